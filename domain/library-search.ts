import type { KeptSource } from "./indexed-claim";
import type { NoteColour } from "./note";
import type { Span } from "./span";

/** What is wrong with a part of a query; the rest is searched all the same. */
export const QUERY_PROBLEMS = [
	/** A quotation mark that is never closed: what follows is taken as the phrase. */
	"open_quote",
	/** `tag:` with nothing after it. */
	"no_value",
	/** A name before a colon that none of ours is. */
	"unknown_name",
	/** `before:` or `after:` with something that is no date. */
	"no_date",
	/** `has:` with something that cannot be asked for. */
	"unknown_has",
	/** Signs alone. */
	"no_words",
	/** Only words that stand nearly everywhere. */
	"common_words",
] as const;
export type QueryProblemKind = (typeof QUERY_PROBLEMS)[number];

export interface QueryProblem {
	kind: QueryProblemKind;
	/** The part of the query, as it was typed. */
	part: string;
}

/** An article as it is listed: what is kept of it, and what the notes on it add. */
export interface ShelfArticle extends KeptSource {
	/** How many notes the reader has on it. */
	notes: number;
	/** The tags of its notes, each once. */
	tags: string[];
}

/** Some of a text, with the words that were looked for in it. */
export interface Snippet {
	text: string;
	/** UTF-16 code units into `text`. */
	marks: Span[];
}

export interface NoteHit {
	id: string;
	colour: NoteColour;
	snippet: Snippet;
}

export interface ClaimHit {
	/** Id of the claim in its article's analysis. */
	claim: string;
	/** Who says it; null for the outlet, and where the text does not tell. */
	party: string | null;
	voice: "attributed" | "outlet";
	snippet: Snippet;
}

/** An article that was found, with what was found in it. */
export interface FoundArticle {
	/** Its canonical address. */
	article: string;
	title: Snippet;
	notes: NoteHit[];
	claims: ClaimHit[];
	/** How many more of each there are. */
	moreNotes: number;
	moreClaims: number;
}

/** What is found of a query. */
export interface FoundArticles {
	/** Best first; no more than were asked for. */
	articles: FoundArticle[];
	/** How many there are in all, and how many notes in them. */
	total: number;
	notes: number;
	problems: QueryProblem[];
	/** False while the index is still being made: there may be more. */
	complete: boolean;
}
