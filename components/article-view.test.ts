import { describe, expect, it } from "vitest";
import { harbour } from "../tests/support/harbour";
import { articleView } from "./article-view";

describe("articleView", () => {
	const page = harbour();
	const view = articleView(page);

	it("is made once for an analysis", () => {
		expect(articleView(page)).toBe(view);
		expect(articleView({ ...page, notes: [] })).toBe(view);
		expect(articleView({ ...page, analysis: { ...page.analysis } })).not.toBe(view);
	});

	it("looks claims and parties up", () => {
		expect(view.claim("hid")?.party).toBe("marrow");
		expect(view.party("lunde")?.name).toBe("Edvard Lunde");
		expect([view.claim("nobody's"), view.party("nobody")]).toEqual([undefined, undefined]);
	});

	it.each<[string, string | undefined, number]>([
		["brandt", "brandt", 1],
		["lunde", "brandt", 1],
		["marrow", "marrow", 2],
		["askeland", "askeland", 3],
		["reiter", undefined, 0],
		["nobody", undefined, 0],
	])("knows the side and the colour of %s", (party, side, slot) => {
		expect(view.sideOf(party)?.party.id).toBe(side);
		expect(view.slot(party)).toBe(slot);
	});

	it("knows what disputes a claim and what a claim disputes", () => {
		expect(view.counters("hid").map(({ counter }) => counter)).toEqual(["none", "tale"]);
		expect(view.disputes("none").map(({ claim }) => claim)).toEqual(["hid"]);
		expect([view.counters("none"), view.disputes("hid")]).toEqual([[], []]);
	});
});
