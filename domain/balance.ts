import { type Analysis, type Claim, DEFAULT_CONFIDENCE, isBackground, type Party, RULES_ALONE } from "./analysis";
import type { Article } from "./article";
import { principalOf, type Side, sidesOf } from "./prominence";
import { type SharedWords, shareWords } from "./shared-words";
import { unansweredClaims } from "./unanswered";

/** With fewer certain statements, each of them would weigh too much in the figures. */
export const FEWEST_STATEMENTS = 5;

/**
 * Below this mean confidence of the statements the engine is unsure of the text as a whole. Of annotated news articles one in
 * thirty is; their middle is 0.9.
 */
export const LEAST_MEAN_CONFIDENCE = 0.75;

/** Why nothing is counted. */
export type NotCounted = "unsupported" | "partial" | "rules-alone" | "few-statements" | "unsure";

/** A party that is spoken against, and of whom no words were found. */
export interface SilentParty {
	party: Party;
	slot: number;
	/** Ids of the claims against it, in reading order. */
	claims: string[];
}

/** Figures and lists from one article; they judge nothing. */
export interface Balance extends SharedWords {
	silent: SilentParty[];
	/** Claims to which no answer was found. */
	unanswered: Claim[];
	/** How many statements were left out as uncertain. */
	uncertain: number;
}

/**
 * What an article gives to whom, derived from its analysis: figures and lists. Nothing where the text was not read whole, or
 * where the engine found too little, or is too unsure of it, for figures to say anything; then `reason` tells which.
 */
export function balanceOf(
	analysis: Analysis,
	article: Pick<Article, "text" | "blocks">,
): { balance: Balance } | { balance: null; reason: NotCounted } {
	const reason = whyNotCounted(analysis);
	if (reason) return { balance: null, reason };
	const sides = sidesOf(analysis);
	const byId = new Map(analysis.parties.map((party) => [party.id, party]));
	const byPrincipal = new Map(sides.map((side) => [side.party.id, side]));
	const sideOf = (id: string) => {
		const party = byId.get(id);
		return party && byPrincipal.get(principalOf(party, byId).id);
	};
	return {
		balance: {
			...shareWords(analysis, article, sides, sideOf),
			silent: silentParties(analysis, sides, sideOf),
			unanswered: unansweredClaims(analysis, article),
			uncertain: statementsOf(analysis).filter((claim) => !isSure(claim)).length,
		},
	};
}

const isSure = ({ confidence }: Claim) => confidence >= DEFAULT_CONFIDENCE;
const statementsOf = ({ claims }: Analysis) => claims.filter(({ voice }) => voice === "attributed");

function whyNotCounted(analysis: Analysis): NotCounted | null {
	if (analysis.status !== "ok") return analysis.status;
	if (analysis.engine.model === RULES_ALONE) return "rules-alone";
	const statements = statementsOf(analysis);
	if (statements.filter(isSure).length < FEWEST_STATEMENTS) return "few-statements";
	const sum = statements.reduce((total, { confidence }) => total + Math.min(1, confidence), 0);
	return sum / statements.length < LEAST_MEAN_CONFIDENCE ? "unsure" : null;
}

/** Those against whom something certain is said, and who, with all that speak for them, were found to say nothing at all. */
function silentParties(
	{ claims }: Analysis,
	sides: readonly Side[],
	sideOf: (party: string) => Side | undefined,
): SilentParty[] {
	const against = new Map<Side, string[]>();
	for (const claim of claims) {
		if (!isSure(claim) || isBackground(claim)) continue;
		for (const { party, polarity } of claim.targets) {
			const side = sideOf(party);
			if (polarity !== "against" || !side || side.claims.length > 0) continue;
			const own = against.get(side) ?? [];
			if (own.at(-1) !== claim.id) own.push(claim.id);
			against.set(side, own);
		}
	}
	return sides.flatMap((side) => {
		const own = against.get(side);
		return own ? [{ party: side.party, slot: side.slot, claims: own }] : [];
	});
}
