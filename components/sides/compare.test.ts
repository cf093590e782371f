import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { makePage, type PagePlan } from "../../tests/support/make-page";
import { articleView } from "../article-view";
import { compare, disputesOf, mostOpposed, OUTLET, singleSides } from "./compare";

const viewOf = (plan: PagePlan) => articleView(makePage(plan), "all");
const said = (id: string, party: string) => ({ id, party, says: `what ${id} says` });
const PARTIES = ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase() }));
const OF_OUTLET = { id: "o1", voice: "outlet", says: "there is no evidence" } as const;

/** A row as "claim <- counters" with the side of the claim. */
function rowsOf(plan: PagePlan, left: string, right: string) {
	return compare(viewOf(plan), [], { left, right })?.answered.map(
		({ claim, counters, claimOn }) => `${claim.id} <- ${counters.map(({ counter }) => counter.id).join()} (${claimOn})`,
	);
}

describe("singleSides", () => {
	it("has the outlet last, where it disputes or is disputed", () => {
		expect(singleSides(articleView(harbour())).map(({ id, slot }) => [id, slot])).toEqual([
			["brandt", 1],
			["marrow", 2],
			["askeland", 3],
			[OUTLET, 0],
		]);
	});

	it.each<[string, PagePlan["links"], boolean]>([
		["only judges", [], false],
		["disputes", [{ claim: "a1", counter: "o1" }], true],
		["is disputed", [{ claim: "o1", counter: "a1" }], true],
	])("where the outlet %s", (_, links = [], expected) => {
		const view = viewOf({ parties: PARTIES, claims: [said("a1", "a"), OF_OUTLET], links });
		expect(singleSides(view).some(({ id }) => id === OUTLET)).toBe(expected);
	});
});

describe("disputesOf", () => {
	it("counts the links between two sides, those of a speaker with those of the party", () => {
		expect(
			disputesOf(articleView(harbour())).map(({ left, right, links }) => [left.id, right.id, links.length]),
		).toEqual([
			["brandt", "marrow", 2],
			["brandt", OUTLET, 1],
		]);
	});

	it.each<[string, PagePlan, string[]]>([
		[
			"takes both directions together",
			{
				parties: PARTIES,
				claims: [said("a1", "a"), said("b1", "b")],
				links: [
					{ claim: "a1", counter: "b1" },
					{ claim: "b1", counter: "a1" },
				],
			},
			["a-b 2"],
		],
		[
			"keeps the order of the sides where the numbers are equal",
			{
				parties: PARTIES,
				claims: [said("a1", "a"), said("a2", "a"), said("a3", "a"), said("b1", "b"), said("b2", "b"), said("c1", "c")],
				links: [
					{ claim: "b1", counter: "c1" },
					{ claim: "a1", counter: "b2" },
				],
			},
			["a-b 1", "b-c 1"],
		],
		[
			"leaves out links within a side, of nobody, and to claims that are gone",
			{
				parties: PARTIES,
				claims: [said("a1", "a"), said("a2", "a"), { id: "n1", says: "nobody says this" }],
				links: [
					{ claim: "a1", counter: "a2" },
					{ claim: "a1", counter: "n1" },
					{ claim: "a1", counter: "gone" },
				],
			},
			[],
		],
	])("%s", (_, plan, expected) => {
		expect(disputesOf(viewOf(plan)).map(({ left, right, links }) => `${left.id}-${right.id} ${links.length}`)).toEqual(
			expected,
		);
	});
});

