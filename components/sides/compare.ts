import type { Claim, Counterclaim } from "../../domain/analysis";
import type { Side } from "../../domain/prominence";
import type { ArticleView } from "../article-view";
import type { ComparedPair } from "../panel-data";

/** A claim of one side and what the other says against it. */
export interface AnsweredRow {
	link: Counterclaim;
	claim: Claim;
	counter: Claim;
	/** On which side the claim stands; the counter stands on the other. */
	claimOn: "left" | "right";
}

export interface Comparison {
	left: Side;
	right: Side;
	answered: AnsweredRow[];
	/** What each says besides, in reading order. */
	othersLeft: Claim[];
	othersRight: Claim[];
}

/** The two sides between which most is disputed; of those without a dispute, the two that say most. */
export function mostOpposed(view: ArticleView): ComparedPair | null {
	const speaking = view.sides.filter(({ claims }) => claims.length > 0);
	let best: { pair: ComparedPair; links: number } | null = null;
	for (let i = 0; i < speaking.length; i++) {
		for (let j = i + 1; j < speaking.length; j++) {
			const left = speaking[i] as Side;
			const right = speaking[j] as Side;
			const links = linksBetween(view, left, right).length;
			if (!best || links > best.links) best = { pair: { left: left.party.id, right: right.party.id }, links };
		}
	}
	return best?.pair ?? null;
}

function linksBetween(view: ArticleView, left: Side, right: Side): Counterclaim[] {
	const one = new Set(left.claims);
	const other = new Set(right.claims);
	return [...one, ...other]
		.flatMap((claim) => view.counters(claim))
		.filter(({ claim, counter }) => (one.has(claim) && other.has(counter)) || (other.has(claim) && one.has(counter)));
}

/** Sets two sides beside each other. Null where one of them is not in the article. */
export function compare(view: ArticleView, pair: ComparedPair): Comparison | null {
	const left = view.sides.find(({ party }) => party.id === pair.left);
	const right = view.sides.find(({ party }) => party.id === pair.right);
	if (!left || !right || left === right) return null;
	const onLeft = new Set(left.claims);
	const answered: AnsweredRow[] = [];
	const shown = new Set<string>();
	for (const link of linksBetween(view, left, right)) {
		const claim = view.claim(link.claim);
		const counter = view.claim(link.counter);
		if (!claim || !counter) continue;
		answered.push({ link, claim, counter, claimOn: onLeft.has(claim.id) ? "left" : "right" });
		shown.add(claim.id).add(counter.id);
	}
	const order = new Map(view.claims.map(({ id }, index) => [id, index]));
	answered.sort(
		(a, b) =>
			(order.get(a.claim.id) ?? 0) - (order.get(b.claim.id) ?? 0) ||
			(order.get(a.counter.id) ?? 0) - (order.get(b.counter.id) ?? 0),
	);
	const rest = (side: Side) => side.claims.flatMap((id) => (shown.has(id) ? [] : (view.claim(id) ?? [])));
	return { left, right, answered, othersLeft: rest(left), othersRight: rest(right) };
}
