import { NOT_ADVERBS_IN_LY } from "../lexicon/closed-classes";
import {
	ADJECTIVE_ENDING,
	ADJECTIVES,
	ADJECTIVES_IN_ED,
	NOUNS_IN_ING,
	NOUNS_WITH_ADJECTIVE_ENDING,
} from "../lexicon/nouns-and-adjectives";
import { firstForm, guessVerbForms, type VerbForms, verbForms } from "./verb-forms";
import type { Tag, VerbForm } from "./word";

/** What a word of an open class most likely is by itself. */
export interface OpenClass {
	tag: Tag;
	lemma: string;
	form: VerbForm | undefined;
	/** Whether a list or "-ly" says so, rather than its ending or nothing at all. */
	certain: boolean;
}

/** Articles use few words often: what was found out of one is kept, up to so many. */
const KEPT = 20_000;
const kept = new Map<string, OpenClass>();

export function openClass(lower: string): OpenClass {
	const known = kept.get(lower);
	if (known) return known;
	if (kept.size >= KEPT) kept.clear();
	const found = lookUp(lower);
	kept.set(lower, found);
	return found;
}

function lookUp(lower: string): OpenClass {
	const plain = (tag: Tag, certain = true): OpenClass => ({ tag, lemma: lower, form: undefined, certain });
	const verb = (forms: VerbForms, certain: boolean): OpenClass => ({
		tag: "verb",
		lemma: forms.lemma,
		form: firstForm(forms),
		certain,
	});
	if (ADJECTIVES_IN_ED.has(lower) || ADJECTIVES.has(lower)) return plain("adjective");
	if (NOUNS_IN_ING.has(lower)) return plain("noun");
	const forms = verbForms(lower);
	if (forms) return verb(forms, true);
	if (lower.endsWith("ly") && !NOT_ADVERBS_IN_LY.has(lower)) return plain("adverb");
	if (NOUNS_WITH_ADJECTIVE_ENDING.has(lower)) return plain("noun");
	const guess = guessVerbForms(lower);
	if (guess) return verb(guess, false);
	const adjective = ADJECTIVE_ENDING.test(lower) && lower.length > 5 && !lower.endsWith("ment");
	return plain(adjective ? "adjective" : "noun", false);
}
