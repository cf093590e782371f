/** Pages change their look by an attribute or two; they are at rest after so many ms. */
const REST = 200;

/** Notices when a page may have turned dark or light: by its root's or body's attributes, or by the system's settings. */
export class ThemeWatch {
	private readonly observer: MutationObserver;
	private readonly settings: MediaQueryList[];
	private timer = 0;

	constructor(
		private readonly window: Window,
		private readonly changed: () => void,
	) {
		this.observer = new MutationObserver(this.later);
		this.settings = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
			window.matchMedia(query),
		);
	}

	start(): void {
		const { documentElement, body } = this.window.document;
		for (const element of [documentElement, body]) if (element) this.observer.observe(element, { attributes: true });
		documentElement.addEventListener("transitionend", this.faded);
		for (const setting of this.settings) setting.addEventListener("change", this.later);
	}

	stop(): void {
		this.observer.disconnect();
		this.window.document.documentElement.removeEventListener("transitionend", this.faded);
		for (const setting of this.settings) setting.removeEventListener("change", this.later);
		this.window.clearTimeout(this.timer);
	}

	/** A page that fades from light to dark is neither while it does. */
	private readonly faded = ({ target }: Event): void => {
		const { documentElement, body } = this.window.document;
		if (target === documentElement || target === body) this.later();
	};

	private readonly later = (): void => {
		this.window.clearTimeout(this.timer);
		this.timer = this.window.setTimeout(this.changed, REST);
	};
}
