import {
	articleKeys,
	type Elsewhere,
	type FoundClaim,
	INDEX_VERSION,
	type IndexedClaim,
	type KeptSource,
	type Statements,
} from "../domain/indexed-claim";
import { type Alike, chooseElsewhere } from "./choose-elsewhere";
import { ARTICLE_STORES, forgetClaims, type IndexArticle, putClaims, statementsRange } from "./keep-article";
import { bestCandidates, likeness, mostPostings, weightOf } from "./likeness";
import { openDatabase } from "./open-database";
import type { KeptClaim } from "./schema";
import { type OpenDatabase, useDatabase } from "./use-database";

/** So many claims are loaded and compared word by word. */
const MOST_CANDIDATES = 60;
/** So many statements of a party are shown. */
const MOST_STATEMENTS = 50;
/** So many articles are indexed in one transaction, so that nobody waits long for the next one. */
const AT_ONCE = 5;

/**
 * The claims of kept articles, asked from other articles. Nothing of it is held in memory: a question reads what it needs
 * and no more, however many articles are kept. All methods throw StorageError.
 */
export class ClaimIndex {
	constructor(private readonly open: OpenDatabase = openDatabase) {}

	/**
	 * The same claim in other kept articles, and what disputes it there.
	 *
	 * @param claim as it would be kept, whether its article is kept or not
	 */
	async elsewhere(claim: IndexedClaim): Promise<Elsewhere> {
		return useDatabase(this.open, async (database) => {
			const transaction = database.transaction(["claims", "sources"]);
			const claims = transaction.objectStore("claims");
			const byTerm = claims.index("terms");
			const { terms } = claim;
			const most = mostPostings(terms.length);
			const postings = await Promise.all(terms.map((term) => byTerm.getAllKeys(term, most)));
			const weights = postings.map((found) => weightOf(found.length, most));
			const weightByTerm = new Map(terms.map((term, i) => [term, weights[i] ?? 1]));
			const [first, last] = articleKeys(claim.article);
			const keys = bestCandidates(postings, weights, (key) => first <= key && key <= last, MOST_CANDIDATES);
			const candidates = await Promise.all(keys.map((key) => claims.get(key)));
			const alike = candidates.flatMap((row): Alike<KeptClaim>[] =>
				row ? [{ claim: row, likeness: likeness(claim, row, weightByTerm) }] : [],
			);
			const { same, answers } = await chooseElsewhere(claim, alike, async (counters) =>
				(await Promise.all(counters.map((key) => claims.get(key)))).filter((row) => row !== undefined),
			);
			const sources = await this.sourcesOf([...same, ...answers.map((answer) => answer.claim)], (url) =>
				transaction.objectStore("sources").get(url),
			);
			const found = (row: KeptClaim) => withSource(row, sources);
			return {
				same: same.flatMap(found),
				answers: answers.flatMap(({ claim: row, reason }) => found(row).map((one) => ({ ...one, reason }))),
				complete: await isComplete(transaction.objectStore("sources")),
			};
		});
	}

	/** What a party says in kept articles, whatever of its keys they know it by. */
	async statementsOf(parties: readonly string[]): Promise<Statements> {
		return useDatabase(this.open, async (database) => {
			const transaction = database.transaction(["claims", "sources"]);
			const index = transaction.objectStore("claims").index("statements");
			const lists = await Promise.all(
				parties.map((party) => index.getAll(statementsRange(party), MOST_STATEMENTS + 1)),
			);
			const rows = [...new Map(lists.flat().map((row) => [row.key, row])).values()].sort(
				(a, b) => b.when - a.when || (a.key < b.key ? -1 : 1),
			);
			const shown = rows.slice(0, MOST_STATEMENTS);
			const sources = await this.sourcesOf(shown, (url) => transaction.objectStore("sources").get(url));
			return {
				statements: shown.flatMap((row) => withSource(row, sources)),
				more: rows.length > shown.length,
				complete: await isComplete(transaction.objectStore("sources")),
			};
		});
	}

	/**
	 * Indexes the articles that are kept but not indexed, or by an earlier version's terms. May be stopped at any time, and
	 * run beside itself: what is done stays done.
	 *
	 * @returns how many there were
	 */
	async indexPending(indexArticle: IndexArticle): Promise<number> {
		let count = 0;
		for (;;) {
			const some = await this.indexSome(indexArticle);
			if (some === 0) return count;
			count += some;
		}
	}

	/** Whether there is something to index. */
	async isPending(): Promise<boolean> {
		return useDatabase(
			this.open,
			async (database) => (await database.countFromIndex("sources", "indexed", EARLIER())) > 0,
		);
	}

	private async indexSome(indexArticle: IndexArticle): Promise<number> {
		return useDatabase(this.open, async (database) => {
			const pending = await database.getAllKeysFromIndex("sources", "indexed", EARLIER(), AT_ONCE);
			if (pending.length === 0) return 0;
			const transaction = database.transaction(ARTICLE_STORES, "readwrite");
			for (const url of pending) {
				const kept = await transaction.objectStore("articles").get(url);
				await forgetClaims(transaction, url);
				if (kept) await putClaims(transaction, kept.article, kept.analysis, indexArticle, kept.savedAt);
				else await transaction.objectStore("sources").delete(url);
			}
			await transaction.done;
			return pending.length;
		});
	}

	private async sourcesOf(
		rows: readonly IndexedClaim[],
		get: (url: string) => Promise<KeptSource | undefined>,
	): Promise<Map<string, KeptSource>> {
		const urls = [...new Set(rows.map(({ article }) => article))];
		const sources = await Promise.all(urls.map(get));
		return new Map(sources.flatMap((source) => (source ? [[source.canonicalUrl, source] as const] : [])));
	}
}

/** Articles whose claims are not indexed, or were by an earlier version. */
const EARLIER = () => IDBKeyRange.upperBound(INDEX_VERSION, true);

async function isComplete(sources: {
	index(name: "indexed"): { getKey(range: IDBKeyRange): Promise<unknown> };
}): Promise<boolean> {
	return (await sources.index("indexed").getKey(EARLIER())) === undefined;
}

function withSource(row: KeptClaim, sources: ReadonlyMap<string, KeptSource>): FoundClaim[] {
	const source = sources.get(row.article);
	if (!source) return [];
	const { statements: _, ...claim } = row;
	return [{ claim, source }];
}
