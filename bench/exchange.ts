/*
 * What export and import of 20,000 notes in 3,000 articles take in the real browsers, in time and memory, and whether all comes
 * back as it was, byte for byte. `npm run build && npm run bench:exchange`
 *
 *   npm run bench:exchange -- 300     with so many articles
 *   BROWSER=firefox npm run bench:exchange
 *
 * Memory is what scripts use in the page (`performance.memory`, Chromium alone), and how far the page's process grows while
 * the step goes on (its resident set); both at their most.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { PageServer } from "../cli/show/page-server";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import { launchFirefox } from "../tests/e2e/drivers/firefox/launch-firefox";
import type { bench as Bench } from "./exchange-page";

type Page = typeof globalThis & { bench: typeof Bench };

const NOTES_EACH = [7, 7, 6] as const;
const CHUNK = 30;

interface Measured {
	ms: number;
	heap: number;
	result: unknown;
}

async function main(): Promise<void> {
	const articles = Number(process.argv[2] ?? 3000);
	const bundle = await build({
		entryPoints: ["bench/exchange-page.ts"],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2022",
		logLevel: "error",
	});
	const script = (bundle.outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
	const server = await PageServer.start(
		`<!doctype html><meta charset="utf-8"><title>Exchange</title><script>${script}</script>`,
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

async function measure(name: "chromium" | "firefox", profile: string, url: string, articles: number): Promise<void> {
	const window = { width: 800, height: 600 };
	const browser =
		name === "chromium"
			? await launchChromium({ extension: resolve(".output/chrome-mv3"), profile, window })
			: await launchFirefox({ extension: resolve(".output/firefox-mv3"), profile, window });
	try {
		const page = await browser.openPage(url);
		let notes = 0;
		for (let first = 0; first < articles; first += CHUNK) {
			const each = NOTES_EACH[(first / CHUNK) % NOTES_EACH.length] ?? 7;
			await page.evaluate((at, count, of) => (globalThis as Page).bench.fill(at, count, of), first, CHUNK, each);
			notes += each * CHUNK;
		}
		console.log(`\n${name}, ${notes} notes in ${articles} articles`);
		await step("export", () => page.evaluate(() => (globalThis as Page).bench.write()));
		await page.evaluate(() => (globalThis as Page).bench.save());
		await page.evaluate(() => (globalThis as Page).bench.clear());
		await step("dry run", () => page.evaluate(() => (globalThis as Page).bench.plan()));
		await step("import", () => page.evaluate(() => (globalThis as Page).bench.import()));
		await step("export again", () => page.evaluate(() => (globalThis as Page).bench.write()));
		await page.evaluate(() => (globalThis as Page).bench.save());
		console.log(`  the two files are the same: ${await page.evaluate(() => (globalThis as Page).bench.same())}`);
		await step("dry run again", () => page.evaluate(() => (globalThis as Page).bench.plan()));
		await step("index", () => page.evaluate(() => (globalThis as Page).bench.index()));
		await step("500 MB of notes", () => page.evaluate((one) => (globalThis as Page).bench.huge(one), false));
		await step("a note of 500 MB", () => page.evaluate((one) => (globalThis as Page).bench.huge(one), true));
	} finally {
		await browser.close();
	}
}

async function step(what: string, work: () => Promise<Measured>): Promise<void> {
	const before = largestPage();
	let most = before;
	const timer = setInterval(() => {
		most = Math.max(most, largestPage());
	}, 200);
	const { ms, heap, result } = await work();
	clearInterval(timer);
	most = Math.max(most, largestPage());
	const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
	console.log(
		`  ${what.padEnd(18)} ${(ms / 1000).toFixed(1).padStart(6)} s   scripts ${heap > 0 ? megabytes(heap) : "?"}, process ${megabytes(before)} to ${megabytes(most)}   ${JSON.stringify(result)}`,
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
