import { type Analysis, type Claim, type Counterclaim, isSureLink, type Party } from "./analysis";
import { principalOf } from "./prominence";

/** A claim on the other end of a link. */
export interface LinkedClaim {
	link: Counterclaim;
	claim: Claim;
	party: Party | null;
}

/** What is told of a claim at one glance. */
export interface ClaimSummary {
	claim: Claim;
	/** Who says it; null for the outlet and where the text does not tell. */
	party: Party | null;
	/** For whom that one speaks; null where for itself. */
	principal: Party | null;
	/** What disputes it, and what it disputes, as far as the links are sure enough to be shown unasked. */
	disputedBy: LinkedClaim[];
	disputes: LinkedClaim[];
}

/** Sums a claim up; null where the analysis has none of that id. */
export function summariseClaim({ claims, parties, counterclaims }: Analysis, id: string): ClaimSummary | null {
	const claim = claims.find((one) => one.id === id);
	if (!claim) return null;
	const byId = new Map(parties.map((party) => [party.id, party]));
	const partyOf = ({ party }: Claim) => (party === null ? null : (byId.get(party) ?? null));
	const sure = counterclaims.filter(isSureLink).sort((a, b) => b.confidence - a.confidence);
	const linked = (link: Counterclaim, other: string): LinkedClaim[] => {
		const found = claims.find((one) => one.id === other);
		return found ? [{ link, claim: found, party: partyOf(found) }] : [];
	};
	const party = partyOf(claim);
	const principal = party && principalOf(party, byId);
	return {
		claim,
		party,
		principal: principal === party ? null : principal,
		disputedBy: sure.filter((link) => link.claim === id).flatMap((link) => linked(link, link.counter)),
		disputes: sure.filter((link) => link.counter === id).flatMap((link) => linked(link, link.claim)),
	};
}
