import { claimRows } from "../../analysis/across/claim-rows";
import type { Analysis } from "../../domain/analysis";
import { type Anchor, anchorAt } from "../../domain/anchor";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import { makeCorrection, partyTargets, spanTarget } from "../../domain/make-correction";
import { anchorsOf, type Draft, isSamePassage, withPassage } from "../../domain/note";
import { announceChange, announceDraft } from "../../notes/changes";
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
		async hasDraft({ canonicalUrl }, sender) {
			return !sender.private && (await reachStorage(store.draftsOf(canonicalUrl))).length > 0;
		},
		async addPassage({ article, span, draft }, sender) {
			refusePrivate(sender);
			const anchor = anchorAt(article.text, span);
			const open = await addToDraft(store, article.canonicalUrl, anchor, draft);
			if (!open || open.known) return open ? "known" : "gone";
			announceDraft({ article: article.canonicalUrl, from: "background" });
			await tellPanels("passageAdded", { tabId: sender.tabId, draft: open.id, anchor });
			return "added";
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

/**
 * Adds words to a draft of an article, by its id, or to the one that was written in last; null where there is none. What the
 * panel writes there at the same time stays.
 */
async function addToDraft(
	store: NoteStore,
	article: string,
	anchor: Anchor,
	id: string | null,
): Promise<{ id: string; known: boolean } | null> {
	const drafts = await reachStorage(store.draftsOf(article));
	const [open] = drafts.filter((draft) => id === null || draft.id === id).sort((a, b) => b.updatedAt - a.updatedAt);
	if (!open) return null;
	if (anchorsOf(open).some((one) => isSamePassage(one, anchor))) return { id: open.id, known: true };
	const next = {
		...open,
		targets: withPassage(open.targets, anchor),
		updatedAt: Math.max(Date.now(), open.updatedAt + 1),
	};
	const other = await reachStorage(store.putDraft(next, [open.updatedAt]));
	return other ? addToDraft(store, article, anchor, open.id) : { id: open.id, known: false };
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
