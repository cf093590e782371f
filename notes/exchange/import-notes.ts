import type { IDBPTransaction } from "idb";
import type { ImportReport } from "../../domain/exchange";
import { abort, openDatabase, toStorageError } from "../open-database";
import type { SidelightDatabase } from "../schema";
import { type OpenDatabase, useDatabase } from "../use-database";
import { ImportUndo } from "./import-undo";
import { ExchangeFileError, type ImportItem } from "./read-exchange";
import { type Found, ImportSettler, STORES } from "./settle-import";

type Items = AsyncIterable<readonly ImportItem[]>;
type Writing = IDBPTransaction<SidelightDatabase, typeof STORES, "readwrite">;
type Reading = IDBPTransaction<SidelightDatabase, typeof STORES, "readonly"> | Writing;

/** The reader ended an import; nothing was kept. */
export class ImportCancelled extends Error {
	override readonly name = "ImportCancelled";
}

/**
 * Tells what an import would do, and does nothing.
 *
 * @throws StorageError, ExchangeFileError, ImportCancelled
 */
export async function planImport(
	items: Items,
	signal: AbortSignal,
	open: OpenDatabase = openDatabase,
): Promise<ImportReport> {
	const settler = new ImportSettler(null);
	for await (const some of items) {
		throwIfCancelled(signal);
		const found = await useDatabase(open, (database) => existing(database.transaction(STORES), some));
		settler.settle(some, found);
	}
	return settler.report;
}

/**
 * Imports all that a file has, or nothing of it, in one transaction. No note is written over: a revision that does not follow
 * the kept one is kept beside it. Articles that are kept already stay as they are.
 *
 * @returns what was done, and how to take it back
 * @throws StorageError, ExchangeFileError, ImportCancelled; nothing was kept then
 */
export async function importNotes(
	items: Items,
	signal: AbortSignal,
	open: OpenDatabase = openDatabase,
): Promise<{ report: ImportReport; undo: ImportUndo }> {
	const undo = new ImportUndo();
	const outcome = await useDatabase(open, async (database): Promise<{ report: ImportReport } | { error: unknown }> => {
		const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
		const reading = items[Symbol.asyncIterator]();
		try {
			const settler = new ImportSettler({ transaction, undo });
			for (;;) {
				const next = await whileOpen(transaction, reading.next());
				throwIfCancelled(signal);
				if (next.done) break;
				settler.settle(next.value, await existing(transaction, next.value));
			}
			await transaction.done;
			return { report: settler.report };
		} catch (error) {
			// Where the database ended it, what it says is the reason.
			const reason = transaction.error ?? error;
			abort(transaction);
			await reading.return?.();
			return { error: reason };
		}
	});
	if ("report" in outcome) return { report: outcome.report, undo };
	const { error } = outcome;
	throw error instanceof ExchangeFileError || error instanceof ImportCancelled || isFileError(error)
		? error
		: toStorageError(error);
}

/** A file that has changed, or cannot be read any more. */
function isFileError(error: unknown): boolean {
	return error instanceof Error && (error.name === "NotReadableError" || error.name === "NotFoundError");
}

function throwIfCancelled(signal: AbortSignal): void {
	if (signal.aborted) throw new ImportCancelled();
}

/**
 * Waits for what the database has no part in. A transaction ends by itself as soon as nothing is asked of it, so it is asked
 * something all the while.
 */
async function whileOpen<T>(transaction: Writing, work: Promise<T>): Promise<T> {
	let settled = false;
	const settle = () => {
		settled = true;
	};
	work.then(settle, settle);
	while (!settled) await transaction.objectStore("sources").getKey("");
	return work;
}

/** What is kept of what these items bring. */
async function existing(transaction: Reading, items: readonly ImportItem[]): Promise<Found> {
	const found: Found = { notes: new Map(), drafts: new Map(), corrections: new Set(), articles: new Set() };
	await Promise.all(
		items.map(async (item) => {
			switch (item.kind) {
				case "note": {
					const note = await transaction.objectStore("notes").get(item.note.id);
					if (note) found.notes.set(note.id, note);
					return;
				}
				case "draft": {
					const draft = await transaction.objectStore("drafts").get(item.draft.id);
					if (draft) found.drafts.set(draft.id, draft);
					return;
				}
				case "correction": {
					const id = await transaction.objectStore("corrections").getKey(item.correction.id);
					if (id !== undefined) found.corrections.add(id);
					return;
				}
				case "article": {
					const url = await transaction.objectStore("articles").getKey(item.article.canonicalUrl);
					if (url !== undefined) found.articles.add(url);
				}
			}
		}),
	);
	return found;
}
