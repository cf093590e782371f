import { claimRows } from "../../analysis/across/claim-rows";
import type { Correction } from "../../domain/correction";
import type { Note } from "../../domain/note";
import { announceChange } from "../../notes/changes";
import { NoteStore } from "../../notes/note-store";
import { StorageError } from "../../notes/open-database";
import { ExpectedError } from "../../platform/errors";
import { type Handlers, type Sender, type ToBackgroundFromPage, tellPanels } from "../../platform/messages";
import { canOpenPanelFromPage, openPanel } from "../../platform/panel-window";
import { analyzeAside } from "./engine";
import { styleHighlights } from "./highlight-sheets";
import { placeNotes } from "./place-notes";

/** What the background does for content scripts, which cannot reach our database. */
export function pageRequests(store = new NoteStore()): Handlers<ToBackgroundFromPage> {
	return {
		async analyze(article, sender) {
			const { corrections, notes } = sender.private
				? { corrections: [], notes: [] }
				: await readersOwn(store, article.canonicalUrl);
			const [analysis, placed] = await Promise.all([
				analyzeAside(article, corrections),
				placeNotes(article.text, notes),
			]);
			return { analysis, notes: placed };
		},
		async styleHighlights(sheets, { tabId }) {
			if (tabId !== null) await styleHighlights(tabId, sheets);
		},
		async placeNotes({ canonicalUrl, text }, sender) {
			return sender.private ? [] : placeNotes(text, await withKnownErrors(store.notesOf(canonicalUrl)));
		},
		async saveNote({ note, article, analysis }, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			const kept = await withKnownErrors(store.putNote(note));
			await withKnownErrors(store.putArticle(article, analysis, claimRows, Date.now()));
			announceChange({ article: note.article });
			return { kept };
		},
		async saveCorrection({ correction, article, analysis }, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			await withKnownErrors(store.putCorrection(correction));
			await withKnownErrors(store.putArticle(article, analysis, claimRows, Date.now()));
			announceChange({ article: correction.article });
		},
		async dropCorrection({ id, article }) {
			await withKnownErrors(store.dropCorrection(id));
			announceChange({ article });
		},
		async showInPanel(_, sender) {
			return { panelOpened: await panelFor(sender) };
		},
		startDraft(draft, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			// The panel must be asked for before anything is awaited.
			return Promise.all([panelFor(sender), withKnownErrors(store.putDraft(draft))]).then(async ([panelOpened]) => {
				announceChange({ article: draft.article });
				await tellPanels("draftStarted", draft.id);
				return { panelOpened };
			});
		},
	};
}

/** Opens the panel of the window from which a page asks; whether the browser allowed it. */
async function panelFor({ windowId }: Sender): Promise<boolean> {
	if (windowId === null || !canOpenPanelFromPage()) return false;
	return openPanel(windowId).then(
		() => true,
		() => false,
	);
}

/** The reader's corrections and notes; none where the storage is out of reach: the article can be read all the same. */
async function readersOwn(store: NoteStore, article: string): Promise<{ corrections: Correction[]; notes: Note[] }> {
	try {
		const [corrections, notes] = await Promise.all([store.correctionsOf(article), store.notesOf(article)]);
		return { corrections, notes };
	} catch (error) {
		// The panel, which opens the storage too, tells the reader.
		if (error instanceof StorageError) return { corrections: [], notes: [] };
		throw error;
	}
}

async function withKnownErrors<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof StorageError)
			throw new ExpectedError(`storage-${error.reason}`, error.message, { cause: error });
		throw error;
	}
}
