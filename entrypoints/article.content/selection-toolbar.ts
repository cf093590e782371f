import type { Translate } from "../../components/texts";
import type { Party } from "../../domain/analysis";
import { reportError, toKnownError } from "../../platform/errors";
import type { MarkOutcome } from "../../platform/messages";
import { OwnRoot } from "./own-root";

export interface ToolbarActions {
	isOn: () => boolean;
	/** Makes a highlight, or a draft of a note. */
	annotate: (write: boolean) => Promise<MarkOutcome>;
	/** Whether a note is being written to which the words could be added. */
	hasDraft: () => Promise<boolean>;
	/** Whether the reader asked for the next words that are selected to be added to a note. */
	isAwaited: () => boolean;
	/** Adds the words to the note that is being written. */
	addToNote: () => Promise<MarkOutcome>;
	/** Who may have said what is selected. */
	parties: () => Party[];
	/** Makes a claim of what is selected; gives back how to undo it, or why there is none. */
	addClaim: (speaker: Party) => Promise<{ undo: () => Promise<void> } | MarkOutcome>;
}

/** A selection that has come to rest for so many ms gets its toolbar: not in the way while it is made. */
const REST = 250;
/** What the toolbar says stays for so many ms; longer where there is something to undo. */
const SAID = 4000;
const UNDOABLE = 8000;
/** Between the toolbar and the selection, in CSS pixels. */
const GAP = 8;

/**
 * The small toolbar beside a selection, in our own root outside the page's body. It has buttons only: what a reader writes is
 * written in the panel, where the page cannot watch the keys.
 */
export class SelectionToolbar {
	private readonly root: OwnRoot;
	private bar: HTMLElement | null = null;
	private timer = 0;
	private busy = false;
	/** Whether the reader selects by the pointer: then the selection is made when that is lifted. */
	private byPointer = false;

	/**
	 * @param style its style sheet, asked for when it is first shown
	 * @param mode `open` only for tests, which cannot look into a closed root
	 */
	constructor(
		private readonly document: Document,
		style: () => string,
		private readonly t: Translate,
		private readonly actions: ToolbarActions,
		mode: ShadowRootMode = "closed",
	) {
		this.root = new OwnRoot(document, "sidelight-toolbar", style, mode);
		document.addEventListener("selectionchange", this.selectionChanged);
		document.addEventListener("pointerup", this.selectionChanged);
		document.addEventListener("scroll", this.scrolled, { passive: true, capture: true });
		document.addEventListener("keydown", this.keyPressed);
	}

	remove(): void {
		this.document.removeEventListener("selectionchange", this.selectionChanged);
		this.document.removeEventListener("pointerup", this.selectionChanged);
		this.document.removeEventListener("scroll", this.scrolled, { capture: true });
		this.document.removeEventListener("keydown", this.keyPressed);
		this.hide();
	}

	/** Takes it away; nothing of it stays on the page. */
	readonly hide = (): void => {
		window.clearTimeout(this.timer);
		this.bar = null;
		this.root.remove();
	};

	/** While it works it stays, to say what became of that. */
	private readonly scrolled = (): void => {
		if (!this.busy) this.hide();
	};

	private readonly keyPressed = (event: KeyboardEvent): void => {
		this.byPointer = false;
		if (event.key === "Escape" && event.isTrusted) this.hide();
	};

	private readonly selectionChanged = (event: Event): void => {
		if (this.busy || this.root.isTarget(event)) return;
		if (event.type === "pointerup") this.byPointer = event.isTrusted;
		window.clearTimeout(this.timer);
		const selection = this.document.getSelection();
		if (!selection || selection.isCollapsed) return this.hide();
		this.timer = window.setTimeout(() => this.show(), REST);
	};

	/** Shows it beside the selection, if there is one that it is for. */
	show(): void {
		const selection = this.document.getSelection();
		if (!this.actions.isOn() || !selection || selection.isCollapsed || selection.rangeCount === 0) return this.hide();
		if (selection.toString().trim().length < 2 || isEditable(selection.anchorNode)) return this.hide();
		const box = selection.getRangeAt(0).getBoundingClientRect();
		if (box.width === 0 && box.height === 0) return this.hide();
		this.hide();
		const bar = this.document.createElement("div");
		bar.className = "bar";
		bar.setAttribute("role", "toolbar");
		bar.setAttribute("aria-label", this.t("toolbar.label"));
		this.bar = bar;
		this.root.append(bar);
		this.fill([
			this.button(this.t("toolbar.highlight"), () => this.annotate(false)),
			this.button(this.t("toolbar.note"), () => this.annotate(true)),
			this.button(this.t("toolbar.claim_by"), () => this.offerParties(box)),
		]);
		this.place(box);
		// Words that were asked for need no further click.
		if (this.actions.isAwaited() && this.byPointer) void this.run(() => this.addToNote());
		else void this.offerDraft(bar);
	}

