import type { Span } from "../../domain/span";

/** How many code units of a passage tell its edge, besides its context. */
export const EDGE_WORDS = 48;

/** What stands on both sides of an edge of a passage. */
export interface EdgeWords {
	before: string;
	after: string;
}

/** A place between two code units of a text that is taken for an edge. */
export interface Edge {
	at: number;
	/** How many code units must be changed before it, and after it, to have the words that should stand there. */
	errorsBefore: number;
	errorsAfter: number;
	/** Cells of the comparison that were computed. */
	cells: number;
}

/** What an edge inside a word counts for, in errors: the words of a text move as a whole. */
const INSIDE_WORD = 3;

/** The place in `text`, among those of `range`, that fits best between the words; of equal ones the nearest to `near`. */
export function findEdge(text: string, { before, after }: EdgeWords, range: Span, near: number): Edge {
	const from = Math.max(0, range.start - 2 * before.length);
	const to = Math.min(text.length, range.end + 2 * after.length);
	const ending = endErrors(before, text.slice(from, range.end));
	const starting = endErrors(reversed(after), reversed(text.slice(range.start, to)));
	const cells = before.length * (range.end - from) + after.length * (to - range.start);
	let best: Edge = { at: range.start, errorsBefore: before.length, errorsAfter: after.length, cells };
	let least = Number.POSITIVE_INFINITY;
	for (let at = range.start; at <= range.end; at++) {
		if (partsPair(text, at) && range.start < range.end) continue;
		const errorsBefore = ending[at - from] ?? 0;
		const errorsAfter = starting[to - at] ?? 0;
		// Nearness decides among equals only: no text is long enough for it to be worth an error.
		let cost = errorsBefore + errorsAfter + Math.abs(at - near) * 1e-7;
		if (cost < least && isInsideWord(text, at)) cost += INSIDE_WORD;
		if (cost >= least) continue;
		least = cost;
		best = { at, errorsBefore, errorsAfter, cells };
	}
	return best;
}

/**
 * For each length of a beginning of `text`, the fewest code units to change so that it ends with `pattern` (Sellers, J.
 * Algorithms 1(4), 1980).
 */
function endErrors(pattern: string, text: string): Uint16Array {
	const ends = new Uint16Array(text.length + 1);
	const column = Uint16Array.from({ length: pattern.length + 1 }, (_, i) => i);
	ends[0] = pattern.length;
	for (let j = 1; j <= text.length; j++) {
		const unit = text.charCodeAt(j - 1);
		let diagonal = 0;
		let above = 0;
		for (let i = 1; i <= pattern.length; i++) {
			const left = column[i] as number;
			const replaced = diagonal + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
			above = Math.min(replaced, left + 1, above + 1);
			diagonal = left;
			column[i] = above;
		}
		ends[j] = above;
	}
	return ends;
}

function reversed(text: string): string {
	let turned = "";
	for (let i = text.length - 1; i >= 0; i--) turned += text[i];
	return turned;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

function isInsideWord(text: string, at: number): boolean {
	return WORD_UNIT.test(text[at - 1] ?? "") && WORD_UNIT.test(text[at] ?? "");
}

/** Whether a place is between the two halves of a character beyond the basic plane. */
function partsPair(text: string, at: number): boolean {
	return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
