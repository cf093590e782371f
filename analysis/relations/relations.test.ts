import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { findingAttributions } from "../attributions/find-attributions";
import { attributedClaims, relateClaims } from "../claims/find-claims";
import { reasonOf } from "../counterclaims/find-counterclaims";
import { LINK_FEATURES, linkFeatures } from "../counterclaims/rules";
import { layOut } from "../layers";
import { relationModel } from "../model/relation-model";
import { findParties } from "../parties/find-parties";
import { runToEnd } from "../steps";
import { ClaimSpace } from "./claim-space";
import { logistic } from "./logistic";
import { TOPIC_FEATURES, topicFeatures } from "./pair-features";

function spaceOf(text: string) {
	const article = articleFromText(`Row over the dock\n${text}`);
	const layers = layOut(article.text, article.blocks);
	const attributions = runToEnd(findingAttributions(layers));
	const parties = runToEnd(findParties(layers, [], attributions));
	const claims = relateClaims(layers, attributedClaims(layers, attributions, parties), parties);
	return { layers, space: runToEnd(ClaimSpace.of(layers, claims, parties)) };
}

const TEXT =
	"Dana Fenn accused Orlo Marine of hiding 40 plans. “That is untrue,” said Pell Vance, a spokesman for Orlo Marine. But the union insisted that the plans of Orlo Marine were a shameful lie. The mayor praised Dana Fenn.";

describe("what is told of two claims", () => {
	it("has a value for each feature", () => {
		const { layers, space } = spaceOf(TEXT);
		const [pair] = space.pairsFrom(0);
		if (!pair) throw new Error("no pair");
		expect(topicFeatures(pair)).toHaveLength(TOPIC_FEATURES.length);
		const reason = reasonOf(layers, space, pair);
		expect(reason && linkFeatures(reason, reason.rule)).toHaveLength(LINK_FEATURES.length);
	});

	it("has numbers only, and a probability of them", () => {
		const { space } = spaceOf(TEXT);
		const { sameMatter } = relationModel();
		for (const pair of [...space.traits.keys()].flatMap((a) => space.pairsFrom(a))) {
			const features = topicFeatures(pair);
			expect(features.every(Number.isFinite)).toBe(true);
			expect(sameMatter(features)).toBeGreaterThanOrEqual(0);
			expect(sameMatter(features)).toBeLessThanOrEqual(1);
		}
	});

	it("sees what a claim does with its words", () => {
		const { space } = spaceOf(TEXT);
		const [accusation, denial, , praise] = space.traits;
		expect(accusation?.numbers.has("40")).toBe(true);
		expect(denial?.denial).toBe(2);
		expect(praise?.claim.targets[0]?.polarity).toBe("for");
	});
});

describe("a logistic regression", () => {
	it("is the weighted sum on the curve", () => {
		fc.assert(
			fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (x, y) => {
				const probability = logistic(["x", "y"], { bias: 0.5, weights: { x: 1, y: -2 } });
				expect(probability([x, y])).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + x - 2 * y))), 9);
			}),
		);
	});

	it.each([
		["a feature without a weight", { x: 1 }],
		["a weight without a feature", { x: 1, y: 2, z: 3 }],
	])("refuses %s", (_, weights) =>
		expect(() => logistic(["x", "y"], { bias: 0, weights: weights as Record<string, number> })).toThrow(/anew/u),
	);
});
