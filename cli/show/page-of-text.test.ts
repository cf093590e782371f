import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { parsePage } from "../parse-page";
import { pageOfText } from "./page-of-text";

function shown(text: string) {
	const { document } = new JSDOM(pageOfText(text)).window;
	const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
	return {
		title: document.title,
		heading: texts("h1"),
		paragraphs: texts("p"),
		others: texts("article > :not(h1, p)"),
	};
}

describe("pageOfText", () => {
	it.each<[string, string, string, string[]]>([
		["a title and paragraphs", "A title\nOne.\nTwo.", "A title", ["One.", "Two."]],
		["empty lines and spaces", "\n\n  A title \r\n\r\n One. \n", "A title", ["One."]],
		["a title alone", "A title", "A title", []],
		["nothing", "", "", []],
		["marks of HTML", "A < B & C\n</article><script>x</script>", "A < B & C", ["</article><script>x</script>"]],
		["entities", "A &amp; B\n&lt;b&gt;", "A &amp; B", ["&lt;b&gt;"]],
	])("shows %s as it is", (_, text, title, paragraphs) => {
		expect(shown(text)).toEqual({ title, heading: [title], paragraphs, others: [] });
	});

	it("is a page whose article is found again", async () => {
		const lines = [
			"A leak in the town",
			...Array.from(
				{ length: 8 },
				(_, i) => `On day ${i} the mayor said that the council had known of the leak for weeks, and would act.`,
			),
		];
		expect((await parsePage(pageOfText(lines.join("\n")), "http://localhost/")).text).toBe(lines.join("\n"));
	});
});
