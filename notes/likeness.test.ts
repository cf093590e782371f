import { describe, expect, it } from "vitest";
import { likeness, weightOf } from "./likeness";

const weights = new Map([
	["port", weightOf(900)],
	["hide", weightOf(40)],
	["spill", weightOf(3)],
	["fish", weightOf(0)],
]);
const of = (one: string, other: string) => likeness(one.split(" "), other.split(" "), weights);

describe("how alike two claims are", () => {
	it.each<[string, string, number]>([
		["port hide spill", "port hide spill", 1],
		["port hide spill", "quay open", 0],
		["port hide spill", "port open", 0],
		["spill", "spill", 0],
		["port hide spill", "", 0],
	])("“%s” and “%s”: %d", (one, other, expected) => expect(of(one, other)).toBeCloseTo(expected));

	it("is more where they share what is rare", () => {
		expect(of("port hide spill", "hide spill tank")).toBeGreaterThan(of("port hide spill", "port hide tank"));
	});

	it("is less the more else is said", () => {
		expect(of("port hide spill", "port hide spill tank")).toBeGreaterThan(
			of("port hide spill", "port hide spill tank crew night"),
		);
	});

	it("is never more than all", () => {
		for (const count of [0, 1, 200, 1e6]) expect(weightOf(count)).toBeGreaterThanOrEqual(1);
		expect(of("port hide spill fish", "spill hide")).toBeLessThanOrEqual(1);
	});
});
