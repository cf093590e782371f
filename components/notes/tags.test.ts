import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTags, completeTag, LONGEST_TAG, MOST_TAGS, parseTags } from "./tags";

describe("parseTags", () => {
	it.each<[string, string, string[]]>([
		["gives none for nothing", " , ,\n", []],
		["parts at commas and lines", "water, port\nlaw", ["water", "port", "law"]],
		["parts at commas of other scripts", "港，海、川", ["港", "海", "川"]],
		["keeps spaces within a tag, one each", "north   quay", ["north quay"]],
		["drops a leading #", "#water, ##port", ["water", "port"]],
		["drops the space after a #", "# water, # ", ["water"]],
		["keeps a # further on", "c#", ["c#"]],
		["gives each once, in the order typed", "b, a, b, #a, A", ["b", "a"]],
		["keeps other scripts and signs", "Straße, 港, 🌊", ["Straße", "港", "🌊"]],
		["takes letters and accents in any form as one", "caf\u00e9, cafe\u0301", ["caf\u00e9"]],
		["cuts nothing", "x".repeat(500), ["x".repeat(500)]],
	])("%s", (_, typed, expected) => expect(parseTags(typed)).toEqual(expected));

	it("gives the same for what it gave", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (typed) => {
				const tags = parseTags(typed);
				expect(parseTags(tags.join(", "))).toEqual(tags);
			}),
		);
	});
});

describe("addTags", () => {
	const many = Array.from({ length: MOST_TAGS - 1 }, (_, i) => `t${i}`);

	it.each<[string, string[], string, ReturnType<typeof addTags>]>([
		["adds what is new", ["a"], "b, a, A", { tags: ["a", "b"], left: "", problem: null }],
		[
			"leaves one that is too long, and takes the others",
			["a"],
			`b, ${"x".repeat(LONGEST_TAG + 1)}`,
			{ tags: ["a", "b"], left: "x".repeat(LONGEST_TAG + 1), problem: "too-long" },
		],
		[
			"takes one just as long",
			[],
			"x".repeat(LONGEST_TAG),
			{ tags: ["x".repeat(LONGEST_TAG)], left: "", problem: null },
		],
		["leaves those that are too many", many, "a, b, c", { tags: [...many, "a"], left: "b, c", problem: "too-many" }],
	])("%s", (_, tags, typed, expected) => expect(addTags(tags, typed)).toEqual(expected));

	it("loses nothing that was typed", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 120 })), fc.string(), (before, typed) => {
				const { tags, left } = addTags(before, typed);
				expect(tags.slice(0, before.length)).toEqual(before);
				const kept = [...tags, ...parseTags(left)].map((tag) => tag.toLowerCase());
				for (const tag of parseTags(typed)) expect(kept).toContain(tag.toLowerCase());
			}),
		);
	});

	it("takes no more than there may be", () => {
		fc.assert(
			fc.property(fc.array(fc.string()), fc.string(), (before, typed) => {
				const { tags } = addTags(before, typed);
				expect(tags.length).toBeLessThanOrEqual(Math.max(before.length, MOST_TAGS));
			}),
		);
	});
});

describe("completeTag", () => {
	const inUse = ["port of Bray", "airport", "Élan", "water", "Wasser"];

	it.each<[string, string, string[], string[]]>([
		["those that begin with it come first", "port", [], ["port of Bray", "airport"]],
		["whatever the case and the accents", "ela", [], ["Élan"]],
		["without those taken", "WA", ["water"], ["Wasser"]],
		["none for nothing", " # ", [], []],
		["with a #", "#wat", [], ["water"]],
	])("%s", (_, typed, taken, expected) => expect(completeTag(inUse, typed, taken, 8)).toEqual(expected));

	it("gives no more than asked for", () => {
		expect(
			completeTag(
				Array.from({ length: 99 }, (_, i) => `a${i}`),
				"a",
				[],
				8,
			),
		).toHaveLength(8);
	});
});
