/*
 * The article finder in Chromium, on saved pages with the article's text: how well it finds it in the live DOM and from the
 * command line, whether what is painted is what was read, and how long it takes beside Readability.js.
 * `npm run bench:finder -- [FOLDER] [--misses]`; the folder holds ground-truth.json and html/*.html.gz.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { type BrowserContext, chromium } from "playwright-core";
import { parsePage } from "../cli/parse-page";
import type { Article } from "../domain/article";
import type { PageResult } from "./finder-in-page";
import { meanF1, type Overlap, overlapOf } from "./shingles";

const TURNS = 5;
/** Scripts are off, as the pages were saved without what they load; nothing but the page itself is to be had. */
const HEADERS = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'" };
const ANY_ADDRESS = "https://page.invalid/";

interface SavedPage {
	id: string;
	url: string;
	html: string;
	gold: string;
}

async function main(): Promise<void> {
	const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "../shared/pages";
	if (!existsSync(join(folder, "ground-truth.json"))) {
		console.log(`No saved pages in ${folder}: the finder is not measured.`);
		return;
	}
	const pages = readPages(folder);
	const bundle = await bundleForPage();
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium",
		chromiumSandbox: process.getuid?.() !== 0,
	});
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		const results: Measured[] = [];
		for (const [i, page] of pages.entries()) {
			const oursFirst = i % 2 === 0;
			results.push({ page, oursFirst, ...(await measure(context, page, bundle, oursFirst)) });
		}
		report(results);
		if (process.argv.includes("--misses")) for (const result of results) listMisses(result);
	} finally {
		await browser.close();
	}
}

interface Measured {
	page: SavedPage;
	/** Whether we read the page before Readability.js did. */
	oursFirst: boolean;
	live: PageResult;
	parsed: Article | null;
}

function readPages(folder: string): SavedPage[] {
	const truth: Record<string, { articleBody: string; url?: string }> = JSON.parse(
		readFileSync(join(folder, "ground-truth.json"), "utf8"),
	);
	return Object.entries(truth).map(([id, { articleBody, url }]) => ({
		id,
		url: url && /^https?:/u.test(url) ? url : ANY_ADDRESS,
		html: gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString("utf8"),
		gold: articleBody,
	}));
}

async function bundleForPage(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["bench/finder-in-page.ts"],
		bundle: true,
		write: false,
		format: "iife",
		globalName: "sidelightFinder",
		target: "es2022",
	});
	return outputFiles[0]?.text ?? "";
}

async function measure(
	context: BrowserContext,
	{ url, html }: SavedPage,
	bundle: string,
	oursFirst: boolean,
): Promise<Pick<Measured, "live" | "parsed">> {
	const page = await context.newPage();
	try {
		await page.route("**/*", (route) =>
			route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
				? route.fulfill({ body: html, headers: HEADERS })
				: route.abort(),
		);
		await page.goto(url, { waitUntil: "load" });
		const live: PageResult = await page.evaluate(`${bundle}; sidelightFinder.measurePage(${TURNS}, ${oursFirst})`);
		const parsed = await parsePage(html, url).catch(() => null);
		return { live, parsed };
	} finally {
		await page.close();
	}
}

/** The text of the blocks that are no title, byline or caption. */
function bodyOf(article: Article | null): string {
	return (article?.blocks ?? [])
		.filter(({ kind }) => kind !== "title" && kind !== "byline" && kind !== "caption")
		.map(({ start, end }) => article?.text.slice(start, end))
		.join("\n");
}

function report(results: readonly Measured[]): void {
	const f1 = (of: (result: Measured) => Article | null) =>
		meanF1(results.map((result): Overlap => overlapOf(result.page.gold, bodyOf(of(result)))));
	console.log(`${results.length} pages`);
	console.log(`  F1 in the live DOM ${f1(({ live }) => live.article).toFixed(4)}`);
	console.log(`  F1 from the command line ${f1(({ parsed }) => parsed).toFixed(4)}`);
	const sentences = results.reduce((sum, { live }) => sum + live.sentences, 0);
	const wrong = results.flatMap(({ live }) => live.wrongSentences);
	console.log(`  painted words are the text's in ${sentences - wrong.length} of ${sentences} sentences`);
	for (const words of wrong.slice(0, 5)) console.log(`    not in: ${words.slice(0, 100)}`);
	console.log("\nms a page                        median      p95");
	row("ours", results, ({ ours }) => median(ours));
	row("Readability.js", results, ({ theirs }) => median(theirs));
	const firstOf = (isOurs: boolean) => results.filter(({ oursFirst }) => oursFirst === isOurs);
	row("ours, on a fresh page", firstOf(true), ({ first }) => first);
	row("Readability.js, on a fresh page", firstOf(false), ({ first }) => first);
	const largest = [...results].sort((a, b) => b.live.nodes - a.live.nodes).slice(0, 10);
	const longest = (of: (tasks: readonly number[]) => number, among: readonly Measured[]) =>
		Math.max(...among.map(({ live }) => of(live.longestTasks)))
			.toFixed(1)
			.padStart(8);
	// Other work of the machine makes some turns longer, never shorter.
	const least = (tasks: readonly number[]) => Math.min(...tasks);
	console.log("\nlongest of our tasks, in ms of the quickest turn, and of the median one");
	console.log(`  on the ten largest pages      ${longest(least, largest)} ${longest(median, largest)}`);
	console.log(`  on any page                   ${longest(least, results)} ${longest(median, results)}`);
}

function row(name: string, results: readonly Measured[], of: (live: PageResult) => number): void {
	const sorted = results.map(({ live }) => of(live)).sort((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
	console.log(`  ${name.padEnd(31)} ${at(0.5).padStart(6)} ${at(0.95).padStart(8)}`);
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The lines that a page's article has too many or lacks, in the live DOM. */
function listMisses({ page, live }: Measured): void {
	const body = bodyOf(live.article);
	const { precision, recall } = overlapOf(page.gold, body);
	if ((precision ?? 0) > 0.97 && (recall ?? 0) > 0.97) return;
	console.log(`\n${page.url}  precision ${precision?.toFixed(3)} recall ${recall?.toFixed(3)}`);
	const unlike = (lines: string, other: string, mark: string) => {
		for (const line of lines.split("\n"))
			if (line.trim() !== "" && (overlapOf(other, line).precision ?? 1) < 0.6)
				console.log(`  ${mark} ${line.trim().slice(0, 140)}`);
	};
	unlike(body, page.gold, "+");
	unlike(page.gold, body, "-");
}

await main();
