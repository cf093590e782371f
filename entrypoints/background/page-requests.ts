import { canonicalAddress } from "../../domain/address";
import type { Article } from "../../domain/article";
import { carryCorrection } from "../../domain/carry-correction";
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
				: await readersOwn(store, { ...article, canonicalUrl });
			const [{ analysis, outcomes }, placed] = await Promise.all([
				analyzeAside({ ...article, canonicalUrl }, corrections),
				placeNotes(article.text, notes),
			]);
			const slots = Object.fromEntries(slotsOf(analysis));
			const styles = { card: CARD_STYLE, toolbar: TOOLBAR_STYLE };
			return { canonicalUrl, analysis, slots, notes: placed, corrections: outcomes, styles };
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
async function readersOwn(
	store: NoteStore,
	{ canonicalUrl, outlet = "", text }: Article,
): Promise<{ corrections: Correction[]; notes: Note[] }> {
	try {
		const [own, carried, notes] = await Promise.all([
			store.correctionsOf(canonicalUrl),
			store.correctionsCarriedTo(canonicalUrl, outlet),
			store.notesOf(canonicalUrl),
		]);
		return { corrections: [...carried.flatMap((one) => carryCorrection(one, text) ?? []), ...own], notes };
	} catch (error) {
		// The panel, which opens the storage too, tells the reader.
		if (error instanceof StorageError) return { corrections: [], notes: [] };
		throw error;
	}
}
