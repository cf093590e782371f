import type { Block } from "../domain/article";
import type { Quotation } from "./sentences/find-quotations";
import { findSentences, type Paragraph, type Sentence } from "./sentences/find-sentences";
import { runToEnd, type Steps } from "./steps";
import { findNounPhrases, type NounPhrase } from "./tokens/find-noun-phrases";
import { findVerbGroups, type VerbGroup } from "./tokens/find-verb-groups";
import { tagWords } from "./tokens/tag-words";
import type { Word } from "./tokens/word";

/** What the first steps find in a text; all later ones read it. Lists are in reading order. */
export interface Layers {
	text: string;
	words: Word[];
	paragraphs: Paragraph[];
	sentences: Sentence[];
	quotations: Quotation[];
	phrases: NounPhrase[];
	groups: VerbGroup[];
	/* For each token the index, in its list, of what covers it; -1 for nothing. */
	sentenceAt: Int32Array;
	phraseAt: Int32Array;
	groupAt: Int32Array;
	/** The outermost quotation. */
	quotationAt: Int32Array;
}

/**
 * Sentences, quotations, parts of speech, noun phrases and verb groups of an article's text. Its bylines and captions are
 * left out: who wrote it and who took the picture speak to nobody.
 */
export function layOut(text: string, blocks: readonly Block[]): Layers {
	return runToEnd(layingOut(text, blocks));
}

/** The same, a piece at a time. */
export function* layingOut(text: string, blocks: readonly Block[]): Steps<Layers> {
	const read = blocks.filter(({ kind }) => kind !== "byline" && kind !== "caption");
	const { tokens: words, paragraphs, sentences, quotations } = yield* findSentences(text, read);
	tagWords(words, sentences);
	yield;
	const phrases = yield* findNounPhrases(words, sentences);
	yield;
	const groups = findVerbGroups(words, sentences);
	yield;
	const cover = (spans: readonly { first: number; last: number }[]) => {
		const at = new Int32Array(words.length).fill(-1);
		for (const [index, { first, last }] of spans.entries()) at.fill(index, first, last);
		return at;
	};
	const quotationAt = new Int32Array(words.length).fill(-1);
	quotations.forEach((quotation, index) => {
		if (quotation.parent === -1) quotationAt.fill(index, quotation.open, quotation.close + 1);
	});
	return {
		text,
		words,
		paragraphs,
		sentences,
		quotations,
		phrases,
		groups,
		sentenceAt: cover(sentences),
		phraseAt: cover(phrases),
		groupAt: cover(groups),
		quotationAt,
	};
}

/** A stretch of tokens, half open. */
export interface TokenSpan {
	first: number;
	last: number;
}

/** How many tokens stretches have together. */
export function tokensIn(parts: readonly TokenSpan[]): number {
	return parts.reduce((sum, { first, last }) => sum + last - first, 0);
}

/** The span of text that a stretch of tokens covers, without punctuation at its ends. */
export function textSpan(words: readonly Word[], { first, last }: TokenSpan): { start: number; end: number } {
	let from = first;
	let to = last;
	while (to > from && isLoose(words[to - 1])) to--;
	while (from < to && isLoose(words[from])) from++;
	const start = words[from];
	const end = words[to - 1];
	return start && end && from < to ? { start: start.start, end: end.end } : { start: 0, end: 0 };
}

function isLoose(word: Word | undefined): boolean {
	return word?.tag === "punctuation" && /^[,;:.\-–—]$|^--+$/u.test(word.text);
}
