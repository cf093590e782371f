import type { Correction } from "../../domain/correction";
import type { ClaimDraft } from "../claims/claim-draft";
import { newParty, type PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { type Locator, targetsWith } from "./located";
import type { Outcomes } from "./outcomes";

/** Merges, splits and renames parties as the reader said; the claims go with their speakers. */
export function correctParties(
	corrections: readonly Correction[],
	claims: readonly ClaimDraft[],
	index: PartyIndex,
	locator: Locator,
	outcomes: Outcomes,
): void {
	for (const correction of corrections) {
		if (correction.op === "merge-parties") merge(correction, claims, index, locator, outcomes);
		else if (correction.op === "split-party") split(correction, claims, index, locator, outcomes);
		else if (correction.op === "rename-party") rename(correction, index, locator, outcomes);
	}
}

/** Every `party` becomes part of `into`. */
function merge(
	correction: Correction,
	claims: readonly ClaimDraft[],
	index: PartyIndex,
	locator: Locator,
	outcomes: Outcomes,
): void {
	const into = locator.party(index, targetsWith(correction, "into")[0]);
	const parts = targetsWith(correction, "party").map((target) => locator.party(index, target));
	if (parts.length === 0) return;
	outcomes.settle(correction, [into, ...parts], () => {
		if (!into) return;
		for (const part of parts) {
			if (!part || part.found === into.found || !index.parties.includes(part.found)) continue;
			index.merge(part.found, into.found);
			for (const claim of claims) if (claim.party === part.found) claim.party = into.found;
		}
		into.found.readersKey = correction.id;
	});
}

/** The `mention`s become a party of their own. */
function split(
	correction: Correction,
	claims: readonly ClaimDraft[],
	index: PartyIndex,
	locator: Locator,
	outcomes: Outcomes,
): void {
	const targets = targetsWith(correction, "mention");
	const places = targets.map((target) => locator.words(target));
	const owners = targets.map((target) => locator.party(index, target));
	outcomes.settle(correction, [...places, ...owners], () => {
		const [place] = places;
		const [owner] = owners;
		if (!place || !owner) return;
		const party: PartyDraft = {
			...newParty(owner.found.kind, owner.found.named, place.found),
			readersKey: correction.id,
		};
		party.readersName = correction.value;
		for (const at of places) if (at) index.move(at.found, party);
		index.addParty(party);
		for (const claim of claims) if (isNamedIn(claim, party)) claim.party = party;
	});
}

/** Whether the words that name a claim's source are one of a party's mentions. */
function isNamedIn(claim: ClaimDraft, party: PartyDraft): boolean {
	return claim.source.some((span) =>
		party.mentions.some((mention) => mention.first < span.last && span.first < mention.last),
	);
}

/** The `party` is shown under the name in `value`. */
function rename(correction: Correction, index: PartyIndex, locator: Locator, outcomes: Outcomes): void {
	const party = locator.party(index, targetsWith(correction, "party")[0]);
	const name = correction.value?.trim();
	if (!name) return;
	outcomes.settle(correction, [party], () => {
		if (!party) return;
		party.found.readersName = name;
		party.found.readersKey = correction.id;
	});
}
