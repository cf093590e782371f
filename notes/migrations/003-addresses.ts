import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { canonicalAddress } from "../../domain/address";
import { articleKeys } from "../../domain/indexed-claim";
import type { SidelightDatabase } from "../schema";

type Upgrade = IDBPTransaction<SidelightDatabase, StoreNames<SidelightDatabase>[], "versionchange">;

/**
 * AMP pages, print views and hosts for small screens are kept under the address of the page itself: what was kept under
 * theirs moves there. A note's revisions keep their names, since the same change is made wherever they are kept.
 */
export async function addresses(_database: IDBPDatabase<SidelightDatabase>, transaction: Upgrade): Promise<void> {
	await moveAll(transaction.objectStore("notes"), (note) => ({
		...note,
		conflicts: note.conflicts.map((other) => ({ ...other, article: nowAt(other.article) })),
	}));
	await moveAll(transaction.objectStore("drafts"), (draft) => draft);
	await moveAll(transaction.objectStore("corrections"), (correction) => correction);
	await moveArticles(transaction);
}

/** Gives the records of another address their new one, and what else belongs to that. */
async function moveAll<T extends { article: string }>(
	store: AsyncIterable<{ value: T; update(record: T): Promise<unknown> }>,
	alike: (record: T) => T,
): Promise<void> {
	for await (const cursor of store) {
		const article = nowAt(cursor.value.article);
		if (article !== cursor.value.article) await cursor.update({ ...alike(cursor.value), article });
	}
}

/** Of two states of an article that come together the one that was kept later stays. */
async function moveArticles(transaction: Upgrade): Promise<void> {
	const articles = transaction.objectStore("articles");
	const sources = transaction.objectStore("sources");
	// By their keys: thousands of texts at once would be more than there is room for.
	for (const key of await articles.getAllKeys()) {
		const canonicalUrl = nowAt(key);
		const kept = canonicalUrl === key ? undefined : await articles.get(key);
		if (!kept) continue;
		const [other, source] = await Promise.all([articles.get(canonicalUrl), sources.get(kept.canonicalUrl)]);
		await articles.delete(kept.canonicalUrl);
		await sources.delete(kept.canonicalUrl);
		await transaction.objectStore("claims").delete(IDBKeyRange.bound(...articleKeys(kept.canonicalUrl)));
		if (other && other.savedAt >= kept.savedAt) continue;
		await articles.put({ ...kept, canonicalUrl, article: { ...kept.article, canonicalUrl } });
		// Its claims are indexed anew when somebody asks for them, under the new address.
		if (source) await sources.put({ ...source, canonicalUrl, indexed: 0 });
	}
}

function nowAt(address: string): string {
	return canonicalAddress(address, null, address);
}
