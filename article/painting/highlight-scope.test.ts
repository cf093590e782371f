// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { highlightScope } from "./highlight-scope";

beforeAll(() => {
	// The browser's own, which is not here: enough of it for the names below.
	vi.stubGlobal("CSS", { escape: (name: string) => name.replace(/[^\w-]/gu, (letter) => `\\${letter}`) });
});

describe("what the highlights' rules are for", () => {
	it.each([
		["an id", '<div id="story"><p>Words</p></div>', "#story"],
		["an id with signs", '<div id="story:1"><p>Words</p></div>', "#story\\:1"],
		["the only article", "<article><div><p>Words</p></div></article>", "article"],
		["one of two articles", "<main><article><p>Words</p></article><article></article></main>", "main"],
		["an id that stands twice", '<div id="a"><p>Words</p></div><div id="a"></div>', ":root"],
		["nothing to name", "<div><p>Words</p></div>", ":root"],
	])("%s", (_, html, expected) => {
		document.body.innerHTML = html;
		expect(highlightScope(document.querySelector("p"))).toBe(expected);
	});

	it("is the whole page where nothing holds the article", () => expect(highlightScope(null)).toBe(":root"));
});
