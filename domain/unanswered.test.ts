import { describe, expect, it } from "vitest";
import { type ClaimPlan, makePage, type PagePlan } from "../tests/support/make-page";
import { unansweredClaims } from "./unanswered";

const PARTIES = [
	{ id: "a", name: "A" },
	{ id: "b", name: "B" },
];

function open(claim: Partial<ClaimPlan>, plan: Partial<PagePlan> = {}): boolean {
	const { analysis, article } = makePage({
		parties: PARTIES,
		claims: [
			{ id: "c", party: "a", act: "accuse", says: "he knew", ...claim },
			{ id: "other", party: "b", says: "something else" },
		],
		...plan,
	});
	return unansweredClaims(analysis, article).some(({ id }) => id === "c");
}

describe("unansweredClaims", () => {
	it.each<[string, Partial<ClaimPlan>, boolean]>([
		["takes an accusation", {}, true],
		["takes a criticism", { act: "criticise" }, true],
		["takes words against a party", { act: "assert", targets: [{ party: "b", polarity: "against" }] }, true],
		["leaves out words for a party", { act: "assert", targets: [{ party: "b", polarity: "for" }] }, false],
		["leaves out what is against nobody", { act: "assert" }, false],
		["leaves out what nobody is named for", { party: null }, false],
		["leaves out the outlet", { voice: "outlet", party: null }, false],
		["leaves out the title, which says it again", { inTitle: true }, false],
	])("%s", (_, claim, expected) => expect(open(claim)).toBe(expected));

	it.each<[string, Partial<PagePlan>]>([
		["what is disputed", { links: [{ claim: "c", counter: "other" }] }],
		["what is itself an answer", { links: [{ claim: "other", counter: "c" }] }],
		["anything of a text that is cut off", { status: "partial" }],
		["anything of a text that was not read", { status: "unsupported" }],
	])("leaves out %s", (_, plan) => expect(open({}, plan)).toBe(false));

	it("keeps the order of the text", () => {
		const { analysis, article } = makePage({
			parties: PARTIES,
			claims: ["c2", "c1", "c3"].map((id) => ({ id, party: "a", act: "accuse", says: id })),
		});
		expect(unansweredClaims(analysis, article).map(({ id }) => id)).toEqual(["c2", "c1", "c3"]);
	});
});
