import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildKernel, KERNEL } from "../../scripts/build-kernel.mjs";
import type { EncoderInput, EncoderWeights, WholeMatrix } from "./encoder";
import { loadKernel } from "./kernel/load-kernel";
import { plainEncoder } from "./plain-encoder";

const UNITS = 8;
const FORM_WIDTH = 6;
const FORMS = 5;
const CHOICES = 7;

/** Numbers in [-1, 1) that the seed settles. */
function numbers(seed: number): () => number {
	let state = seed + 1;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 31 - 1;
	};
}

function matrix(next: () => number, rows: number, columns: number, scale: number): WholeMatrix {
	return {
		rows,
		columns,
		values: Int16Array.from({ length: rows * columns }, () => Math.round(next() * 127)),
		scales: Float32Array.from({ length: rows }, () => scale * (1.5 + next())),
	};
}

/** Weights whose gates are about of this size. */
function weightsOf(seed: number, size: number): EncoderWeights {
	const next = numbers(seed);
	const table = () => Float32Array.from({ length: CHOICES * 8 * UNITS }, () => next() * size);
	return {
		units: UNITS,
		form: matrix(next, 8 * UNITS, FORM_WIDTH, size / 127 / 32767),
		one: table(),
		other: table(),
		ahead: matrix(next, 4 * UNITS, UNITS, 1 / 127 / 32767),
		back: matrix(next, 4 * UNITS, UNITS, 1 / 127 / 32767),
		output: matrix(next, 32, 2 * UNITS, 1 / 127 / 32767),
	};
}

function inputOf(seed: number, lengths: readonly number[]): EncoderInput {
	const next = numbers(seed);
	const tokens = lengths.reduce((sum, length) => sum + length, 0);
	const choose = (count: number) =>
		Uint32Array.from({ length: tokens }, () => Math.floor(((next() + 1) / 2) * count) % count);
	return {
		forms: Int16Array.from({ length: FORMS * FORM_WIDTH }, () => Math.round(next() * 32767)),
		formOf: choose(FORMS),
		oneOf: choose(CHOICES),
		otherOf: choose(CHOICES),
		lengths,
	};
}

describe("the encoder", () => {
	let kernel: Uint8Array;
	beforeAll(async () => {
		await buildKernel();
		kernel = new Uint8Array(readFileSync(KERNEL));
	});

	it("gives the scores that are worked out by hand for gates that no state changes", () => {
		const weights = weightsOf(1, 0);
		weights.one.fill(2, 2 * UNITS, 3 * UNITS);
		weights.output.values.fill(0);
		weights.output.values[0] = 127;
		weights.output.scales.fill(1 / 127 / 32767);
		weights.ahead.values.fill(0);
		const input = { ...inputOf(2, [1]), oneOf: new Uint32Array(1) };
		const [score] = plainEncoder(weights)(input);
		expect(score).toBeCloseTo(0.5 * Math.tanh(0.5 * Math.tanh(2)), 4);
	});

	it("reads sequences apart: what one gives does not depend on its neighbours", () => {
		const encode = plainEncoder(weightsOf(3, 1));
		const both = inputOf(4, [3, 5]);
		const second = {
			...both,
			formOf: both.formOf.subarray(3),
			oneOf: both.oneOf.subarray(3),
			otherOf: both.otherOf.subarray(3),
			lengths: [5],
		};
		expect(encode(second)).toEqual(encode(both).subarray(3 * 32));
	});

	it("is the same to the bit in WebAssembly, for any sequences and gates of any size", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
				fc.constantFrom(0.1, 1, 10, 200),
				fc.nat(10_000),
				async (lengths, size, seed) => {
					const weights = weightsOf(seed, size);
					const fast = await loadKernel(kernel, weights);
					const input = inputOf(seed + 1, lengths);
					expect(fast(input)).toEqual(plainEncoder(weights)(input));
				},
			),
		);
	});

	it("in WebAssembly reads again and again without taking more memory for each", async () => {
		const weights = weightsOf(5, 1);
		const fast = await loadKernel(kernel, weights);
		const first = fast(inputOf(6, [40, 3]));
		for (let i = 0; i < 50; i++) fast(inputOf(i, [17, 40, 2]));
		expect(fast(inputOf(6, [40, 3]))).toEqual(first);
	});
});
