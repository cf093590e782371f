import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { HIGHLIGHT } from "../../article/painting/highlight-names";
import { PARTY_SLOTS } from "../../domain/prominence";
import { PALETTES, THEMES } from "../../domain/settings";
import { launchChromium } from "./drivers/chromium/launch-chromium";
import type { BrowserDriver, LaunchOptions, PageView, View } from "./drivers/driver";
import { launchFirefox } from "./drivers/firefox/launch-firefox";
import { Site } from "./site";

export type BrowserName = BrowserDriver["name"];

const ALL: readonly BrowserName[] = ["chromium", "firefox"];
/** BROWSER=firefox runs the tests in one browser only. */
const chosen = ALL.filter((name) => !process.env.BROWSER || process.env.BROWSER === name);

export function launch(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<BrowserDriver> {
	const extension = join(process.cwd(), ".output", name === "chromium" ? "chrome-mv3" : "firefox-mv3");
	const all = { extension, window: { width: 1280, height: 900 }, ...options };
	return name === "chromium" ? launchChromium(all) : launchFirefox(all);
}

/** A running browser and a site, for the tests of one `describe`. */
export interface Surroundings {
	readonly name: BrowserName;
	readonly browser: BrowserDriver;
	readonly site: Site;
}

/** Describes tests that run in every browser, each time in a fresh one. */
export function inEachBrowser(what: string, tests: (around: Surroundings) => void): void {
	describe.each(chosen)(`${what}, in %s`, (name) => {
		let browser: BrowserDriver | undefined;
		let site: Site | undefined;
		beforeAll(async () => {
			site = await Site.start();
			browser = await launch(name);
		}, 60_000);
		afterAll(async () => {
			await browser?.close();
			await site?.stop();
		}, 60_000);
		tests({
			name,
			get browser() {
				if (!browser) throw new Error("the browser did not start");
				return browser;
			},
			get site() {
				if (!site) throw new Error("the site did not start");
				return site;
			},
		});
	});
}

/** Opens a page, clicks the toolbar button and waits until the panel shows the page's sides. */
export async function readPage({ browser }: Surroundings, url: string): Promise<{ page: PageView; panel: View }> {
	const page = await browser.openPage(url);
	await browser.clickToolbarButton(page);
	const panel = await browser.panel();
	await panelShows(panel, "read");
	return { page, panel };
}

/** Waits until the panel is in a state: `read`, or the name of one that has nothing to compare. */
export async function panelShows(panel: View, state: string): Promise<void> {
	await panel.waitFor(
		(wanted) =>
			wanted === "read"
				? document.querySelector('[role="tablist"]') !== null
				: document.querySelector(`[data-state="${wanted}"]`) !== null,
		{ what: `the panel shows "${state}"`, timeout: 40_000 },
		state,
	);
}

/** How many highlights of ours the page shows. */
export function highlightCount(page: View): Promise<number> {
	return page.evaluate(
		(names) => names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0),
		ALL_HIGHLIGHTS,
	);
}

/** The highlights of names and of claims that the page shows, by the colours and the theme in which they are painted. */
export function paintedStyles(page: View): Promise<string[]> {
	return page.evaluate((names) => [...new Set(names.filter((name) => CSS.highlights.has(name)))], ALL_HIGHLIGHTS);
}

/** Every name that a highlight of ours may have. Firefox lets nobody read the names off the page. */
const ALL_HIGHLIGHTS: string[] = [
	HIGHLIGHT.outlet,
	HIGHLIGHT.unsureNote,
	...THEMES.flatMap((theme) => [
		HIGHLIGHT.note(theme),
		HIGHLIGHT.current(theme),
		...PALETTES.flatMap((palette) =>
			Array.from({ length: PARTY_SLOTS + 1 }, (_, slot) => [
				HIGHLIGHT.claim({ palette, theme }, "quote", slot),
				HIGHLIGHT.claim({ palette, theme }, "paraphrase", slot),
				HIGHLIGHT.mention({ palette, theme }, slot),
			]).flat(),
		),
	]),
];

/** The middle of the first place where the page shows some words, scrolled into view. */
export async function placeOf(
	page: View,
	words: string,
): Promise<{ x: number; y: number; left: number; right: number; bottom: number }> {
	return page.evaluate(async (wanted) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = (node as Text).data.indexOf(wanted);
			if (at === -1) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + wanted.length);
			node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			const boxes = range.getClientRects();
			const [first] = boxes;
			const last = boxes[boxes.length - 1];
			if (!first || !last) break;
			return {
				x: first.left + first.width / 2,
				y: first.top + first.height / 2,
				left: first.left + 1,
				right: last.right - 1,
				bottom: last.top + last.height / 2,
			};
		}
		throw new Error(`the page does not show: ${wanted}`);
	}, words);
}

/** Selects words of a page with the mouse; again, as a reader would, where a panel that opens moved them away. */
export async function selectWords(page: PageView, words: string): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		// Words that go on in the next line end there.
		const { left, right, y, bottom } = await placeOf(page, words);
		await page.drag({ x: left, y }, { x: right, y: bottom });
		const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
		// The last letter is within reach of the mouse or not, as its shape has it.
		if (selected.length > 0 && words.includes(selected) && selected.length >= words.length - 1) return;
		if (attempt === 3) throw new Error(`Selected "${selected}" instead of "${words}"`);
	}
}
