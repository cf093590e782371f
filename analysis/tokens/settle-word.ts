import { PLURALS_WITHOUT_S, SINGULARS_IN_S } from "../lexicon/nouns-and-adjectives";
import { isPersonNoun } from "../lexicon/person-nouns";
import { stateReading } from "../lexicon/state-table";
import type { Sentence } from "../sentences/find-sentences";
import { firstForm, guessVerbForms, type VerbForms, verbForms } from "./verb-forms";
import type { VerbForm, Word } from "./word";

/** Second pass: what the words around make of a word that may be two things. */
export function settleWord(words: Word[], i: number, sentence: Sentence): void {
	const word = words[i];
	if (word?.tag === "adjective") settleAdjective(words, i, sentence);
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
		word.form = undefined;
	} else if (isAdjectiveHere(word, before, after)) {
		word.tag = "adjective";
		word.lemma = word.lower;
		word.form = undefined;
	}
}

/** "left", "own", "close": an adjective by itself, a verb after what only a verb follows. */
function settleAdjective(words: Word[], i: number, sentence: Sentence): void {
	const word = words[i];
	const forms = word && verbForms(word.lower);
	const before = i > sentence.first ? previousWord(words, i, sentence.first) : undefined;
	if (!word || !forms || !before) return;
	const after = i + 1 < sentence.last ? words[i + 1] : undefined;
	const form = verbFormAfter(forms, before, after);
	if (form) Object.assign(word, { tag: "verb", lemma: forms.lemma, form });
}

function verbFormAfter(forms: VerbForms, before: Word, after: Word | undefined): VerbForm | null {
	switch (before.tag) {
		case "to":
		case "modal":
		case "do":
			return forms.base && !(after?.tag === "noun" || after?.tag === "adjective") ? "base" : null;
		case "have":
			return forms.participle && !forms.base ? "participle" : null;
		case "name":
		case "pronoun":
		case "wh":
			if (forms.past && !forms.base && after && after.tag !== "noun" && after.tag !== "adjective") return "past";
			return forms.base && SUBJECT_OF_BASE.test(before.lower) && startsObject(after) ? "base" : null;
		default:
			return null;
	}
}

/** Pronouns after which a verb stands in its base form. */
const SUBJECT_OF_BASE = /^(?:i|you|we|they|who)$/u;

function startsObject(word: Word | undefined): boolean {
	return word !== undefined && /^(?:determiner|possessive|pronoun|that|name|wh)$/u.test(word.tag);
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
	// "advocates have", "reports are": the finite verb comes right after it.
	if (before && isNominal(before) && after && (after.tag === "have" || after.tag === "be" || after.tag === "modal"))
		return after.form !== "ing" && after.form !== "participle";
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

function isNominal({ tag }: Word): boolean {
	return tag === "noun" || tag === "adjective" || tag === "name" || tag === "genitive";
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
