import type { Note } from "../../domain/note";
import { announceChange } from "../../notes/changes";
import { NoteStore } from "../../notes/note-store";
import { StorageError } from "../../notes/open-database";
import { ExpectedError } from "../../platform/errors";
import { type Handlers, type ToBackgroundFromPage, tellPanels } from "../../platform/messages";
import { canOpenPanelFromPage, openPanel } from "../../platform/panel-window";
import { analyzeAside } from "./engine";

/** What the background does for content scripts, which cannot reach our database. */
export function pageRequests(store = new NoteStore()): Handlers<ToBackgroundFromPage> {
	return {
		async analyze(article, sender) {
			// Notes may be out of reach while the article can still be read: the analysis comes first, the panel tells of the rest.
			const [analysis, notes] = await Promise.all([
				analyzeAside(article),
				sender.private ? [] : notesOrNone(store, article.canonicalUrl),
			]);
			return { analysis, notes };
		},
		notesOf: (canonicalUrl, sender) => (sender.private ? [] : withKnownErrors(store.notesOf(canonicalUrl))),
		async saveNote({ note, article, analysis }, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			const kept = await withKnownErrors(store.putNote(note));
			await withKnownErrors(store.putArticle(article, analysis, Date.now()));
			announceChange({ article: note.article });
			return { kept };
		},
		startDraft(draft, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			// The panel must be asked for before anything is awaited.
			const opening =
				sender.windowId !== null && canOpenPanelFromPage()
					? openPanel(sender.windowId)
					: Promise.reject(new Error("not from a page"));
			return Promise.all([
				opening.then(
					() => true,
					() => false,
				),
				withKnownErrors(store.putDraft(draft)),
			]).then(async ([panelOpened]) => {
				announceChange({ article: draft.article });
				await tellPanels("draftStarted", draft.id);
				return { panelOpened };
			});
		},
	};
}

async function notesOrNone(store: NoteStore, article: string): Promise<Note[]> {
	try {
		return await store.notesOf(article);
	} catch (error) {
		if (error instanceof StorageError) return [];
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
