import type { Attribution } from "../attributions/attribution";

/** Tells the attributions of the article's own level from those that lie wholly within the content of another. */
export function nestAttributions(attributions: readonly Attribution[]): { outer: Attribution[]; inner: Attribution[] } {
	const outer: Attribution[] = [];
	const inner: Attribution[] = [];
	for (const attribution of attributions) {
		const parts = [...attribution.content, ...attribution.cue, ...(attribution.source ? [attribution.source] : [])];
		const isInner = attributions.some(
			(other) =>
				other !== attribution &&
				parts.every((part) => other.content.some(({ first, last }) => first <= part.first && part.last <= last)),
		);
		(isInner ? inner : outer).push(attribution);
	}
	return { outer, inner };
}
