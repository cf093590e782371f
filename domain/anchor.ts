import type { Span } from "./span";

/**
 * How a passage is found again: its words, the words around them, and where it stood. The form of the W3C Web Annotation
 * model's TextQuoteSelector and TextPositionSelector, over the article's text.
 */
export interface Anchor {
	/** The passage's own words. */
	exact: string;
	/** Up to 32 code units before it. */
	prefix: string;
	/** Up to 32 code units after it. */
	suffix: string;
	/** Where it stood in the article's text: a hint, since the text may have changed. */
	start: number;
	end: number;
}

export const CONTEXT_LENGTH = 32;

/** The anchor for `span` of `text`. */
export function anchorAt(text: string, span: Span): Anchor {
	return {
		exact: text.slice(span.start, span.end),
		prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
		suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
		start: span.start,
		end: span.end,
	};
}

/**
 * A passage found again, and how sure that is.
 *
 * - `exact`: the only place with these words, or one that stands among the words that it stood among.
 * - `context`: the best of several by its context, or one whose context has changed.
 * - `edited`: surely the place, but its own words have changed there.
 * - `uncertain`: this may be another place.
 */
export interface FoundAnchor extends Span {
	certainty: "exact" | "context" | "edited" | "uncertain";
}

/** Of a long passage so much is looked for; the rest is then compared where that stands. */
const LOOKED_FOR = 64;
/** So many places are looked at, the nearest first: texts of one letter have a place at each. */
const MOST_PLACES = 500;

/**
 * Finds an anchor's passage in `text` by its very words.
 *
 * Where they stand once, that is the place. Where they stand more than once, the context decides, then the nearness to the
 * old position; a place whose context fits nowhere near as well as it should, or no better than another's, is `uncertain`.
 * Null where the words are gone.
 */
export function findAnchor(text: string, anchor: Anchor): FoundAnchor | null {
	const { exact } = anchor;
	if (exact === "") return null;
	const matchesAt = (start: number) =>
		text.startsWith(exact, start) &&
		text.slice(Math.max(0, start - anchor.prefix.length), start) === anchor.prefix &&
		text.slice(start + exact.length, start + exact.length + anchor.suffix.length) === anchor.suffix;
	if (matchesAt(anchor.start)) return { start: anchor.start, end: anchor.start + exact.length, certainty: "exact" };

	let best: { start: number; context: number } | null = null;
	let places = 0;
	let alike = 0;
	for (const start of placesOf(text, exact, anchor.start)) {
		places++;
		const context =
			sharedSuffix(text.slice(Math.max(0, start - CONTEXT_LENGTH), start), anchor.prefix) +
			sharedPrefix(text.slice(start + exact.length, start + exact.length + CONTEXT_LENGTH), anchor.suffix);
		if (!best || context > best.context) {
			best = { start, context };
			alike = 1;
		} else if (context === best.context) alike++;
	}
	if (!best) return null;
	const whole = anchor.prefix.length + anchor.suffix.length;
	// A few short words alone prove little: they may stand elsewhere by chance once their own sentence is gone.
	const alone = places === 1 && exact.length >= CONTEXT_LENGTH;
	const fits = alike === 1 && (whole === 0 || best.context >= Math.min(12, whole / 2));
	const certainty = fits ? (alone ? "exact" : "context") : alone ? "context" : "uncertain";
	return { start: best.start, end: best.start + exact.length, certainty };
}

/** Where `words` stand in `text`, the nearest to `near` first. */
function* placesOf(text: string, words: string, near: number): Generator<number> {
	const begin = words.slice(0, LOOKED_FOR);
	let after = text.indexOf(begin, near);
	let before = near > 0 ? text.lastIndexOf(begin, near - 1) : -1;
	for (let looked = 0; looked < MOST_PLACES && (after !== -1 || before !== -1); looked++) {
		const forward = after !== -1 && (before === -1 || after - near <= near - before);
		const start = forward ? after : before;
		if (text.startsWith(words, start)) yield start;
		if (forward) after = text.indexOf(begin, start + 1);
		else before = start > 0 ? text.lastIndexOf(begin, start - 1) : -1;
	}
}

function sharedSuffix(a: string, b: string): number {
	let n = 0;
	while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
	return n;
}

function sharedPrefix(a: string, b: string): number {
	let n = 0;
	while (n < a.length && n < b.length && a[n] === b[n]) n++;
	return n;
}
