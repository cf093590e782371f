/**
 * Of how many claims a term is looked up at most. The keys begin with a hash of the article, so the first ones of each term
 * are those of the same articles: where all terms of a claim are common, what is found is a fair part of very many.
 */
export const MOST_POSTINGS = 1000;

/** How much it means that two claims share a term which so many claims have. */
export function weightOf(claims: number): number {
	return 1 + Math.log(MOST_POSTINGS / Math.min(Math.max(claims, 1), MOST_POSTINGS));
}

/** The claims that share most with the one looked for, by what is known of the terms alone. */
export function bestCandidates(
	postings: readonly (readonly string[])[],
	isOwn: (key: string) => boolean,
	most: number,
): string[] {
	const scores = new Map<string, number>();
	for (const keys of postings) {
		const weight = weightOf(keys.length);
		for (const key of keys) if (!isOwn(key)) scores.set(key, (scores.get(key) ?? 0) + weight);
	}
	return [...scores]
		.sort(([aKey, a], [bKey, b]) => b - a || (aKey < bKey ? -1 : 1))
		.slice(0, most)
		.map(([key]) => key);
}

/** Two claims must share so many terms at least: one alone is a topic. */
const FEWEST_SHARED = 2;

/**
 * How far two claims are about the same, 0 to 1, by the weight of the terms that they share: against what the shorter one
 * says, and against all that both say.
 *
 * @param weights the weights of the terms of `one`; terms of `other` that it lacks count as the mean
 */
export function likeness(
	one: readonly string[],
	other: readonly string[],
	weights: ReadonlyMap<string, number>,
): number {
	const others = new Set(other);
	let whole = 0;
	let shared = 0;
	let count = 0;
	for (const term of one) {
		const weight = weights.get(term) ?? 1;
		whole += weight;
		if (!others.has(term)) continue;
		shared += weight;
		count++;
	}
	if (count < FEWEST_SHARED) return 0;
	const wholeOther = shared + (others.size - count) * (whole / one.length);
	const ofShorter = shared / Math.min(whole, wholeOther);
	const ofBoth = shared / (whole + wholeOther - shared);
	return Math.sqrt(ofShorter * ofBoth);
}
