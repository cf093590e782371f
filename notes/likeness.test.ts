import { describe, expect, it } from "vitest";
import { likeness, mostPostings, weightOf } from "./likeness";

const weights = new Map([
	["port", weightOf(100, 100)],
	["hide", weightOf(40, 100)],
	["spill", weightOf(3, 100)],
	["fish", weightOf(0, 100)],
]);
/** Names are written with a capital. */
const claim = (words: string) => {
	const terms = words.split(" ");
	return { terms, names: terms.filter((term) => term !== term.toLowerCase()) };
};
const of = (one: string, other: string) => likeness(claim(one), claim(other), weights);

describe("how alike two claims are", () => {
	it.each<[string, string, number]>([
		["port hide spill", "port hide spill", 1],
		["port hide spill", "quay open", 0],
		["port hide spill", "port open", 0],
		["spill", "spill", 0],
		["port spill", "port spill", 0],
		["Ada Orlo Bray", "Ada Orlo Bray", 0],
		["Ada Orlo hide", "Ada Orlo hide", 0],
		["Orlo hide spill", "Orlo hide spill", 1],
		["port hide spill", "", 0],
	])("“%s” and “%s”: %d", (one, other, expected) => expect(of(one, other)).toBeCloseTo(expected));

	it("is more where they share what is rare", () => {
		const all = "port hide spill fish";
		expect(of(all, "hide spill fish tank")).toBeGreaterThan(of(all, "port hide fish tank"));
	});

	it("is less the more else is said", () => {
		expect(of("port hide spill", "port hide spill tank")).toBeGreaterThan(
			of("port hide spill", "port hide spill tank crew night"),
		);
	});

	it("is never more than all", () => {
		for (const count of [0, 1, 200, 1e6]) expect(weightOf(count, 100)).toBeGreaterThanOrEqual(1);
		expect(of("port hide spill fish", "spill hide port")).toBeLessThanOrEqual(1);
	});
});

describe("how much of the index is read", () => {
	it.each<[number, number]>([
		[0, 250],
		[6, 250],
		[10, 160],
		[24, 80],
		[100, 80],
	])("for %i terms: %i claims of each", (terms, expected) => expect(mostPostings(terms)).toBe(expected));
});
