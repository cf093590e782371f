import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { runToEnd } from "../steps";
import { findSentences } from "./find-sentences";

const read = (text: string) => runToEnd(findSentences(text, [{ start: 0, end: text.length, kind: "paragraph" }]));

describe("sentences", () => {
	it.each<[string, string[]]>([
		["Rain fell. Nobody came.", ["Rain fell.", "Nobody came."]],
		["Mr. Orlo met Dr. Fenn. They spoke.", ["Mr. Orlo met Dr. Fenn.", "They spoke."]],
		["J. K. Orlo of Bray Inc. said so. The firm agreed.", ["J. K. Orlo of Bray Inc. said so.", "The firm agreed."]],
		["He works at Bray Inc. The firm is old.", ["He works at Bray Inc.", "The firm is old."]],
		["It rose 3.5 percent to $1,200.50. Sales fell.", ["It rose 3.5 percent to $1,200.50.", "Sales fell."]],
		[
			"They met at 5 p.m. Tuesday in the U.S. Senate. It passed.",
			["They met at 5 p.m. Tuesday in the U.S. Senate.", "It passed."],
		],
		["“I saw it. I did,” she said. “It was red.”", ["“I saw it.", "I did,” she said.", "“It was red.”"]],
		["“Is it true?” he asked. Nobody knew.", ["“Is it true?” he asked.", "Nobody knew."]],
		["He left ... and came back.", ["He left ... and came back."]],
		["The No. 2 party won. No. It lost.", ["The No. 2 party won.", "No.", "It lost."]],
		["He said ‘no’. She said yes.", ["He said ‘no’.", "She said yes."]],
	])("%s", (text, expected) => {
		expect(read(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

	it("covers every token once, whatever the text", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."aB.?!\"'“”‘’ \u00AD(1-—\n"), maxLength: 80 }), (text) => {
				const { tokens, sentences } = read(text);
				const covered = sentences.flatMap(({ first, last }) => tokens.slice(first, last).map(({ index }) => index));
				expect(covered).toEqual(tokens.map(({ index }) => index));
			}),
		);
	});
});

describe("quotations", () => {
	it.each<[string, string[]]>([
		['"Yes," he said. "No."', ['"Yes,"', '"No."']],
		["“She said ‘never’ twice,” he said.", ["“She said ‘never’ twice,”", "‘never’"]],
		["He called it ''quoted'' text.", ["''quoted''"]],
		["The workers’ rights and the firm’s plan.", []],
		["The ‘workers’ rights’ plan", ["‘workers’"]],
		['He is 5\'10" tall and "fast".', ['"fast"']],
		["Don't say 'it's over' now", ["'it's over'"]],
		['"mixed marks.” Then "more"', ['"mixed marks.”', '"more"']],
		["“Runs on to the end", ["“Runs on to the end"]],
		["'Tis the season, they said.", []],
		["the “so-called “plan”", ["“so-called “plan”"]],
	])("%s", (text, expected) => {
		expect(read(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

	it("tells a quotation that runs on", () => {
		expect(read("“Runs on to the end.").quotations[0]?.runsOn).toBe(true);
		expect(read("“Ends here.”").quotations[0]?.runsOn).toBe(false);
	});

	it.each<[string, string[]]>([
		["“It was good.\nIt was early,” he said. “Very.”", ["“It was good.", "It was early,”", "“Very.”"]],
		["“It was good.\n“It was early,” he said.", ["“It was good.", "“It was early,”"]],
		["“It was good.\nHe said “no” and left.", ["“It was good.", "“no”"]],
	])("goes on over the end of a paragraph, opened again or not: %s", (text, expected) => {
		expect(
			runToEnd(findSentences(text, articleFromText(text).blocks)).quotations.map(({ start, end }) =>
				text.slice(start, end),
			),
		).toEqual(expected);
	});

	it("nests, whatever the text", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."ab.\"'“”‘’ "), maxLength: 60 }), (text) => {
				const { quotations } = read(text);
				for (const a of quotations) {
					expect(a.end).toBeGreaterThan(a.start);
					for (const b of quotations) {
						const apart = a.end <= b.start || b.end <= a.start;
						const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
						expect(apart || nested).toBe(true);
					}
				}
			}),
		);
	});
});

describe("text without full stops", () => {
	it.each(["word ", "“ ", "— ", "“a” "])("is cut into sentences that later steps can bear: %s", (unit) => {
		const { sentences, tokens } = read(unit.repeat(1000));
		expect(Math.max(...sentences.map(({ first, last }) => last - first))).toBeLessThanOrEqual(300);
		expect(sentences.at(-1)?.last).toBe(tokens.length);
	});
});
