import type { IDBPDatabase } from "idb";
import { articleKeys, type KeptSource } from "../../domain/indexed-claim";
import { openDatabase } from "../open-database";
import type { SidelightDatabase } from "../schema";
import { type OpenDatabase, useDatabase } from "../use-database";
import type { SearchedArticle } from "./searched";

/** So many articles are read at once: between two lots others have their turn. */
const AT_ONCE = 12;

/** Reads what is searched out of the database. All methods throw StorageError. */
export class ShelfReader {
	constructor(private readonly open: OpenDatabase = openDatabase) {}

	/**
	 * Everything, the articles that were kept last first, a few at a time; and what has notes but is not kept, at the end.
	 *
	 * @param take is given each lot; false ends the reading
	 */
	async readAll(take: (articles: SearchedArticle[]) => Promise<boolean>): Promise<void> {
		await useDatabase(this.open, async (database) => {
			const sources = (await database.getAllFromIndex("sources", "savedAt")).reverse();
			const all = new Map<string, KeptSource | undefined>(sources.map((source) => [source.canonicalUrl, source]));
			for (const url of await annotated(database)) if (!all.has(url)) all.set(url, undefined);
			const entries = [...all];
			for (let at = 0; at < entries.length; at += AT_ONCE) {
				const lot = await Promise.all(
					entries.slice(at, at + AT_ONCE).map(([url, source]) => withNotes(database, url, source)),
				);
				if (!(await take(lot.filter((one) => one !== null)))) return;
			}
		});
	}

	/** One article as it is now; null where nothing of it is kept. */
	async read(url: string): Promise<SearchedArticle | null> {
		return useDatabase(this.open, async (database) => withNotes(database, url, await database.get("sources", url)));
	}
}

/** The articles that have notes, tombstones among them. */
async function annotated(database: IDBPDatabase<SidelightDatabase>): Promise<string[]> {
	const urls: string[] = [];
	let cursor = await database.transaction("notes").store.index("article").openKeyCursor(null, "nextunique");
	for (; cursor; cursor = await cursor.continue()) urls.push(cursor.key);
	return urls;
}

async function withNotes(
	database: IDBPDatabase<SidelightDatabase>,
	url: string,
	source: KeptSource | undefined,
): Promise<SearchedArticle | null> {
	const [notes, rows] = await Promise.all([
		database.getAllFromIndex("notes", "article", url),
		database.getAll("claims", IDBKeyRange.bound(...articleKeys(url))),
	]);
	const living = notes.filter(({ deleted }) => !deleted);
	if (!source && living.length === 0) return null;
	return {
		source: source ?? unlisted(url, Math.max(...living.map(({ updatedAt }) => updatedAt))),
		notes: living,
		claims: rows.map(({ claim, party, voice, words }) => ({ claim, party, voice, words })),
	};
}

/** What has notes, and whose article could not be kept; its time is that of the latest note. */
function unlisted(canonicalUrl: string, time: number): KeptSource {
	return { canonicalUrl, title: "", outlet: "", when: time, savedAt: time, indexed: 0 };
}
