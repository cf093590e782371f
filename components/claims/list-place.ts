import type { ClaimPlace } from "../panel-data";

/*
 * Where a reader is in a list of claims: by a claim and where it stands in the window, since heights and positions change.
 * `under` is how many px at the top of the window are covered by what stays in sight there.
 */

/** The topmost claim in view; none where the reader has not gone past the beginning. */
export function placeIn(list: Element, under: number): Pick<ClaimPlace, "claim" | "top"> {
	const cards = [...list.children];
	if ((cards[0]?.getBoundingClientRect().top ?? 0) >= under) return { claim: null, top: 0 };
	let low = 0;
	let high = cards.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cards[middle]?.getBoundingClientRect().bottom ?? 0) > under) high = middle;
		else low = middle + 1;
	}
	const card = cards[low];
	return { claim: card?.getAttribute("data-claim") ?? null, top: card?.getBoundingClientRect().top ?? 0 };
}

/** Scrolls to a place; to the beginning of the list where there is none and the reader is past that. */
export function goToPlace(list: Element, place: Pick<ClaimPlace, "claim" | "top"> | null, under: number): void {
	const card = place?.claim ? cardOf(list, place.claim) : null;
	const by = card ? card.getBoundingClientRect().top - (place?.top ?? 0) : list.getBoundingClientRect().top - under;
	if (card || by < 0) scrollBy({ top: by, behavior: "instant" });
}

/** The card of a claim in a list. */
export function cardOf(list: Element, claim: string): HTMLElement | null {
	for (const card of list.children) if (card instanceof HTMLElement && card.dataset.claim === claim) return card;
	return null;
}

/** Brings a claim's card into view. */
export function showCard(list: Element, claim: string): void {
	cardOf(list, claim)?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
