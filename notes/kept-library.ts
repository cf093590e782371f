import { articleKeys, type KeptSource } from "../domain/indexed-claim";
import { forgetClaims } from "./keep-article";
import { mostPostings, weightOf } from "./likeness";
import type { ForgottenArticle } from "./note-store";
import { openDatabase } from "./open-database";
import type { KeptArticle, KeptClaim } from "./schema";
import { type OpenDatabase, useDatabase } from "./use-database";

/** An article with its claims, as they are compared. */
export interface ArticleClaims {
	source: KeptSource;
	claims: KeptClaim[];
}

/** What the library does with kept articles besides what `NoteStore` does. All methods throw StorageError. */
export class KeptLibrary {
	constructor(private readonly open: OpenDatabase = openDatabase) {}

	/** An article as it was kept; undefined where it is not. */
	async article(url: string): Promise<KeptArticle | undefined> {
		return useDatabase(this.open, (database) => database.get("articles", url));
	}

	/** The claims of an article, in reading order; null where it is not kept. */
	async claimsOf(url: string): Promise<ArticleClaims | null> {
		return useDatabase(this.open, async (database) => {
			const transaction = database.transaction(["sources", "claims"]);
			const [source, claims] = await Promise.all([
				transaction.objectStore("sources").get(url),
				transaction.objectStore("claims").getAll(IDBKeyRange.bound(...articleKeys(url))),
			]);
			return source ? { source, claims } : null;
		});
	}

	/** How much it means that two claims share a term, by how many kept claims have it. */
	async weightsOf(terms: readonly string[]): Promise<Map<string, number>> {
		return useDatabase(this.open, async (database) => {
			const index = database.transaction("claims").store.index("terms");
			const most = mostPostings(1);
			const counts = await Promise.all(terms.map((term) => index.count(term)));
			return new Map(terms.map((term, i) => [term, weightOf(counts[i] ?? 0, most)]));
		});
	}

	/**
	 * Forgets the articles that were kept before a time and have no note, no draft and no correction: nothing of the
	 * reader's own. What it gives back brings them back.
	 *
	 * @param before ms since 1970
	 */
	async forgetBare(before: number): Promise<ForgottenArticle[]> {
		return useDatabase(this.open, async (database) => {
			const old = await database.getAllKeysFromIndex("sources", "savedAt", IDBKeyRange.upperBound(before, true));
			const forgotten: ForgottenArticle[] = [];
			for (const url of old) {
				// Looked at and forgotten in one transaction, so that a note written meanwhile keeps its article.
				const transaction = database.transaction(
					["notes", "drafts", "corrections", "articles", "sources", "claims"],
					"readwrite",
				);
				const [notes, drafts, corrections, kept] = await Promise.all([
					transaction.objectStore("notes").index("article").getAll(url),
					transaction.objectStore("drafts").index("article").count(url),
					transaction.objectStore("corrections").index("article").count(url),
					transaction.objectStore("articles").get(url),
				]);
				// Tombstones stay where they are: a copy elsewhere may still have to learn of the deletion.
				const isBare = drafts + corrections === 0 && notes.every(({ deleted }) => deleted);
				if (isBare && kept) {
					await Promise.all([
						transaction.objectStore("articles").delete(url),
						transaction.objectStore("sources").delete(url),
						forgetClaims(transaction, url),
					]);
					forgotten.push({ notes: [], drafts: [], corrections: [], kept });
				}
				await transaction.done;
			}
			return forgotten;
		});
	}
}
