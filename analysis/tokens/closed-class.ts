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
import type { Tag, VerbForm, Word } from "./word";

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

/** What the lists say of a word; the one entry of all its occurrences. */
export interface ClosedClass {
	tag: Tag;
	/** For auxiliaries. */
	lemma?: string;
	form?: VerbForm;
}

/** The words of the closed classes; of two classes the first one listed here counts. */
const CLOSED = new Map<string, ClosedClass>();
function list(words: Iterable<string>, entry: (lower: string) => ClosedClass): void {
	for (const word of words) if (!CLOSED.has(word)) CLOSED.set(word, entry(word));
}
const STANDS_FOR_NOTHING = new Set(["nothing", "nobody", "none"]);
list(["that"], () => ({ tag: "that" }));
list(["to"], () => ({ tag: "to" }));
list(WH, () => ({ tag: "wh" }));
list(["whose", "her", ...POSSESSIVE_DETERMINERS], () => ({ tag: "possessive" }));
list(
	[...NEGATIONS].filter((lower) => lower !== "no" && lower !== "neither" && lower !== "nor"),
	(lower) => ({ tag: STANDS_FOR_NOTHING.has(lower) ? "pronoun" : "negation" }),
);
list(BE_FORMS, (lower) => ({
	tag: "be",
	lemma: "be",
	form: lower === "being" ? "ing" : lower === "been" ? "participle" : lower === "be" ? "base" : "s",
}));
list(HAVE_FORMS, (lower) => ({
	tag: "have",
	lemma: "have",
	form: lower === "having" ? "ing" : lower === "had" ? "past" : lower === "have" ? "base" : "s",
}));
const FORMS_OF_DO: Readonly<Record<string, VerbForm>> = { doing: "ing", done: "participle", did: "past", do: "base" };
list(DO_FORMS, (lower) => ({ tag: "do", lemma: "do", form: FORMS_OF_DO[lower] ?? "s" }));
list(MODALS, () => ({ tag: "modal" }));
list(COORDINATORS, () => ({ tag: "coordinator" }));
list(PERSONAL_PRONOUNS, () => ({ tag: "pronoun" }));
list(DETERMINERS, () => ({ tag: "determiner" }));
list(NUMBER_WORDS, () => ({ tag: "number" }));
list(PREPOSITIONS, () => ({ tag: "preposition" }));
list(SUBORDINATORS, () => ({ tag: "subordinator" }));
list([...OBJECT_PRONOUNS, ...SUBJECT_PRONOUNS], (lower) => ({
	tag: lower === "here" || lower === "there" ? "adverb" : "pronoun",
}));
list(ADVERBS, () => ({ tag: "adverb" }));

/** What a word of a closed class is; undefined for other words. */
export function closedClass(word: Word, before: Word | undefined): ClosedClass | undefined {
	const { lower } = word;
	if (lower === "'s" || lower === "'d") return cliticTag(lower, before);
	// May, the month.
	if (lower === "may" && word.capitalised) return undefined;
	return CLOSED.get(lower);
}

const MODAL: ClosedClass = { tag: "modal" };
const IS: ClosedClass = { tag: "be", lemma: "be", form: "s" };
const GENITIVE: ClosedClass = { tag: "genitive" };

function cliticTag(lower: string, before: Word | undefined): ClosedClass {
	if (lower === "'d") return MODAL;
	const subject =
		before &&
		(before.tag === "pronoun" ||
			before.tag === "wh" ||
			before.tag === "that" ||
			before.lower === "there" ||
			before.lower === "here" ||
			before.lower === "let");
	return subject ? IS : GENITIVE;
}
