import type { IndexedClaim } from "../domain/indexed-claim";

/** So many entries of the index are read for one question: Chromium takes about 9 µs for each. */
const MOST_READ = 1600;

/**
 * Of how many claims each of so many terms is looked up at most: one of more says little, and a claim of many terms has rarer
 * ones. The keys begin with a hash of the article, so the first ones of every term are those of the same articles: where all
 * terms of a claim are common, what is found is a fair part of very many.
 */
export function mostPostings(terms: number): number {
	return Math.min(250, Math.max(80, Math.floor(MOST_READ / Math.max(terms, 1))));
}

/**
 * How much it means that two claims share a term which so many claims have.
 *
 * @param most as many as were asked for: the term may have more
 */
export function weightOf(claims: number, most: number): number {
	return 1 + Math.log(most / Math.min(Math.max(claims, 1), most));
}

/** The claims that share most with the one looked for, by what is known of the terms alone. */
export function bestCandidates(
	postings: readonly (readonly string[])[],
	weights: readonly number[],
	isOwn: (key: string) => boolean,
	most: number,
): string[] {
	const scores = new Map<string, number>();
	for (const [i, keys] of postings.entries()) {
		const weight = weights[i] ?? 0;
		for (const key of keys) if (!isOwn(key)) scores.set(key, (scores.get(key) ?? 0) + weight);
	}
	return [...scores]
		.sort(([aKey, a], [bKey, b]) => b - a || (aKey < bKey ? -1 : 1))
		.slice(0, most)
		.map(([key]) => key);
}

/** Two claims must share so many terms at least, and so many besides names: less is a topic. */
const FEWEST_SHARED = 3;
const FEWEST_BESIDES_NAMES = 2;

/** What is compared of a claim. */
export type Comparable = Pick<IndexedClaim, "terms" | "names">;

/**
 * How far two claims are about the same, 0 to 1, by the weight of the terms that they share: against what the shorter one
 * says, and against all that both say.
 *
 * @param weights the weights of the terms of `one`; terms of `other` that it lacks count as the mean
 */
export function likeness(one: Comparable, other: Comparable, weights: ReadonlyMap<string, number>): number {
	const others = new Set(other.terms);
	const names = new Set([...one.names, ...other.names]);
	let whole = 0;
	let shared = 0;
	let count = 0;
	let besidesNames = 0;
	for (const term of one.terms) {
		const weight = weights.get(term) ?? 1;
		whole += weight;
		if (!others.has(term)) continue;
		shared += weight;
		count++;
		if (!names.has(term)) besidesNames++;
	}
	if (count < FEWEST_SHARED || besidesNames < FEWEST_BESIDES_NAMES) return 0;
	const wholeOther = shared + (others.size - count) * (whole / one.terms.length);
	const ofShorter = shared / Math.min(whole, wholeOther);
	const ofBoth = shared / (whole + wholeOther - shared);
	return Math.sqrt(ofShorter * ofBoth);
}
