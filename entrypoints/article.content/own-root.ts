/** So many ms after it was made a region is known to screen readers. */
const HEARD_AFTER = 100;

/**
 * A place of our own on the page: one element outside the body, with a shadow root that neither the page's styles nor its
 * scripts reach into. It is made when it is first needed, and made again where the page has taken it away.
 */
export class OwnRoot {
	private host: HTMLElement | null = null;
	private root: ShadowRoot | null = null;
	private live: HTMLElement | null = null;

	constructor(
		private readonly document: Document,
		private readonly name: string,
		private readonly style: () => string,
		private readonly mode: ShadowRootMode,
	) {}

	append(element: HTMLElement): void {
		this.made().append(element);
	}

	/** Moves all of it, in CSS pixels from the corner of the view. */
	moveTo(left: number, top: number): void {
		if (this.host) this.host.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
	}

	/** Whether an event came out of it. */
	isTarget({ target }: Event): boolean {
		return target !== null && target === this.host;
	}

	/** Whether the reader's focus is in it. */
	hasFocus(): boolean {
		return this.root?.activeElement != null;
	}

	/** Tells a screen reader something once it has told what it is at. */
	announce(words: string): void {
		this.made();
		const { live } = this;
		// A region is heard only if it was there, and empty, a moment before.
		setTimeout(() => {
			if (live) live.textContent = words;
		}, HEARD_AFTER);
	}

	remove(): void {
		this.host?.remove();
		this.host = null;
		this.root = null;
		this.live = null;
	}

	private made(): ShadowRoot {
		if (this.root && this.host?.isConnected) return this.root;
		this.host?.remove();
		const host = this.document.createElement(this.name);
		const root = host.attachShadow({ mode: this.mode });
		const style = this.document.createElement("style");
		style.textContent = this.style();
		const live = this.document.createElement("div");
		live.className = "live";
		live.setAttribute("role", "status");
		root.append(style, live);
		this.document.documentElement.append(host);
		this.host = host;
		this.root = root;
		this.live = live;
		return root;
	}
}
