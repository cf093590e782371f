import { claimRows } from "../../analysis/across/claim-rows";
import type { Correction } from "../../domain/correction";
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
			const { corrections, notes } = sender.private
				? { corrections: [], notes: [] }
				: await readersOwn(store, article.canonicalUrl);
			return { analysis: await analyzeAside(article, corrections), notes };
		},
		notesOf: (canonicalUrl, sender) => (sender.private ? [] : withKnownErrors(store.notesOf(canonicalUrl))),
		async saveNote({ note, article, analysis }, sender) {
			if (sender.private) throw new ExpectedError("storage-refused", "private window");
			const kept = await withKnownErrors(store.putNote(note));
			await withKnownErrors(store.putArticle(article, analysis, claimRows, Date.now()));
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
