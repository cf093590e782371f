/*
 * What 400 claims on a page of 10,000 words cost in Chromium: by highlights, as Sidelight paints them, and by <mark> elements,
 * as annotators do. `npm run bench:painting`
 */
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { PaintingCost } from "./painting-in-page";

const CLAIMS = 400;
const WORDS = 10_000;
const TURNS = 15;
/** So many paragraphs tell how many words they have. */
const SOME = 100;

const paragraphs = readFileSync("demo/article.html", "utf8").match(/<p>(?!By )[\s\S]*?<\/p>/gu) ?? [];
/** An article of the demo's paragraphs, over and over; each has a number, for a paragraph that comes again is read once. */
const pageOf = (count: number) =>
	`<article><h1>A long day at the port</h1>${Array.from({ length: count }, (_, i) => paragraphs[i % paragraphs.length]?.replace("<p>", `<p>${i}. `)).join("\n")}</article>`;

const { outputFiles } = await build({
	entryPoints: ["bench/painting-in-page.ts"],
	bundle: true,
	write: false,
	format: "iife",
	globalName: "sidelightPainting",
	target: "es2022",
});
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium",
	chromiumSandbox: process.getuid?.() !== 0,
});
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const measure = async (count: number): Promise<PaintingCost> => {
		await page.setContent(pageOf(count));
		return page.evaluate(`${outputFiles[0]?.text}; sidelightPainting.measurePainting(${CLAIMS})`);
	};
	const { words } = await measure(SOME);
	const count = Math.ceil((WORDS / words) * SOME);
	const costs: PaintingCost[] = [];
	for (let turn = 0; turn < TURNS; turn++) costs.push(await measure(count));
	console.log(`${CLAIMS} claims on a page of ${costs[0]?.words} words, median of ${TURNS} turns`);
	const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
	for (const how of ["highlights", "marks"] as const) {
		const of = (what: "work" | "layout" | "changes") => median(costs.map((cost) => cost[how][what]));
		console.log(
			`  ${how.padEnd(12)} work ${of("work").toFixed(1)} ms, layout ${of("layout").toFixed(1)} ms, changes that the page sees ${of("changes")}`,
		);
	}
} finally {
	await browser.close();
}
