import type { ClaimDraft } from "../claims/claim-draft";
import { type PartyDraft, principalOf } from "../parties/party-draft";

/** So sure must it be that one supports the other. */
const SURE = 0.5;

/**
 * Parties that hold with each other: who speaks for whom, and who is surely said to support whom, unless one of them
 * disputes the other in the same article. In the order of their first claims; a party that nothing joins is no camp.
 *
 * @param disputed the pairs of claims that dispute each other
 */
export function findCamps(
	claims: readonly ClaimDraft[],
	disputed: readonly { claim: ClaimDraft; counter: ClaimDraft }[],
): PartyDraft[][] {
	const opposed = new Map<PartyDraft, Set<PartyDraft>>();
	for (const { claim, counter } of disputed) {
		const one = claim.party && principalOf(claim.party);
		const other = counter.party && principalOf(counter.party);
		if (!one || !other || one === other) continue;
		opposed.set(one, (opposed.get(one) ?? new Set()).add(other));
		opposed.set(other, (opposed.get(other) ?? new Set()).add(one));
	}
	const campOf = new Map<PartyDraft, Set<PartyDraft>>();
	const campWith = (party: PartyDraft) => {
		const camp = campOf.get(party) ?? new Set([party]);
		campOf.set(party, camp);
		return camp;
	};
	for (const { party } of claims) if (party) campWith(principalOf(party)).add(party);
	for (const { party, targets, confidence } of claims) {
		if (!party || confidence < SURE) continue;
		for (const target of targets)
			if (target.polarity === "for") join(campWith(principalOf(party)), campWith(target.party));
	}
	return [...new Set(campOf.values())].filter((camp) => camp.size > 1).map((camp) => [...camp]);

	function join(one: Set<PartyDraft>, other: Set<PartyDraft>): void {
		if (one === other || [...one].some((party) => [...other].some((far) => opposed.get(party)?.has(far)))) return;
		for (const party of other) one.add(party);
		for (const party of one) if (campOf.has(party)) campOf.set(party, one);
	}
}
