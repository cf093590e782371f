import type { Act, ClaimForm, Voice } from "./analysis";
import { hashText } from "./hash";

/**
 * A claim of a kept article, as it is looked for from other articles. It holds all that is shown of it there, so that no
 * article has to be loaded.
 */
export interface IndexedClaim {
	/** The article's key and the claim's number: what `claimKey` makes. */
	key: string;
	/** The canonical address of its article. */
	article: string;
	/** Id of the claim in its article's analysis. */
	claim: string;
	/** When it was published, else kept: ms since 1970. */
	when: number;
	voice: Voice;
	act: Act;
	form: ClaimForm;
	/** Who says it, as its article names them; null for the outlet, and where the text does not tell. */
	party: string | null;
	/** For whom they speak there. */
	speaksFor: string | null;
	/** Keys of the parties whose statement it is: the speaker's, and those of whom it speaks for. */
	parties: string[];
	/** The article's words that lead to what is said, where it is hard to read without them: `leadingCue`. */
	cue: string;
	/** The claim's words, as they stand in the article. */
	words: string;
	/** Whether it turns its content round: a denial, a "not"; both together are none. */
	negated: boolean;
	/** Keys of the claims that dispute it in its article. */
	counters: string[];
	/** What it is about: stems of its words, numbers, and the keys of parties that it speaks of, after an `@`. */
	terms: string[];
	/** Those of its terms that are names and offices. */
	names: string[];
}

/** What is shown of an article that is kept, and needed to keep its claims up to date. */
export interface KeptSource {
	canonicalUrl: string;
	title: string;
	outlet: string;
	/** When it was published, else kept: ms since 1970. */
	when: number;
	savedAt: number;
	/** The version of the terms that its claims are kept under; 0 where they are not yet, and what follows is not known. */
	indexed: number;
	byline?: string;
	/** How many claims it has besides the outlet's plain narration, and how many of them are disputed in it. */
	claims?: number;
	disputed?: number;
	/** Its named sides, most prominent first. */
	parties?: string[];
	/** The matters that it is about. */
	issues?: string[];
}

/** The version of what `IndexedClaim` and `KeptSource` hold. Raised with every change of the terms or keys: claims are then kept anew. */
export const INDEX_VERSION = 2;

/** The key of an article's `number`th claim: those of one article lie together, between `articleKeys`. */
export function claimKey(article: string, number: number): string {
	return `${hashText(article)}-${number.toString(36).padStart(3, "0")}`;
}

/** The first and the last key that claims of an article may have. */
export function articleKeys(article: string): [first: string, last: string] {
	const name = hashText(article);
	return [`${name}-`, `${name}-\uffff`];
}

/** When an article counts as said: its publication where it tells one, else `savedAt`. In ms since 1970. */
export function timeOf(published: string | undefined, savedAt: number): number {
	const time = published === undefined ? Number.NaN : Date.parse(published);
	return Number.isNaN(time) ? savedAt : time;
}

/** A claim of a kept article, with its article. */
export interface FoundClaim {
	claim: IndexedClaim;
	source: KeptSource;
}

/** Why a claim of another article is shown as an answer. */
export const ANSWER_REASONS = [
	/** It disputes a claim there that says the same as the one here. */
	"disputes_the_same",
	/** It says the opposite of the one here in much the same words. */
	"says_the_opposite",
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What kept articles have to a claim. */
export interface Elsewhere {
	/** The same claim, most alike first. */
	same: FoundClaim[];
	/** What disputes it there; empty where it is disputed in its own article. */
	answers: (FoundClaim & { reason: AnswerReason })[];
	/** False while articles are still being indexed: there may be more. */
	complete: boolean;
}

/** What a party says in kept articles. */
export interface Statements {
	/** Latest first. */
	statements: FoundClaim[];
	/** Whether there are older ones. */
	more: boolean;
	complete: boolean;
}
