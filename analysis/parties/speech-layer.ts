import type { Attribution } from "../attributions/attribution";
import { type Layers, tokensIn } from "../layers";

/** Who speaks where, as far as the attributions tell: what pronouns are resolved by. */
export interface SpeechLayer {
	/** For each token the number of the innermost attribution whose content holds it; -1 for none. */
	contentAt: Int32Array;
	/** For each token whether it belongs to words that name a source. */
	isSource: Uint8Array;
	/** For each token whether it is the noun, name or pronoun of a source. */
	isSourceHead: Uint8Array;
	/** For each attribution the token of its source's noun, name or pronoun; undefined for none. */
	sourceHeads: (number | undefined)[];
	/** For each attribution whether its content stands in quotation marks. */
	isDirect: boolean[];
}

export function layOutSpeech({ words }: Layers, attributions: readonly Attribution[]): SpeechLayer {
	const contentAt = new Int32Array(words.length).fill(-1);
	const isSource = new Uint8Array(words.length);
	const isSourceHead = new Uint8Array(words.length);
	for (const { source } of attributions) if (source) isSourceHead[source.head] = 1;
	const sizes = attributions.map(({ content }) => tokensIn(content));
	// The innermost last, over those that hold it.
	const order = [...attributions.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
	for (const i of order) {
		const { content, source } = attributions[i] as Attribution;
		for (const { first, last } of content) contentAt.fill(i, first, last);
		if (source) isSource.fill(1, source.first, source.last);
	}
	return {
		contentAt,
		isSource,
		isSourceHead,
		sourceHeads: attributions.map(({ source }) => source?.head),
		isDirect: attributions.map(({ form }) => form === "direct"),
	};
}
