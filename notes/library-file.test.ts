import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { claimRows } from "../analysis/across/claim-rows";
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { BLOCK_KINDS } from "../domain/article";
import articleSchema from "../domain/article.schema.json";
import { ClaimIndex } from "./claim-index";
import { type LibraryEntry, LibraryFileError, readLibrary } from "./library-file";
import { NoteStore } from "./note-store";

const TEXT = `Minister turns on port
Ilse Marrow, the environment minister, accused Brandt Harbour Group of hiding a chemical spill.
“There was no spill,” said Edvard Lunde, a spokesman for Brandt Harbour Group.`;

const noPause = async () => {};

function entry(url: string, text = TEXT): LibraryEntry {
	const article = articleFromText(text, url);
	return { article, analysis: analyzeArticle({ ...article, language: "en" }).analysis };
}

const file = (articles: unknown[], rest: object = {}) =>
	JSON.stringify({ format: "sidelight-library", version: 1, articles, ...rest });
const read = (text: string) => readLibrary(text, noPause);

/** An entry, changed. */
function changed(
	change: (one: { article: Record<string, unknown>; analysis: Record<string, unknown> }) => void,
): unknown {
	const one = JSON.parse(JSON.stringify(entry("https://a.example/1")));
	change(one);
	return one;
}

describe("a library file", () => {
	it("gives its articles, and pauses between them", async () => {
		const entries = Array.from({ length: 25 }, (_, i) => entry(`https://a.example/${i}`));
		const paused: [number, number][] = [];
		const given = await readLibrary(file(entries), async (done, all) => {
			paused.push([done, all]);
		});
		expect(given).toEqual(entries);
		expect(paused).toEqual([
			[0, 25],
			[10, 25],
			[20, 25],
		]);
	});

	it.each<[string, string, LibraryFileError["code"], RegExp]>([
		["that is no JSON", "{", "no-library", /JSON/u],
		["that is empty", "", "no-library", /JSON/u],
		["that is null", "null", "no-library", /format/u],
		["that holds notes", JSON.stringify({ format: "sidelight", version: 1 }), "no-library", /"sidelight"/u],
		["of a later version", file([], { version: 2 }), "newer", /2/u],
		["without a list", file([], { articles: {} }), "no-library", /articles/u],
		["with no article in its place", file([entry("https://a.example/"), 5]), "broken", /article 2 of 2/u],
		["with no address", file([changed(({ article }) => (article.canonicalUrl = ""))]), "broken", /canonicalUrl/u],
		["with another act", file([changed(({ analysis }) => (analysis.claims = [{ act: "sing" }]))]), "broken", /claims/u],
		["with a span outside", file([changed(({ article }) => (article.text = "x"))]), "broken", /span/u],
	])("%s is refused", async (_, text, code, message) => {
		const failing = await read(text).catch((error: unknown) => error);
		expect(failing).toBeInstanceOf(LibraryFileError);
		expect(failing).toMatchObject({ code, message: expect.stringMatching(message) });
	});

	it("of any JSON is read or refused, and breaks nothing", async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (article, analysis) => {
				const failing = await read(file([{ article, analysis }])).catch((error: unknown) => error);
				expect(failing).toBeInstanceOf(LibraryFileError);
			}),
			{ numRuns: 100 },
		);
	});

	it("has blocks of the kinds that articles have", () => {
		expect(articleSchema.properties.blocks.items.properties.kind.enum).toEqual(BLOCK_KINDS);
	});
});

describe("importing", () => {
	let store: NoteStore;
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		store = new NoteStore();
	});

	it("keeps all, and an article that comes twice once", async () => {
		const entries = [entry("https://a.example/1"), entry("https://a.example/2"), entry("https://a.example/1")];
		const counts: number[] = [];
		await store.putArticles(entries, claimRows, 5, (count) => counts.push(count));
		await store.putArticles(entries, claimRows, 6, () => {});
		expect(counts).toEqual([1, 2, 3]);
		expect((await store.sources()).map(({ savedAt }) => savedAt)).toEqual([5, 5]);
		const [row] = claimRows(entry("https://b.example/").article, entry("https://b.example/").analysis, 0);
		if (!row) throw new Error("nobody says anything");
		expect((await new ClaimIndex().elsewhere(row)).same).toHaveLength(2);
	});

	it("keeps none where one fails", async () => {
		const entries = [entry("https://a.example/1"), entry("https://a.example/2")];
		const failing = store.putArticles(
			entries,
			({ canonicalUrl }) => {
				if (canonicalUrl.endsWith("2")) throw new DOMException("full", "QuotaExceededError");
				return [];
			},
			5,
			() => {},
		);
		await expect(failing).rejects.toMatchObject({ reason: "full" });
		expect(await store.sources()).toEqual([]);
		expect(await store.articles()).toEqual([]);
	});
});
