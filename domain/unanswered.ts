import type { Analysis, Claim } from "./analysis";

/**
 * Claims against others that nobody in the text was found to dispute, in reading order; those that are themselves an answer
 * are left out. Of a text that is cut off nothing of the kind can be said.
 */
export function unansweredClaims(analysis: Analysis): Claim[] {
	if (analysis.status !== "ok") return [];
	const linked = new Set(analysis.counterclaims.flatMap(({ claim, counter }) => [claim, counter]));
	return analysis.claims.filter(
		({ id, voice, party, act, targets }) =>
			voice === "attributed" &&
			party !== null &&
			!linked.has(id) &&
			(act === "accuse" || act === "criticise" || targets.some(({ polarity }) => polarity === "against")),
	);
}
