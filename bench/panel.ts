/*
 * How long the panel takes from its script's start until the sides are shown, on an article of 1,500 words, in Chromium:
 * for a page that was read before; for one that the same click has read, with the worker awake, and with a stopped one.
 * `npm run build && npm run bench:panel`
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PageServer } from "../cli/show/page-server";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { BrowserDriver } from "../tests/e2e/drivers/driver";

const ROUNDS = 9;
const WORDS = 1500;

const WAYS = ["read before", "read now, worker awake", "read now, worker stopped"] as const;
type Way = (typeof WAYS)[number];

async function main(): Promise<void> {
	const browser = await launchChromium({
		extension: resolve(".output/chrome-mv3"),
		window: { width: 1280, height: 900 },
	});
	const server = await PageServer.start(pageOf(WORDS));
	const times: Record<Way, number[]> = {
		"read before": [],
		"read now, worker awake": [],
		"read now, worker stopped": [],
	};
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const way of WAYS) {
				const time = await openPanel(browser, server.url, way);
				// The first round loads what later ones have at hand.
				if (round > 0) times[way].push(time);
			}
		}
	} finally {
		await server.stop();
		await browser.close();
	}
	for (const way of WAYS) {
		const sorted = times[way].sort((a, b) => a - b);
		const at = (share: number) =>
			(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
		console.log(`${way.padEnd(26)} ${at(0.5)} ms (median of ${sorted.length}), ${at(1)} ms at most`);
	}
}

async function openPanel(browser: BrowserDriver, url: string, way: Way): Promise<number> {
	const page = await browser.openPage(url);
	try {
		if (way === "read before") {
			await browser.clickToolbarButton(page);
			await (await browser.panel()).waitFor(() => document.querySelector(".issue-row"));
			await browser.closePanel();
		} else if (way === "read now, worker stopped") await browser.stopBackground();
		// Wakes the worker.
		else await browser.evaluateInBackground(() => 1);
		await browser.clickToolbarButton(page);
		const panel = await browser.panel();
		await panel.waitFor(() => performance.getEntriesByName("sides-shown").length > 0, { timeout: 20_000 });
		return await panel.evaluate(() => {
			const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
			return at("sides-shown") - at("panel-started");
		});
	} finally {
		await browser.closePanel();
		await page.close();
	}
}

/** A page of our own articles, cut to a number of words. */
function pageOf(words: number): string {
	const texts = ["13-water-treaty", "15-police-inquiry", "18-museum-return"].map((name) =>
		readFileSync(`tests/fixtures/disputes/${name}.txt`, "utf8").trimEnd(),
	);
	let left = words;
	const paragraphs = texts
		.flatMap((text) => text.split("\n").slice(1))
		.filter((line) => {
			left -= line.split(" ").length;
			return left > 0;
		});
	const title = texts[0]?.split("\n")[0] ?? "";
	return `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join("")}</article></html>`;
}

await main();
