import { canonicalAddress } from "../../domain/address";
import type { Correction } from "../../domain/correction";
import type { Note } from "../../domain/note";
import { slotsOf } from "../../domain/prominence";
import { NoteStore } from "../../notes/note-store";
import { StorageError } from "../../notes/open-database";
import type { Handlers, ToBackgroundFromPage } from "../../platform/messages";
import { reachStorage } from "../sidepanel/storage-errors";
import { CARD_STYLE } from "./claim-card-style";
import { analyzeAside } from "./engine";
import { styleHighlights } from "./highlight-sheets";
import { markRequests } from "./mark-requests";
import { placeNotes } from "./place-notes";
import { TOOLBAR_STYLE } from "./selection-toolbar-style";

/** What the background does for content scripts: whatever needs our database, and whatever needs no page. */
export function pageRequests(store = new NoteStore()): Handlers<ToBackgroundFromPage> {
	return {
		...markRequests(store),
		async analyze(article, sender) {
			const canonicalUrl = canonicalAddress(article.url, article.canonicalUrl, article.url);
			const { corrections, notes } = sender.private
				? { corrections: [], notes: [] }
				: await readersOwn(store, canonicalUrl);
			const [analysis, placed] = await Promise.all([
				analyzeAside({ ...article, canonicalUrl }, corrections),
				placeNotes(article.text, notes),
			]);
			const slots = Object.fromEntries(slotsOf(analysis));
			const styles = { card: CARD_STYLE, toolbar: TOOLBAR_STYLE };
			return { canonicalUrl, analysis, slots, notes: placed, styles };
		},
		async styleHighlights(sheets, { tabId }) {
			if (tabId !== null) await styleHighlights(tabId, sheets);
		},
		async placeNotes({ canonicalUrl, text }, sender) {
			return sender.private ? [] : placeNotes(text, await reachStorage(store.notesOf(canonicalUrl)));
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
