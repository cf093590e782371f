import {
	ADVERBS,
	BE_FORMS,
	COORDINATORS,
	DETERMINERS,
	DO_FORMS,
	HAVE_FORMS,
	MODALS,
	NEGATIONS,
	NOT_ADVERBS_IN_LY,
	NUMBER_WORDS,
	OBJECT_PRONOUNS,
	PERSONAL_PRONOUNS,
	POSSESSIVE_DETERMINERS,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	SUBORDINATORS,
} from "../lexicon/closed-classes";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import {
	ADJECTIVE_ENDING,
	ADJECTIVES,
	ADJECTIVES_IN_ED,
	NOUNS_IN_ING,
	NOUNS_WITH_ADJECTIVE_ENDING,
	PLURALS_WITHOUT_S,
	SINGULARS_IN_S,
} from "../lexicon/nouns-and-adjectives";
import { TEXT_NOUNS } from "../lexicon/people";
import { isPersonNoun } from "../lexicon/person-nouns";
import { stateReading } from "../lexicon/state-table";
import type { Sentence } from "../sentences/find-sentences";
import type { Token } from "./tokenize";
import { guessVerbForms, type VerbForms, verbForms } from "./verb-forms";

export type Tag =
	| "determiner"
	| "possessive" // my, their
	| "genitive" // 's after a noun
	| "pronoun"
	| "wh" // who, which, what, where …
	| "that"
	| "preposition"
	| "coordinator"
	| "subordinator"
	| "to"
	| "be"
	| "have"
	| "do"
	| "modal"
	| "negation"
	| "verb"
	| "noun"
	| "name"
	| "adjective"
	| "adverb"
	| "number"
	| "quote"
	| "punctuation";

export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** A token with its part of speech. */
export interface Word extends Token {
	tag: Tag;
	/** For verbs: the lemma; else the lower-cased word. */
	lemma: string;
	/** For verbs, `be`, `have` and `do`. */
	form?: VerbForm;
}

const ACRONYM = /^\p{Lu}{2,}\d*s?$/u;

const WH = new Set([
	"who",
	"whom",
	"which",
	"what",
	"where",
	"when",
	"why",
	"how",
	"whether",
	"whoever",
	"whatever",
	"whichever",
]);

/**
 * Gives every token its part of speech: closed classes from lists, the rest from a list of verbs, from endings, from
 * capitals, and from the words around. Errors are those of rules: a noun in -ing after a preposition, a headline without
 * small words.
 */
