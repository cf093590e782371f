// @vitest-environment jsdom
import { render } from "preact";
import { describe, expect, it } from "vitest";
import { harbour } from "../tests/support/harbour";
import { showPage } from "../tests/support/panel";
import { NO_FILTER } from "./claims/claim-filter";
import { WithPageWords } from "./page-words";
import type { PanelData } from "./panel-data";

/** Names are not marked within what tells how something is said, nor where nobody hears them. */
const UNMARKED = ".claim-how, [aria-hidden='true'], svg";

/** The texts of the panel that have one of these words in them and are not marked as in the page's language. */
function unmarked(panel: Element, words: readonly string[]): string[] {
	const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	for (let text = texts.nextNode(); text; text = texts.nextNode()) {
		const { data, parentElement } = text as Text;
		if (!words.some((word) => data.includes(word)) || parentElement?.closest(UNMARKED)) continue;
		if (!parentElement?.closest("[lang='en']")) found.push(data);
	}
	return found;
}

describe("the page's words in the panel", () => {
	const page = harbour();
	const names = page.analysis.parties.map(({ name }) => name);
	const claims = page.analysis.claims.flatMap(({ content }) =>
		content.map(({ start, end }) => page.article.text.slice(start, end)),
	);
	it.each<[string, Partial<PanelData>]>([
		["sides", { tab: "sides" }],
		["a party's page", { tab: "sides", sides: { pair: null, party: "brandt" } }],
		["claims", { tab: "claims" }],
		[
			"claims, filtered",
			{ tab: "claims", claims: { filter: { ...NO_FILTER, voices: ["marrow"] }, place: null, engines: [] } },
		],
	])("are marked as in the page's language in %s", (_, data) => {
		const { panel } = showPage(page, data);
		expect(panel.textContent).toContain(names[0]);
		expect(unmarked(panel, [page.article.title, ...names, ...claims])).toEqual([]);
	});
});

describe("words of the page in a text of the interface", () => {
	const htmlOf = (words: readonly [string, string?], text: (first: string, second: string) => string) => {
		const holder = document.createElement("div");
		render(<WithPageWords words={words} text={text} />, holder);
		return holder.innerHTML;
	};
	it.each<[string, string]>([
		["alone", htmlOf(["the quay"], (place) => place)],
		["at its end", htmlOf(["the quay"], (place) => `Über ${place}`)],
	])("are marked %s", (_, html) => expect(html).toMatch(/^(?:Über )?<span lang="en">the quay<\/span>$/u));

	it("stand in the order of the text", () => {
		expect(htmlOf(["Ada", "Ben"], (first, second) => `${second} laut ${first}`)).toBe(
			'<span lang="en">Ben</span> laut <span lang="en">Ada</span>',
		);
	});

	it("may be left out", () => expect(htmlOf(["Ada", "Ben"], () => "Niemand")).toBe("Niemand"));
});
