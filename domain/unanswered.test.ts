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
		["takes a warning", { act: "warn" }, true],
		["leaves out what is not quite certain", { confidence: 0.85 }, false],
		["leaves out what another reports", { within: "other" }, false],
		["leaves out what is told of a mind", { act: "believe", targets: [{ party: "b", polarity: "against" }] }, false],
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

	const SPEAKERS = [
		{ id: "a", name: "A" },
		{ id: "for-a", name: "For A", speaksFor: "a" },
		{ id: "b", name: "B" },
	];
	it.each<[string, string[], string[]]>([
		["follows an answer in the same breath", ["b answered", "a answer", "a open"], []],
		["stands before one, with one who speaks for the same", ["b answered", "for-a open", "a answer"], []],
		["follows an answer after others spoke", ["a answer", "b answered", "a open"], ["open"]],
	])("knows what %s", (_, order, expected) => {
		const { analysis, article } = makePage({
			parties: SPEAKERS,
			claims: order.map((plan) => {
				const [party = "", id = ""] = plan.split(" ");
				return { id, party, act: "accuse", says: id };
			}),
			links: [{ claim: "answered", counter: "answer" }],
		});
		expect(unansweredClaims(analysis, article).map(({ id }) => id)).toEqual(expected);
	});

	it.each<[string, string[], boolean]>([
		["nobody else speaks", ["a", "for-a"], true],
		["one other speaks", ["a", "b"], true],
		["two others speak", ["a", "b", "c"], false],
		["two others speak, but not nearby", ["a", "b", "for-a", "for-a", "c"], true],
		["the title says it again", ["a", "b", "c title"], true],
	])("looks whether on a matter %s", (_, voices, expected) => {
		const { analysis, article } = makePage({
			parties: [...SPEAKERS, { id: "c", name: "C" }],
			claims: voices.map((plan, place) => {
				const [voice = "", title] = plan.split(" ");
				return {
					id: place === 0 ? "open" : `${voice} ${place}`,
					party: voice,
					act: place === 0 ? "accuse" : "assert",
					says: voice,
					inTitle: title !== undefined,
				};
			}),
		});
		analysis.issues = [
			{
				id: "matter",
				label: { start: 0, end: 1 },
				confidence: 0.5,
				positions: analysis.claims.map(({ id, party }) => ({
					id: `position of ${id}`,
					party,
					stance: "asserts",
					reportedBy: null,
					claims: [id],
				})),
			},
		];
		expect(unansweredClaims(analysis, article).some(({ id }) => id === "open")).toBe(expected);
	});

	it("keeps the order of the text", () => {
		const { analysis, article } = makePage({
			parties: PARTIES,
			claims: ["c2", "c1", "c3"].map((id) => ({ id, party: "a", act: "accuse", says: id })),
		});
		expect(unansweredClaims(analysis, article).map(({ id }) => id)).toEqual(["c2", "c1", "c3"]);
	});
});