export function tagWords(tokens: readonly Token[], sentences: readonly Sentence[]): Word[] {
	const words: Word[] = tokens.map((token) => ({ ...token, tag: "noun", lemma: token.lower }));
	const lowerCased = new Set<string>();
	const capitalisedInside = new Set<string>();
	for (const sentence of sentences) {
		const shouting = isTitleCase(tokens, sentence);
		for (let i = sentence.first; i < sentence.last; i++) {
			const token = tokens[i];
			if (token?.kind !== "word") continue;
			if (!token.capitalised) lowerCased.add(token.lower);
			else if (!shouting && i > sentence.first && !startsQuotation(tokens, i)) capitalisedInside.add(token.lower);
		}
	}
	const isName = (lower: string) => capitalisedInside.has(lower) && !lowerCased.has(lower);
	for (const sentence of sentences) {
		const titleCase = isTitleCase(tokens, sentence);
		for (let i = sentence.first; i < sentence.last; i++) tagWord(words, i, sentence, titleCase, isName);
		for (let i = sentence.first; i < sentence.last; i++) settleWord(words, i, sentence);
	}
	return words;
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
	const closed =
		word.text === "WHO" || word.text === "IT" ? null : closedClassTag(word, i > 0 ? words[i - 1] : undefined);
	if (closed && !(word.capitalised && !atStart && !titleCase && isName(lower) && lower !== "i")) {
		Object.assign(word, closed);
		return;
	}
	if (word.capitalised && !titleCase && (!atStart || isName(lower) || ACRONYM.test(word.text))) {
		word.tag = "name";
		return;
	}
	const verb = verbForms(lower);
	if (ADJECTIVES_IN_ED.has(lower) || ADJECTIVES.has(lower)) word.tag = "adjective";
	else if (NOUNS_IN_ING.has(lower)) word.tag = "noun";
	else if (verb) {
		word.tag = "verb";
		word.lemma = verb.lemma;
		word.form = firstForm(verb);
	} else if (lower.endsWith("ly") && !NOT_ADVERBS_IN_LY.has(lower)) word.tag = "adverb";
	else if (NOUNS_WITH_ADJECTIVE_ENDING.has(lower)) word.tag = "noun";
	else if (word.capitalised && (titleCase || atStart)) word.tag = tagUnknownAtStart(word, words[i + 1], titleCase);
	else {
		const guess = guessVerbForms(lower);
		if (guess) {
			word.tag = "verb";
			word.lemma = guess.lemma;
			word.form = firstForm(guess);
		} else if (ADJECTIVE_ENDING.test(lower) && lower.length > 5 && !lower.endsWith("ment")) word.tag = "adjective";
		else word.tag = "noun";
	}
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

function firstForm(forms: VerbForms): VerbForm {
	if (forms.past) return "past";
	if (forms.participle) return "participle";
	if (forms.ing) return "ing";
	return forms.base ? "base" : "s";
}

function closedClassTag(word: Word, before: Word | undefined): Partial<Word> | null {
	const { lower } = word;
	if (lower === "that") return { tag: "that" };
	if (lower === "to") return { tag: "to" };
	if (lower === "'s" || lower === "'d") return cliticTag(lower, before);
	if (WH.has(lower)) return { tag: "wh" };
	if (lower === "whose" || lower === "her" || POSSESSIVE_DETERMINERS.has(lower)) return { tag: "possessive" };
	if (NEGATIONS.has(lower) && lower !== "no" && lower !== "neither" && lower !== "nor") {
		return { tag: lower === "nothing" || lower === "nobody" || lower === "none" ? "pronoun" : "negation" };
	}
	if (BE_FORMS.has(lower))
		return {
			tag: "be",
			lemma: "be",
			form: lower === "being" ? "ing" : lower === "been" ? "participle" : lower === "be" ? "base" : "s",
		};
	if (HAVE_FORMS.has(lower))
		return {
			tag: "have",
			lemma: "have",
			form: lower === "having" ? "ing" : lower === "had" ? "past" : lower === "have" ? "base" : "s",
		};
	if (DO_FORMS.has(lower))
		return {
			tag: "do",
			lemma: "do",
			form:
				lower === "doing"
					? "ing"
					: lower === "done"
						? "participle"
						: lower === "did"
							? "past"
							: lower === "do"
								? "base"
								: "s",
		};
	if (MODALS.has(lower) && !(word.capitalised && lower !== "will" && lower !== "can" && lower === "may"))
		return { tag: "modal" };
	if (COORDINATORS.has(lower)) return { tag: "coordinator" };
	if (PERSONAL_PRONOUNS.has(lower)) return { tag: "pronoun" };
	if (DETERMINERS.has(lower)) return { tag: "determiner" };
	if (NUMBER_WORDS.has(lower)) return { tag: "number" };
	if (PREPOSITIONS.has(lower)) return { tag: "preposition" };
	if (SUBORDINATORS.has(lower)) return { tag: "subordinator" };
	if (OBJECT_PRONOUNS.has(lower) || SUBJECT_PRONOUNS.has(lower))
		return { tag: lower === "here" || lower === "there" ? "adverb" : "pronoun" };
	if (ADVERBS.has(lower)) return { tag: "adverb" };
	return null;
}

function cliticTag(lower: string, before: Word | undefined): Partial<Word> {
	if (lower === "'d") return { tag: "modal" };
	const subject =
		before &&
		(before.tag === "pronoun" ||
			before.tag === "wh" ||
			before.tag === "that" ||
			before.lower === "there" ||
			before.lower === "here" ||
			before.lower === "let");
	return subject ? { tag: "be", lemma: "be", form: "s" } : { tag: "genitive" };
}

/** Second pass: what the words around make of a word that may be two things. */
function settleWord(words: Word[], i: number, sentence: Sentence): void {
	const word = words[i];
	if (!word || (word.tag !== "verb" && word.lower !== "her" && word.tag !== "genitive" && word.lower !== "like"))
		return;
	const before = i > sentence.first ? previousWord(words, i, sentence.first) : undefined;
	const after = i + 1 < sentence.last ? words[i + 1] : undefined;
	if (word.lower === "her") {
		if (!after || !startsNounPhrase(after, false)) word.tag = "pronoun";
		return;
	}
	if (word.tag === "genitive") {
		if (
			word.lower === "'s" &&
			after &&
			(after.tag === "determiner" || after.tag === "negation" || after.tag === "pronoun")
		) {
			Object.assign(word, { tag: "be", lemma: "be", form: "s" });
		}
		return;
	}
	if (word.tag !== "verb") return;
	const forms = verbForms(word.lower) ?? guessVerbForms(word.lower);
	if (!forms) return;
	word.form = chooseForm(forms, before);
	if (isNounHere(forms, word, before, after)) {
		word.tag = "noun";
		word.lemma = word.lower;
		delete word.form;
	} else if (isAdjectiveHere(word, before, after)) {
		word.tag = "adjective";
		word.lemma = word.lower;
		delete word.form;
	}
}

function previousWord(words: Word[], i: number, first: number): Word | undefined {
	for (let j = i - 1; j >= first; j--) {
		const word = words[j];
		if (
			word &&
			word.tag !== "adverb" &&
			word.tag !== "quote" &&
			!(word.tag === "negation" && word.lower !== "not" && word.lower !== "n't")
		)
			return word;
	}
	return undefined;
}

function startsNounPhrase(word: Word, pronounsToo = true): boolean {
	switch (word.tag) {
		case "determiner":
		case "possessive":
		case "name":
		case "noun":
		case "adjective":
		case "number":
			return true;
		case "verb":
			return (
				word.form === "participle" ||
				word.form === "past" ||
				word.form === "ing" ||
				(verbForms(word.lower)?.nounToo ?? false)
			);
		case "pronoun":
			return pronounsToo;
		default:
			return false;
	}
}

function chooseForm(forms: VerbForms, before: Word | undefined): VerbForm {
	const afterAuxiliary =
		before &&
		(before.tag === "be" ||
			before.tag === "have" ||
			before.lower === "get" ||
			before.lower === "got" ||
			before.lower === "getting");
	if (afterAuxiliary && forms.participle) return "participle";
	if (
		before &&
		(before.tag === "to" ||
			before.tag === "modal" ||
			before.tag === "do" ||
			before.lower === "n't" ||
			before.lower === "not") &&
		forms.base
	)
		return "base";
	return firstForm(forms);
}

function isPlural(word: Word): boolean {
	if (PLURALS_WITHOUT_S.has(word.lower)) return true;
	if (!/[^s’']s$/u.test(word.lower) || SINGULARS_IN_S.has(word.lower)) return false;
	// Names in -s are mostly one person's: "Sanders says", but "Democrats say".
	return (
		word.tag === "noun" ||
		(word.tag === "name" && (isPersonNoun(word.lower) || stateReading(word.lower)?.as === "people"))
	);
}

function isNounHere(forms: VerbForms, word: Word, before: Word | undefined, after: Word | undefined): boolean {
	const { form } = word;
	if (form === "past" || form === "participle") return false;
	if (form === "ing") {
		if (!before) return false;
		const nominal =
			before.tag === "determiner" ||
			before.tag === "possessive" ||
			before.tag === "genitive" ||
			before.tag === "adjective";
		return nominal && !(after && (after.tag === "determiner" || after.tag === "that" || after.tag === "pronoun"));
	}
	if (!before)
		return (
			forms.nounToo && !(after && (after.tag === "determiner" || after.tag === "possessive" || after.tag === "pronoun"))
		);
	switch (before.tag) {
		case "determiner":
			// "some say", "many believe", "those claim"
			if (/^(?:some|many|most|few|several|others|both|all|none)$/u.test(before.lower) && form === "base") {
				return (
					!after ||
					!(
						after.tag === "determiner" ||
						after.tag === "that" ||
						after.tag === "pronoun" ||
						after.tag === "possessive" ||
						after.tag === "name" ||
						after.tag === "punctuation"
					)
				);
			}
			return true;
		case "possessive":
		case "genitive":
		case "number":
			return true;
		case "adjective":
			return forms.nounToo || form === "base";
		case "preposition":
			return forms.nounToo || form === "s";
		case "to":
		case "modal":
		case "do":
			return form === "s";
		case "negation":
			return false;
		case "pronoun":
		case "wh":
		case "that":
			return false;
		case "have":
		case "be":
			return forms.nounToo;
		case "coordinator":
		case "punctuation":
			return forms.nounToo && !takesObjectNow(after);
		case "name":
		case "noun":
			if (!forms.nounToo)
				return form === "base" && !isPlural(before) && before.tag === "noun" && !takesObjectNow(after);
			if (form === "base") return !(isPlural(before) && takesObjectNow(after));
			// "Orlo claims that …" but "police reports of …"
			return (
				isPlural(before) ||
				!(
					takesObjectNow(after) ||
					after?.tag === "to" ||
					after?.tag === "wh" ||
					(before.tag === "name" &&
						after?.tag !== "preposition" &&
						after?.tag !== "verb" &&
						after?.tag !== "coordinator" &&
						after?.tag !== "punctuation")
				)
			);
		case "verb":
			return forms.nounToo || form === "s";
		default:
			return false;
	}
}

/** Whether what follows looks like an object or a clause, as it does after a verb. */
function takesObjectNow(after: Word | undefined): boolean {
	if (!after) return false;
	switch (after.tag) {
		case "determiner":
		case "possessive":
		case "pronoun":
		case "that":
		case "quote":
		case "name":
		case "wh":
		case "to":
			return true;
		case "punctuation":
			return after.text === ":";
		default:
			return false;
	}
}

/** "the alleged attack", "a growing threat". */
function isAdjectiveHere(word: Word, before: Word | undefined, after: Word | undefined): boolean {
	if (word.form !== "past" && word.form !== "participle" && word.form !== "ing") return false;
	if (!before || !after) return false;
	const inside =
		before.tag === "determiner" ||
		before.tag === "possessive" ||
		before.tag === "genitive" ||
		before.tag === "adjective" ||
		before.tag === "number";
	if (!inside) return false;
	return (
		after.tag === "noun" ||
		after.tag === "name" ||
		after.tag === "adjective" ||
		(after.tag === "verb" && after.form !== "past")
	);
}
