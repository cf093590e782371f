import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { timeOf } from "../../domain/indexed-claim";
import type { SidelightDatabase } from "../schema";

/**
 * The claims of kept articles, for other articles, and what is shown of each article. Those kept before get their entry
 * here; their claims follow when somebody asks for them (`ClaimIndex.indexPending`), since the database has no engine.
 */
export async function claims(
	database: IDBPDatabase<SidelightDatabase>,
	transaction: IDBPTransaction<SidelightDatabase, StoreNames<SidelightDatabase>[], "versionchange">,
): Promise<void> {
	const store = database.createObjectStore("claims", { keyPath: "key" });
	store.createIndex("terms", "terms", { multiEntry: true });
	store.createIndex("statements", "statements", { multiEntry: true });
	const sources = database.createObjectStore("sources", { keyPath: "canonicalUrl" });
	sources.createIndex("savedAt", "savedAt");
	sources.createIndex("indexed", "indexed");
	for await (const { value } of transaction.objectStore("articles")) {
		const { canonicalUrl, article, savedAt } = value;
		await sources.put({
			canonicalUrl,
			title: article.title,
			outlet: article.outlet ?? "",
			when: timeOf(article.published, savedAt),
			savedAt,
			indexed: 0,
		});
	}
}
