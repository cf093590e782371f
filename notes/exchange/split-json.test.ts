import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonPart, JsonSplitter } from "./split-json";

/** The parts of a document that comes in pieces, cut at these places. */
function split(text: string, cuts: readonly number[] = []): JsonPart[] {
	const splitter = new JsonSplitter();
	const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
	const pieces = [...places, text.length].map((end, i) => text.slice(places[i - 1] ?? 0, end));
	return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

/** The items of one list. */
function itemsOf(parts: readonly JsonPart[], path: string): unknown[] {
	return parts.flatMap((part) => (part.kind === "item" && part.path === path ? [JSON.parse(part.text)] : []));
}

const cuts = fc.array(fc.nat(), { maxLength: 40 });
const lists = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 });
const indents = fc.constantFrom("", "\t", "  ");

describe("splitting JSON", () => {
	it("gives the items of a list as JSON.parse does, wherever the pieces are cut", () => {
		fc.assert(
			fc.property(lists, lists, lists, fc.jsonValue(), indents, cuts, (a, b, c, other, indent, places) => {
				const document = JSON.stringify(
					{ 'a"]': a, other: { more: [other] }, first: { id: 7, items: b }, c },
					null,
					indent,
				);
				const parts = split(document, places);
				expect(itemsOf(parts, 'a"]')).toEqual(JSON.parse(JSON.stringify(a)));
				expect(itemsOf(parts, "first.items")).toEqual(JSON.parse(JSON.stringify(b)));
				expect(itemsOf(parts, "c")).toEqual(JSON.parse(JSON.stringify(c)));
				expect(parts.filter(({ kind }) => kind === "broken")).toEqual([]);
			}),
		);
	});

	it("takes a document that is a list", () => {
		fc.assert(
			fc.property(lists, indents, cuts, (list, indent, places) => {
				expect(itemsOf(split(JSON.stringify(list, null, indent), places), "")).toEqual(
					JSON.parse(JSON.stringify(list)),
				);
			}),
		);
	});

	it("says of any document whether JSON.parse would take its frame, and throws nothing", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.nat(), cuts, (value, end, places) => {
				const text = JSON.stringify(value);
				const cut = text.slice(0, end % (text.length + 1));
				const broken = split(cut, places).some(({ kind }) => kind === "broken");
				if (cut === text) expect(broken).toBe(false);
				// A number that is cut off is a number.
				else if (typeof value === "object" && value !== null) expect(broken).toBe(true);
			}),
		);
		fc.assert(fc.property(fc.string(), cuts, (text, places) => split(text, places).length >= 0));
	});

	it.each<[string, JsonPart[]]>([
		["", [{ kind: "broken", reason: "no-json" }]],
		[
			"hello, world",
			[
				{ kind: "value", path: "", text: "hello" },
				{ kind: "broken", reason: "no-json" },
			],
		],
		["<html>", [{ kind: "value", path: "", text: "<html>" }]],
		[
			'{"a":[1,2',
			[
				{ kind: "item", path: "a", index: 0, text: "1" },
				{ kind: "broken", reason: "truncated" },
			],
		],
		[
			'{"a":[1,]}',
			[
				{ kind: "item", path: "a", index: 0, text: "1" },
				{ kind: "broken", reason: "no-json" },
			],
		],
		[
			'{"a":[1]}}',
			[
				{ kind: "item", path: "a", index: 0, text: "1" },
				{ kind: "broken", reason: "no-json" },
			],
		],
		[
			'{"a":"b","c":{"d":null}}',
			[
				{ kind: "value", path: "a", text: '"b"' },
				{ kind: "value", path: "c.d", text: "null" },
			],
		],
		["{a:1}", [{ kind: "broken", reason: "no-json" }]],
		["[]", []],
	])("of %j", (text, parts) => {
		expect(split(text)).toEqual(parts);
	});

	it("leaves out what is too deep or too long, and goes on", () => {
		const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
		const long = JSON.stringify("x".repeat(17 * 1024 * 1024));
		expect(split(`[1,${deep},${long},2]`, [5, 100_000, 5_000_000])).toEqual([
			{ kind: "item", path: "", index: 0, text: "1" },
			{ kind: "refused", path: "", index: 1, reason: "too-deep" },
			{ kind: "refused", path: "", index: 2, reason: "too-large" },
			{ kind: "item", path: "", index: 3, text: "2" },
		]);
	});
});
