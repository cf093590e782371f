import { describe, expect, it } from "vitest";
import { runToEnd } from "../steps";
import { type AgreedStatement, agreeOnStatements } from "./agree-on-statements";
import type { Stretch } from "./stretches";

const source = (first: number, last: number): Stretch => ({ role: "source", partner: "none", first, last });
const cue = (first: number, last: number): Stretch => ({ role: "cue", partner: "left", first, last });
const content = (first: number, last: number): Stretch => ({ role: "content", partner: "left", first, last });

/** What the draws of one paragraph agree on, a line a statement: source, content and share. */
function agree(draws: Stretch[][]): string[] {
	return lines(runToEnd(agreeOnStatements([{ draws, names: [] }], draws.length)));
}

function lines(statements: readonly AgreedStatement[]): string[] {
	const span = ({ first, last }: { first: number; last: number }) => `${first}-${last}`;
	return statements.map(
		({ source, content, share }) => `${source ? span(source) : "-"} ${content.map(span).join("+")} ${share.toFixed(2)}`,
	);
}

const short = [source(0, 1), cue(1, 2), content(2, 6)];
const long = [source(0, 1), cue(1, 2), content(2, 8)];
const other = [source(1, 2), cue(2, 3), content(3, 6)];

describe("what draws agree on", () => {
	it.each<[string, Stretch[][], string[]]>([
		["nothing", [[], [], []], []],
		["the same in all", [short, short], ["0-1 2-6 1.00"]],
		["where it is, though not where it ends", [short, long, long, []], ["0-1 2-8 0.75"]],
		["either of two that exclude each other: the likelier", [short, short, other], ["0-1 2-6 0.67"]],
		["a source that only some have", [short, [cue(1, 2), content(2, 6)], short, short], ["0-1 2-6 0.75"]],
		[
			"one that another draw splits, which is no more than all",
			[
				[source(0, 1), cue(1, 2), content(2, 6), content(7, 11)],
				[source(0, 1), cue(1, 2), content(2, 6), cue(6, 7), content(7, 11)],
			],
			["0-1 2-6+7-11 1.00"],
		],
		[
			"two statements beside each other",
			[
				[...short, source(8, 9), cue(9, 10), content(10, 14)],
				[source(8, 9), cue(9, 10), content(10, 14)],
			],
			["0-1 2-6 0.50", "8-9 10-14 1.00"],
		],
	])("is found: %s", (_, draws, expected) => expect(agree(draws)).toEqual(expected));

	it.each([
		[2, "0-1 102-106 1.00"],
		[3, "- 102-106 1.00"],
	])("takes the source of the last statement within reach: %i paragraphs before", (paragraphs, expected) => {
		const silent = Array.from({ length: paragraphs - 1 }, () => ({ draws: null, names: [] }));
		const later = [cue(101, 102), content(102, 106)];
		const read = [{ draws: [short], names: [] }, ...silent, { draws: [later], names: [] }];
		expect(lines(runToEnd(agreeOnStatements(read, 1)))[1]).toBe(expected);
	});

	it("is nothing where no draw of a paragraph has anything", () => {
		expect(runToEnd(agreeOnStatements([{ draws: null, names: [] }], 32))).toEqual([]);
	});
});
