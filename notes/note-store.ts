import type { IDBPDatabase, IDBPObjectStore, StoreNames } from "idb";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Correction } from "../domain/correction";
import type { KeptSource } from "../domain/indexed-claim";
import type { Draft, Note } from "../domain/note";
import { ARTICLE_STORES, forgetClaims, type IndexArticle, keepArticle } from "./keep-article";
import { abort, openDatabase } from "./open-database";
import { readTags } from "./read-tags";
import { laterRevision } from "./revision";
import type { KeptArticle, KeptNote, SidelightDatabase } from "./schema";
import { type OpenDatabase, useDatabase } from "./use-database";

type Database = IDBPDatabase<SidelightDatabase>;

/** What became of a write: kept as the note's revision, known already, or kept beside another that was made meanwhile. */
export type Kept = "kept" | "known" | "conflict";

/** A draft, by `updatedAt` of the states that its writer knows. */
export interface SeenDraft {
	id: string;
	states: readonly number[];
}

/** All that was kept of an article. */
export interface ForgottenArticle {
	notes: KeptNote[];
	drafts: Draft[];
	corrections: Correction[];
	kept: KeptArticle | null;
}

const ALL_STORES = ["notes", "drafts", "corrections", ...ARTICLE_STORES] as const;

/**
 * The reader's notes, drafts, corrections and kept articles in IndexedDB. Every write is one transaction, may be repeated,
 * and is acknowledged only when it is durable. All methods throw StorageError.
 */
export class NoteStore {
	constructor(private readonly open: OpenDatabase = openDatabase) {}

	/** Keeps a revision of a note. One that does not follow the kept one is kept beside it, never over it. */
	async putNote(note: Note): Promise<Kept> {
		const [result = "known"] = await this.putNotes([note], null);
		return result;
	}

	/**
	 * Keeps revisions as `putNote` does, all of them or none, and with them ends the draft that they were made of, unless
	 * another state of it is kept by now.
	 */
	async putNotes(notes: readonly Note[], draft: SeenDraft | null): Promise<Kept[]> {
		return this.use(async (database) => {
			const transaction = database.transaction(["notes", "drafts"], "readwrite", { durability: "strict" });
			try {
				const results: Kept[] = [];
				for (const note of notes) {
					const [result, next] = settle(await transaction.objectStore("notes").get(note.id), note);
					if (next) await transaction.objectStore("notes").put(next);
					results.push(result);
				}
				if (draft) await endDraft(transaction.objectStore("drafts"), draft);
				await transaction.done;
				return results;
			} catch (error) {
				abort(transaction);
				throw error;
			}
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

	/** Every tag in use, each once, those of the latest notes first. */
	async tagsInUse(): Promise<string[]> {
		return this.use(readTags);
	}

	/**
	 * Keeps what is being written; an older state than the one kept is not taken.
	 *
	 * @param seen `updatedAt` of the states that this one may follow; any, where it is left out
	 * @returns the state that is kept instead, where that is another; null where this one is
	 */
	async putDraft(draft: Draft, seen?: readonly number[]): Promise<Draft | null> {
		return this.use(async (database) => {
			const transaction = database.transaction("drafts", "readwrite", { durability: "strict" });
			const existing = await transaction.store.get(draft.id);
			const other = existing && seen && ![...seen, draft.updatedAt].includes(existing.updatedAt) ? existing : null;
			if (!other && !(existing && existing.updatedAt > draft.updatedAt)) await transaction.store.put(draft);
			await transaction.done;
			return other;
		});
	}

	async draftsOf(article: string): Promise<Draft[]> {
		return this.use((database) => database.getAllFromIndex("drafts", "article", article));
	}

	/** Drops a draft, unless another state of it is kept by now. */
	async dropDraft(draft: SeenDraft): Promise<void> {
		await this.putNotes([], draft);
	}

	async putCorrection(correction: Correction): Promise<void> {
		await this.use((database) => database.put("corrections", correction));
	}

	async dropCorrection(id: string): Promise<void> {
		await this.use((database) => database.delete("corrections", id));
	}

	async correctionsOf(article: string): Promise<Correction[]> {
		return this.use((database) => database.getAllFromIndex("corrections", "article", article));
	}

	/** The corrections that were made in other articles for all of them, or for those of this one's outlet; oldest first. */
	async correctionsCarriedTo(article: string, outlet: string): Promise<Correction[]> {
		return this.use(async (database) => {
			const transaction = database.transaction(["corrections", "sources"]);
			const carried: Correction[] = [];
			for (const correction of await transaction.objectStore("corrections").getAll()) {
				if (correction.article === article || correction.scope === "article") continue;
				const source =
					correction.scope === "all" ? null : await transaction.objectStore("sources").get(correction.article);
				if (correction.scope === "all" || (outlet !== "" && source?.outlet === outlet)) carried.push(correction);
			}
			return carried.sort((a, b) => a.createdAt - b.createdAt);
		});
	}

	/** Keeps an article as it was read, with its claims for other articles; the time of the first keeping stays. */
	async putArticle(
		article: Article,
		analysis: Analysis | null,
		indexArticle: IndexArticle,
		now: number,
	): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction(ARTICLE_STORES, "readwrite");
			await keepArticle(transaction, article, analysis, indexArticle, now);
			await transaction.done;
		});
	}

