import { describe, expect, it } from "vitest";
import { answerLine, type LineMode } from "./run-lines";

const TEXT = "The mayor accuses the council\nMayor Ada Orlo said that the council had hidden the report.";
const WORDS = "<p>Mayor Ada Orlo said on Tuesday that the council had known of the leak for weeks, and would act.</p>";
const HTML = `<!doctype html><html lang="en"><article><h1>A leak in the town</h1>${WORDS.repeat(12)}</article>`;

const answer = async (line: unknown, mode: LineMode = "analysis") =>
	JSON.parse(await answerLine(mode, typeof line === "string" ? line : JSON.stringify(line)));

describe("answerLine", () => {
	it.each([["a"], [7], [0], [null], [{ a: 1 }], [""]])("answers under the id %j", async (id) => {
		expect((await answer({ id, text: TEXT })).id).toEqual(id);
	});

	it("gives an analysis", async () => {
		const { analysis, ...rest } = await answer({ id: 1, text: TEXT });
		expect(rest).toEqual({ id: 1 });
		expect(analysis.parties[0].name).toBe("Ada Orlo");
	});

	it("gives an article", async () => {
		const { id, article } = await answer(
			{ id: 1, html: HTML, url: "https://news.example/leak?utm_source=x" },
			"article",
		);
		expect([id, article.title, article.canonicalUrl]).toEqual([1, "A leak in the town", "https://news.example/leak"]);
	});

	it.each<[string | undefined, RegExp]>([
		["https://news.example/a/?utm_source=mail#top", /^https:\/\/news\.example\/a$/u],
		[undefined, /^urn:sidelight:[0-9a-z]{13}$/u],
	])("gives an entry of a library an address of its own: %s", async (url, expected) => {
		const entry = await answer({ id: 1, text: TEXT, ...(url !== undefined && { url }) }, "library");
		expect(entry.article.canonicalUrl).toMatch(expected);
	});

	it("gives an entry of a library", async () => {
		const entry = await answer({ id: 1, text: TEXT, url: "https://news.example/a" }, "library");
		expect(Object.keys(entry)).toEqual(["article", "analysis"]);
		expect(entry.article.url).toBe("https://news.example/a");
	});

	it("is one line, whatever the text", async () => {
		expect(await answerLine("article", JSON.stringify({ id: "\n", text: "a\r\nb\u2028c\nd" }))).not.toMatch(/[\r\n]/u);
	});

	it.each<[string, unknown, unknown, string]>([
		["no JSON", '{"id":1,', null, "not a line of JSON"],
		["words", '"text"', null, "not a JSON object"],
		["a list", "[1]", null, "not a JSON object"],
		["null", "null", null, "not a JSON object"],
		["no text", { id: 1 }, 1, 'neither "text" nor "html"'],
		["a text that is a number", { id: 1, text: 3 }, 1, 'neither "text" nor "html"'],
		["an empty text", { id: 1, text: " \n " }, 1, "the text is empty"],
		["a page without a text", { id: 1, html: "<!doctype html><nav></nav>" }, 1, "no article found on this page"],
		["an empty page", { id: 1, html: "" }, 1, "no article found on this page"],
		["no id either", { text: "" }, null, "the text is empty"],
	])("says what is wrong with %s", async (_, line, id, error) => {
		expect(await answer(line)).toEqual({ id, error });
	});

	it("fetches nothing and runs nothing of a page", async () => {
		const hostile = `<script>document.body.textContent = ""</script><img src="http://127.0.0.1:9/x" onerror="throw 1"><style>@import "http://127.0.0.1:9/"; p { </style>`;
		const page = HTML.replace("<article>", `<article>${hostile}`);
		expect((await answer({ id: 1, html: page, url: "javascript:alert(1)" }, "article")).article.title).toBe(
			"A leak in the town",
		);
	});
});
