import type { Analysis, Party } from "./analysis";

/** How many parties have a colour of their own; further ones are neutral. */
export const PARTY_SLOTS = 6;

/** The party for which another speaks in the end; itself where it speaks for nobody. */
export function principalOf(party: Party, byId: ReadonlyMap<string, Party>): Party {
	let current = party;
	const seen = new Set<string>();
	while (current.speaksFor && !seen.has(current.id)) {
		seen.add(current.id);
		const next = byId.get(current.speaksFor);
		if (!next) break;
		current = next;
	}
	return current;
}

/** A side of the dispute: a party with the claims that it, or somebody for it, makes. */
export interface Side {
	party: Party;
	/** Those who speak for it here, by name. */
	speakers: Party[];
	/** Ids of their claims, in reading order. */
	claims: string[];
	/** 1 to 6, or 0 for the neutral colour. */
	slot: number;
}

/**
 * The sides of an article, most prominent first: by the number of claims, then by how often they are mentioned, then in the
 * order in which they appear. Parties that say nothing and of whom nothing is claimed are left out.
 */
export function sidesOf(analysis: Analysis): Side[] {
	const byId = new Map(analysis.parties.map((party) => [party.id, party]));
	const sides = new Map<string, Side>();
	const sideOf = (id: string) => {
		const party = byId.get(id);
		if (!party) return null;
		const principal = principalOf(party, byId);
		const side = sides.get(principal.id) ?? { party: principal, speakers: [], claims: [], slot: 0 };
		sides.set(principal.id, side);
		return { side, party };
	};
	for (const claim of analysis.claims) {
		const said = claim.party === null ? null : sideOf(claim.party);
		if (said) {
			const { side, party } = said;
			side.claims.push(claim.id);
			if (party !== side.party && !side.speakers.includes(party)) side.speakers.push(party);
		}
		for (const target of claim.targets) sideOf(target.party);
	}
	const first = (side: Side) => side.party.mentions[0]?.start ?? Number.POSITIVE_INFINITY;
	const ordered = [...sides.values()].sort(
		(a, b) =>
			b.claims.length - a.claims.length || b.party.mentions.length - a.party.mentions.length || first(a) - first(b),
	);
	ordered.forEach((side, index) => {
		side.slot = index < PARTY_SLOTS ? index + 1 : 0;
	});
	return ordered;
}

/** The colour slot of every party that has one: that of the side it stands on, whether it speaks itself or not. */
export function slotsOf(analysis: Analysis): Map<string, number> {
	const bySide = new Map(sidesOf(analysis).map(({ party, slot }) => [party.id, slot]));
	const byId = new Map(analysis.parties.map((party) => [party.id, party]));
	const slots = new Map<string, number>();
	for (const party of analysis.parties) {
		const slot = bySide.get(principalOf(party, byId).id);
		if (slot !== undefined) slots.set(party.id, slot);
	}
	return slots;
}
