import type { AnsweredClaim, ArticleComparison } from "../domain/article-comparison";
import type { IndexedClaim } from "../domain/indexed-claim";
import { isDenial, isOf, isOpposite, SAME } from "./choose-elsewhere";
import type { ArticleClaims } from "./kept-library";
import { likeness } from "./likeness";

/** Two claims that are about the same, and how far. */
interface Pair {
	left: IndexedClaim;
	right: IndexedClaim;
	likeness: number;
}

/** Every term of two articles' claims, each once. */
export function termsOf(...articles: readonly ArticleClaims[]): string[] {
	return [...new Set(articles.flatMap(({ claims }) => claims.flatMap(({ terms }) => terms)))];
}

/**
 * Compares what two articles say: what both have, what one answers of the other, and what each has alone.
 *
 * @param weights how much each of `termsOf` both means
 * @param parties the names of parties that both have
 */
export function compareArticles(
	left: ArticleClaims,
	right: ArticleClaims,
	weights: ReadonlyMap<string, number>,
	parties: readonly string[],
): ArticleComparison {
	const near: Pair[] = [];
	for (const one of left.claims)
		for (const other of right.claims) {
			const far = likeness(one, other, weights);
			if (far >= SAME) near.push({ left: one, right: other, likeness: far });
		}
	near.sort((a, b) => b.likeness - a.likeness);
	const same = pairUp(near.filter((pair) => pair.left.negated === pair.right.negated));
	const answeredByRight = answered(same, near, left.claims, right.claims, "left");
	const answeredByLeft = answered(same, near, right.claims, left.claims, "right");
	const used = new Set([
		...same.flatMap((pair) => [pair.left.key, pair.right.key]),
		...[...answeredByRight, ...answeredByLeft].flatMap(({ claim, answer }) => [claim.key, answer.key]),
	]);
	const alone = (claims: readonly IndexedClaim[]) => claims.filter(({ key }) => !used.has(key));
	return {
		left: left.source,
		right: right.source,
		parties: [...parties],
		same: same.map((pair) => ({ left: pair.left, right: pair.right })),
		answeredByRight,
		answeredByLeft,
		onlyLeft: alone(left.claims),
		onlyRight: alone(right.claims),
	};
}

/** Each claim with the one that is most like it, none twice. */
function pairUp(near: readonly Pair[]): Pair[] {
	const taken = new Set<string>();
	return near.filter(({ left, right }) => {
		if (taken.has(left.key) || taken.has(right.key)) return false;
		taken.add(left.key).add(right.key);
		return true;
	});
}

/** The claims of one side that the other answers: it disputes the same there, or says the opposite. */
function answered(
	same: readonly Pair[],
	near: readonly Pair[],
	claims: readonly IndexedClaim[],
	others: readonly IndexedClaim[],
	side: "left" | "right",
): AnsweredClaim[] {
	const other = side === "left" ? "right" : "left";
	const byKey = new Map(others.map((claim) => [claim.key, claim]));
	const found = new Map<string, AnsweredClaim>();
	const add = (claim: IndexedClaim, answer: IndexedClaim | undefined, reason: AnsweredClaim["reason"]) => {
		// What is answered where it stands needs no answer from elsewhere; nobody answers themselves.
		if (!answer || claim.counters.length > 0 || isOf(answer, claim) || found.has(claim.key)) return;
		found.set(claim.key, { claim, answer, reason });
	};
	for (const pair of same) for (const key of pair[other].counters) add(pair[side], byKey.get(key), "disputes_the_same");
	// Of the two the denial is the answer.
	for (const pair of near)
		if (isOpposite(pair[side], pair[other]) && isDenial(pair[other])) add(pair[side], pair[other], "says_the_opposite");
	return claims.flatMap(({ key }) => found.get(key) ?? []);
}