describe("mostOpposed", () => {
	const claims = [said("a1", "a"), said("a2", "a"), said("a3", "a"), said("b1", "b"), said("b2", "b"), said("c1", "c")];
	it.each<[string, PagePlan, [string, string] | null]>([
		["is where most is disputed", { parties: PARTIES, claims, links: [{ claim: "b1", counter: "c1" }] }, ["b", "c"]],
		[
			"is where most is disputed surely rather than often",
			{
				parties: PARTIES,
				claims,
				links: [
					{ claim: "a1", counter: "b1", confidence: 0.3 },
					{ claim: "a2", counter: "b2", confidence: 0.3 },
					{ claim: "b1", counter: "c1", confidence: 0.8 },
				],
			},
			["b", "c"],
		],
		[
			"is where a link is shown rather than where many are not",
			{
				parties: PARTIES,
				claims,
				links: [
					{ claim: "a1", counter: "b1", confidence: 0.5 },
					{ claim: "a2", counter: "b2", confidence: 0.5 },
					{ claim: "b1", counter: "c1", confidence: 0.7 },
				],
			},
			["b", "c"],
		],
		[
			"is where they speak against each other",
			{
				parties: PARTIES,
				claims: [
					...claims.slice(0, 5),
					{ ...said("c1", "c"), targets: [{ party: "a", polarity: "against" }] },
					{ ...said("c2", "c"), targets: [{ party: "a", polarity: "against" }] },
				],
				links: [{ claim: "b1", counter: "c1", confidence: 0.6 }],
			},
			["a", "c"],
		],
		["is those who say most where nothing is disputed", { parties: PARTIES, claims }, ["a", "b"]],
		[
			"may be a party and the outlet",
			{ parties: PARTIES, claims: [said("a1", "a"), OF_OUTLET], links: [{ claim: "a1", counter: "o1" }] },
			["a", OUTLET],
		],
		[
			"is nobody where only one speaks",
			{
				parties: PARTIES,
				claims: [{ ...said("a1", "a"), targets: [{ party: "b", polarity: "against" }] }],
			},
			null,
		],
		["is nobody where nobody speaks", { parties: PARTIES, claims: [] }, null],
	])("%s", (_, plan, expected) => {
		const page = makePage(plan);
		expect(mostOpposed(articleView(page, "all"), articleView(page))).toEqual(
			expected && { left: expected[0], right: expected[1] },
		);
	});
});

describe("compare", () => {
	const plan: PagePlan = {
		parties: PARTIES,
		claims: [said("a1", "a"), said("b1", "b"), said("a2", "a"), said("b2", "b"), said("b3", "b"), said("c1", "c")],
		links: [
			{ claim: "b2", counter: "a2" },
			{ claim: "a1", counter: "b3" },
			{ claim: "a1", counter: "b1" },
			{ claim: "a1", counter: "c1" },
		],
	};

	it("sets each claim beside what the other says against it, in reading order", () => {
		expect(rowsOf(plan, "a", "b")).toEqual(["a1 <- b1,b3 (left)", "b2 <- a2 (right)"]);
	});

	it("turns round with the sides", () => {
		expect(rowsOf(plan, "b", "a")).toEqual(["a1 <- b1,b3 (right)", "b2 <- a2 (left)"]);
	});

	it("gives what is left to its side, and nothing of a third", () => {
		const view = articleView(harbour());
		const { left, right, othersLeft, othersRight } = compare(view, [], { left: "marrow", right: "brandt" }) ?? {};
		expect([left?.id, right?.id]).toEqual(["marrow", "brandt"]);
		expect([othersLeft, othersRight].map((claims) => claims?.map(({ id }) => id))).toEqual([["swam"], ["tanker"]]);
	});

	it("takes the outlet for a side", () => {
		const found = compare(articleView(harbour()), [], { left: OUTLET, right: "brandt" });
		expect(found?.left.name).toBeNull();
		expect(found?.answered.map(({ claim, counters, claimOn }) => [claim.id, counters.length, claimOn])).toEqual([
			["tanker", 1, "right"],
		]);
		expect(found?.othersLeft).toEqual([]);
	});

	it("has no rows for two who do not answer each other", () => {
		const found = compare(articleView(harbour()), [], { left: "marrow", right: "askeland" });
		expect(found?.answered).toEqual([]);
		expect(found?.othersRight.map(({ id }) => id)).toEqual(["cod"]);
	});

	it.each<[string, string, string]>([
		["one is not in the article", "marrow", "somebody else"],
		["both are the same", "marrow", "marrow"],
		["one says nothing and is not spoken of", "marrow", "reiter"],
	])("is nothing where %s", (_, left, right) => {
		expect(compare(articleView(harbour()), [], { left, right })).toBeNull();
	});
});
