/*
 * How long the library takes in the real browsers, with 20,000 notes in 3,000 articles of 20 claims each: until it is shown,
 * until all of it is read into the search, and from each key to the frame with what was found, both while it is still being
 * read and after. `npm run build && npm run bench:library`
 *
 *   BROWSER=firefox npm run bench:library
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { articleKeys } from "../domain/indexed-claim";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import type { BrowserDriver, PageView } from "../tests/e2e/drivers/driver";
import { launchFirefox } from "../tests/e2e/drivers/firefox/launch-firefox";
import { fillLibrary } from "./library-in-page";

const ARTICLES = 3000;
const NOTES = 20_000;
/** So many articles are written in one transaction. */
const CHUNK = 100;
const OPENINGS = 7;
const LIBRARY = "sidepanel.html?library";
/** Typed key by key. The generated words are made of syllables like these. */
const QUERIES = [
	"badak gadak",
	'"dobak lo',
	"tag:tag7 dum",
	"party:bad -lak",
	"has:counterclaim ma",
	"after:2025 outlet:mail ro",
];

/** Long enough to see what the keys take while it is read, in ms. */
const TYPED_AT_ONCE = "badak";

async function main(): Promise<void> {
	for (const name of ["chromium", "firefox"] as const) {
		if (process.env.BROWSER && process.env.BROWSER !== name) continue;
		const profile = await mkdtemp(join(tmpdir(), "sidelight-library-"));
		try {
			await measure(name, profile);
		} finally {
			await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
		}
	}
}

function launch(name: "chromium" | "firefox", profile: string): Promise<BrowserDriver> {
	const window = { width: 800, height: 900 };
	return name === "chromium"
		? launchChromium({ extension: resolve(".output/chrome-mv3"), profile, window })
		: launchFirefox({ extension: resolve(".output/firefox-mv3"), profile, window });
}

async function measure(name: "chromium" | "firefox", profile: string): Promise<void> {
	const browser = await launch(name, profile);
	try {
		const first = await browser.openExtensionPage(LIBRARY);
		await first.waitFor(() => document.querySelector(".shelf .state"), { what: "the library is there" });
		for (let at = 0; at < ARTICLES; at += CHUNK)
			await first.evaluate(fillLibrary, articlesFrom(at), at, NOTES / ARTICLES);
		await first.close();
		console.log(`\n${name}, ${ARTICLES} articles, ${NOTES} notes`);

		const shown: number[] = [];
		const read: number[] = [];
		const early: number[] = [];
		for (let opening = 0; opening < OPENINGS; opening++) {
			const library = await browser.openExtensionPage(LIBRARY);
			shown.push(await library.waitFor(markTime, { what: "it is shown" }, "library-shown"));
			early.push(...(await type(library, [TYPED_AT_ONCE])));
			read.push(await library.waitFor(markTime, { what: "it is read", timeout: 60_000 }, "library-read"));
			await library.close();
		}
		report("shown, from the start of loading", shown);
		report("a key while it is read", early);
		report("all read into the search", read);

		const library = await browser.openExtensionPage(LIBRARY);
		await library.waitFor(markTime, { what: "it is read", timeout: 60_000 }, "library-read");
		for (const query of QUERIES) report(`a key of ${query}`, await type(library, [query, query]));
	} finally {
		await browser.close();
	}
}

function articlesFrom(first: number): { url: string; key: string }[] {
	return Array.from({ length: Math.min(CHUNK, ARTICLES - first) }, (_, i) => {
		const url = `https://outlet${(first + i) % 40}.example/${first + i}`;
		return { url, key: articleKeys(url)[0] };
	});
}

/** When a mark was set, in ms from the start of loading; 0 where it is not. */
function markTime(name: string): number {
	return performance.getEntriesByName(name)[0]?.startTime ?? 0;
}

/** Types texts, one after the other, and gives for each key how long it takes until what is found is painted, in ms. */
function type(library: PageView, texts: string[]): Promise<number[]> {
	return library.evaluate(async (all) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const field = document.querySelector<HTMLInputElement>('.shelf-search input[type="search"]');
		if (!field) throw new Error("there is no field");
		const times: number[] = [];
		for (const text of all) {
			for (let length = 1; length <= text.length; length++) {
				if (text[length - 1] === " ") continue;
				performance.clearMarks("library-found");
				const start = performance.now();
				field.value = text.slice(0, length);
				field.dispatchEvent(new Event("input", { bubbles: true }));
				do await frame();
				while (performance.getEntriesByName("library-found").length === 0);
				await frame();
				times.push(performance.now() - start);
				// As fast as people type.
				await new Promise((resolve) => setTimeout(resolve, 60));
			}
			field.value = "";
			field.dispatchEvent(new Event("input", { bubbles: true }));
			await frame();
		}
		return times;
	}, texts);
}

function report(what: string, times: number[]): void {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
	console.log(
		`  ${what.padEnd(40)} median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, at most ${at(1)} ms (of ${sorted.length})`,
	);
}

await main();
