import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildKernel, KERNEL } from "../../scripts/build-kernel.mjs";
import { loadKernel } from "./kernel/load-kernel";
import { type RecurrentLayer, runRecurrentLayer } from "./recurrent-layer";

const UNITS = 8;

/** Numbers in [-size, size] that the seed settles. */
function numbers(count: number, size: number, seed: number): Float32Array {
	let state = seed + 1;
	return Float32Array.from({ length: count }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return (state / 2 ** 31 - 1) * size;
	});
}

describe("the recurrent layer", () => {
	let kernel: RecurrentLayer;
	beforeAll(async () => {
		await buildKernel();
		kernel = await loadKernel(new Uint8Array(readFileSync(KERNEL)));
	});

	it("gives the state that is worked out by hand for one unit kept open", () => {
		const gates = new Float32Array(4 * 4).fill(0);
		gates.fill(2, 8, 12);
		const out = new Float32Array(4);
		runRecurrentLayer(gates, new Float32Array(64), 4, 1, false, out);
		expect(out[0]).toBeCloseTo(0.5 * Math.tanh(0.5 * Math.tanh(2)), 6);
	});

	it("reads from the end when it goes backward", () => {
		const gates = numbers(2 * 4 * UNITS, 1, 3);
		const turned = new Float32Array(gates.length);
		turned.set(gates.subarray(4 * UNITS), 0);
		turned.set(gates.subarray(0, 4 * UNITS), 4 * UNITS);
		const weights = numbers(4 * UNITS * UNITS, 1, 4);
		const ahead = new Float32Array(2 * UNITS);
		const back = new Float32Array(2 * UNITS);
		runRecurrentLayer(gates, weights, UNITS, 2, false, ahead);
		runRecurrentLayer(turned, weights, UNITS, 2, true, back);
		expect(back.subarray(UNITS)).toEqual(ahead.subarray(0, UNITS));
	});

	it("is the same in WebAssembly, for gates of any size", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 60 }),
				fc.constantFrom(0.1, 1, 10, 200),
				fc.nat(10_000),
				fc.boolean(),
				(length, size, seed, backward) => {
					const gates = numbers(length * 4 * UNITS, size, seed);
					const weights = numbers(4 * UNITS * UNITS, 1, seed + 1);
					const plain = new Float32Array(length * UNITS);
					const fast = new Float32Array(length * UNITS);
					kernel(gates.slice(), weights, UNITS, length, backward, fast);
					runRecurrentLayer(gates, weights, UNITS, length, backward, plain);
					for (const [i, value] of plain.entries()) expect(Math.abs(value - (fast[i] ?? 0))).toBeLessThan(1e-4);
				},
			),
		);
	});
});
