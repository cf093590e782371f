import type { FoundArticle } from "../../article/finding/find-article";
import { claimsAt, disputedClaims, shownClaims } from "../../article/painting/layers-of";
import { stepFrom } from "../../article/step-claims";
import type { Translate } from "../../components/texts";
import type { Analysis, Claim } from "../../domain/analysis";
import { summariseClaim } from "../../domain/claim-summary";
import type { ClaimStep } from "../../domain/page-state";
import type { ReadingSettings } from "../../domain/settings";
import type { Span } from "../../domain/span";
import { reportError, toKnownError } from "../../platform/errors";
import { type CardActions, ClaimCard } from "./claim-card";
import { boxAt, offsetAtPoint, type Point, scrollToNode } from "./places";

/** What the current claim is one of. */
export interface ReadArticle {
	found: FoundArticle;
	analysis: Analysis;
	/** The colour slot of each party that has one, by id. */
	slots: ReadonlyMap<string, number>;
	settings: ReadingSettings;
}

export interface CurrentClaimEvents {
	/** Other words are current; none where the list is empty. */
	painted(spans: readonly Span[]): void;
	/** The reader chose a claim: on the page itself, so that the panel shows it, or by stepping, so that it follows. */
	chosen(claim: string, how: "clicked" | "stepped"): void;
	/** The reader wants the claim in the panel, or a note on it; gives what to tell him, if anything. */
	asked(claim: string, what: "panel" | "note"): Promise<string>;
}

/** A pointer that has rested for so many ms points at something. */
const REST = 220;
/** A pointer that left may come back, or reach the card, within so many ms. */
const LEAVE = 350;
/** A page that is brought to a claim is there within so many ms. */
const JOURNEY = 1500;

/**
 * The current claim: the one that the reader points at, has clicked, or came to by a command. It is marked on the page, and a
 * card tells who says it. One that is only pointed at goes with the pointer; a chosen one stays until the reader chooses
 * another, presses Escape or clicks elsewhere.
 */
export class CurrentClaim {
	/** What the reader chose, and what he points at, which comes first while he does. */
	private held: string | null = null;
	private pointed: string | null = null;
	private timer = 0;
	private moving = 0;
	/** Until then the page may still be on its way to a claim. */
	private arrivesBy = 0;
	private readonly card: ClaimCard;

	constructor(
		private readonly window: Window,
		private readonly read: () => ReadArticle | null,
		private readonly events: CurrentClaimEvents,
		style: () => string,
		private readonly t: Translate,
	) {
		const actions: CardActions = {
			goTo: (claim) => this.choose(claim, "stepped"),
			showInPanel: () => void this.ask("panel"),
			note: () => void this.ask("note"),
			pointed: (on) => (on ? this.stay() : this.leaveSoon()),
		};
		this.card = new ClaimCard(window.document, style, t, actions);
	}

	private get id(): string | null {
		return this.pointed ?? this.held;
	}

	private async ask(what: "panel" | "note"): Promise<void> {
		if (this.id === null) return;
		try {
			this.card.say(await this.events.asked(this.id, what));
		} catch (error) {
			reportError("claim card", error);
			this.card.say(this.t("toolbar.failed", [toKnownError(error).code]));
		}
	}

	start(): void {
		const { document } = this.window;
		document.addEventListener("pointermove", this.pointerMoved, { passive: true });
		document.addEventListener("click", this.clicked);
		document.addEventListener("keydown", this.keyPressed, true);
		document.addEventListener("scroll", this.scrolled, { passive: true, capture: true });
	}

	/** Leaves nothing on the page. */
	stop(): void {
		const { document } = this.window;
		document.removeEventListener("pointermove", this.pointerMoved);
		document.removeEventListener("click", this.clicked);
		document.removeEventListener("keydown", this.keyPressed, true);
		document.removeEventListener("scroll", this.scrolled, { capture: true });
		this.drop();
		this.card.remove();
	}

	/** The article was read anew: the claim stays current where it is still one. */
	refresh(): void {
		if (this.held !== null && !this.claim(this.held)) this.held = null;
		if (this.pointed !== null && !this.claim(this.pointed)) this.pointed = null;
		// What it tells may be otherwise now.
		this.card.hide();
		this.paint();
	}

	/** The words that are current, to be painted. */
	spans(): readonly Span[] {
		return (this.id !== null && this.claim(this.id)?.content) || [];
	}

	/** Makes a claim current and brings the page to it; false where the page does not show it. */
	choose(id: string, how: "stepped" | "asked"): boolean {
		const claim = this.claim(id);
		const place = claim?.content[0] && this.read()?.found.map.rangesOf(claim.content[0])?.[0];
		if (!claim || !place) return false;
		this.hold(id);
		this.arrivesBy = performance.now() + JOURNEY;
		scrollToNode(this.window, place);
		if (how === "stepped") {
			this.showCard(claim, null, true);
			this.events.chosen(id, "stepped");
		}
		return true;
	}

	/** Goes to another claim, of all or only `among` these; false where there is none. */
	step(step: ClaimStep, among: readonly string[] | null): boolean {
		const read = this.read();
		if (!read) return false;
		const { analysis, settings } = read;
		const claims = shownClaims(analysis, among || settings.density === "off" ? "all" : settings.density).filter(
			({ id, content }) => (!among || among.includes(id)) && content[0] && read.found.map.rangesOf(content[0]),
		);
		const from = this.id === null ? undefined : this.claim(this.id);
		const offset = from?.content[0]?.start ?? this.topOfView(claims);
		const goal = stepFrom(claims, disputedClaims(analysis), step, this.id, offset);
		return goal !== null && this.choose(goal.id, "stepped");
	}

