import type { Claim, Counterclaim, Party } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { ComparedPair } from "../panel-data";

/** Stands for the outlet where an id of a party is expected. */
export const OUTLET = "outlet";

/** One of the two that are compared: a party with those who speak for it, or the outlet in its own voice. */
export interface ComparedSide {
	id: string;
	/** Null for the outlet. */
	party: Party | null;
	claims: readonly string[];
	slot: number;
}

/** A claim of one side and what the other says against it, in reading order. */
export interface AnsweredRow {
	claim: Claim;
	counters: { link: Counterclaim; counter: Claim }[];
	/** On which side the claim stands; the counters stand on the other. */
	claimOn: "left" | "right";
}

export interface Comparison {
	left: ComparedSide;
	right: ComparedSide;
	answered: AnsweredRow[];
	/** What each says besides, in reading order. */
	othersLeft: Claim[];
	othersRight: Claim[];
}

/** Two sides that dispute each other's claims, and how many links there are between them. */
export interface Dispute {
	left: ComparedSide;
	right: ComparedSide;
	links: Counterclaim[];
}

/** All who can be compared: the parties, and the outlet where it disputes or is disputed. */
export function comparedSides(view: ArticleView): ComparedSide[] {
	const sides: ComparedSide[] = view.sides.map(({ party, claims, slot }) => ({ id: party.id, party, claims, slot }));
	const outlet = view.claims.filter(({ voice }) => voice === "outlet").map(({ id }) => id);
	if (outlet.some((id) => view.counters(id).length + view.disputes(id).length > 0))
		sides.push({ id: OUTLET, party: null, claims: outlet, slot: 0 });
	return sides;
}

/** Who disputes whom in this article: the pairs with most links first, then in the order of the sides. */
export function disputesOf(view: ArticleView): Dispute[] {
	const sides = comparedSides(view);
	const sideOf = new Map(sides.flatMap((side, place) => side.claims.map((id) => [id, place] as const)));
	const disputes = new Map<string, Dispute & { order: number }>();
	for (const { id } of view.claims) {
		for (const link of view.counters(id)) {
			const one = sideOf.get(link.claim);
			const other = sideOf.get(link.counter);
			if (one === undefined || other === undefined || one === other) continue;
			const first = Math.min(one, other);
			const second = Math.max(one, other);
			const left = sides[first];
			const right = sides[second];
			if (!left || !right) continue;
			const key = `${first} ${second}`;
			const dispute = disputes.get(key) ?? { left, right, links: [], order: first * sides.length + second };
			disputes.set(key, dispute);
			dispute.links.push(link);
		}
	}
	return [...disputes.values()].sort((a, b) => b.links.length - a.links.length || a.order - b.order);
}

/** The two sides between which most is disputed; where nothing is, the two parties that say most. */
export function mostOpposed(view: ArticleView): ComparedPair | null {
	const [dispute] = disputesOf(view);
	if (dispute) return { left: dispute.left.id, right: dispute.right.id };
	const [left, right] = view.sides.filter(({ claims }) => claims.length > 0);
	return left && right ? { left: left.party.id, right: right.party.id } : null;
}

/** Sets two sides beside each other. Null where one of them is not in the article. */
export function compare(view: ArticleView, pair: ComparedPair): Comparison | null {
	const sides = comparedSides(view);
	const left = sides.find(({ id }) => id === pair.left);
	const right = sides.find(({ id }) => id === pair.right);
	if (!left || !right || left === right) return null;
	const ids = [left.id, right.id];
	const dispute = disputesOf(view).find((one) => ids.includes(one.left.id) && ids.includes(one.right.id));
	const onLeft = new Set(left.claims);
	const order = new Map(view.claims.map(({ id }, index) => [id, index]));
	const place = (claim: Claim) => order.get(claim.id) ?? 0;
	const rows = new Map<string, AnsweredRow>();
	for (const link of dispute?.links ?? []) {
		const claim = view.claim(link.claim);
		const counter = view.claim(link.counter);
		if (!claim || !counter) continue;
		const row = rows.get(claim.id) ?? { claim, counters: [], claimOn: onLeft.has(claim.id) ? "left" : "right" };
		rows.set(claim.id, row);
		row.counters.push({ link, counter });
	}
	const answered = [...rows.values()].sort((a, b) => place(a.claim) - place(b.claim));
	for (const { counters } of answered) counters.sort((a, b) => place(a.counter) - place(b.counter));
	const shown = new Set(
		answered.flatMap(({ claim, counters }) => [claim.id, ...counters.map(({ counter }) => counter.id)]),
	);
	const rest = (side: ComparedSide) => side.claims.flatMap((id) => (shown.has(id) ? [] : (view.claim(id) ?? [])));
	return { left, right, answered, othersLeft: rest(left), othersRight: rest(right) };
}
