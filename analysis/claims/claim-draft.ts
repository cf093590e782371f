import type { Act, ClaimForm, Polarity, Standing, Voice } from "../../domain/analysis";
import type { TokenSpan } from "../layers";
import type { PartyDraft } from "../parties/party-draft";

/** A claim while the steps add to it, by tokens. */
export interface ClaimDraft {
	voice: Voice;
	party: PartyDraft | null;
	source: TokenSpan[];
	cue: TokenSpan[];
	content: TokenSpan[];
	/** The lemma of the cue; empty for none. */
	lemma: string;
	form: ClaimForm;
	act: Act;
	standing: Standing;
	targets: { party: PartyDraft; polarity: Polarity }[];
	within: ClaimDraft | null;
	checkable: number;
	confidence: number;
	why: string[];
	/** The sentence in which the content begins. */
	sentence: number;
}

/** The first token of a claim's content. */
export const contentStart = (claim: ClaimDraft) => claim.content[0]?.first ?? 0;

/** The token after a claim's content. */
export const contentEnd = (claim: ClaimDraft) => claim.content.at(-1)?.last ?? 0;

/** Whether a claim's cue is against whom it is about. */
export const accuses = ({ act }: Pick<ClaimDraft, "act">) => act === "accuse" || act === "criticise";

/** Whether a claim is against a party, whichever it is. */
export const isAgainstSomebody = ({ targets }: Pick<ClaimDraft, "targets">) =>
	targets.some(({ polarity }) => polarity === "against");

/** Whether the contents of two claims share a token. */
export function contentsOverlap(a: ClaimDraft, b: ClaimDraft): boolean {
	return a.content.some((one) => b.content.some((other) => one.first < other.last && other.first < one.last));
}
