import type { Claim, Polarity } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { OUTLET } from "./compare";

/** One who speaks, or is spoken about: a side or the outlet. */
export interface RelationEnd {
	/** A party's id, or `OUTLET`. */
	id: string;
	/** Null for the outlet. */
	name: string | null;
	slot: number;
}

/** What one says about another. */
export interface Relation {
	from: RelationEnd;
	to: RelationEnd;
	/** The claims, in reading order, by how they speak of the other. */
	claims: Record<Polarity, Claim[]>;
}

/** Who speaks about whom: relations between sides, by the speaker's prominence, then by the other's. */
export function relationsOf(view: ArticleView): Relation[] {
	const ends: RelationEnd[] = view.sides.map(({ party, slot }) => ({ id: party.id, name: party.name, slot }));
	ends.push({ id: OUTLET, name: null, slot: 0 });
	const byId = new Map(ends.map((end) => [end.id, end]));
	const relations = new Map<string, Relation>();
	for (const claim of view.claims) {
		const from = byId.get(
			claim.voice === "outlet" ? OUTLET : ((claim.party && view.sideOf(claim.party)?.party.id) ?? ""),
		);
		if (!from) continue;
		for (const { party, polarity } of claim.targets) {
			const to = byId.get(view.sideOf(party)?.party.id ?? "");
			if (!to || to === from) continue;
			const key = `${from.id} ${to.id}`;
			const relation = relations.get(key) ?? { from, to, claims: { for: [], against: [], neutral: [] } };
			relations.set(key, relation);
			if (!relation.claims[polarity].includes(claim)) relation.claims[polarity].push(claim);
		}
	}
	const place = new Map(ends.map(({ id }, index) => [id, index]));
	const order = ({ from, to }: Relation) => (place.get(from.id) ?? 0) * ends.length + (place.get(to.id) ?? 0);
	return [...relations.values()].sort((a, b) => order(a) - order(b));
}
