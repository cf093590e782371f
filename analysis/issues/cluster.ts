import type { Steps } from "../steps";

/** Two members that have something in common, by their places, and how much. */
export interface Link {
	a: number;
	b: number;
	score: number;
}

/** So many groups are made one before others may go on. */
const AT_ONCE = 50;
/** So many links are noted before they may. */
const MANY = 20_000;

interface Group {
	members: number[];
	/** To each group that shares something with this one: the sum of the scores of the links between them. */
	sums: Map<number, number>;
	/** Of these groups the one with the highest mean score; -1 where there is none. */
	nearest: number;
	mean: number;
}

/**
 * Average-link agglomerative clustering (Sokal and Michener 1958) along the given links: of all groups the two with the highest
 * mean score between their members become one, as long as it is at least `least`; a pair without a link scores 0. The sums of
 * scores move with the groups, and each group knows its nearest one, so that a merge costs as many steps as the groups have
 * neighbours.
 *
 * Returns the groups, members and groups in rising order.
 */
export function* cluster(count: number, links: readonly Link[], least: number): Steps<number[][]> {
	const groups = new Map<number, Group>();
	for (let i = 0; i < count; i++) groups.set(i, { members: [i], sums: new Map(), nearest: -1, mean: 0 });
	for (const [at, { a, b, score }] of links.entries()) {
		if (at % MANY === MANY - 1) yield;
		groups.get(a)?.sums.set(b, score);
		groups.get(b)?.sums.set(a, score);
	}
	for (const [key, group] of groups) {
		if (key % AT_ONCE === AT_ONCE - 1) yield;
		findNearest(groups, group);
	}
	for (let merges = 1; ; merges++) {
		if (merges % AT_ONCE === 0) yield;
		let one = -1;
		let most = least;
		for (const [key, { nearest, mean }] of groups) {
			if (nearest === -1 || mean < most || (mean === most && one !== -1)) continue;
			one = key;
			most = mean;
		}
		const group = groups.get(one);
		if (!group) break;
		merge(groups, one, group.nearest);
	}
	return [...groups.values()]
		.map(({ members }) => members.sort((x, y) => x - y))
		.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** Finds again which group is the nearest to one; of equals the first. */
function findNearest(groups: ReadonlyMap<number, Group>, group: Group): void {
	group.nearest = -1;
	group.mean = 0;
	for (const [key, sum] of group.sums) {
		const mean = sum / (group.members.length * (groups.get(key)?.members.length ?? 1));
		if (mean < group.mean || (mean === group.mean && group.nearest !== -1 && key > group.nearest)) continue;
		group.nearest = key;
		group.mean = mean;
	}
}

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
	findNearest(groups, left);
	for (const [neighbour, sum] of left.sums) {
		const group = groups.get(neighbour);
		if (!group) continue;
		const mean = sum / (left.members.length * group.members.length);
		if (group.nearest === one || group.nearest === other) findNearest(groups, group);
		else if (mean > group.mean || (mean === group.mean && one < group.nearest)) {
			group.nearest = one;
			group.mean = mean;
		}
	}
}
