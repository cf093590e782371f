import { describe, expect, it } from "vitest";
import type { Issue, Position } from "../../domain/analysis";
import { makePage, type PagePlan } from "../../tests/support/make-page";
import { articleView } from "../article-view";
import { compare } from "./compare";
import { issueRows, type PositionCell } from "./issue-rows";

const PARTIES = ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase() }));
const said = (id: string) => ({ id, party: id[0] ?? "", says: `what ${id} says` });
const position = (party: string, claims: string[], rest: Partial<Position> = {}): Position => ({
	id: `${party} ${claims}`,
	party,
	stance: "asserts",
	reportedBy: null,
	claims,
	...rest,
});
const issue = (id: string, ...positions: Position[]): Issue => ({
	id,
	label: { start: 0, end: 1 },
	confidence: 0.5,
	positions,
});

/** The rows as "issue: answered | left / right", an account as "reporter's words". */
function rowsOf(claims: string[], issues: Issue[], links: PagePlan["links"] = []) {
	const view = articleView(makePage({ parties: PARTIES, claims: claims.map(said), links }));
	const comparison = compare(view, [], { left: "a", right: "b" });
	if (!comparison) throw new Error("there is nothing to compare");
	const cell = ({ claims: own, accounts, speaks }: PositionCell) =>
		[
			...own.map(({ id }) => id),
			...accounts.map(({ reporter, claims: reported }) => `${reporter}’s ${reported.map(({ id }) => id)}`),
			...(speaks ? [] : ["nothing"]),
		].join(" ");
	return issueRows(view, issues, comparison).map(
		({ issue: about, answered, left, right }) =>
			`${about?.id ?? "others"}: ${answered.map(({ claim }) => claim.id)} | ${cell(left)} / ${cell(right)}`,
	);
}

describe("issueRows", () => {
	it.each<[string, string[], Issue[], PagePlan["links"], string[]]>([
		[
			"puts what each holds beside the other's, what is under no issue last",
			["a1", "b1", "a2"],
			[issue("dam", position("a", ["a1"]), position("b", ["b1"]))],
			[],
			["dam:  | a1 / b1", "others:  | a2 / nothing"],
		],
		[
			"has the most disputed first, then those on which both speak",
			["a1", "a2", "b2", "a3", "b3"],
			[
				issue("one-sided", position("a", ["a1"])),
				issue("both", position("a", ["a2"]), position("b", ["b2"])),
				issue("disputed", position("a", ["a3"]), position("b", ["b3"])),
			],
			[{ claim: "a3", counter: "b3" }],
			["disputed: a3 |  / ", "both:  | a2 / b2", "one-sided:  | a1 / nothing"],
		],
		[
			"puts a claim and its counterclaim under the claim's issue",
			["a1", "b1"],
			[issue("dam", position("a", ["a1"])), issue("gauge", position("b", ["b1"]))],
			[{ claim: "a1", counter: "b1" }],
			["dam: a1 |  / "],
		],
		[
			"leaves out issues of others",
			["a1", "b1", "c1"],
			[issue("theirs", position("c", ["c1"])), issue("ours", position("a", ["a1"]), position("b", ["b1"]))],
			[],
			["ours:  | a1 / b1"],
		],
		[
			"shows one's account of the other as that",
			["a1", "b1"],
			[issue("dam", position("a", ["a1"]), position("b", ["a1"], { reportedBy: "a" }))],
			[],
			["dam:  | a1 / A’s a1 nothing", "others:  | nothing / b1"],
		],
	])("%s", (_, claims, issues, links, expected) => {
		expect(rowsOf(claims, issues, links)).toEqual(expected);
	});
});
