import { slotColour } from "../../article/painting/palettes";
import type { Translate } from "../../components/texts";
import { DEFAULT_CONFIDENCE } from "../../domain/analysis";
import type { ClaimSummary, LinkedClaim } from "../../domain/claim-summary";
import type { Palette } from "../../domain/settings";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import { OwnRoot } from "./own-root";

/** What the card shows. */
export interface CardContent {
	summary: ClaimSummary;
	/** The article's text, of which the card shows words. */
	text: string;
	/** The colour slot of a party, 0 for neutral. */
	slotOf: (party: string) => number;
	palette: Palette;
}

export interface CardActions {
	/** Makes another claim the current one. */
	goTo(claim: string): void;
	/** Shows the current claim in the panel. */
	showInPanel(): void;
	/** Begins a note on the current claim. */
	note(): void;
	/** The pointer came onto the card, or left it. */
	pointed(on: boolean): void;
}

/** A place of the viewport, in CSS pixels. */
export type Box = Pick<DOMRectReadOnly, "left" | "top" | "right" | "bottom">;

/** So many answers are listed; the panel has the rest. */
const FEW = 3;
const MOST_WORDS = 160;
/** Between the card and the words, and between the card and the edge of the view, in CSS pixels. */
const GAP = 8;

/** The card beside the current claim: who says it, how, and who disputes it. In our own root, above all that the page has. */
export class ClaimCard {
	private readonly root: OwnRoot;
	private card: HTMLElement | null = null;
	private said = "";

	/**
	 * @param style its style sheet, asked for when it is first shown
	 * @param mode `open` only for tests, which cannot look into a closed root
	 */
	constructor(
		private readonly document: Document,
		style: () => string,
		private readonly t: Translate,
		private readonly actions: CardActions,
		mode: ShadowRootMode = "closed",
	) {
		this.root = new OwnRoot(document, "sidelight-card", style, mode);
	}

	/** Shows a claim beside a place of the view; `announced` tells it to screen readers too, once for each claim. */
	show(content: CardContent, beside: Box, announced: boolean): void {
		const hadFocus = this.card !== null && this.root.hasFocus();
		this.hide();
		const card = this.build(content);
		this.card = card;
		this.root.append(card);
		try {
			// In the top layer nothing of the page can cover it.
			card.popover = "manual";
			card.showPopover();
		} catch {
			// Where the browser refuses, it stands where it is.
			card.removeAttribute("popover");
		}
		this.moveTo(beside);
		if (hadFocus) card.querySelector("button")?.focus();
		if (announced) this.announce(content);
	}

