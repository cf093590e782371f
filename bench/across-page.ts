/* The part of bench/across.ts that runs in the browser's page: the real store, filled with made articles. */
import { claimRows } from "../analysis/across/claim-rows";
import type { IndexedClaim } from "../domain/indexed-claim";
import { ClaimIndex } from "../notes/claim-index";
import { ARTICLE_STORES, keepArticle } from "../notes/keep-article";
import { NoteStore } from "../notes/note-store";
import { openDatabase } from "../notes/open-database";
import { madeArticle } from "./made-article";

const store = new NoteStore();
const index = new ClaimIndex();

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** A claim of an article that is not kept. */
function claimOf(number: number): IndexedClaim {
	const { article, analysis } = madeArticle(number);
	const rows = claimRows(article, analysis, 0);
	const row = rows[number % rows.length];
	if (!row) throw new Error("an article without claims");
	return row;
}

/** What the bench calls in the page. */
export const bench = {
	/** Keeps the articles from `first` on, in one transaction. */
	async fill(first: number, count: number): Promise<void> {
		const database = await openDatabase();
		const transaction = database.transaction(ARTICLE_STORES, "readwrite");
		for (let i = first; i < first + count; i++) {
			const { article, analysis } = madeArticle(i);
			await keepArticle(transaction, article, analysis, claimRows, 1);
		}
		await transaction.done;
		database.close();
	},

	/** Until the first thing that a panel asks is answered: whether its article is kept. */
	ready: () => timed(() => store.source("https://outlet1.example/1")),

	async query(numbers: number[]): Promise<{ times: number[]; same: number; answers: number }> {
		const times: number[] = [];
		let [same, answers] = [0, 0];
		for (const number of numbers) {
			const row = claimOf(number);
			times.push(
				await timed(async () => {
					const found = await index.elsewhere(row);
					same += found.same.length;
					answers += found.answers.length;
				}),
			);
		}
		return { times, same, answers };
	},

	async statements(numbers: number[]): Promise<number[]> {
		const times: number[] = [];
		for (const number of numbers) {
			const { parties } = claimOf(number);
			times.push(await timed(() => index.statementsOf(parties)));
		}
		return times;
	},

	/** Keeps each article, anew where it is kept already. */
	async keep(numbers: number[]): Promise<number[]> {
		const times: number[] = [];
		for (const number of numbers) {
			const { article, analysis } = madeArticle(number);
			times.push(await timed(() => store.putArticle(article, analysis, claimRows, 1)));
		}
		return times;
	},

	async forget(numbers: number[]): Promise<number[]> {
		const times: number[] = [];
		for (const number of numbers)
			times.push(await timed(() => store.forgetArticle(madeArticle(number).article.canonicalUrl)));
		return times;
	},
};

Object.assign(globalThis, { bench });
