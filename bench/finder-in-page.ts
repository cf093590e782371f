/*
 * The part of the finder's bench that runs in the page: bundled, and handed to the browser.
 */
import { Readability } from "@mozilla/readability";
import { findArticle } from "../article/finding/find-article";
import { createScheduler, unhurried } from "../article/scheduler";
import type { Article } from "../domain/article";

export interface PageResult {
	article: Article | null;
	/** Sentences whose painted words are not the text's. */
	wrongSentences: string[];
	sentences: number;
	/** Ms of the very first reading by whoever came first, before the browser has compiled anything well. */
	first: number;
	/** Ms of each turn after it. */
	ours: number[];
	theirs: number[];
	/** The longest of our tasks with the content script's scheduler, in ms, in each turn. */
	longestTasks: number[];
	/** Text and elements of the page. */
	nodes: number;
}

/** What the content script spends at most before the page has its turn, in ms. */
const TASK_BUDGET = 5;

export async function measurePage(turns: number, oursFirst: boolean): Promise<PageResult> {
	const url = location.href;
	// A page that is being read has been laid out.
	document.body.getBoundingClientRect();
	const start = performance.now();
	if (oursFirst) await findArticle(document, url, unhurried);
	else readTheirs();
	const first = performance.now() - start;
	const found = await findArticle(document, url, unhurried);
	const result: PageResult = {
		article: typeof found === "string" ? null : found.article,
		wrongSentences: [],
		sentences: 0,
		first,
		ours: [],
		theirs: [],
		longestTasks: [],
		nodes: document.querySelectorAll("*").length,
	};
	if (typeof found !== "string") {
		const { article, map } = found;
		for (const block of article.blocks) {
			for (const { start, end } of sentencesOf(article.text, block.start, block.end)) {
				result.sentences++;
				const ranges = map.rangesOf({ start, end }) ?? [];
				const painted = ranges.map((range) => range.node.data.slice(range.start, range.end)).join("");
				const words = article.text.slice(start, end);
				if (withoutWhite(painted) !== withoutWhite(words)) result.wrongSentences.push(words);
			}
		}
	}
	// Before Readability.js leaves its copies of the page to be cleared away.
	for (let turn = 0; turn < turns; turn++) result.longestTasks.push(await longestTask(url));
	for (let turn = 0; turn < turns; turn++) {
		let start = performance.now();
		await findArticle(document, url, unhurried);
		result.ours.push(performance.now() - start);
		start = performance.now();
		readTheirs();
		result.theirs.push(performance.now() - start);
	}
	return result;
}

/** Readability.js changes the document that it reads, so that it needs a copy. */
function readTheirs(): void {
	new Readability(document.cloneNode(true) as Document).parse();
}

/** Reads the page as the content script does; how long its longest task takes, in ms. */
async function longestTask(url: string): Promise<number> {
	let longest = 0;
	let started = performance.now();
	const scheduler = createScheduler(
		TASK_BUDGET,
		() => performance.now(),
		async () => {
			longest = Math.max(longest, performance.now() - started);
			await new Promise((resolve) => setTimeout(resolve, 0));
			started = performance.now();
		},
	);
	await findArticle(document, url, scheduler);
	return Math.max(longest, performance.now() - started);
}

/** White space may be collapsed, and marks that nobody sees are left out of the text. */
const withoutWhite = (text: string) =>
	text.replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, "");

function sentencesOf(text: string, start: number, end: number): { start: number; end: number }[] {
	const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text.slice(start, end));
	return [...segments]
		.filter(({ segment }) => segment.trim() !== "")
		.map(({ index, segment }) => ({ start: start + index, end: start + index + segment.trimEnd().length }));
}
