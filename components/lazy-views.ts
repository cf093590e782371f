import { lazyView } from "./lazy-view";

/** What is not needed to show the sides: rendered notes alone bring a parser and a sanitiser with them. */
export const LazyNotesView = lazyView(async () => (await import("./notes/notes-view")).NotesView);
export const LazyClaimsView = lazyView(async () => (await import("./claims/claims-view")).ClaimsView);
export const LazyClaimMenu = lazyView(async () => (await import("./claims/claim-menu")).ClaimMenu);
export const LazyClaimCorrector = lazyView(async () => (await import("./corrections/claim-corrector")).ClaimCorrector);
export const LazyPartyCorrector = lazyView(async () => (await import("./corrections/party-corrector")).PartyCorrector);
export const LazyCorrectionList = lazyView(async () => (await import("./corrections/correction-list")).CorrectionList);
export const LazyShelfView = lazyView(async () => (await import("./library/shelf-view")).ShelfView);
export const LazyArticleNotes = lazyView(async () => (await import("./library/article-notes")).ArticleNotes);
export const LazyWrittenNote = lazyView(async () => (await import("./library/written-note")).WrittenNote);
export const LazyPartyNotes = lazyView(async () => (await import("./sides/party-notes")).PartyNotes);
export const LazyExportDialog = lazyView(async () => (await import("./exchange/export-dialog")).ExportDialog);
export const LazyImportDialog = lazyView(async () => (await import("./exchange/import-dialog")).ImportDialog);

/** Loads all of them, for whoever shows views at once. */
export async function loadViews(): Promise<void> {
	await Promise.all(
		[
			LazyNotesView,
			LazyShelfView,
			LazyArticleNotes,
			LazyWrittenNote,
			LazyPartyNotes,
			LazyClaimsView,
			LazyClaimMenu,
			LazyClaimCorrector,
			LazyPartyCorrector,
			LazyCorrectionList,
			LazyExportDialog,
			LazyImportDialog,
		].map((view) => view.load()),
	);
}
