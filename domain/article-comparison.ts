import type { AnswerReason, IndexedClaim, KeptSource } from "./indexed-claim";

/** A claim of one article, and what disputes it or the like in the other. */
export interface AnsweredClaim {
	claim: IndexedClaim;
	answer: IndexedClaim;
	reason: AnswerReason;
}

/** What two kept articles have in common, and what each has alone. */
export interface ArticleComparison {
	left: KeptSource;
	right: KeptSource;
	/** Parties that both name, as the left one names them. */
	parties: string[];
	/** The same claim in both, most alike first. */
	same: { left: IndexedClaim; right: IndexedClaim }[];
	/** Claims of the left article that the right one answers, and the other way round. */
	answeredByRight: AnsweredClaim[];
	answeredByLeft: AnsweredClaim[];
	onlyLeft: IndexedClaim[];
	onlyRight: IndexedClaim[];
}
