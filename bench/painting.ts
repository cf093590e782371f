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
/** So many copies of the demo article tell how many words one has. */
const SOME = 15;

const demo = readFileSync("demo/article.html", "utf8");
const paragraphs = /<p>(?!By )[\s\S]*<\/p>/u.exec(demo)?.[0] ?? "";
/** The demo article with its paragraphs so many times; each copy has a number, for a paragraph that comes again is read once. */
const pageOf = (copies: number) =>
	demo.replace(
		paragraphs,
		Array.from({ length: copies }, (_, i) => paragraphs.replaceAll("<p>", `<p>${i}. `)).join("\n"),
	);

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
	const measure = async (copies: number): Promise<PaintingCost> => {
		await page.setContent(pageOf(copies));
		return page.evaluate(`${outputFiles[0]?.text}; sidelightPainting.measurePainting(${CLAIMS})`);
	};
	const { words } = await measure(SOME);
	const copies = Math.ceil((WORDS / words) * SOME);
	const costs: PaintingCost[] = [];
	for (let turn = 0; turn < TURNS; turn++) costs.push(await measure(copies));
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
