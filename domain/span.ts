/** A stretch of an article's text: UTF-16 code units, half open. */
export interface Span {
	start: number;
	end: number;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of `spans`, which must not be empty. */
export function hull(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end };
}

/** The words that several spans of `text` cover, as a reader is shown them: gaps become an ellipsis. */
export function spanText(text: string, spans: readonly Span[]): string {
	return spans.map(({ start, end }) => text.slice(start, end).trim()).join(" … ");
}
