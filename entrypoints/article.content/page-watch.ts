/** A change is looked at once the page has been still for so many ms. */
const QUIET = 600;
/** A page that is never still is looked at after so many ms; one that goes on changing what is read, ever more seldom. */
const LONGEST_WAIT = 4000;
const MOST_SELDOM = 60_000;
/** A page that has not changed for so many ms is trusted again. */
const FORGIVEN = 120_000;

/**
 * Watches a page for changes of its text, and says so when they have come to rest. While nobody sees the page it only notes
 * that there were some. Our own highlights change nothing.
 */
export class PageWatch {
	private readonly observer: MutationObserver;
	private timer = 0;
	private since = 0;
	private wait = LONGEST_WAIT;
	private last = 0;
	private pending = false;

	/**
	 * @param concerns whether a change may concern what is read; asked for each, so it must be quick
	 * @param changed called when changes have come to rest
	 */
	constructor(
		private readonly document: Document,
		private readonly concerns: (record: MutationRecord) => boolean,
		private readonly changed: () => void,
	) {
		this.observer = new MutationObserver((records) => {
			if (records.some((record) => this.concerns(record))) this.later();
		});
	}

	/** @param roots shadow roots whose text is read too */
	start(roots: readonly ShadowRoot[] = []): void {
		for (const root of [this.document.body, ...roots])
			if (root) this.observer.observe(root, { childList: true, characterData: true, subtree: true });
		this.document.addEventListener("visibilitychange", this.visibilityChanged);
	}

	stop(): void {
		this.observer.disconnect();
		this.document.removeEventListener("visibilitychange", this.visibilityChanged);
		clearTimeout(this.timer);
		this.since = 0;
		this.pending = false;
		this.wait = LONGEST_WAIT;
		this.last = 0;
	}

	/** Looks again once the page is at rest: a change was seen when nobody could look at it. */
	lookAgain(): void {
		this.later();
	}

	/** Resolves when the page has been still for a while, at the latest after `LONGEST_WAIT`. */
	settled(): Promise<void> {
		return new Promise((resolve) => {
			let quiet = 0;
			const done = () => {
				observer.disconnect();
				clearTimeout(quiet);
				clearTimeout(longest);
				resolve();
			};
			const observer = new MutationObserver(() => {
				clearTimeout(quiet);
				quiet = window.setTimeout(done, QUIET);
			});
			observer.observe(this.document, { childList: true, characterData: true, subtree: true });
			quiet = window.setTimeout(done, QUIET);
			const longest = window.setTimeout(done, LONGEST_WAIT);
		});
	}

	/** What is read has changed: a page that does so again and again is looked at less and less often. */
	hasChanged(): void {
		const now = Date.now();
		this.wait = now - this.last > FORGIVEN ? LONGEST_WAIT : Math.min(MOST_SELDOM, this.wait * 2);
		this.last = now;
	}

	private later(): void {
		if (this.document.hidden) {
			this.pending = true;
			return;
		}
		const now = Date.now();
		this.since ||= now;
		clearTimeout(this.timer);
		const restless = this.wait > 2 * LONGEST_WAIT && now - this.last < FORGIVEN;
		const quiet = restless ? this.wait - (now - this.last) : QUIET;
		this.timer = window.setTimeout(
			() => {
				this.since = 0;
				this.changed();
			},
			Math.max(0, restless ? quiet : Math.min(quiet, this.since + this.wait - now)),
		);
	}

	private readonly visibilityChanged = (): void => {
		if (this.document.hidden) {
			if (this.since !== 0) this.pending = true;
			clearTimeout(this.timer);
			this.since = 0;
		} else if (this.pending) {
			this.pending = false;
			this.later();
		}
	};
}
