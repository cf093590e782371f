import { type Attribution, partsOf } from "../attributions/attribution";
import { ContentIndex } from "../attributions/content-index";

/** The attributions of the article's own level: those that do not lie wholly within the content of another. */
export function outerAttributions(attributions: readonly Attribution[]): Attribution[] {
	const index = new ContentIndex(attributions);
	return attributions.filter((attribution) => {
		const parts = partsOf(attribution);
		// Whoever holds all of it holds its first token.
		const first = attribution.content[0]?.first ?? 0;
		return !index
			.overlapping([{ first, last: first + 1 }])
			.some(
				(other) =>
					other !== attribution &&
					parts.every((part) => other.content.some(({ first, last }) => first <= part.first && part.last <= last)),
			);
	});
}
