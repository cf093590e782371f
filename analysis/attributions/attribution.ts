import type { Act, ClaimForm } from "../../domain/analysis";
import type { TokenSpan } from "../layers";

/** Where the source of an attribution stands, by tokens. */
export interface SourceWords extends TokenSpan {
	/** The token of its noun, name or pronoun. */
	head: number;
}

/** Words that the article attributes to somebody, by tokens; what later becomes a claim. */
export interface Attribution {
	/** Null where the article does not name it ("was criticised"). */
	source: SourceWords | null;
	/** The "who" that stands for the source in its clause. */
	pronoun: TokenSpan | null;
	cue: TokenSpan[];
	content: TokenSpan[];
	/** The lemma of the verb or noun that attributes; empty for a quotation without one. */
	lemma: string;
	act: Act;
	negated: boolean;
	form: ClaimForm;
	/** 0 to 1, by the rules that found it. */
	confidence: number;
	/** Names of those rules. */
	why: string[];
}

/** All tokens that it covers: content, cue and source. */
export function partsOf({ source, cue, content }: Attribution): TokenSpan[] {
	return [...content, ...cue, ...(source ? [source] : [])];
}
