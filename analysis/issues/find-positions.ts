import type { Stance } from "../../domain/analysis";
import type { ClaimDraft } from "../claims/claim-draft";
import { type PartyDraft, principalOf } from "../parties/party-draft";

/** What a party holds on an issue, by its claims there. */
export interface PositionDraft {
	/** Null: the outlet, or somebody whom the text does not name. */
	party: PartyDraft | null;
	stance: Stance;
	/** Who tells of it, where the party does not speak itself: "Orlo says that Fenn had denied it". */
	reportedBy: PartyDraft | null;
	claims: ClaimDraft[];
}

/**
 * The positions on an issue, in the order of their first claims. What is said for a party is its own; what another reports
 * of it is a position apart, for it is that other's account.
 */
export function findPositions(claims: readonly ClaimDraft[]): PositionDraft[] {
	const positions: PositionDraft[] = [];
	for (const claim of claims) {
		const party = claim.party && principalOf(claim.party);
		const reportedBy = reporterOf(claim);
		const known = positions.find((one) => one.party === party && one.reportedBy === reportedBy);
		if (known) known.claims.push(claim);
		else positions.push({ party, reportedBy, stance: "other", claims: [claim] });
	}
	for (const position of positions) position.stance = stanceOf(position.claims);
	return positions;
}

/** Whose account a claim is, where that is another's than its own party's. */
function reporterOf({ party, within }: ClaimDraft): PartyDraft | null {
	if (!party || !within?.party) return null;
	const reporter = principalOf(within.party);
	return reporter === principalOf(party) ? null : reporter;
}

function stanceOf(claims: readonly ClaimDraft[]): Stance {
	const acts = claims.map(({ act }) => act);
	if (acts.includes("deny")) return "denies";
	if (acts.includes("criticise") || acts.includes("accuse")) return "against";
	if (acts.includes("support") || acts.includes("demand") || acts.includes("promise")) return "for";
	return acts.every((act) => act === "ask") ? "other" : "asserts";
}
