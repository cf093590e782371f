import type { Attribution } from "../attributions/attribution";
import { ContentIndex } from "../attributions/content-index";

/** The attributions of the article's own level: those that do not lie wholly within the content of another. */
export function outerAttributions(attributions: readonly Attribution[]): Attribution[] {
	const index = new ContentIndex(attributions);
	return attributions.filter((attribution) => {
		const parts = [...attribution.content, ...attribution.cue, ...(attribution.source ? [attribution.source] : [])];
		return !index
			.overlapping(attribution.content)
			.some(
				(other) =>
					other !== attribution &&
					parts.every((part) => other.content.some(({ first, last }) => first <= part.first && part.last <= last)),
			);
	});
}
