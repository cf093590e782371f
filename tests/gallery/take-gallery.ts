import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { analyzeArticle, type ReadableArticle } from "../../analysis/analyze-article";
import { articleFromText } from "../../article/article-from-text";
import { loadTagger } from "../../cli/load-tagger";
import type { ReadPage } from "../../components/panel-data";
import { CLICKS, type GalleryPages, galleryStates } from "./states";

/*
 * Takes a picture of every state of the panel, in light and dark, 320 and 600 px wide, into `.output/gallery`.
 * `npm run gallery`, or for some states `npm run gallery -- sides notes`.
 */
const FOLDER = resolve(".output/gallery");
const WIDTHS = [320, 600] as const;
const SCHEMES = ["light", "dark"] as const;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { language: { type: "string", default: "en" } },
});
mkdirSync(FOLDER, { recursive: true });
await build({
	entryPoints: ["tests/gallery/gallery.tsx"],
	outfile: join(FOLDER, "gallery.js"),
	bundle: true,
	format: "iife",
	jsx: "automatic",
	jsxImportSource: "preact",
	define: { "import.meta.env.BROWSER": '"chrome"' },
	logLevel: "error",
});
const page = join(FOLDER, "gallery.html");
writeFileSync(
	page,
	`<!doctype html><html lang="${values.language}"><meta charset="utf-8"><link rel="stylesheet" href="gallery.css"><body></body><script src="gallery.js"></script></html>`,
);
const messages = generateChromeMessages(
	parseMessagesText(readFileSync(`locales/${values.language}.yml`, "utf8"), "YAML"),
);
const pages = await readPages();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium" });
try {
	for (const colorScheme of SCHEMES)
		for (const width of WIDTHS) {
			const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
			const tab = await context.newPage();
			tab.on("pageerror", (error) => process.stderr.write(`${error.stack}\n`));
			await tab.addInitScript(
				([texts, read]) => {
					const getMessage = (name: string, words: readonly string[] = []) =>
						(texts[name]?.message ?? "").replace(/\$(\d)/gu, (_, place: string) => words[Number(place) - 1] ?? "");
					Object.assign(globalThis, { chrome: { i18n: { getMessage } }, galleryPages: read });
				},
				[messages, pages] as const,
			);
			await tab.goto(`file://${page}`);
			for (const name of Object.keys(galleryStates(pages))) {
				if (positionals.length > 0 && !positionals.includes(name)) continue;
				await tab.evaluate((state) => window.showState(state), name);
				await tab.waitForTimeout(50);
				for (const selector of CLICKS[name] ?? []) await tab.click(selector);
				await tab.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${width}.png`), fullPage: true });
			}
			await context.close();
		}
} finally {
	await browser.close();
}
process.stdout.write(`${FOLDER}\n`);

async function readPages(): Promise<GalleryPages> {
	const tagger = await loadTagger();
	const read = (text: string): ReadPage => {
		const article: ReadableArticle = { ...articleFromText(text), language: "en" };
		const { analysis } = analyzeArticle(article, [], tagger);
		const about = { outlet: "The Meerholt Courier", byline: "Ada Brandt", published: "2026-04-14" };
		return {
			kind: "read",
			article: { ...articleFromText(text), ...about },
			analysis,
			notes: [],
			corrections: [],
			current: null,
			private: false,
		};
	};
	const fixture = (name: string) => readFileSync(`tests/fixtures/disputes/${name}.txt`, "utf8").trimEnd();
	const long = {
		Kerovia: "Intergovernmental Commission for the Administration of the Kerovian Waterways",
		Ruzik: "Ruzikovelichkov-Abernathyshire",
		Balduria: "Baldurianobersachsenhausen",
	};
	const dispute = fixture("13-water-treaty");
	return {
		dispute: read(dispute),
		longNames: read(Object.entries(long).reduce((text, [name, longer]) => text.replaceAll(name, longer), dispute)),
		alone: read("Harbour closed\nMayor Ada Orlo said that the harbour would close. “It is old,” she said."),
		silent: read("Harbour closed\nThe harbour closed on Monday. It had been open for ninety years."),
	};
}
