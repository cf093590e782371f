import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { analyzeArticle, type ReadableArticle } from "../../analysis/analyze-article";
import { makeTagger } from "../../analysis/tagger/make-tagger";
import { articleFromText } from "../../article/article-from-text";
import type { ReadPage } from "../../components/panel-data";
import { directionOf } from "../../domain/interface-language";
import { PSEUDO_LANGUAGE, pseudoMessages } from "./pseudo-language";
import { CLICKS, type GalleryPages, galleryStates } from "./states";

/** Where the gallery is built. */
export const FOLDER = resolve(".output/gallery");

export interface GalleryView {
	colorScheme: "light" | "dark";
	/** In px. */
	width: number;
}

/** The panel's views in a page of Chromium's, in any of the states of `states.ts`. */
export class Gallery {
	private constructor(
		private readonly browser: Browser,
		private readonly messages: ReturnType<typeof generateChromeMessages>,
		private readonly pages: GalleryPages,
		readonly states: readonly string[],
	) {}

	/**
	 * Builds the views, reads the articles and starts the browser.
	 *
	 * @param language the name of a file of locales/, or `pseudo` for one from right to left that is made of the English texts
	 */
	static async open(language = "en"): Promise<Gallery> {
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
		const tag = language === "pseudo" ? PSEUDO_LANGUAGE : language;
		writeFileSync(
			join(FOLDER, "gallery.html"),
			`<!doctype html><html lang="${tag}" dir="${directionOf(tag)}"><meta charset="utf-8"><title>Sidelight</title><link rel="stylesheet" href="gallery.css"><body></body><script src="gallery.js"></script></html>`,
		);
		const messages = language === "pseudo" ? pseudoMessages(messagesOf("en")) : messagesOf(language);
		const pages = await readPages();
		const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium" });
		return new Gallery(browser, messages, pages, Object.keys(galleryStates(pages)));
	}

	/** A page in which states are shown, seen as `view` says. */
	async page({ colorScheme, width }: GalleryView): Promise<Page> {
		const context = await this.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
		const page = await context.newPage();
		page.on("pageerror", (error) => {
			throw error;
		});
		await page.addInitScript(
			([texts, read]) => {
				const getMessage = (name: string, words: readonly string[] = []) =>
					(texts[name]?.message ?? "").replace(/\$(\d)/gu, (_, place: string) => words[Number(place) - 1] ?? "");
				Object.assign(globalThis, { chrome: { i18n: { getMessage } }, galleryPages: read });
			},
			[this.messages, this.pages] as const,
		);
		await page.goto(`file://${join(FOLDER, "gallery.html")}`);
		return page;
	}

	async close(): Promise<void> {
		await this.browser.close();
	}
}

/** Shows a state in a page of the gallery. */
export async function showState(page: Page, name: string): Promise<void> {
	await page.evaluate((state) => window.showState(state), name);
	// What is shown by effects.
	await page.waitForTimeout(50);
	for (const selector of CLICKS[name] ?? []) await page.click(selector);
}

function messagesOf(language: string) {
	return generateChromeMessages(parseMessagesText(readFileSync(`locales/${language}.yml`, "utf8"), "YAML"));
}

async function readPages(): Promise<GalleryPages> {
	const tagger = await makeTagger(
		readFileSync("analysis/model/tagger.bin"),
		readFileSync(".output/kernel/encoder.wasm"),
		(error) => {
			throw error;
		},
	);
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
	const dispute = readFileSync("tests/fixtures/disputes/13-water-treaty.txt", "utf8").trimEnd();
	const long = {
		Kerovia: "Intergovernmental Commission for the Administration of the Kerovian Waterways",
		Ruzik: "Ruzikovelichkov-Abernathyshire",
		Balduria: "Baldurianobersachsenhausen",
	};
	return {
		dispute: read(dispute),
		longNames: read(Object.entries(long).reduce((text, [name, longer]) => text.replaceAll(name, longer), dispute)),
		alone: read("Harbour closed\nMayor Ada Orlo said that the harbour would close. “It is old,” she said."),
		silent: read("Harbour closed\nThe harbour closed on Monday. It had been open for ninety years."),
	};
}
