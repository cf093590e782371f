/**
 * Where a key leads in a list from the entry at `at`: to the next or previous one, to an end, or a window of `page` px
 * further, as far as the entries that `cardAt` knows go. Undefined where it leads nowhere.
 */
export function goalOf(
	key: string,
	at: number,
	last: number,
	cardAt: (index: number) => Element | undefined,
	page: number,
): number | undefined {
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
			return pageFrom(at, 1, cardAt, page);
		case "PageUp":
			return pageFrom(at, -1, cardAt, page);
		default:
			return undefined;
	}
}

/** The entry that is about a window away, and another one than that at `at` where there is one. */
function pageFrom(at: number, step: 1 | -1, cardAt: (index: number) => Element | undefined, page: number): number {
	const topOf = (index: number) => cardAt(index)?.getBoundingClientRect().top ?? 0;
	const start = topOf(at);
	let to = at;
	while (cardAt(to + step) && (to === at || Math.abs(topOf(to + step) - start) < page)) to += step;
	return to;
}

/** Whether keys belong to what has the focus: a field, or a menu. */
export function takesKeys(element: Element): boolean {
	return element.closest("input, select, textarea, [role='menu'], [contenteditable]") !== null;
}
