import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimKey, type IndexedClaim } from "../domain/indexed-claim";
import { anyClaim } from "../tests/support/any-claim";
import { compareArticles } from "./compare-articles";
import type { ArticleClaims } from "./kept-library";

function articleOf(name: string, claims: IndexedClaim[]): ArticleClaims {
	return {
		source: { canonicalUrl: name, title: name, outlet: "", when: 1, savedAt: 1, indexed: 1 },
		claims: claims.map((claim) => ({ ...claim, statements: [] })),
	};
}
const keys = (claims: readonly IndexedClaim[]) => claims.map(({ claim }) => claim).join(", ");

describe("compareArticles", () => {
	it("pairs what is the same, shows what is answered, and what each has alone", () => {
		const left = articleOf("l", [
			anyClaim("l", 0, "port hid chemical spill"),
			anyClaim("l", 1, "quay needs new lamps soon", { party: "Runa" }),
			anyClaim("l", 2, "ferry leaves harbour every morning", { party: "Ada" }),
		]);
		const right = articleOf("r", [
			anyClaim("r", 0, "port hid chemical spill weeks", { party: "Runa", counters: [claimKey("r", 1)] }),
			anyClaim("r", 1, "charge is fairy tale", { party: "Brandt" }),
			anyClaim("r", 2, "ferry leaves harbour every morning", { party: "Brandt", negated: true, act: "deny" }),
			anyClaim("r", 3, "winter was mild"),
		]);
		const found = compareArticles(left, right, new Map(), ["Runa"]);
		expect(found.same.map((pair) => keys([pair.left, pair.right]))).toEqual(["l 0, r 0"]);
		expect(found.answeredByRight.map(({ claim, answer, reason }) => `${keys([claim, answer])}: ${reason}`)).toEqual([
			"l 0, r 1: disputes_the_same",
			"l 2, r 2: says_the_opposite",
		]);
		// The claim of the right article has its answer there.
		expect(found.answeredByLeft).toEqual([]);
		expect([keys(found.onlyLeft), keys(found.onlyRight)]).toEqual(["l 1", "r 3"]);
	});

	it("tells of every claim once at least, of none twice as the same, whatever is said", () => {
		const words = fc.constantFrom(
			"port hid spill",
			"port hid large spill",
			"ferry leaves quay",
			"ferry leaves",
			"mild",
		);
		const claims = (name: string) =>
			fc
				.array(fc.record({ words, party: fc.constantFrom("A", "B"), negated: fc.boolean() }), { maxLength: 6 })
				.map((list) =>
					articleOf(
						name,
						list.map(({ words: said, ...rest }, i) =>
							anyClaim(name, i, said, { ...rest, act: rest.negated ? "deny" : "assert" }),
						),
					),
				);
		fc.assert(
			fc.property(claims("l"), claims("r"), (left, right) => {
				const found = compareArticles(left, right, new Map(), []);
				const told = [
					...found.same.flatMap((pair) => [pair.left, pair.right]),
					...[...found.answeredByLeft, ...found.answeredByRight].flatMap(({ claim, answer }) => [claim, answer]),
					...found.onlyLeft,
					...found.onlyRight,
				].map(({ key }) => key);
				expect([...new Set(told)].sort()).toEqual([...left.claims, ...right.claims].map(({ key }) => key).sort());
				const paired = found.same.flatMap((pair) => [pair.left.key, pair.right.key]);
				expect(new Set(paired).size).toBe(paired.length);
			}),
		);
	});
});
