import type { Layers } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import { sentenceOf } from "./phrases";
import { isComma, SETTING_NOUN, type Subject } from "./subject";

const NEVER_SUBJECT = /^(?:me|him|her|us|them|it|this|that|\p{L}+self|\p{L}+selves)$/u;

/** "…, said Orlo": the noun phrase right after the verb, with its prepositional phrases and apposition. */
export function invertedSubject(layers: Layers, group: VerbGroup): Subject | null {
	const { words, phrases, phraseAt } = layers;
	const sentence = sentenceOf(layers, group.first);
	if (!sentence || group.kind !== "finite") return null;
	const phrase = phrases[phraseAt[group.last] ?? -1];
	if (!phrase || phrase.first !== group.last || NEVER_SUBJECT.test(words[phrase.head]?.lower ?? "")) return null;
	const last = extendRight(layers, phrase.last, sentence.last);
	const to = isComma(words[last]) ? insertionEnd(layers, last, sentence.last) : last;
	return { first: phrase.first, last, head: phrase.head, rule: "inverted", from: phrase.first, to, pronoun: -1 };
}

/** The comma that closes what the comma at `open` opens; `open` itself where a quotation comes first. */
function insertionEnd(layers: Layers, open: number, limit: number): number {
	for (let i = open + 1; i < limit; i++) {
		const word = layers.words[i];
		if (!word || word.kind === "quote") return open;
		if (isComma(word) || /^[.;:]$/u.test(word.text)) return i;
	}
	return open;
}

/** The end of a noun phrase with the prepositional phrases that follow it: "a lawyer [for the union in Bray]". */
export function extendRight(layers: Layers, last: number, limit: number): number {
	const { words, phrases, phraseAt } = layers;
	let end = last;
	for (let steps = 0; steps < 4 && end < limit; steps++) {
		const link = words[end];
		if (!link || !(link.tag === "preposition" || link.tag === "coordinator" || link.lower === "to")) break;
		if (/^(?:after|before|during|since|until|by|on|but|or|as|about|than)$/u.test(link.lower)) break;
		const next = phrases[phraseAt[end + 1] ?? -1];
		if (!next || next.first !== end + 1 || next.last > limit) break;
		if (link.tag === "coordinator" && words[next.head]?.tag !== "name") break;
		if (words[next.head]?.tag === "pronoun" || SETTING_NOUN.test(words[next.head]?.lower ?? "")) break;
		end = next.last;
	}
	return end;
}

/** "was accused by Orlo of": the noun phrase after "by" that follows a passive verb within its clause. */
export function byPhrase(layers: Layers, group: VerbGroup): Subject | null {
	const { words, phrases, phraseAt } = layers;
	const sentence = sentenceOf(layers, group.first);
	if (!sentence) return null;
	for (let i = group.last; i < Math.min(sentence.last, group.last + 8); i++) {
		const word = words[i];
		if (!word || word.tag === "that" || word.tag === "verb" || word.kind === "quote" || word.text === ",") return null;
		if (word.lower !== "by") continue;
		const phrase = phrases[phraseAt[i + 1] ?? -1];
		if (!phrase || phrase.first !== i + 1) return null;
		const next = words[phrase.last]?.lower === "of" ? phrases[phraseAt[phrase.last + 1] ?? -1] : undefined;
		const last = next && next.first === phrase.last + 1 && next.last <= sentence.last ? next.last : phrase.last;
		return { first: phrase.first, last, head: phrase.head, rule: "by-phrase", from: i, to: last, pronoun: -1 };
	}
	return null;
}
