import type { IDBPDatabase } from "idb";
import type { Analysis } from "../../domain/analysis";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import type { ExportScope } from "../../domain/exchange";
import type { Draft } from "../../domain/note";
import { openDatabase, toStorageError } from "../open-database";
import type { KeptArticle, KeptNote, SidelightDatabase } from "../schema";
import { type OpenDatabase, useDatabase } from "../use-database";
import { type ArticleNotes, type Exported, inReadingOrder } from "./exported";

type Database = IDBPDatabase<SidelightDatabase>;

type Listed = "notes" | "drafts" | "corrections" | "articles";

/** What is kept, as far as it is exported. All methods throw StorageError. */
export class StoredNotes implements Exported {
	/** @param inView the article that the reader has in view, kept or not */
	constructor(
		private readonly scope: ExportScope,
		private readonly inView: { article: Article; analysis: Analysis } | null = null,
		private readonly open: OpenDatabase = openDatabase,
	) {}

	async *notes(): AsyncGenerator<KeptNote> {
		if (this.scope.kind === "note") yield* await this.oneNote(this.scope.id);
		else yield* this.records("notes");
	}

	async *drafts(): AsyncGenerator<Draft> {
		if (this.scope.kind !== "note") yield* this.records("drafts");
	}

	async *corrections(): AsyncGenerator<Correction> {
		if (this.scope.kind !== "note") yield* this.records("corrections");
	}

	async *articles(): AsyncGenerator<KeptArticle> {
		const { scope } = this;
		if (scope.kind === "everything") yield* this.each("articles");
		if (scope.kind !== "articles") return;
		for (const url of scope.articles) {
			const kept = await this.use((database) => database.get("articles", url));
			if (kept) yield kept;
		}
	}

	async *byArticle(): AsyncGenerator<ArticleNotes> {
		if (this.scope.kind === "note") {
			const [note] = await this.oneNote(this.scope.id);
			if (note) yield { ...(await this.articleOf(note.article)), notes: inReadingOrder([note]) };
			return;
		}
		for (const url of await this.addresses(this.scope)) {
			const notes = await this.use((database) => database.getAllFromIndex("notes", "article", url));
			yield { ...(await this.articleOf(url)), notes: inReadingOrder(notes) };
		}
	}

	private async oneNote(id: string): Promise<KeptNote[]> {
		const note = await this.use((database) => database.get("notes", id));
		return note ? [note] : [];
	}

	private async articleOf(canonicalUrl: string): Promise<Omit<ArticleNotes, "notes">> {
		if (this.inView?.article.canonicalUrl === canonicalUrl) return { canonicalUrl, ...this.inView };
		const kept = await this.use((database) => database.get("articles", canonicalUrl));
		return { canonicalUrl, article: kept?.article ?? null, analysis: kept?.analysis ?? null };
	}

	/** Of everything those of kept articles first, the latest of them before the others. */
	private async addresses(scope: Exclude<ExportScope, { kind: "note" }>): Promise<string[]> {
		if (scope.kind === "articles") return scope.articles;
		return this.use(async (database) => {
			const addresses = new Set((await database.getAllKeysFromIndex("sources", "savedAt")).reverse());
			const index = database.transaction("notes").store.index("article");
			for (let at = await index.openKeyCursor(null, "nextunique"); at; at = await at.continue()) addresses.add(at.key);
			return [...addresses];
		});
	}

	private async *records<Name extends "notes" | "drafts" | "corrections">(
		name: Name,
	): AsyncGenerator<SidelightDatabase[Name]["value"]> {
		const { scope } = this;
		if (scope.kind === "everything") yield* this.each(name);
		if (scope.kind !== "articles") return;
		for (const url of scope.articles)
			yield* await this.use((database) => database.getAllFromIndex(name, "article", IDBKeyRange.only(url)));
	}

	/** One record after the other. Whoever waits for something else in between goes on in another transaction. */
	private async *each<Name extends Listed>(name: Name): AsyncGenerator<SidelightDatabase[Name]["value"]> {
		let last: string | null = null;
		do last = yield* this.inOneTransaction(name, last);
		while (last !== null);
	}

	/**
	 * By a cursor: lists of records, however short, leave several times as much for the browser to tidy up.
	 *
	 * @returns the key of the last record that the transaction lived for; null where there are no more
	 */
	private async *inOneTransaction<Name extends Listed>(
		name: Name,
		after: string | null,
	): AsyncGenerator<SidelightDatabase[Name]["value"], string | null> {
		try {
			const database = await this.open();
			try {
				const following = after === null ? null : IDBKeyRange.lowerBound(after, true);
				let cursor = await database.transaction(name).store.openCursor(following);
				while (cursor) {
					const key: string = cursor.primaryKey;
					yield cursor.value;
					const current = cursor;
					const next = whileItLasts(() => current.continue());
					if (!next) return key;
					cursor = await next;
				}
				return null;
			} finally {
				database.close();
			}
		} catch (error) {
			throw toStorageError(error);
		}
	}

	private use<T>(work: (database: Database) => Promise<T>): Promise<T> {
		return useDatabase(this.open, work);
	}
}

/** Asks something of a transaction; null where it has ended. */
function whileItLasts<T>(ask: () => Promise<T>): Promise<T> | null {
	try {
		return ask();
	} catch (error) {
		if (error instanceof DOMException && error.name === "TransactionInactiveError") return null;
		throw error;
	}
}
