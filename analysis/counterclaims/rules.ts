import type { CounterclaimKind } from "../../domain/analysis";
import { accuses, isAgainstSomebody } from "../claims/claim-draft";
import { NO_EVIDENCE } from "../lexicon/evaluative";
import type { ClaimPair } from "../relations/claim-space";
import { type ClaimTraits, isAgainst } from "../relations/claim-traits";
import {
	ALIKE,
	DISPUTE_FEATURES,
	disputeFeatures,
	haveOpposites,
	pointsBack,
	speaksOf,
} from "../relations/pair-features";
import type { PartyRelations } from "../relations/party-relations";

/** What a rule is asked about: does `counter` dispute `claim`? */
export interface Candidate {
	claim: ClaimTraits;
	counter: ClaimTraits;
	/** The same two, in reading order. */
	pair: ClaimPair;
	relations: PartyRelations;
	/** The counter's words. */
	counterText: string;
}

/** A reason for which one claim may dispute another. */
export interface Rule {
	name: string;
	kind: CounterclaimKind;
	holds: (candidate: Candidate) => boolean;
}

/** So many paragraphs apart somebody still answers directly. */
const NEAR = 2;
/** And so many where he names what he answers. */
const FAR = 6;
const CONTAINED = 0.25;

/**
 * The reasons for a link, the more telling ones first: the first that holds gives a link its name and kind. How sure the link
 * is, a trained model says.
 */
export const RULES: readonly Rule[] = [
	{
		// The article says that there is no evidence for what somebody claims.
		name: "outlet-no-evidence",
		kind: "contradiction",
		holds: ({ claim, counter, counterText, pair }) =>
			counter.claim.voice === "outlet" &&
			NO_EVIDENCE.test(counterText) &&
			(isAgainst(counter, claim.holder) || (pair.shared >= 2 && !isAgainstSomebody(counter.claim))),
	},
	{
		// "denied that …", with the words of the claim itself.
		name: "denial-of-same-words",
		kind: "denial",
		holds: ({ claim, counter, pair }) =>
			counter.denial > claim.denial && pair.shared >= 2 && pair.containment >= CONTAINED,
	},
	{
		// "dismissed the accusation", "that is untrue": what was said before, or the accusation.
		name: "denial-of-named-claim",
		kind: "denial",
		holds: ({ claim, counter, pair }) =>
			pointsBack(counter) &&
			pair.other === counter &&
			claim.denial < 2 &&
			(pair.nearest || (accuses(claim.claim) && pair.paragraphs <= FAR) || speaksOf(claim, counter)),
	},
	{
		// "denied that it had hidden anything": by the one of whom the claim speaks.
		name: "denial-by-the-accused",
		kind: "denial",
		holds: ({ claim, counter }) => counter.denial === 2 && speaksOf(claim, counter),
	},
	{
		// "accused the operator of …", and the next who denies anything: the accused, in other words than his name.
		name: "denial-after-accusation",
		kind: "denial",
		holds: ({ claim, counter, pair }) =>
			counter.denial === 2 && accuses(claim.claim) && pair.other === counter && pair.paragraphs <= 2 * NEAR,
	},
	{
		// The accused answers the accuser.
		name: "answer-to-accusation",
		kind: "rebuttal",
		holds: ({ claim, counter, pair }) =>
			accuses(claim.claim) &&
			speaksOf(claim, counter) &&
			(counter.answers || isAgainst(counter, claim.holder) || pair.paragraphs <= NEAR),
	},
	{
		// Words against the party that made the claim: "called Orlo's plan a waste".
		name: "words-against-the-speaker",
		kind: "rejection",
		holds: ({ claim, counter }) => isAgainst(counter, claim.holder),
	},
	{
		// "opposes", "rejects", "condemned": against what another asks for, plans or holds.
		name: "rejection-of-position",
		kind: "rejection",
		holds: ({ claim, counter, pair }) =>
			!claim.rejects &&
			claim.denial < 2 &&
			!pointsBack(counter) &&
			(counter.claim.act === "deny" || counter.claim.act === "criticise" || counter.rejects) &&
			(pair.shared >= 1 || pair.nearest),
	},
	{
		// The same matter, one with and one without a negation, or with words that mean the opposite.
		name: "opposite-words",
		kind: "contradiction",
		holds: ({ claim, counter, pair }) =>
			(pair.similarity > ALIKE && haveOpposites(claim, counter)) ||
			(pair.shared >= 2 && claim.negations % 2 !== counter.negations % 2),
	},
	{
		// "But Orlo said": a turn after another's words on the matter.
		name: "turn-of-speech",
		kind: "rebuttal",
		holds: ({ counter, pair }) =>
			(counter.turns || counter.answers) && pair.other === counter && pair.paragraphs <= NEAR,
	},
	{
		// "Not one was found": a plain denial, on a matter that they share.
		name: "denial-on-the-matter",
		kind: "denial",
		holds: ({ claim, counter, pair }) => counter.denial > claim.denial && pair.shared >= 1,
	},
	{
		// Two who speak against each other, or stand for different groups, on one matter.
		name: "parties-at-odds",
		kind: "contradiction",
		holds: ({ claim, counter, relations }) =>
			relations.hostility(claim.holder, counter.holder) > 0 || relations.sameGroup(claim.holder, counter.holder) === -1,
	},
];

/** What a link's confidence is told by: how the two stand to each other, and which rule joins them. */
export const LINK_FEATURES: readonly string[] = [...DISPUTE_FEATURES, ...RULES.map(({ name }) => `by-${name}`)];

export function linkFeatures({ pair, claim, relations }: Candidate, rule: Rule): number[] {
	const features = disputeFeatures(pair, claim, relations);
	for (const other of RULES) features.push(+(other === rule));
	return features;
}
