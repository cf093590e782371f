import type { IDBPDatabase } from "idb";
import type { Analysis } from "../../domain/analysis";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import type { ExportScope } from "../../domain/exchange";
import type { Draft } from "../../domain/note";
import { openDatabase } from "../open-database";
import type { KeptArticle, KeptNote, SidelightDatabase } from "../schema";
import { type OpenDatabase, useDatabase } from "../use-database";
import { type ArticleNotes, type Exported, inReadingOrder } from "./exported";

type Database = IDBPDatabase<SidelightDatabase>;

/** So many small records, or articles, are read at once. */
const MANY = 500;
const FEW = 5;

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
		if (scope.kind === "everything") yield* this.pages("articles", FEW, ({ canonicalUrl }) => canonicalUrl);
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
		if (scope.kind === "everything") yield* this.pages(name, MANY, ({ id }) => id);
		if (scope.kind !== "articles") return;
		for (const url of scope.articles)
			yield* await this.use((database) => database.getAllFromIndex(name, "article", IDBKeyRange.only(url)));
	}

	private async *pages<Name extends "notes" | "drafts" | "corrections" | "articles">(
		name: Name,
		size: number,
		keyOf: (record: SidelightDatabase[Name]["value"]) => string,
	): AsyncGenerator<SidelightDatabase[Name]["value"]> {
		let after: IDBKeyRange | null = null;
		for (;;) {
			const range: IDBKeyRange | null = after;
			const page = await this.use((database) => database.getAll(name, range, size));
			yield* page;
			const last = page.at(-1);
			if (!last || page.length < size) return;
			after = IDBKeyRange.lowerBound(keyOf(last), true);
		}
	}

	private use<T>(work: (database: Database) => Promise<T>): Promise<T> {
		return useDatabase(this.open, work);
	}
}
