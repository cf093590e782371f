import { i18n } from "#i18n";
import { reportError, toKnownError } from "../../platform/errors";

export interface ToolbarActions {
	isOn: () => boolean;
	/** Makes a highlight, or a draft of a note. */
	annotate: (write: boolean) => Promise<string>;
}

const STYLE = `
	:host { all: initial; position: fixed; z-index: 2147483647; top: 0; left: 0; }
	.bar {
		display: flex; gap: 2px; padding: 3px; border-radius: 8px; font: 500 13px/1 system-ui, sans-serif;
		background: #1d1f23; color: #fff; box-shadow: 0 2px 10px rgb(0 0 0 / 0.35);
	}
	button { all: unset; padding: 8px 11px; border-radius: 6px; cursor: pointer; white-space: nowrap; }
	button:hover { background: #3a3e46; }
	button:focus-visible { outline: 2px solid #8ab4f8; outline-offset: -2px; }
	.said { padding: 8px 11px; max-width: 22em; line-height: 1.35; white-space: normal; }
`;

/**
 * The small toolbar beside a selection, in a closed shadow root outside the page's body. It has buttons only: what a reader
 * writes is written in the panel, where the page cannot watch the keys.
 */
export class SelectionToolbar {
	private readonly document: Document;
	private readonly actions: ToolbarActions;
	private host: HTMLElement | null = null;
	private timer = 0;

	constructor(document: Document, actions: ToolbarActions) {
		this.document = document;
		this.actions = actions;
		document.addEventListener("selectionchange", this.selectionChanged);
		document.addEventListener("pointerup", this.selectionChanged);
		document.addEventListener("scroll", this.hide, { passive: true, capture: true });
		document.addEventListener("keydown", this.keyPressed);
	}

	remove(): void {
		this.document.removeEventListener("selectionchange", this.selectionChanged);
		this.document.removeEventListener("pointerup", this.selectionChanged);
		this.document.removeEventListener("scroll", this.hide, { capture: true });
		this.document.removeEventListener("keydown", this.keyPressed);
		this.hide();
	}

	private readonly hide = (): void => {
		window.clearTimeout(this.timer);
		this.host?.remove();
		this.host = null;
	};

	private readonly keyPressed = (event: KeyboardEvent): void => {
		if (event.key === "Escape") this.hide();
	};

	private readonly selectionChanged = (event: Event): void => {
		window.clearTimeout(this.timer);
		if (event.target === this.host) return;
		const selection = this.document.getSelection();
		if (!selection || selection.isCollapsed) return this.hide();
		// Only once the selection has come to rest, so that it is not in the way while it is made.
		this.timer = window.setTimeout(() => this.show(), 250);
	};

	private show(): void {
		const selection = this.document.getSelection();
		if (!this.actions.isOn() || !selection || selection.isCollapsed || selection.rangeCount === 0) return this.hide();
		if (selection.toString().trim().length < 2 || isEditable(selection.anchorNode)) return this.hide();
		const box = selection.getRangeAt(0).getBoundingClientRect();
		if (box.width === 0 && box.height === 0) return this.hide();
		this.hide();
		const bar = this.build();
		const { width, height } = bar.getBoundingClientRect();
		const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), window.innerWidth - width - 8);
		const above = box.top - height - 8;
		const top = above > 8 ? above : Math.min(box.bottom + 8, window.innerHeight - height - 8);
		if (this.host) this.host.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
	}

	private build(): HTMLElement {
		const host = this.document.createElement("sidelight-toolbar");
		const root = host.attachShadow({ mode: "closed" });
		const style = this.document.createElement("style");
		style.textContent = STYLE;
		const bar = this.document.createElement("div");
		bar.className = "bar";
		bar.setAttribute("role", "toolbar");
		bar.setAttribute("aria-label", i18n.t("toolbar.label"));
		bar.append(this.button(bar, i18n.t("toolbar.highlight"), false), this.button(bar, i18n.t("toolbar.note"), true));
		root.append(style, bar);
		this.document.documentElement.append(host);
		this.host = host;
		return bar;
	}

	private button(bar: HTMLElement, label: string, write: boolean): HTMLElement {
		const button = this.document.createElement("button");
		button.type = "button";
		button.textContent = label;
		// The page must not lose its selection to the click before we read it.
		button.addEventListener("pointerdown", (event) => event.preventDefault());
		button.addEventListener("click", (event) => {
			if (event.isTrusted) void this.run(bar, write);
		});
		return button;
	}

	private async run(bar: HTMLElement, write: boolean): Promise<void> {
		try {
			const outcome = await this.actions.annotate(write);
			if (outcome === "saved" || outcome === "draft") {
				if (outcome === "draft") return this.say(bar, i18n.t("toolbar.draft"));
				return this.hide();
			}
			this.say(bar, outcome === "private" ? i18n.t("toolbar.private") : i18n.t("toolbar.outside"));
		} catch (error) {
			reportError("selection toolbar", error);
			this.say(bar, i18n.t("toolbar.failed", [toKnownError(error).code]));
		}
	}

	/** Tells the reader in the toolbar's own place, for a short while. */
	private say(bar: HTMLElement, words: string): void {
		const said = this.document.createElement("div");
		said.className = "said";
		said.setAttribute("role", "status");
		said.textContent = words;
		bar.replaceChildren(said);
		this.timer = window.setTimeout(this.hide, 4000);
	}
}

function isEditable(node: Node | null): boolean {
	const element = node instanceof Element ? node : node?.parentElement;
	return (
		element?.closest("input, textarea, [contenteditable=''], [contenteditable='true']") !== null &&
		element !== undefined &&
		element !== null
	);
}
