import { describe, expect, it } from "vitest";
import { runSteps } from "./run-steps";

function* work(pieces: number): Generator<void, number> {
	for (let i = 0; i < pieces; i++) yield;
	return pieces;
}

describe("driving work in steps", () => {
	it("ends with its result", async () => {
		expect(await runSteps(work(3))).toBe(3);
	});

	it.each<[string, number, boolean]>([
		["lets others go on when its turn is over", 20, true],
		["does short work in one go", 1, false],
	])("%s", async (_, msAPiece, expected) => {
		let clock = 0;
		let others = false;
		setTimeout(() => {
			others = true;
		}, 0);
		const seen: boolean[] = [];
		function* watched(): Generator<void, void> {
			for (let i = 0; i < 10; i++) {
				clock += msAPiece;
				yield;
				seen.push(others);
			}
		}
		await runSteps(watched(), () => clock);
		expect(seen.at(-1)).toBe(expected);
	});

	it("hands on what went wrong", async () => {
		function* failing(): Generator<void, void> {
			yield;
			throw new TypeError("no");
		}
		await expect(runSteps(failing())).rejects.toThrow("no");
	});
});
