import type { ClaimPlace } from "../panel-data";

/*
 * Where a reader is in a list of claims: by a claim and where it stands in the window, since heights and positions change.
 * `under` is how many px at the top of the window are covered by what stays in sight there. The list has chunks, and these
 * have cards.
 */

/** The topmost claim in view; none where the reader has not gone past the beginning. */
export function placeIn(list: Element, under: number): Pick<ClaimPlace, "claim" | "top"> {
	const beginning = { claim: null, top: 0 };
	const [first] = list.children;
	if (!first || first.getBoundingClientRect().top >= under) return beginning;
	const card = firstBelow([...(firstBelow([...list.children], under)?.children ?? [])], under);
	const claim = card?.getAttribute("data-claim");
	return card && claim ? { claim, top: card.getBoundingClientRect().top } : beginning;
}

/** The first of elements below each other that does not end above `top`. */
function firstBelow(elements: readonly Element[], top: number): Element | undefined {
	let low = 0;
	let high = elements.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
		else low = middle + 1;
	}
	return elements[low];
}

/**
 * Scrolls to a place; where there is none and the reader is past the beginning of the list, to what stands above it, below
 * the tabs: `bar` is the box of what stays in sight there.
 */
export function goToPlace(list: Element, place: Pick<ClaimPlace, "claim" | "top"> | null, bar: DOMRect): void {
	const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? 0;
	const card = place?.claim ? cardsOf(list).get(place.claim) : undefined;
	if (card) scrollBy({ top: topOf(card) - (place?.top ?? 0), behavior: "instant" });
	else if (topOf(list) < bar.bottom) scrollBy({ top: topOf(list.parentElement) - bar.top, behavior: "instant" });
}

/** The cards that are there, by claim: made ones, and such as have their words alone. */
export function cardsOf(list: Element): ReadonlyMap<string, HTMLElement> {
	const cards = new Map<string, HTMLElement>();
	for (const card of list.querySelectorAll<HTMLElement>("[data-claim]")) cards.set(card.dataset.claim ?? "", card);
	return cards;
}

/** Brings a claim's card into view. */
export function showCard(list: Element, claim: string): void {
	cardsOf(list).get(claim)?.scrollIntoView({ block: "nearest", behavior: "instant" });
}
