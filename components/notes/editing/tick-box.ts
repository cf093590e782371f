import { Marked } from "marked";

const BOX = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+)\[([ xX])\](?=\s)/gmu;

const markdown = new Marked({ gfm: true });

/**
 * The Markdown with the `number`th box of its checklists ticked, or no longer, and all else as it is. Null where there is no
 * such box.
 */
export function tickBox(source: string, number: number): string | null {
	const before = boxesOf(source);
	if (number < 0 || number >= before.length) return null;
	const places = [...source.matchAll(BOX)].map(({ index, 1: lead = "" }) => index + lead.length + 1);
	// What looks like a box may stand in code, so each change is proved: the one box and no other must be another then.
	for (const place of [...places.slice(number), ...places.slice(0, number).reverse()]) {
		const ticked = source.slice(0, place) + (source[place] === " " ? "x" : " ") + source.slice(place + 1);
		const after = boxesOf(ticked);
		if (after.length === before.length && after.every((box, i) => (box !== before[i]) === (i === number)))
			return ticked;
	}
	return null;
}

/** How many boxes the checklists of a text have. */
export function countBoxes(source: string): number {
	return boxesOf(source).length;
}

/** Whether each of the boxes is ticked, in the order of the text. */
function boxesOf(source: string): boolean[] {
	const boxes: boolean[] = [];
	try {
		markdown.walkTokens(markdown.lexer(source), (token) => {
			if (token.type === "list_item" && token.task === true) boxes.push(token.checked === true);
		});
	} catch {
		// Nested deeper than the parser goes: shown as plain words, without boxes.
		return [];
	}
	return boxes;
}
