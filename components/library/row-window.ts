/** Which rows of a long list are shown, and how much room the others take, in CSS pixels. */
export interface RowWindow {
	/** Each with the room of those that are left out between it and the one shown before it. */
	shown: { row: number; gap: number }[];
	/** The room of those after the last one. */
	after: number;
}

/** So many CSS pixels above and below what is in view are shown as well. */
const OVERSCAN = 600;

/**
 * The rows that stand between `top` and `bottom` of the list, in CSS pixels from its beginning, and a few around them; and
 * those that stay wherever they are.
 *
 * @param heightOf the height of a row, measured or guessed
 */
export function rowWindow(
	count: number,
	heightOf: (row: number) => number,
	top: number,
	bottom: number,
	stays: (row: number) => boolean,
): RowWindow {
	const shown: RowWindow["shown"] = [];
	let at = 0;
	let gap = 0;
	for (let row = 0; row < count; row++) {
		const begins = at;
		const height = heightOf(row);
		at += height;
		const isNear = at >= top - OVERSCAN && begins <= bottom + OVERSCAN;
		// Where all of it is above, the last one stays, so that there is something to come back to.
		const isLast = row === count - 1 && at < top - OVERSCAN;
		if (isNear || isLast || stays(row)) {
			shown.push({ row, gap });
			gap = 0;
		} else gap += height;
	}
	return { shown, after: gap };
}

/** Where a row begins, in CSS pixels from the list's beginning. */
export function rowTop(row: number, heightOf: (row: number) => number): number {
	let top = 0;
	for (let i = 0; i < row; i++) top += heightOf(i);
	return top;
}
