/*
 * How long the index across kept articles takes in the real browsers, with 10,000 generated articles of 20 claims each:
 * until it is ready in a browser that has just started, a query, an update, forgetting. `npm run build && npm run bench:across`
 *
 *   npm run bench:across -- 2000      with so many articles
 *   BROWSER=firefox npm run bench:across
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { PageServer } from "../cli/show/page-server";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { BrowserDriver, PageView } from "../tests/e2e/drivers/driver";
import { launchFirefox } from "../tests/e2e/drivers/firefox/launch-firefox";
import type { bench as Bench } from "./across-page";

type Page = typeof globalThis & { bench: typeof Bench };

/** So many articles are kept in one transaction while the database is filled. */
const CHUNK = 25;
const ASKED = 200;
/** So often the browser is started anew, to open the database for the first time. */
const STARTS = 5;

async function main(): Promise<void> {
	const articles = Number(process.argv[2] ?? 10_000);
	const bundle = await build({
		entryPoints: ["bench/across-page.ts"],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2022",
		logLevel: "error",
	});
	const script = (bundle.outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
	const server = await PageServer.start(
		`<!doctype html><meta charset="utf-8"><title>Across</title><script>${script}</script>`,
	);
	for (const name of ["chromium", "firefox"] as const) {
		if (process.env.BROWSER && process.env.BROWSER !== name) continue;
		const profile = await mkdtemp(join(tmpdir(), "sidelight-across-"));
		try {
			await measure(name, profile, server.url, articles);
		} finally {
			await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
		}
	}
	await server.stop();
}

function launch(name: "chromium" | "firefox", profile: string): Promise<BrowserDriver> {
	const window = { width: 800, height: 600 };
	return name === "chromium"
		? launchChromium({ extension: resolve(".output/chrome-mv3"), profile, window })
		: launchFirefox({ extension: resolve(".output/firefox-mv3"), profile, window });
}

async function measure(name: "chromium" | "firefox", profile: string, url: string, articles: number): Promise<void> {
	let browser = await launch(name, profile);
	let page = await browser.openPage(url);
	const began = Date.now();
	const filling: number[] = [];
	for (let first = 0; first < articles; first += CHUNK) {
		const start = Date.now();
		await page.evaluate(
			(at, count) => (globalThis as Page).bench.fill(at, count),
			first,
			Math.min(CHUNK, articles - first),
		);
		filling.push((Date.now() - start) / CHUNK);
	}
	console.log(`\n${name}, ${articles} articles, filled in ${((Date.now() - began) / 1000).toFixed(0)} s`);
	report("filling, an article", filling);
	// What is kept over months has been put in order by the browser; what was just written has not.
	await new Promise((resolve) => setTimeout(resolve, 10_000));
	await browser.close();

	const first: number[] = [];
	const firstQuery: number[] = [];
	for (let start = 0; start < STARTS; start++) {
		if (start > 0) await browser.close();
		browser = await launch(name, profile);
		page = await browser.openPage(url);
		// Nobody opens a panel while the browser itself is still starting.
		await new Promise((resolve) => setTimeout(resolve, 2000));
		first.push(await page.evaluate(() => (globalThis as Page).bench.ready()));
		firstQuery.push(...(await queries(page, [articles + 1 + start])).times);
	}
	try {
		report("ready, browser just started", first);
		report("first query after that", firstQuery);
		const numbers = Array.from({ length: ASKED }, (_, i) => articles + 10 + i);
		report(
			"ready",
			await page.evaluate(async () => {
				const times: number[] = [];
				for (let i = 0; i < 20; i++) times.push(await (globalThis as Page).bench.ready());
				return times;
			}),
		);
		const { times, same, answers } = await queries(page, numbers);
		report("query: a claim elsewhere", times);
		console.log(
			`    ${(same / ASKED).toFixed(1)} found as the same, ${(answers / ASKED).toFixed(1)} answers, on average`,
		);
		report(
			"query: a party over time",
			await page.evaluate((list) => (globalThis as Page).bench.statements(list), numbers),
		);
		report("update: a new article", await page.evaluate((list) => (globalThis as Page).bench.keep(list), numbers));
		report("update: one again", await page.evaluate((list) => (globalThis as Page).bench.keep(list), numbers));
		report("forget", await page.evaluate((list) => (globalThis as Page).bench.forget(list), numbers));
	} finally {
		await browser.close();
	}
}

function queries(page: PageView, numbers: number[]) {
	return page.evaluate((list) => (globalThis as Page).bench.query(list), numbers);
}

function report(what: string, times: number[]): void {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
	console.log(
		sorted.length === 1
			? `  ${what.padEnd(30)} ${at(0)} ms`
			: `  ${what.padEnd(30)} median ${at(0.5)} ms, 95 % below ${at(0.95)} ms (of ${sorted.length})`,
	);
}

await main();
