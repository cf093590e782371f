import type { IDBPDatabase } from "idb";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Correction } from "../domain/correction";
import type { Draft, Note } from "../domain/note";
import { openDatabase, toStorageError } from "./open-database";
import { laterRevision } from "./revision";
import type { KeptArticle, KeptNote, SidelightDatabase } from "./schema";

type Database = IDBPDatabase<SidelightDatabase>;

/** What became of a write: kept as the note's revision, known already, or kept beside another that was made meanwhile. */
export type Kept = "kept" | "known" | "conflict";

/**
 * The reader's notes, drafts, corrections and kept articles in IndexedDB. Every write is one transaction, may be repeated,
 * and is acknowledged only when it is durable. All methods throw StorageError.
 */
export class NoteStore {
	private readonly open: () => Promise<Database>;

	constructor(open: () => Promise<Database> = openDatabase) {
		this.open = open;
	}

	/** Keeps a revision of a note. One that does not follow the kept one is kept beside it, never over it. */
	async putNote(note: Note): Promise<Kept> {
		return this.use(async (database) => {
			const transaction = database.transaction("notes", "readwrite", { durability: "strict" });
			const existing = await transaction.store.get(note.id);
			const [result, next] = settle(existing, note);
			if (next) await transaction.store.put(next);
			await transaction.done;
			return result;
		});
	}

	/** The notes of an article, tombstones left out, oldest first. */
	async notesOf(article: string): Promise<KeptNote[]> {
		return this.use(async (database) => {
			const notes = await database.getAllFromIndex("notes", "article", article);
			return notes
				.filter(({ deleted }) => !deleted)
				.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
		});
	}

	async note(id: string): Promise<KeptNote | undefined> {
		return this.use((database) => database.get("notes", id));
	}

	/** Every note, tombstones too. */
	async allNotes(): Promise<KeptNote[]> {
		return this.use((database) => database.getAll("notes"));
	}

	/** Keeps what is being written; an older state than the one kept is not taken. */
	async putDraft(draft: Draft): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction("drafts", "readwrite", { durability: "strict" });
			const existing = await transaction.store.get(draft.id);
			if (!existing || existing.updatedAt <= draft.updatedAt) await transaction.store.put(draft);
			await transaction.done;
		});
	}

	async draftsOf(article: string): Promise<Draft[]> {
		return this.use((database) => database.getAllFromIndex("drafts", "article", article));
	}

	async dropDraft(id: string): Promise<void> {
		await this.use((database) => database.delete("drafts", id));
	}

	async putCorrection(correction: Correction): Promise<void> {
		await this.use((database) => database.put("corrections", correction));
	}

	async correctionsOf(article: string): Promise<Correction[]> {
		return this.use((database) => database.getAllFromIndex("corrections", "article", article));
	}

	/** Keeps an article as it was read; the time of the first keeping stays. */
	async putArticle(article: Article, analysis: Analysis | null, now: number): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction("articles", "readwrite");
			const existing = await transaction.store.get(article.canonicalUrl);
			await transaction.store.put({
				canonicalUrl: article.canonicalUrl,
				article,
				analysis,
				savedAt: existing?.savedAt ?? now,
			});
			await transaction.done;
		});
	}

	/** The kept articles, latest first. */
	async articles(): Promise<KeptArticle[]> {
		return this.use(async (database) => (await database.getAllFromIndex("articles", "savedAt")).reverse());
	}

	/** Forgets an article with its notes, drafts and corrections. */
	async forgetArticle(article: string): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction(["notes", "drafts", "corrections", "articles"], "readwrite");
			for (const name of ["notes", "drafts", "corrections"] as const) {
				const store = transaction.objectStore(name);
				for (const key of await store.index("article").getAllKeys(article)) await store.delete(key);
			}
			await transaction.objectStore("articles").delete(article);
			await transaction.done;
		});
	}

	/** Deletes everything. */
	async clear(): Promise<void> {
		await this.use(async (database) => {
			const names = ["notes", "drafts", "corrections", "articles"] as const;
			const transaction = database.transaction(names, "readwrite");
			await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
			await transaction.done;
		});
	}

	/** Opens the database, works, and closes it, so that a migration elsewhere is never held up. */
	private async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
		try {
			const database = await this.open();
			try {
				return await work(database);
			} finally {
				database.close();
			}
		} catch (error) {
			throw toStorageError(error);
		}
	}
}

/** What to keep when a revision arrives: nothing, the new one, or both. */
function settle(existing: KeptNote | undefined, note: Note): [Kept, KeptNote | null] {
	if (!existing) return ["kept", { ...note, conflicts: [] }];
	const known =
		existing.rev === note.rev ||
		existing.parents.includes(note.rev) ||
		existing.conflicts.some(({ rev, parents }) => rev === note.rev || parents.includes(note.rev));
	if (known) return ["known", null];
	if (note.parents.includes(existing.rev)) {
		// The new revision follows the kept one; of those beside it, it may settle some.
		return ["kept", { ...note, conflicts: existing.conflicts.filter(({ rev }) => !note.parents.includes(rev)) }];
	}
	const { conflicts, ...before } = existing;
	const all = [before, note, ...conflicts.filter(({ rev }) => !note.parents.includes(rev))];
	const winner = all.reduce(laterRevision);
	return ["conflict", { ...winner, conflicts: all.filter((other) => other !== winner) }];
}
