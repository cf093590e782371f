/*
 * How smoothly a list of 2,000 claims scrolls, in Chromium and in Firefox: the times between frames while the wheel turns and
 * while keys go through it, how long it takes to open and to be searched, and in Chromium how long the tasks of its thread
 * are. `npm run build && npm run bench:claims`; BROWSER=firefox for one of them.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import { build } from "esbuild";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { TraceEvent } from "../tests/e2e/drivers/chromium/trace";
import type { BrowserDriver, PageView } from "../tests/e2e/drivers/driver";
import { launchFirefox } from "../tests/e2e/drivers/firefox/launch-firefox";

/** No frame should take longer, in ms: two frames of a screen of 60 Hz, less a little. */
const LONGEST = 32;
/** Side panels are about as wide. */
const WIDTH = 400;
const TRACED = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A way through the list. */
type Way = (page: PageView) => Promise<void>;
const wheel =
	(by: number, turns: number): Way =>
	async (page) => {
		for (let turn = 0; turn < turns; turn++) {
			await page.wheel(200, 500, by);
			await pause(12);
		}
	};
const keys =
	(key: string, times: number): Way =>
	async (page) => {
		for (let time = 0; time < times; time++) {
			await page.press(key);
			await pause(25);
		}
	};
const WAYS: readonly [string, Way][] = [
	// What the machine does for others meanwhile.
	["standing still", () => pause(2000).then(() => undefined)],
	["wheel, slowly", wheel(120, 120)],
	["wheel, fast", wheel(900, 80)],
	["wheel, back", wheel(-900, 80)],
	["arrow keys", keys("ArrowDown", 80)],
	["page keys", keys("PageDown", 40)],
	[
		"End, Home",
		async (page) => {
			for (let round = 0; round < 4; round++) {
				await page.press("End");
				await pause(300);
				await page.press("Home");
				await pause(300);
			}
		},
	],
	[
		"wheel, unknown",
		// Up from the end of a list of which only the ends were made.
		async (page) => {
			await page.press("End");
			await pause(300);
			await page.evaluate(() => window.startFrames());
			await wheel(-900, 60)(page);
		},
	],
];

async function main(): Promise<void> {
	const { server, origin } = await serve();
	try {
		for (const name of ["chromium", "firefox"] as const) {
			if (process.env.BROWSER && process.env.BROWSER !== name) continue;
			const options = {
				extension: resolve(".output", name === "chromium" ? "chrome-mv3" : "firefox-mv3"),
				window: { width: 1280, height: 900 },
			};
			const chromium = name === "chromium" ? await launchChromium(options) : null;
			const browser = chromium ?? (await launchFirefox(options));
			try {
				console.log(`\n${name}`);
				await measure(
					browser,
					origin,
					chromium &&
						(async (work) => {
							const events = await chromium.trace(TRACED, work);
							return longestTask(events);
						}),
				);
			} finally {
				await browser.close();
			}
		}
	} finally {
		server.close();
	}
}

async function measure(
	browser: BrowserDriver,
	origin: string,
	traced: ((work: () => Promise<void>) => Promise<number>) | null,
): Promise<void> {
	const page = await browser.openPage(origin);
	console.log(`  opened within ${(await page.evaluate(() => window.showClaims())).toFixed(0)} ms`);
	await pause(500);
	for (const [name, way] of WAYS) {
		await page.evaluate(() =>
			document.querySelector<HTMLElement>(".claim-list [tabindex='0']")?.focus({ preventScroll: true }),
		);
		await pause(200);
		let frames = { gaps: [0], distance: 0 };
		const work = async () => {
			await page.evaluate(() => window.startFrames());
			await way(page);
			// Firefox scrolls ahead of the thread that knows how far it went.
			await pause(500);
			frames = await page.evaluate(() => window.stopFrames());
		};
		const task = traced ? await traced(work) : await work();
		console.log(
			`  ${name.padEnd(16)} ${describe(frames)}${task === undefined ? "" : `, longest task ${task.toFixed(0)} ms`}`,
		);
	}
	await page.evaluate(() => scrollTo(0, 0));
	await page.evaluate(() => window.startFrames());
	await page.type("input[type='search']", "summer");
	await pause(300);
	console.log(`  ${"typing a word".padEnd(16)} ${describe(await page.evaluate(() => window.stopFrames()))}`);
	await page.close();
}

function describe({ gaps, distance }: { gaps: number[]; distance: number }): string {
	const sorted = [...gaps].sort((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
	const late = gaps.filter((gap) => gap > LONGEST).length;
	return `frames: ${gaps.length}, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms, over ${LONGEST} ms: ${late}; ${Math.round(distance)} px`;
}

/** The longest task of the list's thread, in ms of the thread's own time. */
function longestTask(events: readonly TraceEvent[]): number {
	const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
	const mains = new Set(events.filter(({ args }) => args?.data?.url?.endsWith("/panel.js")).map(threadOf));
	const tasks = events.filter(
		(event) => event.ph === "X" && /(?:^|::)RunTask$/u.test(event.name) && mains.has(threadOf(event)),
	);
	return Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000));
}

async function serve() {
	const { outputFiles } = await build({
		entryPoints: ["bench/claim-list-page.tsx"],
		outdir: "/",
		bundle: true,
		write: false,
		minify: true,
		format: "iife",
		jsx: "automatic",
		jsxImportSource: "preact",
		define: { "import.meta.env.BROWSER": '"chrome"' },
		logLevel: "error",
	});
	const [script, style] = [".js", ".css"].map((end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "");
	const messages = generateChromeMessages(parseMessagesText(readFileSync("locales/en.yml", "utf8"), "YAML"));
	const files: Record<string, [type: string, text: string]> = {
		"/": [
			"text/html",
			`<!doctype html><html lang="en"><meta charset="utf-8"><title>Claims</title><link rel="stylesheet" href="panel.css"><body style="width: ${WIDTH}px"></body><script src="texts.js"></script><script src="panel.js"></script></html>`,
		],
		"/texts.js": [
			"text/javascript",
			`const texts = ${JSON.stringify(messages)};
			const getMessage = (name, words = []) => (texts[name]?.message ?? "").replace(/\\$(\\d)/g, (_, place) => words[place - 1] ?? "");
			globalThis.chrome = { i18n: { getMessage } };`,
		],
		"/panel.js": ["text/javascript", script ?? ""],
		"/panel.css": ["text/css", style ?? ""],
	};
	const server = createServer((request, response) => {
		const [type, text] = files[request.url ?? ""] ?? ["text/plain", ""];
		response.writeHead(text === "" ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
		response.end(text);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

await main();
