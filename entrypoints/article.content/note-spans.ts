import type { PageState } from "../../domain/page-state";
import type { Span } from "../../domain/span";

/** The passages of notes that a page still has; those in doubt apart. */
export function noteSpans(state: PageState): { sure: Span[]; unsure: Span[] } {
	const spans: { sure: Span[]; unsure: Span[] } = { sure: [], unsure: [] };
	if (state.kind !== "read") return spans;
	for (const place of state.notes.flatMap(({ places }) => places))
		if (place) (place.certainty === "uncertain" ? spans.unsure : spans.sure).push(place);
	return spans;
}
