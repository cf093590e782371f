import { describe, expect, it } from "vitest";
import { anchorAt } from "./anchor";
import { carryCorrection } from "./carry-correction";
import type { Correction } from "./correction";

const THERE = "The Bray Harbour Board met. The harbour authority said no.";

function merge(...words: string[]): Correction {
	return {
		id: "c",
		article: "https://news.example/1",
		op: "merge-parties",
		targets: words.map((exact) => {
			const start = THERE.indexOf(exact);
			return { role: "party", anchor: anchorAt(THERE, { start, end: start + exact.length }), hint: "p1" };
		}),
		value: null,
		scope: "outlet",
		engine: "1",
		createdAt: 1,
	};
}

describe("carryCorrection", () => {
	it.each<[string, string, string[], (number | undefined)[] | undefined]>([
		[
			"finds the words",
			"Now the harbour authority and the Bray Harbour Board …",
			["harbour authority", "Bray Harbour Board"],
			[8, 34],
		],
		["takes the first place", "Bray Harbour Board, Bray Harbour Board", ["Bray Harbour Board"], [0]],
		["takes no part of longer words", "The Bray Harbour Boards", ["Bray Harbour Board"], undefined],
		[
			"says nothing of a text that has not all of them",
			"The harbour authority",
			["harbour authority", "Bray Harbour Board"],
			undefined,
		],
	])("%s", (_, text, words, expected) => {
		const carried = carryCorrection(merge(...words), text);
		expect(carried?.targets.map(({ anchor }) => anchor.start)).toEqual(expected);
		for (const { anchor, hint } of carried?.targets ?? []) {
			expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
			expect(hint).toBeNull();
		}
	});
});
