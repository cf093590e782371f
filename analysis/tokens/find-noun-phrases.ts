import type { Sentence } from "../sentences/find-sentences";
import type { Steps } from "../steps";
import type { Word } from "./word";

/** So many sentences are read before others may go on. */
const AT_ONCE = 200;

/** A noun phrase without what follows its noun: "the former minister's two aides". Token indices, half open. */
export interface NounPhrase {
	first: number;
	last: number;
	/** The token of its noun, name, number or pronoun. */
	head: number;
}

/**
 * Finds the base noun phrases of all sentences, in reading order (chunks in the sense of Abney, "Parsing by Chunks", 1991):
 * from the determiner to the noun, genitives included, without prepositional phrases and relative clauses.
 */
export function* findNounPhrases(words: readonly Word[], sentences: readonly Sentence[]): Steps<NounPhrase[]> {
	const phrases: NounPhrase[] = [];
	for (const sentence of sentences) {
		if (sentence.index % AT_ONCE === AT_ONCE - 1) yield;
		let i = sentence.first;
		while (i < sentence.last) {
			const phrase = phraseAt(words, i, sentence.last);
			if (phrase) {
				phrases.push(phrase);
				i = phrase.last;
			} else i++;
		}
	}
	return phrases;
}

/** Determiners that may stand for a whole phrase: "some said". */
const STANDS_ALONE = new Set(
	"this that these those all both each either neither some any another half several many few most much enough more others none".split(
		" ",
	),
);

function phraseAt(words: readonly Word[], first: number, limit: number): NounPhrase | null {
	const start = words[first];
	if (!start) return null;
	if (start.tag === "pronoun") return { first, last: first + 1, head: first };
	let i = first;
	let head = -1;
	let sawNoun = false;
	while (i < limit) {
		const word = words[i];
		if (!word) break;
		if (word.tag === "noun" || word.tag === "name" || word.tag === "number") {
			if (sawNoun && word.tag === "name" && i > first && words[i - 1]?.tag === "number") break;
			head = i;
			sawNoun = true;
		} else if (word.tag === "determiner" || word.tag === "possessive") {
			// "all the", "half of": a second determiner only right after another one.
			const after = words[i - 1];
			if (i > first && !(after?.tag === "determiner" && i - first < 2)) break;
			if (head === -1 && STANDS_ALONE.has(word.lower) && standsAlone(words[i + 1])) head = i;
		} else if (word.tag === "genitive") {
			if (!sawNoun || !continuesPhrase(words[i + 1])) break;
			sawNoun = false;
		} else if (word.tag === "adjective") {
			if (sawNoun && !continuesPhrase(words[i + 1])) break;
			if (head === -1 && standsAlone(words[i + 1]) && i > first) head = i;
		} else if (word.tag === "adverb") {
			const after = words[i + 1];
			if (sawNoun || !(after?.tag === "adjective" || (after?.tag === "verb" && after.form === "participle"))) break;
			if (i === first && !word.lower.endsWith("ly")) break;
		} else if (
			word.tag === "verb" &&
			i > first &&
			(word.form === "participle" || word.form === "past" || word.form === "ing")
		) {
			// "the recently passed bill"
			const after = words[i + 1];
			if (sawNoun || !(after?.tag === "noun" || after?.tag === "name" || after?.tag === "adjective")) break;
		} else if (word.text === "&" && sawNoun && words[i + 1]?.tag === "name") {
			sawNoun = true;
		} else if (word.tag === "quote" && isQuotedModifier(words, i, limit)) {
			// "the so-called ‘pause’ plan": a quoted word or two inside the phrase.
		} else break;
		i++;
	}
	if (head === -1) return null;
	return { first, last: Math.max(head + 1, first + 1), head };
}

function standsAlone(after: Word | undefined): boolean {
	if (!after) return true;
	return !(
		after.tag === "noun" ||
		after.tag === "name" ||
		after.tag === "adjective" ||
		after.tag === "number" ||
		after.tag === "adverb" ||
		after.tag === "determiner" ||
		after.tag === "possessive" ||
		after.tag === "quote"
	);
}

function continuesPhrase(word: Word | undefined): boolean {
	if (!word) return false;
	return (
		word.tag === "noun" ||
		word.tag === "name" ||
		word.tag === "adjective" ||
		word.tag === "number" ||
		word.tag === "quote" ||
		(word.tag === "adverb" && word.lower.endsWith("ly"))
	);
}

function isQuotedModifier(words: readonly Word[], quote: number, limit: number): boolean {
	for (let i = quote + 1; i < Math.min(limit, quote + 4); i++) {
		const word = words[i];
		if (word?.tag === "quote") return continuesPhrase(words[i + 1]);
		if (!word || word.tag === "punctuation" || word.tag === "pronoun" || word.tag === "be") return false;
	}
	for (let i = quote - 1; i >= Math.max(0, quote - 3); i--) {
		const word = words[i];
		if (word?.tag === "quote") return continuesPhrase(words[quote + 1]);
	}
	return false;
}
