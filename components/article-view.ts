import { type Claim, type Counterclaim, isBackground, isSureLink, type Party } from "../domain/analysis";
import { type Side, sidesOf } from "../domain/prominence";
import type { ReadPage } from "./panel-data";

/** Look-ups into a read article, made once for each analysis. */
export interface ArticleView {
	text: string;
	/** The claims that somebody makes, and those of the outlet that take a stand. */
	claims: readonly Claim[];
	/** The same, with the outlet's plain narration. */
	allClaims: readonly Claim[];
	sides: readonly Side[];
	claim(id: string): Claim | undefined;
	party(id: string): Party | undefined;
	/** The side to which a party belongs. */
	sideOf(party: string): Side | undefined;
	/** The colour slot of a party, 0 for neutral. */
	slot(party: string): number;
	/** How many links are left out as uncertain. */
	uncertainLinks: number;
	/** What disputes a claim. */
	counters(claim: string): readonly Counterclaim[];
	/** What a claim disputes. */
	disputes(claim: string): readonly Counterclaim[];
}

const made = {
	sure: new WeakMap<ReadPage["analysis"], ArticleView>(),
	all: new WeakMap<ReadPage["analysis"], ArticleView>(),
};

/** @param links whether those that the engine is unsure of count as well */
export function articleView({ article, analysis }: ReadPage, links: "sure" | "all" = "sure"): ArticleView {
	const known = made[links].get(analysis);
	if (known) return known;
	const counted = links === "all" ? analysis.counterclaims : analysis.counterclaims.filter(isSureLink);
	const claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
	const parties = new Map(analysis.parties.map((party) => [party.id, party]));
	const sides = sidesOf(analysis);
	const sideOf = new Map(
		sides.flatMap((side) => [side.party, ...side.speakers].map((party) => [party.id, side] as const)),
	);
	const group = (key: (link: Counterclaim) => string) => {
		const groups = new Map<string, Counterclaim[]>();
		for (const link of counted) groups.set(key(link), [...(groups.get(key(link)) ?? []), link]);
		return groups;
	};
	const counters = group(({ claim }) => claim);
	const disputes = group(({ counter }) => counter);
	const view: ArticleView = {
		text: article.text,
		claims: analysis.claims.filter((claim) => !isBackground(claim)),
		allClaims: analysis.claims,
		sides,
		claim: (id) => claims.get(id),
		party: (id) => parties.get(id),
		sideOf: (party) => sideOf.get(party),
		slot: (party) => sideOf.get(party)?.slot ?? 0,
		uncertainLinks: analysis.counterclaims.length - counted.length,
		counters: (claim) => counters.get(claim) ?? [],
		disputes: (claim) => disputes.get(claim) ?? [],
	};
	made[links].set(analysis, view);
	return view;
}
