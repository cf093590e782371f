import type { IDBPObjectStore } from "idb";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import { articleKeys, type IndexedClaim } from "../domain/indexed-claim";
import { describeSource } from "./describe-source";
import type { KeptClaim, SidelightDatabase } from "./schema";

/** Makes the claims that other articles find; whoever keeps an article hands it in, since the store has no engine. */
export type IndexArticle = (article: Article, analysis: Analysis | null, savedAt: number) => IndexedClaim[];

/** What is written together when an article is kept or forgotten. */
export const ARTICLE_STORES = ["articles", "claims", "sources"] as const;
type Stores = (typeof ARTICLE_STORES)[number];
interface Writing {
	objectStore<Name extends Stores>(
		name: Name,
	): Pick<IDBPObjectStore<SidelightDatabase, Name[], Name, "readwrite">, "get" | "put" | "delete">;
}

/** Keeps an article with its claims, in place of an earlier state of it; the time of the first keeping stays. */
export async function keepArticle(
	transaction: Writing,
	article: Article,
	analysis: Analysis | null,
	indexArticle: IndexArticle,
	now: number,
): Promise<void> {
	const { canonicalUrl } = article;
	const before = await transaction.objectStore("sources").get(canonicalUrl);
	const savedAt = before?.savedAt ?? now;
	await Promise.all([
		before && forgetClaims(transaction, canonicalUrl),
		transaction.objectStore("articles").put({ canonicalUrl, article, analysis, savedAt }),
		putClaims(transaction, article, analysis, indexArticle, savedAt),
	]);
}

/** Keeps the claims of an article that is kept already, and notes that they are. */
export async function putClaims(
	transaction: Writing,
	article: Article,
	analysis: Analysis | null,
	indexArticle: IndexArticle,
	savedAt: number,
): Promise<void> {
	const claims = transaction.objectStore("claims");
	const rows = indexArticle(article, analysis, savedAt).map(
		(claim): KeptClaim => ({
			...claim,
			statements: claim.parties.map((party) => statementKey(party, claim.when)),
		}),
	);
	const source = describeSource(article, analysis, savedAt);
	await Promise.all([...rows.map((row) => claims.put(row)), transaction.objectStore("sources").put(source)]);
}

/** Forgets the claims of an article. */
export async function forgetClaims(transaction: Writing, article: string): Promise<void> {
	await transaction.objectStore("claims").delete(IDBKeyRange.bound(...articleKeys(article)));
}

/** What ends a party's key; no name has it. */
const END = "\u0000";
const LATEST = 8.64e15;

/** Sorts the statements of a party by how recent they are, latest first. */
function statementKey(party: string, when: number): string {
	return `${party}${END}${String(LATEST - when).padStart(17, "0")}`;
}

/** All statements of a party, latest first. */
export function statementsRange(party: string): IDBKeyRange {
	return IDBKeyRange.bound(`${party}${END}`, `${party}${END}:`);
}
