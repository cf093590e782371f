import type { Layers, TokenSpan } from "../layers";

/** A noun phrase with what hangs on it to its left: "the head of the committee". */
export interface LongPhrase extends TokenSpan {
	head: number;
}

export function sentenceOf(layers: Layers, token: number): TokenSpan | undefined {
	return layers.sentences[layers.sentenceAt[token] ?? -1];
}

const TIME =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|morning|afternoon|evening)$/u;
const PRONOUN_WITH_PHRASE = /^(?:those|all|some|many|most|one|none|both|everyone|anyone|others)$/u;

/** The noun phrase that ends right before token `end`, with the phrases it hangs on to its left; null for none or a time. */
export function phraseEndingAt(layers: Layers, end: number, sentence: TokenSpan): LongPhrase | null {
	const { words, phrases, phraseAt } = layers;
	const phrase = phrases[phraseAt[end - 1] ?? -1];
	if (!phrase || phrase.first < sentence.first || phrase.last !== end) return null;
	if (TIME.test(words[phrase.head]?.lower ?? "")) return null;
	let first = phrase.first;
	let head = phrase.head;
	// "for ten days before they called": a subject pronoun hangs on nothing.
	if (/^(?:i|he|she|it|we|they|you)$/u.test(words[head]?.lower ?? "")) return { first, last: end, head };
	for (let steps = 0; steps < 6; steps++) {
		const at = first - 1;
		const link = words[at];
		if (!link || at < sentence.first) break;
		const coordinates = link.tag === "coordinator" && link.lower !== "but";
		if (link.tag !== "preposition" && !coordinates && !(link.tag === "to" && at > sentence.first)) break;
		const left = phrases[phraseAt[at - 1] ?? -1];
		if (!left || left.last !== at || left.first < sentence.first) break;
		if (coordinates) {
			// "He met Orlo and Fenn said …": only where nothing before governs the first of the two.
			const governor = left.first > sentence.first ? words[left.first - 1] : undefined;
			if (governor && /^(?:verb|preposition|to|coordinator)$/u.test(governor.tag)) break;
		} else if (
			TIME.test(words[left.head]?.lower ?? "") ||
			(words[left.head]?.tag === "pronoun" && !PRONOUN_WITH_PHRASE.test(words[left.head]?.lower ?? ""))
		) {
			break;
		}
		head = left.head;
		first = left.first;
	}
	return { first, last: end, head };
}