	/**
	 * Keeps many articles, all of them or, where that fails, none; those that are kept already are replaced.
	 *
	 * @param kept told after each how many there are so far
	 */
	async putArticles(
		entries: readonly Pick<KeptArticle, "article" | "analysis">[],
		indexArticle: IndexArticle,
		now: number,
		kept: (count: number) => void,
	): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction(ARTICLE_STORES, "readwrite");
			try {
				for (const [number, { article, analysis }] of entries.entries()) {
					await keepArticle(transaction, article, analysis, indexArticle, now);
					kept(number + 1);
				}
				await transaction.done;
			} catch (error) {
				abort(transaction);
				throw error;
			}
		});
	}

	/** What is shown of an article in a list; undefined where it is not kept. */
	async source(article: string): Promise<KeptSource | undefined> {
		return this.use((database) => database.get("sources", article));
	}

	/** What is shown of the kept articles in a list, latest first. */
	async sources(): Promise<KeptSource[]> {
		return this.use(async (database) => (await database.getAllFromIndex("sources", "savedAt")).reverse());
	}

	/** Whether articles are kept besides this one. */
	async keepsOthers(article: string): Promise<boolean> {
		const keys = await this.use((database) => database.getAllKeys("sources", undefined, 2));
		return keys.some((key) => key !== article);
	}

	/** The kept articles, latest first. */
	async articles(): Promise<KeptArticle[]> {
		return this.use(async (database) => (await database.getAllFromIndex("articles", "savedAt")).reverse());
	}

	/** Forgets an article with its notes, drafts, corrections and claims; what it gives back brings it back. */
	async forgetArticle(article: string): Promise<ForgottenArticle> {
		return this.use(async (database) => {
			const transaction = database.transaction(ALL_STORES, "readwrite");
			const [notes, drafts, corrections, kept] = await Promise.all([
				transaction.objectStore("notes").index("article").getAll(article),
				transaction.objectStore("drafts").index("article").getAll(article),
				transaction.objectStore("corrections").index("article").getAll(article),
				transaction.objectStore("articles").get(article),
			]);
			await Promise.all([
				...notes.map(({ id }) => transaction.objectStore("notes").delete(id)),
				...drafts.map(({ id }) => transaction.objectStore("drafts").delete(id)),
				...corrections.map(({ id }) => transaction.objectStore("corrections").delete(id)),
				transaction.objectStore("articles").delete(article),
				transaction.objectStore("sources").delete(article),
				forgetClaims(transaction, article),
			]);
			await transaction.done;
			return { notes, drafts, corrections, kept: kept ?? null };
		});
	}

	/** Brings a forgotten article back as it was. */
	async bringBack({ notes, drafts, corrections, kept }: ForgottenArticle, indexArticle: IndexArticle): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction(ALL_STORES, "readwrite");
			await Promise.all([
				...notes.map((note) => transaction.objectStore("notes").put(note)),
				...drafts.map((draft) => transaction.objectStore("drafts").put(draft)),
				...corrections.map((correction) => transaction.objectStore("corrections").put(correction)),
				kept && keepArticle(transaction, kept.article, kept.analysis, indexArticle, kept.savedAt),
			]);
			await transaction.done;
		});
	}

	/** Deletes everything. */
	async clear(): Promise<void> {
		await this.use(async (database) => {
			const transaction = database.transaction(ALL_STORES, "readwrite");
			await Promise.all(ALL_STORES.map((name) => transaction.objectStore(name).clear()));
			await transaction.done;
		});
	}

	private use<T>(work: (database: Database) => Promise<T>): Promise<T> {
		return useDatabase(this.open, work);
	}
}

async function endDraft(
	drafts: Pick<
		IDBPObjectStore<SidelightDatabase, StoreNames<SidelightDatabase>[], "drafts", "readwrite">,
		"get" | "delete"
	>,
	{ id, states }: SeenDraft,
): Promise<void> {
	const existing = await drafts.get(id);
	if (existing && states.includes(existing.updatedAt)) await drafts.delete(id);
}

/** What to keep when a revision arrives: nothing, the new one, or both. */
export function settle(existing: KeptNote | undefined, note: Note): [Kept, KeptNote | null] {
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
