import { describe, expect, it } from "vitest";
import { makePage, type PagePlan } from "../tests/support/make-page";
import { PARTY_SLOTS, principalOf, sidesOf, slotsOf } from "./prominence";

const analysisOf = (plan: PagePlan) => makePage(plan).analysis;
const said = (id: string, party: string) => ({ id, party, says: id });
const mentioned = (...starts: number[]) => starts.map((start) => ({ start, end: start + 1, form: "name" as const }));

/** The sides as "party through speakers: claims". */
function sides(plan: PagePlan): string[] {
	return sidesOf(analysisOf(plan)).map(({ party, speakers, claims }) =>
		[party.id, ...(speakers.length > 0 ? ["through", ...speakers.map(({ id }) => id)] : []), ":", ...claims].join(" "),
	);
}

describe("principalOf", () => {
	it.each<[string, Record<string, string | null>, string, string]>([
		["is the party itself where it speaks for nobody", { a: null }, "a", "a"],
		["is the one spoken for", { a: "b", b: null }, "a", "b"],
		["is the last of several", { a: "b", b: "c", c: null }, "a", "c"],
		["is the last that is known", { a: "b", b: "gone" }, "a", "b"],
		["is the party itself where two speak for each other", { a: "b", b: "a" }, "a", "a"],
		["is the party itself where it speaks for itself", { a: "a" }, "a", "a"],
	])("%s", (_, speaksFor, from, expected) => {
		const { parties } = analysisOf({
			parties: Object.entries(speaksFor).map(([id, whom]) => ({ id, name: id, speaksFor: whom })),
			claims: [],
		});
		const byId = new Map(parties.map((party) => [party.id, party]));
		const party = byId.get(from);
		expect(party && principalOf(party, byId).id).toBe(expected);
	});
});

describe("sidesOf", () => {
	it.each<[string, PagePlan, string[]]>([
		[
			"those that say most come first",
			{
				parties: ["a", "b"].map((id) => ({ id, name: id })),
				claims: [said("a1", "a"), said("b1", "b"), said("b2", "b")],
			},
			["b : b1 b2", "a : a1"],
		],
		[
			"then those that are mentioned most, then those mentioned first",
			{
				parties: [
					{ id: "never", name: "never" },
					{ id: "late", name: "late", mentions: mentioned(9) },
					{ id: "early", name: "early", mentions: mentioned(2) },
					{ id: "often", name: "often", mentions: mentioned(5, 7) },
				],
				claims: ["never", "late", "early", "often"].map((id) => said(`${id}1`, id)),
			},
			["often : often1", "early : early1", "late : late1", "never : never1"],
		],
		[
			"those who speak for a party stand with it, each once",
			{
				parties: [
					{ id: "a", name: "a" },
					{ id: "b", name: "b", speaksFor: "a" },
					{ id: "c", name: "c", speaksFor: "b" },
				],
				claims: [said("b1", "b"), said("c1", "c"), said("b2", "b")],
			},
			["a through b c : b1 c1 b2"],
		],
		[
			"one who speaks for a party, but says nothing here, is not named as its voice",
			{
				parties: [
					{ id: "a", name: "a" },
					{ id: "b", name: "b", speaksFor: "a" },
					{ id: "c", name: "c" },
				],
				claims: [{ ...said("c1", "c"), targets: [{ party: "b", polarity: "against" }] }],
			},
			["c : c1", "a :"],
		],
		[
			"those of whom something is claimed are sides too; others are left out",
			{
				parties: ["a", "b", "c"].map((id) => ({ id, name: id })),
				claims: [{ ...said("a1", "a"), targets: [{ party: "b", polarity: "against" }] }],
			},
			["a : a1", "b :"],
		],
		[
			"claims of nobody, or of who is not in the list, make no side",
			{ parties: [], claims: [said("x1", "x"), { id: "n", says: "n" }] },
			[],
		],
	])("%s", (_, plan, expected) => expect(sides(plan)).toEqual(expected));

	it("have colours as far as there are any", () => {
		const ids = Array.from({ length: PARTY_SLOTS + 2 }, (_, i) => `p${i}`);
		const plan = {
			parties: [
				...ids.map((id, i) => ({ id, name: id, mentions: mentioned(i) })),
				{ id: "s", name: "s", speaksFor: "p1" },
			],
			claims: [...ids, "s"].map((id) => said(`${id}1`, id)),
		};
		expect(sidesOf(analysisOf(plan)).map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6, 0, 0]);
		const slots = slotsOf(analysisOf(plan));
		expect(slots.get("s")).toBe(slots.get("p1"));
		expect(slots.get("nobody")).toBeUndefined();
	});
});
