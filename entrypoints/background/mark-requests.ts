import { claimRows } from "../../analysis/across/claim-rows";
import type { Analysis } from "../../domain/analysis";
import { anchorAt } from "../../domain/anchor";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import { makeCorrection, partyTargets, spanTarget } from "../../domain/make-correction";
import type { Draft } from "../../domain/note";
import { announceChange } from "../../notes/changes";
import type { NoteStore } from "../../notes/note-store";
import { createNote } from "../../notes/revision";
import { ExpectedError } from "../../platform/errors";
import { askPanel, type Handlers, type Sender, type ToBackgroundFromPage, tellPanels } from "../../platform/messages";
import { canOpenPanelFromPage, openPanel } from "../../platform/panel-window";
import { reachStorage } from "../sidepanel/storage-errors";

/** What a page asks for when the reader marks something on it: highlights, notes, claims that the engine did not find. */
export function markRequests(store: NoteStore): Handlers<ToBackgroundFromPage> {
	const keepArticle = (article: Article, analysis: Analysis) =>
		reachStorage(store.putArticle(article, analysis, claimRows, Date.now()));
	return {
		async highlight({ id, at, article, analysis, span }, sender) {
			refusePrivate(sender);
			const targets = [{ kind: "passage" as const, anchors: [anchorAt(article.text, span)] }];
			const content = { targets, body: "", tags: [], colour: "yellow" as const, evidence: [] };
			await reachStorage(store.putNote(createNote(id, article.canonicalUrl, content, at)));
			await keepArticle(article, analysis);
			announceChange({ article: article.canonicalUrl });
		},
		startNote({ id, at, article, spans, claim }, sender) {
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
				updatedAt: at,
			};
			// The panel must be asked for before anything is awaited.
			return Promise.all([panelFor(sender), reachStorage(store.putDraft(draft))]).then(async ([panelOpened]) => {
				announceChange({ article: draft.article });
				await tellPanels("draftStarted", { tabId: sender.tabId });
				return { panelOpened };
			});
		},
		async addClaim(asked, sender) {
			refusePrivate(sender);
			await reachStorage(store.putCorrection(claimOf(asked)));
			announceChange({ article: asked.article.canonicalUrl });
		},
		async keepArticle({ article, analysis }, sender) {
			refusePrivate(sender);
			await keepArticle(article, analysis);
			announceChange({ article: article.canonicalUrl });
		},
		async dropCorrection({ id, article }) {
			await reachStorage(store.dropCorrection(id));
			announceChange({ article });
		},
		async showInPanel(_, sender) {
			return { panelOpened: await panelFor(sender) };
		},
	};
}

/** The correction that makes a claim of some words, by the party of that id. */
function claimOf(asked: Parameters<ToBackgroundFromPage["addClaim"]>[0]): Correction {
	const { id, at, article, analysis, span, speaker } = asked;
	const party = analysis.parties.find((one) => one.id === speaker);
	const said = spanTarget(article.text, "content", span);
	const targets = [said, ...(party ? partyTargets(article.text, "speaker", party) : [])];
	return makeCorrection(article, analysis, { id, op: "add-claim", targets, createdAt: at });
}

function refusePrivate(sender: Sender): void {
	if (sender.private) throw new ExpectedError("storage-refused", "private window");
}

/** Opens the panel of the window from which a page asks; whether it is open then. */
async function panelFor({ windowId }: Sender): Promise<boolean> {
	if (windowId === null) return false;
	const opening = canOpenPanelFromPage() ? openPanel(windowId) : askPanel(windowId, "openSince", null);
	return opening.then(
		() => true,
		() => false,
	);
}
