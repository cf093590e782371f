import type { Steps } from "../steps";

/** Two members that have something in common, by their places, and how much. */
export interface Link {
	a: number;
	b: number;
	score: number;
}

/** So many links are looked at before others may go on. */
const AT_ONCE = 2_000;
/** So many are noted before they may. */
const MANY = 100_000;

interface Group {
	members: number[];
	/** To each group that shares something with this one: the sum of the scores of the links between them. */
	sums: Map<number, number>;
}

/**
 * Average-link agglomerative clustering (Sokal and Michener 1958) along the given links, the strongest first: two groups
 * become one where the mean score between their members is at least `least`; a pair without a link scores 0. The sums of
 * scores move with the groups, so that a merge costs as many steps as the groups have neighbours.
 *
 * Returns the groups, members and groups in rising order.
 */
export function* cluster(count: number, links: readonly Link[], least: number): Steps<number[][]> {
	const groups = new Map<number, Group>();
	const groupOf = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		groups.set(i, { members: [i], sums: new Map() });
		groupOf[i] = i;
	}
	for (const [at, { a, b, score }] of links.entries()) {
		if (at % MANY === MANY - 1) yield;
		groups.get(a)?.sums.set(b, score);
		groups.get(b)?.sums.set(a, score);
	}
	yield;
	for (const [at, key] of strongestFirst(links).entries()) {
		if (at % AT_ONCE === AT_ONCE - 1) yield;
		const { a, b } = links[placeOf(key)] as Link;
		const one = groupOf[a] ?? a;
		const other = groupOf[b] ?? b;
		const left = groups.get(one);
		const right = groups.get(other);
		if (one === other || !left || !right) continue;
		const mean = (left.sums.get(other) ?? 0) / (left.members.length * right.members.length);
		if (mean < least) continue;
		merge(groups, one, other);
		for (const member of right.members) groupOf[member] = one;
	}
	return [...groups.values()]
		.map(({ members }) => members.sort((x, y) => x - y))
		.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** So many links can be told apart in a key; a window of claims has fewer. */
const PLACES = 2 ** 22;

/**
 * Keys of the links, the strongest first, equal ones in the order given: the score in parts of 2^30 and the place in one
 * number, for numbers are sorted many times faster than objects are compared.
 */
function strongestFirst(links: readonly Link[]): Float64Array {
	return Float64Array.from(links, ({ score }, place) => place - Math.round(score * 2 ** 30) * PLACES).sort();
}

const placeOf = (key: number) => ((key % PLACES) + PLACES) % PLACES;

/** Moves the members and the sums of `other` into `one`. */
function merge(groups: Map<number, Group>, one: number, other: number): void {
	const left = groups.get(one);
	const right = groups.get(other);
	if (!left || !right) return;
	left.members.push(...right.members);
	left.sums.delete(other);
	for (const [neighbour, sum] of right.sums) {
		if (neighbour === one) continue;
		const total = (left.sums.get(neighbour) ?? 0) + sum;
		left.sums.set(neighbour, total);
		const sums = groups.get(neighbour)?.sums;
		sums?.delete(other);
		sums?.set(one, total);
	}
	groups.delete(other);
}