	/** One more button where a note is being written; the others stay where they are. */
	private async offerDraft(bar: HTMLElement): Promise<void> {
		const buttons = bar.childElementCount;
		try {
			if (!(await this.actions.hasDraft())) return;
		} catch (error) {
			return reportError("selection toolbar", error);
		}
		if (this.bar === bar && bar.childElementCount === buttons)
			bar.append(this.button(this.t("toolbar.add_to_note"), () => this.addToNote()));
	}

	private async addToNote(): Promise<void> {
		this.say(outcomeText(this.t, await this.actions.addToNote()));
	}

	private fill(content: readonly HTMLElement[]): void {
		this.bar?.replaceChildren(...content);
	}

	/** Above the selection where there is room, else below it. */
	private place(box: DOMRect): void {
		if (!this.bar) return;
		const { width, height } = this.bar.getBoundingClientRect();
		const left = Math.min(Math.max(GAP, box.left + box.width / 2 - width / 2), window.innerWidth - width - GAP);
		const above = box.top - height - GAP;
		const top = above > GAP ? above : Math.min(box.bottom + GAP, window.innerHeight - height - GAP);
		this.root.moveTo(left, top);
	}

	private async annotate(write: boolean): Promise<void> {
		const outcome = await this.actions.annotate(write);
		if (outcome === "saved") this.hide();
		else this.say(outcomeText(this.t, outcome));
	}

	private async offerParties(box: DOMRect): Promise<void> {
		const parties = this.actions.parties();
		if (parties.length === 0) return this.say(this.t("toolbar.no_parties"));
		this.fill(parties.map((party) => this.button(party.name, () => this.addClaim(party))));
		this.place(box);
	}

	private async addClaim(party: Party): Promise<void> {
		const outcome = await this.actions.addClaim(party);
		if (typeof outcome === "string") return this.say(outcomeText(this.t, outcome));
		this.say(this.t("toolbar.claim_added", [party.name]), outcome.undo);
	}

	private button(label: string, act: () => Promise<void>): HTMLElement {
		const button = this.document.createElement("button");
		button.type = "button";
		button.textContent = label;
		// The page must not lose its selection to the click before we read it.
		button.addEventListener("pointerdown", (event) => event.preventDefault());
		button.addEventListener("click", (event) => {
			// A page may click by script; only a reader's click counts.
			if (event.isTrusted) void this.run(act);
		});
		return button;
	}

	/** Does what a button is for, one thing at a time. */
	private async run(act: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		try {
			await act();
		} catch (error) {
			reportError("selection toolbar", error);
			this.say(this.t("toolbar.failed", [toKnownError(error).code]));
		} finally {
			this.busy = false;
		}
	}

	/** Tells the reader in the toolbar's own place, for a while, with a way back where there is one. */
	private say(words: string, undo: (() => Promise<void>) | null = null): void {
		const said = this.document.createElement("div");
		said.className = "said";
		said.textContent = words;
		const back =
			undo &&
			this.button(this.t("toolbar.undo"), async () => {
				await undo();
				this.hide();
			});
		this.fill(back ? [said, back] : [said]);
		this.root.announce(words);
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(this.hide, undo ? UNDOABLE : SAID);
	}
}

/** What became of a mark, in the reader's language. */
export function outcomeText(t: Translate, outcome: MarkOutcome): string {
	if (outcome === "draft") return t("toolbar.draft");
	if (outcome === "added") return t("toolbar.added_to_note");
	if (outcome === "draft-gone") return t("toolbar.draft_gone");
	return t(outcome === "private" ? "toolbar.private" : "toolbar.outside");
}

function isEditable(node: Node | null): boolean {
	const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
	return Boolean(element?.closest("input, textarea, [contenteditable=''], [contenteditable='true']"));
}
