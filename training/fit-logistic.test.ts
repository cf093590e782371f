import { describe, expect, it } from "vitest";
import { type Example, fitLogistic } from "./fit-logistic";

describe("fitting a logistic regression", () => {
	it("finds the weights that made the labels", () => {
		const examples: Example[] = [];
		for (let i = 0; i < 4000; i++) {
			const x = Math.sin(i * 12.9898) * 2;
			const y = Math.sin(i * 78.233) * 2;
			const probability = 1 / (1 + Math.exp(-(0.5 + 1.5 * x - y)));
			examples.push({ features: [x, y], label: (Math.sin(i * 3.7) + 1) / 2 < probability ? 1 : 0 });
		}
		const { bias, weights } = fitLogistic(["x", "y"], examples, 0.01);
		expect(Math.sign(weights.x ?? 0)).toBe(1);
		expect(Math.sign(weights.y ?? 0)).toBe(-1);
		expect(Math.abs((weights.x ?? 0) / (weights.y ?? 1)) / 1.5).toBeCloseTo(1, 0);
		expect(bias).toBeGreaterThan(0);
	});

	it("gives a feature that never changes no say", () => {
		const examples = [0, 1, 2, 3].map((x): Example => ({ features: [x, 7], label: x > 1 ? 1 : 0 }));
		expect(fitLogistic(["x", "same"], examples, 1).weights.same).toBe(0);
	});
});
