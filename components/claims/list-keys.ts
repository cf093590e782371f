/**
 * Where a key leads in a list of cards from the one at `at`: to the next or previous one, to an end, or a window of `page` px
 * further. Undefined where it leads nowhere.
 */
export function goalOf(key: string, at: number, cards: readonly Element[], page: number): number | undefined {
	const last = cards.length - 1;
	switch (key) {
		case "ArrowDown":
			return Math.min(at + 1, last);
		case "ArrowUp":
			return Math.max(at - 1, 0);
		case "Home":
			return 0;
		case "End":
			return last;
		case "PageDown":
			return pageFrom(at, 1, cards, page);
		case "PageUp":
			return pageFrom(at, -1, cards, page);
		default:
			return undefined;
	}
}

/** The card that is about a window away, and another one than that at `at` where there is one. */
function pageFrom(at: number, step: 1 | -1, cards: readonly Element[], page: number): number {
	const topOf = (index: number) => cards[index]?.getBoundingClientRect().top ?? 0;
	const start = topOf(at);
	let to = at;
	while (cards[to + step] && (to === at || Math.abs(topOf(to + step) - start) < page)) to += step;
	return to;
}

/** Whether keys belong to what has the focus: a field, or a menu. */
export function takesKeys(element: Element): boolean {
	return element.closest("input, select, textarea, [role='menu'], [contenteditable]") !== null;
}
