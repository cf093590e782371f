/*
 * What reading costs the page, in Chromium: the longest time for which the page's thread was busy, and the layout shift,
 * with Sidelight and without it, in turns. `npm run build && npm run bench:page`
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PageServer } from "../cli/show/page-server";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { PageView } from "../tests/e2e/drivers/driver";

const ROUNDS = 8;
/** The page is watched for so many ms. */
const WATCHED = 1500;

interface Cost {
	/** The longest gap between two ticks of the page, in ms. */
	busy: number;
	shift: number;
}

async function main(): Promise<void> {
	const demo = readFileSync("demo/article.html", "utf8");
	const paragraphs = /<p>(?!By )[\s\S]*<\/p>/u.exec(demo)?.[0] ?? "";
	const long = demo.replace(paragraphs, paragraphs.repeat(12));
	const browser = await launchChromium({
		extension: resolve(".output/chrome-mv3"),
		window: { width: 1280, height: 900 },
	});
	try {
		for (const [name, html] of [
			["the demo article", demo],
			["the same, twelve times as long", long],
		] as const) {
			const server = await PageServer.start(html);
			const costs: Record<"without" | "with", Cost[]> = { without: [], with: [] };
			for (let round = 0; round < ROUNDS; round++) {
				for (const how of ["without", "with"] as const) {
					const page = await browser.openPage(server.url);
					await watch(page);
					if (how === "with") await browser.clickToolbarButton(page);
					await new Promise((done) => setTimeout(done, WATCHED));
					// The first round opens the panel, which makes the page narrower.
					if (round > 0) costs[how].push(await result(page));
					await page.close();
				}
			}
			await server.stop();
			console.log(`\n${name} (${Math.round(html.length / 1000)} kB)`);
			for (const [how, list] of Object.entries(costs)) {
				const median = (of: (cost: Cost) => number) =>
					list.map(of).sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
				console.log(
					`  ${how.padEnd(8)} busy for ${median(({ busy }) => busy).toFixed(1)} ms at most (median of ${list.length}), layout shift ${Math.max(...list.map(({ shift }) => shift)).toFixed(4)}`,
				);
			}
		}
	} finally {
		await browser.close();
	}
}

type Watching = typeof globalThis & { sidelightCost: Cost };

async function watch(page: PageView): Promise<void> {
	await page.evaluate(() => {
		const cost = { busy: 0, shift: 0 };
		(globalThis as Watching).sidelightCost = cost;
		const { port1, port2 } = new MessageChannel();
		let last = performance.now();
		port1.onmessage = () => {
			const now = performance.now();
			cost.busy = Math.max(cost.busy, now - last);
			last = now;
			port2.postMessage(null);
		};
		port2.postMessage(null);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) cost.shift += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: "layout-shift" });
	});
}

function result(page: PageView): Promise<Cost> {
	return page.evaluate(() => (globalThis as Watching).sidelightCost);
}

await main();
