import type { Polarity } from "../../domain/analysis";
import type { Relation, RelationEnd } from "./relations";

/** So many are in the picture; the table has all. */
export const MOST_ENDS = 8;
/** The height of a name's line, in px. */
export const LINE = 34;
/** The width of the arcs' part, in px. */
export const ARCS_WIDTH = 132;

/** What one says for, or against, another, as a curve between their lines. */
export interface Arc {
	id: string;
	relation: Relation;
	polarity: Exclude<Polarity, "neutral">;
	count: number;
	/** From the speaker's line to the other's, which has the arrow. */
	path: string;
	/** Three corners of the arrow. */
	arrow: string;
	/** Stroke, in px. */
	width: number;
}

export interface ArcPicture {
	ends: RelationEnd[];
	arcs: Arc[];
	/** In px. */
	height: number;
	/** Whether there are relations that the picture has no room for. */
	more: boolean;
}

/**
 * Lays the relations out as an arc diagram (Wattenberg, "Arc diagrams", 2002): the names below each other, the arcs beside
 * them, wider the further apart two stand. Null where nobody speaks for or against anybody.
 */
export function layOutArcs(relations: readonly Relation[]): ArcPicture | null {
	const drawn = relations.flatMap((relation) =>
		(["against", "for"] as const).flatMap((polarity) => {
			const count = relation.claims[polarity].length;
			return count === 0 ? [] : { relation, polarity, count };
		}),
	);
	if (drawn.length === 0) return null;
	const weight = new Map<RelationEnd, number>();
	for (const { relation, count } of drawn)
		for (const end of [relation.from, relation.to]) weight.set(end, (weight.get(end) ?? 0) + count);
	const kept = new Set(
		[...weight]
			.sort((a, b) => b[1] - a[1])
			.slice(0, MOST_ENDS)
			.map(([end]) => end),
	);
	const ends = relations
		.flatMap(({ from, to }) => [from, to])
		.filter((end, index, all) => kept.has(end) && all.indexOf(end) === index);
	const shown = drawn.filter(({ relation }) => kept.has(relation.from) && kept.has(relation.to));
	const touching = new Map<RelationEnd, number>();
	// Arcs that meet at a line are set apart a little, so that each can be followed.
	const at = (end: RelationEnd) => {
		const before = touching.get(end) ?? 0;
		touching.set(end, before + 1);
		const apart = before % 2 === 0 ? before / 2 : -(before + 1) / 2;
		return LINE * (ends.indexOf(end) + 0.5) + Math.max(-12, Math.min(12, apart * 5));
	};
	const arcs = shown.map(({ relation, polarity, count }): Arc => {
		const from = at(relation.from);
		const to = at(relation.to);
		const lines = Math.abs(ends.indexOf(relation.from) - ends.indexOf(relation.to));
		const out = 24 + ((ARCS_WIDTH - 40) * lines) / Math.max(1, ends.length - 1);
		return {
			id: `${relation.from.id} ${polarity} ${relation.to.id}`,
			relation,
			polarity,
			count,
			path: `M2 ${from}C${out * 1.25} ${from} ${out * 1.25} ${to} 10 ${to}`,
			arrow: `2,${to} 11,${to - 4.5} 11,${to + 4.5}`,
			width: Math.min(5, 1 + count),
		};
	});
	return { ends, arcs, height: LINE * ends.length, more: shown.length < drawn.length };
}
