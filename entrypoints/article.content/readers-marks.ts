import type { FoundArticle } from "../../article/find-article";
import type { Party } from "../../domain/analysis";
import { anchorAt } from "../../domain/anchor";
import type { Correction, CorrectionTarget } from "../../domain/correction";
import type { Draft, Note } from "../../domain/note";
import type { PageState } from "../../domain/page-state";
import { sidesOf } from "../../domain/prominence";
import type { Span } from "../../domain/span";
import { createNote } from "../../notes/revision";
import { askBackground, untilAnswered } from "../../platform/messages";
import { selectedSpan } from "./places";

type ReadState = Extract<PageState, { kind: "read" }>;

/** The page on which the reader leaves marks. */
export interface AnnotatedPage {
	/** The article as it was read; null where none is. */
	read(): { state: ReadState; found: FoundArticle } | null;
	refreshNotes(): Promise<void>;
	analyzeAgain(): Promise<void>;
}

/** What became of a mark, or why there is none. */
export type MarkOutcome = "saved" | "draft" | "nothing-selected" | "outside-article" | "private";

/** So many parties are offered as the one who says something. */
const MOST_PARTIES = 8;

/** What the reader does with words of the page: highlights, notes, and claims that the engine did not find. */
export class ReadersMarks {
	constructor(
		private readonly window: Window,
		private readonly page: AnnotatedPage,
	) {}

	/** Makes a highlight of what is selected, or, with `write`, a draft of a note that the panel goes on with. */
	async annotateSelection(write: boolean): Promise<MarkOutcome> {
		const selected = this.selected();
		if (typeof selected === "string") return selected;
		const { state, span } = selected;
		const targets: Note["targets"] = [{ kind: "passage", anchors: [anchorAt(state.article.text, span)] }];
		if (write) {
			await this.startDraft(state, targets);
			return "draft";
		}
		const note = createNote(
			crypto.randomUUID(),
			state.article.canonicalUrl,
			{ targets, body: "", tags: [], colour: "yellow", evidence: [] },
			Date.now(),
		);
		await untilAnswered(() => askBackground("saveNote", { note, article: state.article, analysis: state.analysis }));
		await this.page.refreshNotes();
		return "saved";
	}

	/** Begins a note on a claim; the panel goes on with it. */
	async noteOnClaim(id: string): Promise<MarkOutcome> {
		const read = this.page.read();
		const claim = read?.state.analysis.claims.find((one) => one.id === id);
		if (!read || !claim) return "outside-article";
		if (read.state.private) return "private";
		const anchors = claim.content.map((span) => anchorAt(read.state.article.text, span));
		await this.startDraft(read.state, [{ kind: "claim", id, anchors }]);
		return "draft";
	}

	/** The parties that may have said what is selected, the most prominent first. */
	parties(): Party[] {
		const read = this.page.read();
		if (!read) return [];
		const sides = sidesOf(read.state.analysis).flatMap(({ party, speakers }) => [party, ...speakers]);
		const others = read.state.analysis.parties.filter((party) => !sides.includes(party));
		return [...sides, ...others].filter(({ mentions }) => mentions.some(isNamed)).slice(0, MOST_PARTIES);
	}

	/** Makes a claim of what is selected: a correction, kept and applied at once. Gives back how to undo it. */
	async addClaim(speaker: Party): Promise<{ undo: () => Promise<void> } | Exclude<MarkOutcome, "saved" | "draft">> {
		const selected = this.selected();
		if (typeof selected === "string") return selected;
		const { state, span } = selected;
		const { article, analysis } = state;
		const target = (role: string, at: Span, hint: string | null): CorrectionTarget => ({
			role,
			anchor: anchorAt(article.text, at),
			hint,
		});
		const mention = speaker.mentions.find(isNamed);
		const correction: Correction = {
			id: crypto.randomUUID(),
			article: article.canonicalUrl,
			op: "add-claim",
			targets: [target("content", span, null), ...(mention ? [target("speaker", mention, speaker.id)] : [])],
			value: null,
			scope: "article",
			engine: analysis.engine.version,
			createdAt: Date.now(),
		};
		await untilAnswered(() => askBackground("saveCorrection", { correction, article, analysis }));
		await this.page.analyzeAgain();
		return {
			undo: async () => {
				await untilAnswered(() =>
					askBackground("dropCorrection", { id: correction.id, article: article.canonicalUrl }),
				);
				await this.page.analyzeAgain();
			},
		};
	}

	private async startDraft({ article }: ReadState, targets: Draft["targets"]): Promise<void> {
		const draft: Draft = {
			id: crypto.randomUUID(),
			article: article.canonicalUrl,
			targets,
			body: "",
			tags: [],
			colour: "yellow",
			base: null,
			updatedAt: Date.now(),
		};
		await untilAnswered(() => askBackground("startDraft", draft));
	}

	private selected(): { state: ReadState; span: Span } | "nothing-selected" | "outside-article" | "private" {
		const read = this.page.read();
		if (!read) return "outside-article";
		if (read.state.private) return "private";
		const span = selectedSpan(this.window, read.found.map, read.state.article.text);
		return typeof span === "string" ? span : { state: read.state, span };
	}
}

const isNamed = ({ form }: Party["mentions"][number]) => form !== "pronoun";
