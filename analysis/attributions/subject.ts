import type { TokenSpan } from "../layers";
import type { Word } from "../tokens/word";

/** The words that name who does what a verb says, and how they were found. */
export interface Subject extends TokenSpan {
	/** The token of the noun, name or pronoun itself. */
	head: number;
	rule: "before" | "relative" | "apposition" | "coordinated" | "participle" | "control" | "inverted" | "by-phrase";
	/** Where the whole subject begins and ends, appositions and relative clauses included. */
	from: number;
	to: number;
	/** The token of the "who" that stands for it in its clause; -1 for none. */
	pronoun: number;
}

export const SETTING_NOUN =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|morning|afternoon|evening|night|week|month|year|weekend)$/u;

export const isComma = (word: Word | undefined) => word?.text === ",";

export const isDash = (word: Word | undefined) => word !== undefined && /^(?:[–—]|-{1,2})$/u.test(word.text);
