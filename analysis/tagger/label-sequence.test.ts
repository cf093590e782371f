import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelSequence } from "./label-sequence";
import { beginLabel, LABEL_COUNT, mayFollow } from "./labels";

/** All sequences of labels that BIO allows. */
function* allPaths(length: number, before = -1): Generator<number[]> {
	if (length === 0) return yield [];
	for (let label = 0; label < LABEL_COUNT; label++)
		if (mayFollow(before, label)) for (const rest of allPaths(length - 1, label)) yield [label, ...rest];
}

function scoreOf(path: readonly number[], scores: Float32Array, transitions: Float32Array): number {
	return path.reduce(
		(sum, label, t) =>
			sum +
			(scores[t * LABEL_COUNT + label] ?? 0) +
			(t > 0 ? (transitions[(path[t - 1] ?? 0) * LABEL_COUNT + label] ?? 0) : 0),
		0,
	);
}

const randomNumbers = (count: number) =>
	fc
		.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count })
		.map((list) => Float32Array.from(list));

describe("labelling a sequence", () => {
	it("finds the best of all sequences, and the share of those that agree with it at each token", () => {
		const three = fc.tuple(randomNumbers(3 * LABEL_COUNT), randomNumbers(LABEL_COUNT * LABEL_COUNT));
		fc.assert(
			fc.property(three, ([scores, transitions]) => {
				const paths = [...allPaths(3)].map((path) => ({ path, score: scoreOf(path, scores, transitions) }));
				const best = Math.max(...paths.map(({ score }) => score));
				const { labels, certainty } = labelSequence(scores, transitions);
				expect(scoreOf([...labels], scores, transitions)).toBeCloseTo(best, 3);
				const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
				for (const [t, label] of labels.entries()) {
					const agreeing = paths.filter(({ path }) => path[t] === label);
					const share = agreeing.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
					expect(certainty[t]).toBeCloseTo(share, 3);
				}
			}),
			{ numRuns: 15 },
		);
	});

	it("never goes on with what did not begin", () => {
		const scores = new Float32Array(4 * LABEL_COUNT);
		const inside = beginLabel("content", "left") + 1;
		for (let t = 0; t < 4; t++) scores[t * LABEL_COUNT + inside] = 50;
		expect([...labelSequence(scores, new Float32Array(LABEL_COUNT ** 2)).labels]).toEqual([
			inside - 1,
			inside,
			inside,
			inside,
		]);
	});

	it("takes a sequence of thousands of tokens without running out of numbers", () => {
		const scores = new Float32Array(5000 * LABEL_COUNT).map((_, i) => ((i * 37) % 11) - 5);
		const { certainty } = labelSequence(scores, new Float32Array(LABEL_COUNT ** 2));
		expect(certainty.every((value) => value > 0 && value <= 1.0001)).toBe(true);
	});

	it("takes an empty sequence", () => {
		expect(labelSequence(new Float32Array(0), new Float32Array(LABEL_COUNT ** 2)).labels).toHaveLength(0);
	});
});
