import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowTop, rowWindow } from "./row-window";

const never = () => false;

/** The first that is shown, the one after the last, and the room before and after. */
function windowOf(...args: [count: number, heightOf: (row: number) => number, top: number, bottom: number]) {
	const { shown, after } = rowWindow(...args, never);
	const first = shown[0]?.row ?? 0;
	return { first, end: first + shown.length, before: shown[0]?.gap ?? 0, after };
}

describe("rowWindow", () => {
	it("shows what is in view with some rows around it", () => {
		const { first, end, before, after } = windowOf(1000, () => 100, 5000, 5800);
		expect([first, end, before, after]).toEqual([43, 65, 4300, 93_500]);
	});

	it.each([
		["nothing", 0, 0, 800, [0, 0, 0, 0]],
		["few rows", 3, 0, 800, [0, 3, 0, 0]],
		["the end, from far below it", 50, 100_000, 100_800, [49, 50, 4900, 0]],
	] as const)("shows %s", (_, count, top, bottom, expected) => {
		const { first, end, before, after } = windowOf(count, () => 100, top, bottom);
		expect([first, end, before, after]).toEqual(expected);
	});

	it("shows what stays wherever it is, with the room between", () => {
		const { shown, after } = rowWindow(
			100,
			() => 100,
			5000,
			5100,
			(row) => row === 2 || row === 90,
		);
		expect(shown.map(({ row }) => row)).toEqual([2, ...Array.from({ length: 15 }, (_, i) => 43 + i), 90]);
		expect(shown.filter(({ gap }) => gap > 0)).toEqual([
			{ row: 2, gap: 200 },
			{ row: 43, gap: 4000 },
			{ row: 90, gap: 3200 },
		]);
		expect(after).toBe(900);
	});

	it("takes the room of all rows together, and has all that is in view", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 200 }),
				fc.nat(50_000),
				(heights, top) => {
					const heightOf = (row: number) => heights[row] ?? 0;
					const { first, end, before, after } = windowOf(heights.length, heightOf, top, top + 800);
					const whole = rowTop(heights.length, heightOf);
					const shown = rowTop(end, heightOf) - rowTop(first, heightOf);
					expect(before + shown + after).toBe(whole);
					expect(before).toBe(rowTop(first, heightOf));
					for (let row = 0; row < heights.length; row++) {
						const isInView = rowTop(row + 1, heightOf) > top && rowTop(row, heightOf) < top + 800;
						if (isInView) expect(row >= first && row < end).toBe(true);
					}
				},
			),
		);
	});
});
