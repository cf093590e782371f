import { LIGHT } from "../issues/content-words";
import * as closed from "../lexicon/closed-classes";
import { NEGATION } from "../lexicon/negation";
import { ROLE_NOUNS } from "../lexicon/people";
import { LONGEST_STATE_NAME, stateReading } from "../lexicon/state-table";
import { runToEnd } from "../steps";
import { stem } from "../tokens/stem";
import { tokenize } from "../tokens/tokenize";
import { verbForms } from "../tokens/verb-forms";
import type { Token } from "../tokens/word";

/** A claim of more terms is looked for by the first of them. */
const MOST_TERMS = 24;

/** Words that say nothing of what a claim is about. */
const STOP = new Set(
	[
		closed.DETERMINERS,
		closed.POSSESSIVE_DETERMINERS,
		closed.SUBJECT_PRONOUNS,
		closed.PERSONAL_PRONOUNS,
		closed.OBJECT_PRONOUNS,
		closed.RELATIVE_WORDS,
		closed.PREPOSITIONS,
		closed.COORDINATORS,
		closed.SUBORDINATORS,
		closed.MODALS,
		closed.BE_FORMS,
		closed.HAVE_FORMS,
		closed.DO_FORMS,
		closed.GET_FORMS,
		closed.NEGATIONS,
		closed.ADVERBS,
		closed.WEEKDAYS,
		closed.TIME_WORDS,
		LIGHT,
	].flatMap((words) => [...words]),
);

/** What words are about, and whether they are turned round. */
export interface ClaimTerms {
	/** In reading order, each once. */
	terms: string[];
	/** Those of them that are names and offices: what two claims share besides tells whether they are about the same. */
	names: string[];
	negated: boolean;
}

/**
 * The terms by which words are found again where somebody says them otherwise: stems of what bears meaning, numbers, names;
 * adjectives and seats of states as the state.
 */
export function claimTerms(words: string): ClaimTerms {
	const terms: string[] = [];
	const names: string[] = [];
	let negated = false;
	const tokens = runToEnd(tokenize(words));
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		if (NEGATION.test(token.lower)) negated = !negated;
		const state = stateAt(tokens, i);
		if (state) i += state.length - 1;
		const term = state?.name ?? termOf(token);
		if (term === null || terms.length >= MOST_TERMS || terms.includes(term)) continue;
		terms.push(term);
		if (state || isName(tokens, i) || ROLE_NOUNS.has(token.lower)) names.push(term);
	}
	return { terms, names, negated };
}

/** The state that the words from `at` on name or describe, and how many words do so. */
function stateAt(tokens: readonly Token[], at: number): { name: string; length: number } | null {
	const first = tokens[at];
	if (!first?.capitalised) return null;
	for (let length = Math.min(LONGEST_STATE_NAME, tokens.length - at); length > 0; length--) {
		const lower = tokens
			.slice(at, at + length)
			.map((token) => token.lower)
			.join(" ");
		// As a word of one's own "us" is a pronoun.
		const reading = stateReading(length === 1 && first.text === "US" ? "u.s." : lower);
		if (reading && !(length === 1 && lower === "us" && first.text !== "US"))
			return { name: reading.state.name.toLowerCase(), length };
	}
	return null;
}

/** Whether the capital is more than that of a first word; one that a name may begin is told by the next. */
function isName(tokens: readonly Token[], at: number): boolean {
	const isFirst = !tokens.slice(0, at).some(({ kind }) => kind === "word");
	return tokens[at]?.capitalised === true && (!isFirst || tokens[at + 1]?.capitalised === true);
}

function termOf({ kind, lower }: Token): string | null {
	if (kind === "number") return lower;
	if (kind !== "word" || lower.length < 2 || STOP.has(lower) || lower.startsWith("'") || lower === "n't") return null;
	// `stem` leaves the shortest verbs as they are: "hid".
	return stem(verbForms(lower)?.lemma ?? lower);
}
