import type { Span } from "../../domain/span";

/** A stretch of the text, and whose it is. */
export interface OwnedSpan<T> {
	owner: T;
	span: Span;
}

/**
 * Shares out a text among owners whose spans may lie within each other or overlap: every place goes to the shortest span that
 * covers it, the earlier one of equals. Returns stretches in reading order that do not overlap; neighbours of one owner's span
 * are one.
 */
export function innermost<T>(owners: readonly { owner: T; spans: readonly Span[] }[]): OwnedSpan<T>[] {
	const all = owners.flatMap(({ owner, spans }) =>
		spans.filter(({ start, end }) => end > start).map((span) => ({ owner, span })),
	);
	const starts = [...all].sort((a, b) => a.span.start - b.span.start);
	const edges = [...new Set(all.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
	const found: (OwnedSpan<T> & { whole: Span })[] = [];
	let open: OwnedSpan<T>[] = [];
	let next = 0;
	for (const [i, start] of edges.entries()) {
		open = open.filter(({ span }) => span.end > start);
		for (let one = starts[next]; one && one.span.start === start; one = starts[++next]) open.push(one);
		const end = edges[i + 1];
		const [first, ...others] = open;
		if (end === undefined || !first) continue;
		const shortest = others.reduce((best, one) => (lengthOf(one.span) < lengthOf(best.span) ? one : best), first);
		const last = found.at(-1);
		if (last && last.whole === shortest.span && last.owner === shortest.owner && last.span.end === start)
			last.span.end = end;
		else found.push({ owner: shortest.owner, span: { start, end }, whole: shortest.span });
	}
	return found.map(({ owner, span }) => ({ owner, span }));
}

const lengthOf = ({ start, end }: Span) => end - start;
