/*
 * How long reading a page keeps the page's own thread busy in one go, in Chromium: the longest task of ours on the ten longest
 * of the saved pages (or on the demo article twelve times over, where there are none), at full speed and with the processor
 * four times slower. The pages' own scripts are off, so that every task with script in it is ours.
 * `npm run build && npm run bench:tasks -- [FOLDER]`
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { TraceEvent } from "../tests/e2e/drivers/chromium/trace";

const PAGES = 10;
const ROUNDS = 3;
/** A page is read within so many ms. */
const WATCHED = 2500;
const RATES = [1, 4];
const CATEGORIES = [
	"toplevel",
	"devtools.timeline",
	"disabled-by-default-devtools.timeline",
	"v8.execute",
	"__metadata",
];
const SCRIPT = new Set(["FunctionCall", "EvaluateScript", "RunMicrotasks", "v8.callFunction", "TimerFire"]);

/** The renderer's tasks that ran script, in ms, the longest first. */
function scriptTasks(events: readonly TraceEvent[]): number[] {
	const threads = new Map<string, { tasks: TraceEvent[]; script: TraceEvent[] }>();
	// The panel has a thread of its own, which is not the page's.
	const mains = new Set(
		events.filter(({ args }) => args?.data?.url?.includes("content-scripts/article.js")).map(threadOf),
	);
	for (const event of events) {
		const key = threadOf(event);
		if (event.ph !== "X" || !mains.has(key)) continue;
		const thread = threads.get(key) ?? { tasks: [], script: [] };
		threads.set(key, thread);
		if (event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask") thread.tasks.push(event);
		else if (SCRIPT.has(event.name)) thread.script.push(event);
	}
	return (
		[...threads.values()]
			.flatMap(({ tasks, script }) =>
				tasks.filter((task) => script.some(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))),
			)
			// The thread's own time: what the machine did for others meanwhile does not count.
			.map(({ dur = 0, tdur = dur }) => tdur / 1000)
			.sort((a, b) => b - a)
	);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;

/** The longest pages of a folder; where there is none, the demo article, twelve times as long. */
function readPages(folder: string): { name: string; html: string }[] {
	const saved = join(folder, "html");
	if (existsSync(saved))
		return readdirSync(saved)
			.map((name) => ({ name: name.slice(0, 12), html: gunzipSync(readFileSync(join(saved, name))).toString("utf8") }))
			.sort((a, b) => b.html.length - a.html.length)
			.slice(0, PAGES);
	const demo = readFileSync("demo/article.html", "utf8");
	const paragraphs = /<p>(?!By )[\s\S]*<\/p>/u.exec(demo)?.[0] ?? "";
	return [{ name: "demo, 12 times", html: demo.replace(paragraphs, paragraphs.repeat(12)) }];
}

async function serve(pages: readonly { html: string }[]): Promise<{ server: Server; origin: string }> {
	const server = createServer((request, response) => {
		const page = pages[Number(request.url?.slice(1))];
		response.writeHead(page ? 200 : 404, {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
		});
		response.end(page?.html ?? "");
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

const pages = readPages(process.argv[2] ?? "../shared/pages");
const { server, origin } = await serve(pages);
const browser = await launchChromium({
	extension: resolve(".output/chrome-mv3"),
	window: { width: 1280, height: 900 },
});
try {
	console.log("longest of our tasks on the page's thread, in ms, median of rounds (all rounds)");
	for (const rate of RATES) {
		let worst = 0;
		for (const [i, { name }] of pages.entries()) {
			const longest: number[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				const page = await browser.openPage(`${origin}/${i}`);
				await browser.slowDown(page, rate);
				const events = await browser.trace(CATEGORIES, async () => {
					await browser.clickToolbarButton(page);
					await new Promise((done) => setTimeout(done, WATCHED * Math.sqrt(rate)));
				});
				longest.push(scriptTasks(events)[0] ?? 0);
				await page.close();
			}
			const sorted = [...longest].sort((a, b) => a - b);
			const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
			worst = Math.max(worst, median);
			console.log(
				`  ${rate} times slower  ${name.padEnd(16)} ${median.toFixed(1).padStart(6)} (${longest.map((one) => one.toFixed(1)).join(", ")})`,
			);
		}
		console.log(`  ${rate} times slower, the worst of ${pages.length} pages: ${worst.toFixed(1)}`);
	}
} finally {
	await browser.close();
	server.close();
}
