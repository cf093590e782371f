import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFolded, foldText, queryWords } from "./folded-text";

describe("a folded text", () => {
	it.each([
		["Škoda", "skoda"],
		["ÉCOLE", "ecole"],
		["Göteborg e\u0301", "goteborg e"],
		["“Don’t”", '"don\'t"'],
		["Łódź – 1939", "lodz - 1939"],
		["Straße", "strasse"],
		["ΛΟΓΟΣ", "λογοσ"],
		["ﬁsh", "fish"],
		["", ""],
	])("of %j is %j", (text, folded) => expect(foldText(text)).toBe(folded));

	it("is the same whether a text is folded whole or in parts", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
				expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
			}),
		);
	});
});

describe("words", () => {
	const marked = (text: string, query: string) =>
		findFolded(text, queryWords(query)).map(({ start, end }) => text.slice(start, end));

	it.each([
		["The Élysée said no", "elysee NO", ["Élysée", "no"]],
		["cafe\u0301 bar", "cafe", ["cafe\u0301"]],
		["Straße", "str", ["Str"]],
		["Straße", "s", ["S", "ß"]],
		["banana", "ana an", ["anan"]],
		["nothing", "x", []],
		["nothing", "  ", []],
		["aaa", "a", ["aaa"]],
		["💧 water 💧", "water", ["water"]],
	])("are found in %j by %j", (text, query, expected) => expect(marked(text, query)).toEqual(expected));

	it("are found in any text that was made of them, in order, at whole characters", () => {
		const part = fc.string({ unit: "grapheme", maxLength: 12 });
		fc.assert(
			fc.property(part, part, part, (before, word, after) => {
				const text = before + word + after;
				const words = queryWords(word);
				const found = findFolded(text, words);
				if (words.length > 0) expect(found.length).toBeGreaterThan(0);
				let last = -1;
				for (const { start, end } of found) {
					expect(start).toBeGreaterThan(last);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
					last = end;
				}
			}),
		);
	});
});
