import { claimRows } from "../../analysis/across/claim-rows";
import type { Analysis } from "../../domain/analysis";
import { anchorAt } from "../../domain/anchor";
import type { Article } from "../../domain/article";
import type { Correction, CorrectionTarget } from "../../domain/correction";
import type { Draft } from "../../domain/note";
import type { Span } from "../../domain/span";
import { announceChange } from "../../notes/changes";
import type { NoteStore } from "../../notes/note-store";
import { createNote } from "../../notes/revision";
import { ExpectedError } from "../../platform/errors";
import { type Handlers, type Sender, type ToBackgroundFromPage, tellPanels } from "../../platform/messages";
import { canOpenPanelFromPage, openPanel } from "../../platform/panel-window";
import { withKnownErrors } from "./known-errors";

/** What a page asks for when the reader marks something on it: highlights, notes, claims that the engine did not find. */
export function markRequests(store: NoteStore): Handlers<ToBackgroundFromPage> {
	const keepArticle = (article: Article, analysis: Analysis) =>
		withKnownErrors(store.putArticle(article, analysis, claimRows, Date.now()));
	return {
		async highlight({ id, article, analysis, span }, sender) {
			refusePrivate(sender);
			const targets = [{ kind: "passage" as const, anchors: [anchorAt(article.text, span)] }];
			const content = { targets, body: "", tags: [], colour: "yellow" as const, evidence: [] };
			await withKnownErrors(store.putNote(createNote(id, article.canonicalUrl, content, Date.now())));
			await keepArticle(article, analysis);
			announceChange({ article: article.canonicalUrl });
		},
		startNote({ id, article, spans, claim }, sender) {
			refusePrivate(sender);
			const anchors = spans.map((span) => anchorAt(article.text, span));
			const draft: Draft = {
				id,
				article: article.canonicalUrl,
				targets: [claim === null ? { kind: "passage", anchors } : { kind: "claim", id: claim, anchors }],
				body: "",
				tags: [],
				colour: "yellow",
				base: null,
				updatedAt: Date.now(),
			};
			// The panel must be asked for before anything is awaited.
			return Promise.all([panelFor(sender), withKnownErrors(store.putDraft(draft))]).then(async ([panelOpened]) => {
				announceChange({ article: draft.article });
				await tellPanels("draftStarted", draft.id);
				return { panelOpened };
			});
		},
		async addClaim({ id, article, analysis, span, speaker }, sender) {
			refusePrivate(sender);
			await withKnownErrors(store.putCorrection(claimOf({ id, article, analysis, span, speaker })));
			await keepArticle(article, analysis);
			announceChange({ article: article.canonicalUrl });
		},
		async dropCorrection({ id, article }) {
			await withKnownErrors(store.dropCorrection(id));
			announceChange({ article });
		},
		async showInPanel(_, sender) {
			return { panelOpened: await panelFor(sender) };
		},
	};
}

/** The correction that makes a claim of some words, by the party of that id. */
function claimOf(asked: Parameters<ToBackgroundFromPage["addClaim"]>[0]): Correction {
	const { id, article, analysis, span, speaker } = asked;
	const target = (role: string, at: Span, hint: string | null): CorrectionTarget => ({
		role,
		anchor: anchorAt(article.text, at),
		hint,
	});
	const mention = analysis.parties
		.find((party) => party.id === speaker)
		?.mentions.find(({ form }) => form !== "pronoun");
	return {
		id,
		article: article.canonicalUrl,
		op: "add-claim",
		targets: [target("content", span, null), ...(mention ? [target("speaker", mention, speaker)] : [])],
		value: null,
		scope: "article",
		engine: analysis.engine.version,
		createdAt: Date.now(),
	};
}

function refusePrivate(sender: Sender): void {
	if (sender.private) throw new ExpectedError("storage-refused", "private window");
}

/** Opens the panel of the window from which a page asks; whether the browser allowed it. */
async function panelFor({ windowId }: Sender): Promise<boolean> {
	if (windowId === null || !canOpenPanelFromPage()) return false;
	return openPanel(windowId).then(
		() => true,
		() => false,
	);
}
