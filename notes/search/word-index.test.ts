import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fields } from "./searched";
import { WordIndex, type WordQuery } from "./word-index";

const ALL = ["title", "tags", "names", "body", "passages", "claims"] as const;
const whole = (word: string): WordQuery => ({ word, beginning: [] });
const begins = (word: string, beginning: WordQuery["beginning"] = ALL): WordQuery => ({ word, beginning });

function indexOf(texts: Record<number, Fields>): WordIndex {
	const index = new WordIndex();
	for (const [number, fields] of Object.entries(texts)) index.add(Number(number), fields);
	return index;
}

/** What is found, best first, with the scores. */
function scored(index: WordIndex, ...queries: WordQuery[]): [number, number][] {
	const found: [number, number][] = [];
	index.search(queries, (number, score) => found.push([number, score]));
	return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
const numbers = (...args: Parameters<typeof scored>) => scored(...args).map(([number]) => number);

const TEXTS: Record<number, Fields> = {
	1: { title: "The harbour", names: "Courier", claims: "A spill in the basin" },
	2: { tags: "harbour\nlog", body: "Ask for the harbour log", passages: "" },
	3: { tags: "", body: "A harbinger of spills, and of nothing else that would matter to us here", passages: "basin" },
};

describe("the index of words", () => {
	it.each<[string, WordQuery[], number[]]>([
		["a word", [whole("spill")], [1]],
		["all of several words", [whole("harbour"), whole("log")], [2]],
		["words that are nowhere together", [whole("log"), whole("spill")], []],
		["a beginning", [begins("harb")], [1, 2, 3]],
		["a word that others begin with, itself first", [begins("spill")], [1, 3]],
		["a beginning in some fields", [begins("harb", ["title"])], [1]],
		["a whole word in all of them", [begins("basin", ["title"])], [1, 3]],
		["a beginning after another word", [whole("basin"), begins("sp")], [1, 3]],
		["nothing of nothing", [], []],
		["nothing where a word is unknown", [whole("zeppelin")], []],
		["no word that stands everywhere", [whole("the")], []],
	])("finds %s", (_, queries, expected) => {
		expect(numbers(indexOf(TEXTS), ...queries).sort()).toEqual(expected);
	});

	it.each<[string, Record<number, Fields>, WordQuery]>([
		["in a title", { 1: { body: "port" }, 2: { title: "port" }, 3: { body: "x" } }, whole("port")],
		["more often", { 1: { body: "port quay x" }, 2: { body: "port port x quay" }, 3: { body: "x" } }, whole("port")],
		["in a short text", { 1: { body: "port and many more words" }, 2: { body: "port" } }, whole("port")],
		["as it is", { 1: { body: "ports" }, 2: { body: "port" } }, begins("port")],
	])("puts a text first that has the word %s", (_, texts, query) => {
		expect(numbers(indexOf(texts), query)[0]).toBe(2);
	});

	it("finds after any adding and removing what it would find if made anew of what is left", () => {
		const words = fc.array(fc.constantFrom("port", "ports", "quay", "the", "spill", "basin"), { maxLength: 6 });
		const text = fc
			.record({ title: words, body: words }, { requiredKeys: ["body"] })
			.map(({ title, body }): Fields => ({ body: body.join(" "), ...(title && { title: title.join(" ") }) }));
		fc.assert(
			fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12 }), (texts) => {
				const index = new WordIndex();
				for (const [number, [fields]] of texts.entries()) index.add(number, fields);
				for (const [number, [fields, stays]] of texts.entries()) if (!stays) index.remove(number, fields);
				const anew = new WordIndex();
				for (const [number, [fields, stays]] of texts.entries()) if (stays) anew.add(number, fields);
				for (const queries of [[whole("port")], [begins("po")], [begins("q"), whole("spill")]])
					expect(numbers(index, ...queries).sort()).toEqual(numbers(anew, ...queries).sort());
			}),
		);
	});
});
