/*
 * What export and import of 20,000 notes in 3,000 articles take in the real browsers, in time and memory, and whether all comes
 * back as it was, byte for byte. `npm run build && npm run bench:exchange`
 *
 *   npm run bench:exchange -- 300     with so many articles
 *   BROWSER=firefox npm run bench:exchange
 *
 * Memory is how far the page's process grows beyond what it takes at rest (its resident set, at its most), in a browser of its
 * own for each step, and what scripts use in the page (`performance.memory`, Chromium alone, without workers).
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { PageServer } from "../cli/show/page-server";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { PageView } from "../tests/e2e/drivers/driver";
import { launchFirefox } from "../tests/e2e/drivers/firefox/launch-firefox";
import type { bench as Bench } from "./exchange-page";

type Page = typeof globalThis & { bench: typeof Bench };

const NOTES_EACH = [7, 7, 6] as const;
const CHUNK = 30;
/** Files that nobody has: whether all of it is one note. */
const HUGE = [
	["500 MB of notes", false],
	["a note of 500 MB", true],
] as const;
/** So long a page rests before it is measured, in ms. */
const REST = 2000;

interface Measured {
	ms: number;
	heap: number;
	result: unknown;
}

async function main(): Promise<void> {
	const articles = Number(process.argv[2] ?? 3000);
	const [page, worker] = await Promise.all([bundled("bench/exchange-page.ts"), bundled("bench/exchange-worker.ts")]);
	const server = await PageServer.start(
		`<!doctype html><meta charset="utf-8"><title>Exchange</title><script type="worker">${worker}</script><script>${page}</script>`,
	);
	for (const name of ["chromium", "firefox"] as const) {
		if (process.env.BROWSER && process.env.BROWSER !== name) continue;
		const profile = await mkdtemp(join(tmpdir(), "sidelight-exchange-"));
		try {
			await measure(name, profile, server.url, articles);
		} finally {
			await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
		}
	}
	await server.stop();
}

/** A script with all that it imports, as it may stand in a page. */
async function bundled(file: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [file],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2022",
		logLevel: "error",
	});
	return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
}

/** Every step has a browser of its own, so that what one leaves behind is not counted with the next. */
async function measure(name: "chromium" | "firefox", profile: string, url: string, articles: number): Promise<void> {
	const inPage = <T>(work: (page: PageView) => Promise<T>) => withPage(name, profile, url, work);
	const notes = await inPage(async (page) => {
		let count = 0;
		for (let first = 0; first < articles; first += CHUNK) {
			const each = NOTES_EACH[(first / CHUNK) % NOTES_EACH.length] ?? 7;
			await page.evaluate((at, many, of) => (globalThis as Page).bench.fill(at, many, of), first, CHUNK, each);
			count += each * CHUNK;
		}
		return count;
	});
	console.log(`\n${name}, ${notes} notes in ${articles} articles`);
	const step = (what: string, work: (page: PageView) => Promise<Measured>, after?: (page: PageView) => Promise<void>) =>
		inPage(async (page) => {
			await measureStep(what, () => work(page));
			await after?.(page);
		});
	const write = (what: string, file: string) =>
		step(
			what,
			(page) => page.evaluate(() => (globalThis as Page).bench.write()),
			(page) => page.evaluate((as) => (globalThis as Page).bench.save(as), file),
		);
	const plan = (what: string, file: string) =>
		step(what, (page) => page.evaluate((from) => (globalThis as Page).bench.plan(from), file));
	await write("export", "first");
	await plan("dry run, all known", "first");
	await inPage((page) => page.evaluate(() => (globalThis as Page).bench.clear()));
	await plan("dry run, all new", "first");
	await step("import", (page) => page.evaluate(() => (globalThis as Page).bench.import("first")));
	await write("export again", "second");
	const same = await inPage((page) => page.evaluate(() => (globalThis as Page).bench.same("first", "second")));
	console.log(`  the two files are the same: ${same}`);
	await step("index", (page) => page.evaluate(() => (globalThis as Page).bench.index()));
	for (const [what, one] of HUGE) {
		await inPage((page) => page.evaluate((is) => (globalThis as Page).bench.saveHuge("huge", is), one));
		await plan(what, "huge");
	}
}

async function withPage<T>(
	name: "chromium" | "firefox",
	profile: string,
	url: string,
	work: (page: PageView) => Promise<T>,
): Promise<T> {
	const window = { width: 800, height: 600 };
	const browser =
		name === "chromium"
			? await launchChromium({ extension: resolve(".output/chrome-mv3"), profile, window })
			: await launchFirefox({ extension: resolve(".output/firefox-mv3"), profile, window });
	try {
		return await work(await browser.openPage(url));
	} finally {
		await browser.close();
	}
}

async function measureStep(what: string, work: () => Promise<Measured>): Promise<void> {
	// What the page takes by itself: its memory once it has come to rest.
	await new Promise((resolve) => setTimeout(resolve, REST));
	const base = largestPage();
	let most = base;
	const timer = setInterval(() => {
		most = Math.max(most, largestPage());
	}, 100);
	const { ms, heap, result } = await work();
	clearInterval(timer);
	most = Math.max(most, largestPage());
	const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
	console.log(
		`  ${what.padEnd(18)} ${(ms / 1000).toFixed(1).padStart(6)} s   process ${megabytes(base)} at rest, at most ${megabytes(most)}, ${megabytes(most - base)} more; scripts ${heap > 0 ? megabytes(heap) : "?"}   ${JSON.stringify(result)}`,
	);
}

/** The resident set of the largest process that shows pages, among those that this one began. In bytes. */
function largestPage(): number {
	const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,args="], { encoding: "utf8", maxBuffer: 1e8 }).split("\n");
	const processes = lines.map((line) => {
		const [, pid = "", parent = "", kilobytes = "", command = ""] =
			/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
		return { pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, command };
	});
	const ours = new Set([process.pid]);
	for (let before = 0; before !== ours.size; ) {
		before = ours.size;
		for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
	}
	const pages = processes.filter(
		({ pid, command }) => ours.has(pid) && /--type=renderer|-contentproc.*\btab$/u.test(command),
	);
	return Math.max(0, ...pages.map(({ bytes }) => bytes));
}

await main();
