/** A change is looked at once the page has been still for so many ms. */
const QUIET = 600;
/** A page that is never still is looked at every so many ms. */
const LONGEST_WAIT = 4000;

/** Watches a page for changes of its text, and says so when they have come to rest. Our own highlights change nothing. */
export class PageWatch {
	private readonly observer: MutationObserver;
	private readonly document: Document;
	private readonly changed: () => void;
	private timer = 0;
	private since = 0;

	constructor(document: Document, changed: () => void) {
		this.document = document;
		this.changed = changed;
		this.observer = new MutationObserver((records) => {
			if (records.some(concernsText)) this.later();
		});
	}

	start(): void {
		if (this.document.body)
			this.observer.observe(this.document.body, { childList: true, characterData: true, subtree: true });
	}

	stop(): void {
		this.observer.disconnect();
		clearTimeout(this.timer);
		this.since = 0;
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

	private later(): void {
		const now = Date.now();
		this.since ||= now;
		clearTimeout(this.timer);
		const wait = Math.max(0, Math.min(QUIET, this.since + LONGEST_WAIT - now));
		this.timer = window.setTimeout(() => {
			this.since = 0;
			this.changed();
		}, wait);
	}
}

function concernsText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
	if (type === "characterData") return true;
	return [...addedNodes, ...removedNodes].some(
		(node) =>
			node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.textContent?.trim() !== ""),
	);
}
