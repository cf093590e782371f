import type { Camp, Claim, Counterclaim, Party } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { ComparedPair } from "../panel-data";

/** Stands for the outlet where an id of a party is expected. */
export const OUTLET = "outlet";

/** One of the two that are compared: a party with those who speak for it, a camp, or the outlet in its own voice. */
export interface ComparedSide {
	id: string;
	/** The names of a camp's parties, one by one; null for the outlet. */
	name: string | null;
	/** Its parties, without those who speak for them; none for the outlet. */
	parties: readonly Party[];
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

/** All who can be compared one by one: the parties, and the outlet where it disputes or is disputed. */
export function singleSides(view: ArticleView): ComparedSide[] {
	const sides: ComparedSide[] = view.sides.map(({ party, claims, slot }) => ({
		id: party.id,
		name: party.name,
		parties: [party],
		claims,
		slot,
	}));
	const outlet = view.claims.filter(({ voice }) => voice === "outlet").map(({ id }) => id);
	if (outlet.some((id) => view.counters(id).length + view.disputes(id).length > 0))
		sides.push({ id: OUTLET, name: null, parties: [], claims: outlet, slot: 0 });
	return sides;
}

/** The camps of several sides that speak; a party and those who speak for it are one side already. */
export function campSides(view: ArticleView, camps: readonly Camp[]): ComparedSide[] {
	return camps.flatMap((camp) => {
		const sides = [...new Set(camp.parties.flatMap((party) => view.sideOf(party) ?? []))].filter(
			({ claims }) => claims.length > 0,
		);
		const [first] = sides;
		if (!first || sides.length < 2) return [];
		const claims = new Set(sides.flatMap((side) => side.claims));
		return {
			id: camp.id,
			name: sides.map(({ party }) => party.name).join(", "),
			parties: sides.map(({ party }) => party),
			claims: view.allClaims.flatMap(({ id }) => (claims.has(id) ? id : [])),
			slot: first.slot,
		};
	});
}

/** Who disputes whom in this article: the pairs with most links first, then in the order of the sides. */
export function disputesOf(view: ArticleView): Dispute[] {
	const sides = singleSides(view);
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

/** So much as a link that is sure counts a claim of one side that speaks against the other. */
const AGAINST = 0.5;

/**
 * The two sides that are most against each other: by the links between their claims, each as far as it is sure, and by what
 * they say against each other; of those first between whom a link is shown. Where nobody is against another, the two parties
 * that say most.
 *
 * @param view with all links: whom a text is about, many unsure ones tell better than one that is sure
 * @param shown with the links that are shown
 */
export function mostOpposed(view: ArticleView, shown: ArticleView): ComparedPair | null {
	const opposition = new Map<string, { pair: ComparedPair; sum: number }>();
	const add = (pair: ComparedPair, sum: number) => {
		const known = opposition.get(`${pair.left} ${pair.right}`);
		if (known) known.sum += sum;
		else opposition.set(`${pair.left} ${pair.right}`, { pair, sum });
	};
	for (const { left, right, links } of disputesOf(view))
		add(
			{ left: left.id, right: right.id },
			links.reduce((sum, { confidence }) => sum + confidence, 0),
		);
	const places = new Map(view.sides.map(({ party }, place) => [party.id, place]));
	for (const [place, { party, claims }] of view.sides.entries())
		for (const target of claims.flatMap((id) => view.claim(id)?.targets ?? [])) {
			const side = view.sideOf(target.party)?.party.id;
			const other = side === undefined ? undefined : places.get(side);
			if (target.polarity !== "against" || side === undefined || other === undefined || other === place) continue;
			// Nobody is compared with one who says nothing.
			if (view.sides[other]?.claims.length === 0) continue;
			add(place < other ? { left: party.id, right: side } : { left: side, right: party.id }, AGAINST);
		}
	const isShown = new Set(disputesOf(shown).map(({ left, right }) => `${left.id} ${right.id}`));
	const [most] = [...opposition].sort(
		([a, one], [b, other]) => +isShown.has(b) - +isShown.has(a) || other.sum - one.sum,
	);
	if (most) return most[1].pair;
	const [left, right] = view.sides.filter(({ claims }) => claims.length > 0);
	return left && right ? { left: left.party.id, right: right.party.id } : null;
}

/** Sets two sides beside each other. Null where one of them is not in the article, or is a part of the other. */
export function compare(view: ArticleView, camps: readonly Camp[], pair: ComparedPair): Comparison | null {
	const sides = [...singleSides(view), ...campSides(view, camps)];
	const left = sides.find(({ id }) => id === pair.left);
	const right = sides.find(({ id }) => id === pair.right);
	if (!left || !right || left === right || left.parties.some((party) => right.parties.includes(party))) return null;
	const onLeft = new Set(left.claims);
	const onRight = new Set(right.claims);
	const order = new Map(view.claims.map(({ id }, index) => [id, index]));
	const place = (claim: Claim) => order.get(claim.id) ?? 0;
	const answered: AnsweredRow[] = [];
	for (const claim of view.claims) {
		const claimOn = onLeft.has(claim.id) ? "left" : onRight.has(claim.id) ? "right" : null;
		if (claimOn === null) continue;
		const others = claimOn === "left" ? onRight : onLeft;
		const counters = view.counters(claim.id).flatMap((link) => {
			const counter = others.has(link.counter) ? view.claim(link.counter) : undefined;
			return counter ? { link, counter } : [];
		});
		counters.sort((a, b) => place(a.counter) - place(b.counter));
		if (counters.length > 0) answered.push({ claim, counters, claimOn });
	}
	const shown = new Set(
		answered.flatMap(({ claim, counters }) => [claim.id, ...counters.map(({ counter }) => counter.id)]),
	);
	const rest = (side: ComparedSide) => side.claims.flatMap((id) => (shown.has(id) ? [] : (view.claim(id) ?? [])));
	return { left, right, answered, othersLeft: rest(left), othersRight: rest(right) };
}
