import { BE_FORMS } from "../lexicon/closed-classes";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import { ADJECTIVE_ENDING } from "../lexicon/nouns-and-adjectives";
import { TEXT_NOUNS } from "../lexicon/people";
import { isPersonNoun } from "../lexicon/person-nouns";
import { stateReading } from "../lexicon/state-table";
import type { Sentence } from "../sentences/find-sentences";
import { closedClass } from "./closed-class";
import { openClass } from "./open-class";
import { settleWord } from "./settle-word";
import { verbForms } from "./verb-forms";
import type { Tag, Token, Word } from "./word";

const ACRONYM = /^\p{Lu}{2,}\d*s?$/u;

/**
 * Gives every token its part of speech: closed classes from lists, the rest from a list of verbs, from endings, from
 * capitals, and from the words around. Errors are those of rules: a noun in -ing after a preposition, a headline without
 * small words.
 */
export function tagWords(words: Word[], sentences: readonly Sentence[]): void {
	const lowerCased = new Set<string>();
	const capitalisedInside = new Set<string>();
	for (const sentence of sentences) {
		const shouting = isTitleCase(words, sentence);
		for (let i = sentence.first; i < sentence.last; i++) {
			const token = words[i];
			if (token?.kind !== "word") continue;
			if (!token.capitalised) lowerCased.add(token.lower);
			else if (!shouting && i > sentence.first && !startsQuotation(words, i)) capitalisedInside.add(token.lower);
		}
	}
	const isName = (lower: string) => capitalisedInside.has(lower) && !lowerCased.has(lower);
	for (const sentence of sentences) {
		const titleCase = isTitleCase(words, sentence);
		for (let i = sentence.first; i < sentence.last; i++) tagWord(words, i, sentence, titleCase, isName);
		for (let i = sentence.first; i < sentence.last; i++) settleWord(words, i, sentence);
	}
}

/** A headline in title case, or capitals throughout: hardly a word of weight without a capital. */
function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
	let capitals = 0;
	let weighty = 0;
	for (let i = sentence.first + 1; i < sentence.last; i++) {
		const token = tokens[i];
		if (token?.kind !== "word" || (token.text.length < 4 && !token.capitalised)) continue;
		weighty++;
		if (token.capitalised) capitals++;
	}
	for (let i = sentence.first + 1; i < sentence.last; i++) {
		const token = tokens[i];
		// "met", "won", "is": short verbs are capitalised in headlines too.
		if (
			token?.kind === "word" &&
			!token.capitalised &&
			token.text.length < 4 &&
			(verbForms(token.lower) || BE_FORMS.has(token.lower))
		)
			weighty++;
	}
	return weighty >= 3 && capitals / weighty >= 0.85;
}

function startsQuotation(tokens: readonly Token[], i: number): boolean {
	const before = tokens[i - 1];
	return before?.kind === "quote" || before?.text === ":" || before?.text === "(" || before?.text === "[";
}

function tagWord(
	words: Word[],
	i: number,
	sentence: Sentence,
	titleCase: boolean,
	isName: (lower: string) => boolean,
): void {
	const word = words[i];
	if (!word) return;
	const { lower, kind } = word;
	if (kind === "punctuation") {
		word.tag = "punctuation";
		return;
	}
	if (kind === "quote") {
		// A lone apostrophe after a plural: the workers' rights.
		const genitive =
			/^['’]$/u.test(word.text) && words[i - 1]?.end === word.start && /s$/iu.test(words[i - 1]?.text ?? "");
		word.tag = genitive && words[i + 1]?.start !== word.end ? "genitive" : "quote";
		return;
	}
	if (kind === "number") {
		word.tag = "number";
		return;
	}
	const atStart = i === sentence.first || startsQuotation(words, i);
	if (isNameWill(words, i, sentence)) {
		word.tag = "name";
		return;
	}
	const closed =
		word.text === "WHO" || word.text === "IT" ? undefined : closedClass(word, i > 0 ? words[i - 1] : undefined);
	if (closed && !(word.capitalised && !atStart && !titleCase && isName(lower) && lower !== "i")) {
		word.tag = closed.tag;
		word.lemma = closed.lemma ?? word.lemma;
		word.form = closed.form;
		return;
	}
	if (word.capitalised && !titleCase && (!atStart || isName(lower) || ACRONYM.test(word.text))) {
		word.tag = "name";
		return;
	}
	const known = openClass(lower);
	if (!known.certain && word.capitalised && (titleCase || atStart)) {
		word.tag = tagUnknownAtStart(word, words[i + 1], titleCase);
		return;
	}
	word.tag = known.tag;
	word.lemma = known.lemma;
	word.form = known.form;
}

/** "voters,” Will Moy told": a given name that is a modal too. */
function isNameWill(words: readonly Word[], i: number, sentence: Sentence): boolean {
	const [word, next] = [words[i], words[i + 1]];
	return (
		i > sentence.first &&
		word !== undefined &&
		/^(?:Will|May)$/u.test(word.text) &&
		next?.kind === "word" &&
		next.capitalised
	);
}

/**
 * A capital at the start of a sentence proves nothing: only another capital behind it, or a place in a list of names, makes
 * an unknown word a name there.
 */
function tagUnknownAtStart(word: Word, next: Word | undefined, titleCase: boolean): Tag {
	const { lower } = word;
	if (stateReading(lower)) return "name";
	if (isPersonNoun(lower) || TEXT_NOUNS.has(lower)) return "noun";
	if (titleCase || FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower)) return "name";
	if (next?.capitalised || next?.lower === "'s") return "name";
	if (ADJECTIVE_ENDING.test(lower)) return "adjective";
	return /[^s]s$/u.test(lower) ? "noun" : "name";
}