	/** Moves the card beside a place of the view: below it where there is room, else above it. */
	moveTo({ left, top, bottom }: Box): void {
		if (!this.card) return;
		const { innerWidth, innerHeight } = this.document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
		const { width, height } = this.card.getBoundingClientRect();
		const x = Math.max(GAP, Math.min(left, innerWidth - width - GAP));
		const below = bottom + GAP;
		const y = below + height + GAP <= innerHeight || top < height + 2 * GAP ? below : top - height - GAP;
		this.card.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(GAP, y))}px)`;
	}

	/** Whether an event came from the card. */
	isTarget(event: Event): boolean {
		return this.root.isTarget(event);
	}

	isShown(): boolean {
		return this.card !== null;
	}

	hide(): void {
		this.card?.remove();
		this.card = null;
	}

	/** Tells the reader something in the card's own place. */
	say(words: string): void {
		if (words === "" || !this.card) return;
		this.card.append(this.element("p", "soft", words));
		this.root.announce(words);
	}

	/** What was told to screen readers may be told again. */
	forget(): void {
		this.said = "";
	}

	/** Leaves nothing on the page. */
	remove(): void {
		this.hide();
		this.forget();
		this.root.remove();
	}

	private build({ summary, text, slotOf, palette }: CardContent): HTMLElement {
		const { t } = this;
		const { claim, party, principal, disputedBy, disputes } = summary;
		const card = this.element("section", "card");
		card.setAttribute("aria-label", t("card.label"));
		card.addEventListener("pointerenter", (event) => event.isTrusted && this.actions.pointed(true));
		card.addEventListener("pointerleave", (event) => event.isTrusted && this.actions.pointed(false));
		const who = this.element("p", "who");
		const mark = this.element("span", "mark");
		const [red, green, blue] = slotColour(palette, "light", claim.party === null ? 0 : slotOf(claim.party));
		mark.style.background = `rgb(${red} ${green} ${blue})`;
		who.append(mark, this.element("strong", "", this.speaker(summary)));
		if (party && principal) who.append(this.element("span", "soft", t("card.speaks_for", [principal.name])));
		card.append(who, this.element("p", "soft", this.manner(summary, text)));
		card.append(
			...this.list(t("card.disputed_by"), disputedBy, text),
			...this.list(t("card.disputes"), disputes, text),
		);
		const buttons = this.element("div", "buttons");
		buttons.append(
			this.button(t("card.in_panel"), () => this.actions.showInPanel()),
			this.button(t("card.note"), () => this.actions.note()),
		);
		card.append(buttons);
		return card;
	}

	private list(title: string, linked: readonly LinkedClaim[], text: string): HTMLElement[] {
		if (linked.length === 0) return [];
		const list = this.element("ul", "links");
		list.setAttribute("aria-label", title);
		for (const { claim, party } of linked.slice(0, FEW)) {
			const entry = this.element("li", "");
			const button = this.button("", () => this.actions.goTo(claim.id));
			button.append(this.element("strong", "", this.speaker({ claim, party })), ` ${wordsOf(text, claim)}`);
			entry.append(button);
			list.append(entry);
		}
		return [this.element("p", "title", title), list];
	}

	private speaker({ claim, party }: Pick<ClaimSummary, "claim" | "party">): string {
		return party?.name ?? this.t(claim.voice === "outlet" ? "claim.outlet" : "claim.unnamed");
	}

	/** How it is said: what is done with the words, in quotes or not, and whether the engine is unsure of it. */
	private manner({ claim }: ClaimSummary, text: string): string {
		const { t } = this;
		const parts = claim.voice === "outlet" ? [t("card.outlet")] : [t(`act.${claim.act}`), t(`claim.${claim.form}`)];
		const cue =
			claim.voice === "attributed" ? claim.cue.map(({ start, end }) => text.slice(start, end)).join(" … ") : "";
		if (cue !== "") parts.push(t("card.cue", [cue]));
		if (claim.confidence < DEFAULT_CONFIDENCE) parts.push(t("claim.unsure"));
		return parts.join(" · ");
	}

	/** Tells a claim once: who, in what manner, the words, who disputes them. */
	private announce({ summary, text }: CardContent): void {
		if (this.said === summary.claim.id) return;
		this.said = summary.claim.id;
		const answers = summary.disputedBy.flatMap(({ party }) => party?.name ?? []);
		this.root.announce(
			[
				`${this.speaker(summary)}: ${wordsOf(text, summary.claim)}`,
				...(answers.length > 0 ? [`${this.t("card.disputed_by")} ${[...new Set(answers)].join(", ")}`] : []),
			].join(". "),
		);
	}

	private button(label: string, act: () => void): HTMLElement {
		const button = this.element("button", "", label);
		button.setAttribute("type", "button");
		// A page may click by script; only a reader's click counts.
		button.addEventListener("click", (event) => event.isTrusted && act());
		return button;
	}

	private element(tag: string, name: string, text = ""): HTMLElement {
		const element = this.document.createElement(tag);
		if (name !== "") element.className = name;
		if (text !== "") element.textContent = text;
		return element;
	}
}

/** The page's words of a claim, with the cue that leads to them, cut where they are long. */
function wordsOf(text: string, claim: LinkedClaim["claim"]): string {
	const words = `${leadingCue(text, claim)} ${spokenText(text, claim)}`.trim();
	return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s+\S*$/u, "")} …` : words;
}
