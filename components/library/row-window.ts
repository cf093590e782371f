/** Which rows of a long list are shown, and how much room the others take, in CSS pixels. */
export interface RowWindow {
	first: number;
	/** After the last one. */
	end: number;
	before: number;
	after: number;
}

/** So many CSS pixels above and below what is in view are shown as well. */
const OVERSCAN = 600;

/**
 * The rows that stand between `top` and `bottom` of the list, in CSS pixels from its beginning, and a few around them.
 *
 * @param heightOf the height of a row, measured or guessed
 */
export function rowWindow(count: number, heightOf: (row: number) => number, top: number, bottom: number): RowWindow {
	let at = 0;
	let first = -1;
	let end = count;
	let before = 0;
	let shownTo = 0;
	for (let row = 0; row < count; row++) {
		const next = at + heightOf(row);
		if (first === -1 && next >= top - OVERSCAN) {
			first = row;
			before = at;
		}
		if (first !== -1 && end === count && at > bottom + OVERSCAN) {
			end = row;
			shownTo = at;
		}
		at = next;
	}
	if (first === -1) {
		// All of it is above: the last ones stay, so that there is something to come back to.
		first = Math.max(0, count - 1);
		before = first < count ? at - heightOf(first) : 0;
	}
	return { first, end, before, after: end === count ? 0 : at - shownTo };
}

/** Where a row begins, in CSS pixels from the list's beginning. */
export function rowTop(row: number, heightOf: (row: number) => number): number {
	let top = 0;
	for (let i = 0; i < row; i++) top += heightOf(i);
	return top;
}
