import type { Layers, TokenSpan } from "../layers";
import type { Attribution } from "./attribution";
import { hasFiniteVerb } from "./clauses";
import { isCueToken } from "./cue-token";
import { endContent } from "./end-content";
import { extendRight } from "./inverted-subject";
import { formOf } from "./make-attribution";
import { sentenceOf } from "./phrases";

/** "According to Orlo, …", "…, according to Orlo", "in Orlo's view". */
export function attributePhrases(layers: Layers): Attribution[] {
	const { words, phrases, phraseAt, quotations, quotationAt } = layers;
	const found: Attribution[] = [];
	for (let i = 0; i < words.length; i++) {
		const word = words[i];
		if (word?.lower !== "according" || words[i + 1]?.lower !== "to") continue;
		const quotation = quotations[quotationAt[i] ?? -1];
		if (quotation && quotation.close - quotation.open > 8) continue;
		const sentence = sentenceOf(layers, i);
		const phrase = phrases[phraseAt[i + 2] ?? -1];
		if (!sentence || !phrase || phrase.first !== i + 2) continue;
		const last = extendRight(layers, phrase.last, sentence.last);
		const source = { first: phrase.first, last, head: phrase.head };
		const content = contentAround(layers, i, last, sentence);
		if (content.length === 0) continue;
		found.push({
			source,
			pronoun: null,
			cue: [{ first: i, last: i + 2 }],
			content,
			lemma: "according to",
			act: "assert",
			negated: false,
			form: formOf(layers, content, "according-to"),
			confidence: 0.9,
			why: ["according-to"],
		});
	}
	return found;
}

function contentAround(layers: Layers, cue: number, sourceEnd: number, sentence: TokenSpan): TokenSpan[] {
	const { words } = layers;
	const startsSentence =
		cue === sentence.first ||
		words[cue - 1]?.tag === "that" ||
		(cue === sentence.first + 1 && words[sentence.first]?.tag !== "noun");
	const comma = nextComma(layers, sourceEnd, sentence.last);
	if (startsSentence) {
		// "According to Orlo the plan failed.": where no comma parts them, the next noun phrase begins what is said.
		const startsClause =
			layers.phraseAt[sourceEnd] !== -1 && layers.phrases[layers.phraseAt[sourceEnd] ?? -1]?.first === sourceEnd;
		if (startsClause && hasFiniteVerb(layers, { first: sourceEnd, last: comma < 0 ? sentence.last : comma })) {
			const last = endContent(layers, sourceEnd, sentence.last, (token) => isCueToken(layers, token));
			return last > sourceEnd + 1 ? [{ first: sourceEnd, last }] : [];
		}
		if (comma < 0) return [];
		const last = endContent(layers, comma + 1, sentence.last, (token) => isCueToken(layers, token));
		return last > comma + 1 ? [{ first: comma + 1, last }] : [];
	}
	const before = words[cue - 1]?.text === "," ? cue - 1 : cue;
	const first = words[sentence.first]?.tag === "coordinator" ? sentence.first + 1 : sentence.first;
	const parts: TokenSpan[] = [{ first, last: before }];
	// "The plan, according to Orlo, failed."
	if (!hasFiniteVerb(layers, { first, last: before }) && comma >= 0)
		parts.push({ first: comma + 1, last: sentence.last });
	return parts;
}

function nextComma(layers: Layers, from: number, limit: number): number {
	const { words, quotationAt } = layers;
	for (let i = from; i < limit; i++) {
		if (words[i]?.text === "," && (quotationAt[i] ?? -1) === -1) {
			// An apposition or relative clause of the source: "according to Orlo, the mayor, …".
			const next = words[i + 1];
			const insertion =
				next?.tag === "wh" ||
				((next?.tag === "determiner" || next?.tag === "possessive") &&
					/^(?:a|an|the|his|her|their|its)$/u.test(next.lower) &&
					closesSoon(layers, i + 1, limit));
			if (!insertion) return i;
			const end = closingComma(layers, i + 1, limit);
			return end;
		}
	}
	return -1;
}

/** Whether the words after a comma are a noun phrase up to the next comma, with no finite verb. */
function closesSoon(layers: Layers, from: number, limit: number): boolean {
	const end = closingComma(layers, from, limit);
	if (end < 0 || end - from > 14) return false;
	return layers.words[from]?.tag === "wh" || !hasFiniteVerb(layers, { first: from, last: end });
}

function closingComma(layers: Layers, from: number, limit: number): number {
	for (let i = from; i < limit; i++)
		if (layers.words[i]?.text === "," && (layers.quotationAt[i] ?? -1) === -1) return i;
	return -1;
}