	/** Where in the text the view begins: the first claim that is not above it, as far as claims tell. */
	private topOfView(claims: readonly Claim[]): number {
		for (const claim of claims) {
			const { content } = claim;
			const box = this.boxOf(claim, null);
			if (box && box.bottom > 0) return content[0]?.start ?? 0;
		}
		return 0;
	}

	private hold(id: string): void {
		this.window.clearTimeout(this.timer);
		if (id !== this.id) this.card.hide();
		this.held = id;
		this.pointed = null;
		this.paint();
	}

	private pointAt(id: string): void {
		this.window.clearTimeout(this.timer);
		if (id === this.id) return;
		this.card.hide();
		this.pointed = id;
		this.paint();
	}

	private drop(): void {
		this.window.clearTimeout(this.timer);
		this.window.clearTimeout(this.moving);
		this.card.hide();
		this.card.forget();
		if (this.id === null) return;
		this.held = null;
		this.pointed = null;
		this.paint();
	}

	private paint(): void {
		this.events.painted(this.spans());
	}

	private claim(id: string): Claim | undefined {
		return this.read()?.analysis.claims.find((claim) => claim.id === id);
	}

	/** Shows the card beside the line of the claim at a point, or its first. */
	private showCard(claim: Claim, point: Point | null, announced: boolean): void {
		const read = this.read();
		const summary = read && summariseClaim(read.analysis, claim.id);
		const box = this.boxOf(claim, point);
		if (!summary || !box) return;
		this.card.show(
			{
				summary,
				text: read.found.article.text,
				slotOf: (party) => read.slots.get(party) ?? 0,
				palette: read.settings.palette,
			},
			box,
			announced,
		);
	}

	private boxOf(claim: Claim, point: Point | null): DOMRect | null {
		const map = this.read()?.found.map;
		if (!map) return null;
		const boxes = claim.content.flatMap((span) => boxAt(map, span, point) ?? []);
		// Of a quotation that its cue breaks, the part that is pointed at.
		return (point && boxes.find(({ top, bottom }) => top <= point.y && point.y <= bottom)) ?? boxes[0] ?? null;
	}

	private claimAt(point: Point): Claim | undefined {
		const read = this.read();
		if (!read) return undefined;
		const offset = offsetAtPoint(this.window.document, read.found.map, point);
		if (offset === null) return undefined;
		const [id] = claimsAt(read.analysis, read.settings.density, offset);
		return id === undefined ? undefined : this.claim(id);
	}

	private readonly pointerMoved = (event: PointerEvent): void => {
		if (!event.isTrusted || event.pointerType === "touch" || !this.read()?.settings.cards) return;
		const { clientX: x, clientY: y } = event;
		this.window.clearTimeout(this.moving);
		if (this.card.isTarget(event)) return this.stay();
		// Pressed buttons select words: a card would be in the way.
		if (event.buttons !== 0) return;
		this.moving = this.window.setTimeout(() => this.rested(x, y), REST);
	};

	private rested(x: number, y: number): void {
		if (this.window.getSelection()?.isCollapsed === false) return;
		const claim = this.claimAt({ x, y });
		if (!claim) return this.leaveSoon();
		if (claim.id === this.id && this.card.isShown()) return this.stay();
		this.pointAt(claim.id);
		this.showCard(claim, { x, y }, false);
	}

	private stay(): void {
		this.window.clearTimeout(this.timer);
	}

	private leaveSoon(): void {
		this.window.clearTimeout(this.timer);
		this.timer = this.window.setTimeout(() => {
			this.card.hide();
			if (this.pointed === null) return;
			this.pointed = null;
			this.paint();
		}, LEAVE);
	}

	private readonly clicked = (event: MouseEvent): void => {
		if (!event.isTrusted || !this.read() || this.card.isTarget(event)) return;
		if (this.window.getSelection()?.isCollapsed === false) return;
		const element = event.target as Element | null;
		if (element?.closest?.("a, button, input, select, textarea, summary, label, [contenteditable]")) return;
		const claim = this.claimAt({ x: event.clientX, y: event.clientY });
		if (!claim) return this.drop();
		this.hold(claim.id);
		this.showCard(claim, { x: event.clientX, y: event.clientY }, true);
		this.events.chosen(claim.id, "clicked");
	};

	private readonly keyPressed = (event: KeyboardEvent): void => {
		if (event.isTrusted && event.key === "Escape") this.drop();
	};

	/** The card goes along with its words while the page scrolls, and goes when they leave the view. */
	private readonly scrolled = (): void => {
		this.window.clearTimeout(this.moving);
		if (!this.card.isShown()) return;
		this.window.requestAnimationFrame(() => {
			const claim = this.id === null ? undefined : this.claim(this.id);
			const box = claim && this.boxOf(claim, null);
			if (!box) return;
			const isSeen = box.bottom >= 0 && box.top <= this.window.innerHeight;
			if (!isSeen && performance.now() > this.arrivesBy) this.card.hide();
			else this.card.moveTo(box);
		});
	};
}
