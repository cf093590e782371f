import type { FoundArticle } from "../../article/finding/find-article";
import type { Party } from "../../domain/analysis";
import type { PageState } from "../../domain/page-state";
import type { Span } from "../../domain/span";
import { askBackground, type Mark, type MarkOutcome, untilAnswered } from "../../platform/messages";
import { selectedSpan } from "./places";

type ReadState = Extract<PageState, { kind: "read" }>;

/** The page on which the reader leaves marks. */
export interface AnnotatedPage {
	/** The article as it was read; null where none is. */
	read(): { state: ReadState; found: FoundArticle; slots: ReadonlyMap<string, number> } | null;
	refreshNotes(): Promise<void>;
	analyzeAgain(): Promise<void>;
}

/** Words of the article that are selected, or why there are none that could be marked. */
interface Selected {
	state: ReadState;
	span: Span;
}
type NoSelection = Extract<MarkOutcome, "nothing-selected" | "outside-article" | "private">;

/** So many parties are offered as the one who says something. */
const MOST_PARTIES = 8;

/** What the reader does with words of the page: highlights, notes, and claims that the engine did not find. */
export class ReadersMarks {
	private failed: { what: string; mark: Mark } | null = null;
	/** Id of the draft that takes the words that the reader selects next. */
	private awaiting: string | null = null;

	constructor(
		private readonly window: Window,
		private readonly page: AnnotatedPage,
	) {}

	/** Makes a highlight of what is selected, or, with `write`, a draft of a note that the panel goes on with. */
	async annotateSelection(write: boolean): Promise<MarkOutcome> {
		const selected = this.selected();
		if (typeof selected === "string") return selected;
		const { state, span } = selected;
		if (write) return this.startNote(state, [span], null);
		const { article, analysis } = state;
		await this.keep(`highlight ${span.start}-${span.end}`, (mark) =>
			askBackground("highlight", { ...mark, article, analysis, span }),
		);
		await this.page.refreshNotes();
		return "saved";
	}

	/** Begins a note on a claim; the panel goes on with it. */
	async noteOnClaim(id: string): Promise<MarkOutcome> {
		const state = this.page.read()?.state;
		const claim = state?.analysis.claims.find((one) => one.id === id);
		if (!state || !claim) return "outside-article";
		return state.private ? "private" : this.startNote(state, claim.content, id);
	}

	private async startNote({ article }: ReadState, spans: Span[], claim: string | null): Promise<MarkOutcome> {
		await this.keep(`note ${spans[0]?.start}-${claim}`, (mark) =>
			askBackground("startNote", { ...mark, article, spans, claim }),
		);
		return "draft";
	}

	/** Whether the reader is writing a note on this article, to which words could be added. */
	async hasDraft(): Promise<boolean> {
		const state = this.page.read()?.state;
		if (!state || state.private) return false;
		return untilAnswered(() => askBackground("hasDraft", { canonicalUrl: state.article.canonicalUrl }));
	}

	/** Whether the panel waits for words to be selected. */
	isAwaited(): boolean {
		return this.awaiting !== null;
	}

	/** Adds what is selected to the note that the panel waits with, or else to the one that was written in last. */
	async addToNote(): Promise<MarkOutcome> {
		const selected = this.selected();
		if (typeof selected === "string") return selected;
		const outcome = await this.addSelected(selected, this.awaiting);
		this.awaiting = null;
		return outcome === "gone" ? "draft-gone" : "added";
	}

	/** Adds what is selected to a draft; where nothing new is, waits for what will be: then true. */
	async awaitPassage(draft: string | null): Promise<boolean> {
		this.awaiting = null;
		if (draft === null) return false;
		const selected = this.selected();
		if (typeof selected !== "string" && (await this.addSelected(selected, draft)) !== "known") return false;
		this.awaiting = draft;
		return true;
	}

	private addSelected({ state, span }: Selected, draft: string | null) {
		return untilAnswered(() => askBackground("addPassage", { article: state.article, span, draft }));
	}

	/** The parties that may have said what is selected, those with a colour of their own first. */
	parties(): Party[] {
		const read = this.page.read();
		if (!read) return [];
		const rank = ({ id }: Party) => read.slots.get(id) || Number.POSITIVE_INFINITY;
		return read.state.analysis.parties
			.filter(({ mentions }) => mentions.some(({ form }) => form !== "pronoun"))
			.map((party) => ({ party, at: rank(party) }))
			.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
			.slice(0, MOST_PARTIES)
			.map(({ party }) => party);
	}

	/** Makes a claim of what is selected: a correction, kept and applied at once. Gives back how to undo it. */
	async addClaim(speaker: Party): Promise<{ undo: () => Promise<void> } | MarkOutcome> {
		const selected = this.selected();
		if (typeof selected === "string") return selected;
		const { span, state } = selected;
		const { article, analysis } = state;
		const { id } = await this.keep(`claim ${span.start}-${span.end} ${speaker.id}`, (mark) =>
			askBackground("addClaim", { ...mark, article, analysis, span, speaker: speaker.id }),
		);
		await this.analyzeAndKeep();
		return {
			undo: async () => {
				await untilAnswered(() => askBackground("dropCorrection", { id, article: article.canonicalUrl }));
				await this.analyzeAndKeep();
			},
		};
	}

	/** Has the article analysed with the reader's corrections, and keeps it as it is then. */
	private async analyzeAndKeep(): Promise<void> {
		await this.page.analyzeAgain();
		const state = this.page.read()?.state;
		if (!state) return;
		const { article, analysis } = state;
		await untilAnswered(() => askBackground("keepArticle", { article, analysis }));
	}

	/** Keeps a mark until it is answered. One that failed has the same id when the reader tries again. */
	private async keep(what: string, send: (mark: Mark) => Promise<unknown>): Promise<Mark> {
		const tried = this.failed?.what === what ? this.failed.mark : null;
		const mark = tried ?? { id: crypto.randomUUID(), at: Date.now() };
		this.failed = { what, mark };
		await untilAnswered(() => send(mark));
		this.failed = null;
		return mark;
	}

	/** Which words of the article are selected, or why there are none. */
	selectedSpan(): Span | NoSelection {
		const selected = this.selected();
		return typeof selected === "string" ? selected : selected.span;
	}

	private selected(): Selected | NoSelection {
		const read = this.page.read();
		if (!read) return "outside-article";
		if (read.state.private) return "private";
		const span = selectedSpan(this.window, read.found.map, read.state.article.text);
		return typeof span === "string" ? span : { state: read.state, span };
	}
}
