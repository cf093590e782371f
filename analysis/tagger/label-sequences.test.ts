import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LabelChain } from "./label-sequences";
import { beginLabel, mayFollow } from "./labels";

/** Two kinds of stretches. */
const LABELS = 5;

/** All sequences of labels that BIO allows. */
function* allPaths(length: number, before = -1): Generator<number[]> {
	if (length === 0) return yield [];
	for (let label = 0; label < LABELS; label++)
		if (mayFollow(before, label)) for (const rest of allPaths(length - 1, label)) yield [label, ...rest];
}

function scoreOf(path: readonly number[], values: Float32Array, transitions: Float32Array): number {
	return path.reduce(
		(sum, label, t) =>
			sum + (values[t * LABELS + label] ?? 0) + (t > 0 ? (transitions[(path[t - 1] ?? 0) * LABELS + label] ?? 0) : 0),
		0,
	);
}

const NO_BIAS = new Float32Array(LABELS);
const scoresOf = (values: Float32Array) => ({ values, stride: LABELS, offset: 0, bias: NO_BIAS });

const randomNumbers = (count: number, size: number) =>
	fc
		.array(fc.double({ min: -size, max: size, noNaN: true }), { minLength: count, maxLength: count })
		.map((list) => Float32Array.from(list));
const fourTokens = fc.tuple(randomNumbers(4 * LABELS, 3), randomNumbers(LABELS * LABELS, 3));

describe("labelling a sequence", () => {
	it("finds the best of all sequences", () => {
		fc.assert(
			fc.property(fourTokens, ([values, transitions]) => {
				const best = Math.max(...[...allPaths(4)].map((path) => scoreOf(path, values, transitions)));
				const found = new LabelChain(transitions).best(scoresOf(values), 0, 4);
				expect(scoreOf([...found], values, transitions)).toBeCloseTo(best, 3);
			}),
			{ numRuns: 30 },
		);
	});

	it("draws each label about as often as it is probable", () => {
		fc.assert(
			fc.property(fourTokens, ([values, transitions]) => {
				const paths = [...allPaths(4)].map((path) => ({
					path,
					weight: Math.exp(scoreOf(path, values, transitions)),
				}));
				const total = paths.reduce((sum, { weight }) => sum + weight, 0);
				const count = 2000;
				const drawn = new LabelChain(transitions).draw(scoresOf(values), 0, 4, count) ?? [];
				for (let t = 0; t < 4; t++)
					for (let label = 0; label < LABELS; label++) {
						const share = paths.filter(({ path }) => path[t] === label).reduce((sum, { weight }) => sum + weight, 0);
						const often = drawn.filter((labels) => labels[t] === label).length;
						expect(Math.abs(often / count - share / total)).toBeLessThan(0.06);
					}
			}),
			{ numRuns: 15 },
		);
	});

	it("draws only what BIO allows", () => {
		fc.assert(
			fc.property(fourTokens, ([values, transitions]) => {
				for (const labels of new LabelChain(transitions).draw(scoresOf(values), 0, 4, 20) ?? [])
					for (const [t, label] of labels.entries())
						expect(mayFollow(t === 0 ? -1 : (labels[t - 1] as number), label)).toBe(true);
			}),
		);
	});

	it("draws the same wherever the text stands", () => {
		const values = Float32Array.from({ length: 9 * LABELS }, (_, i) => Math.sin(i));
		const chain = new LabelChain(new Float32Array(LABELS * LABELS));
		const alone = chain.draw(scoresOf(values.slice(3 * LABELS)), 0, 6, 8);
		expect(chain.draw(scoresOf(values), 3, 9, 8)).toEqual(alone);
	});

	it("gives draws of the same sequence as one array", () => {
		const drawn = new LabelChain(new Float32Array(LABELS * LABELS)).draw(scoresOf(new Float32Array(LABELS)), 0, 1, 64);
		expect(new Set(drawn).size).toBe(new Set(drawn?.map((labels) => labels.join())).size);
	});

	it("reads the scores of its own task among those of others", () => {
		const transitions = new Float32Array(LABELS * LABELS);
		const values = Float32Array.from({ length: 4 * LABELS }, (_, i) => Math.cos(i));
		const wide = new Float32Array(4 * 12);
		for (let t = 0; t < 4; t++) wide.set(values.subarray(t * LABELS, (t + 1) * LABELS), t * 12 + 3);
		const chain = new LabelChain(transitions);
		expect(chain.best({ values: wide, stride: 12, offset: 3, bias: NO_BIAS }, 0, 4)).toEqual(
			chain.best(scoresOf(values), 0, 4),
		);
	});

	it("never goes on with what did not begin", () => {
		const values = new Float32Array(4 * 15);
		const inside = beginLabel("content", "left") + 1;
		for (let t = 0; t < 4; t++) values[t * 15 + inside] = 50;
		const found = new LabelChain(new Float32Array(225)).best(
			{ values, stride: 15, offset: 0, bias: new Float32Array(15) },
			0,
			4,
		);
		expect([...found]).toEqual([inside - 1, inside, inside, inside]);
	});

	it("says that there is nothing where no draw has anything", () => {
		const values = Float32Array.from({ length: 3 * LABELS }, (_, i) => (i % LABELS === 0 ? 60 : 0));
		expect(new LabelChain(new Float32Array(LABELS * LABELS)).draw(scoresOf(values), 0, 3, 32)).toBeNull();
	});

	it("takes a sequence of thousands of tokens without running out of numbers", () => {
		const values = new Float32Array(5000 * LABELS).map((_, i) => ((i * 37) % 11) - 5);
		const chain = new LabelChain(new Float32Array(LABELS * LABELS));
		expect(chain.draw(scoresOf(values), 0, 5000, 4)?.every((labels) => labels.length === 5000)).toBe(true);
		expect(chain.best(scoresOf(values), 0, 5000)).toHaveLength(5000);
	});

	it("takes an empty sequence", () => {
		const chain = new LabelChain(new Float32Array(LABELS * LABELS));
		expect(chain.best(scoresOf(new Float32Array(0)), 0, 0)).toHaveLength(0);
		expect(chain.draw(scoresOf(new Float32Array(0)), 0, 0, 3)).toBeNull();
	});
});
