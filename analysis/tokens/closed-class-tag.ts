import {
	ADVERBS,
	BE_FORMS,
	COORDINATORS,
	DETERMINERS,
	DO_FORMS,
	HAVE_FORMS,
	MODALS,
	NEGATIONS,
	NUMBER_WORDS,
	OBJECT_PRONOUNS,
	PERSONAL_PRONOUNS,
	POSSESSIVE_DETERMINERS,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	SUBORDINATORS,
} from "../lexicon/closed-classes";
import type { Word } from "./word";

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

export function closedClassTag(word: Word, before: Word | undefined): Partial<Word> | null {
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
