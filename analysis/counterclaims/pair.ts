import type { CounterclaimKind } from "../../domain/analysis";
import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers } from "../layers";

/** What a rule is asked about: does `counter` dispute `claim`? */
export interface Pair {
	layers: Layers;
	claim: ClaimDraft;
	counter: ClaimDraft;
	/** Their places in reading order. */
	claimAt: number;
	counterAt: number;
	similarity: number;
	containment: number;
	/** How many stems they share. */
	shared: number;
	/** Paragraphs from the claim to the counter; negative where the counter comes first. */
	paragraphs: number;
	/** Whether the claim speaks of the counter's party, and the other way round. */
	claimTargetsCounterParty: boolean;
	counterTargetsClaimParty: boolean;
}

/** A reason for which one claim disputes another. */
export interface Rule {
	name: string;
	kind: CounterclaimKind;
	/** 0 to 1, or 0 where the rule does not hold. */
	confidence: (pair: Pair) => number;
}
