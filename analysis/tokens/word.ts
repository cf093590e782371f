import type { Span } from "../../domain/span";

export type TokenKind = "word" | "number" | "punctuation" | "quote";

/** A word, a number or a mark of the text. */
export interface Token extends Span {
	index: number;
	kind: TokenKind;
	/** As it stands in the text. */
	text: string;
	/** Lower-cased, with straight apostrophes, without soft hyphens. */
	lower: string;
	/** Whether its first letter is a capital. */
	capitalised: boolean;
}

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
	/** For verbs, `be`, `have` and `do`; else undefined. */
	form: VerbForm | undefined;
}
