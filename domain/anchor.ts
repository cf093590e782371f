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

/** A passage found again, and how sure that is: the only place with these words, or the best of several by context. */
export interface FoundAnchor extends Span {
	certainty: "exact" | "context" | "uncertain";
}

/**
 * Finds an anchor's passage in `text`.
 *
 * Where its words stand once, that is the place. Where they stand more than once, the context decides, then the nearness
 * to the old position; a place whose context fits nowhere near as well as it should is `uncertain`. Null where the words
 * are gone.
 */
export function findAnchor(text: string, anchor: Anchor): FoundAnchor | null {
	const { exact } = anchor;
	if (exact === "") return null;
	const matchesAt = (start: number) =>
		text.startsWith(exact, start) &&
		text.slice(Math.max(0, start - anchor.prefix.length), start) === anchor.prefix &&
		text.slice(start + exact.length, start + exact.length + anchor.suffix.length) === anchor.suffix;
	if (matchesAt(anchor.start)) return { start: anchor.start, end: anchor.start + exact.length, certainty: "exact" };

	let best: { start: number; context: number; distance: number } | null = null;
	let places = 0;
	for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
		places++;
		const context =
			sharedSuffix(text.slice(Math.max(0, start - CONTEXT_LENGTH), start), anchor.prefix) +
			sharedPrefix(text.slice(start + exact.length, start + exact.length + CONTEXT_LENGTH), anchor.suffix);
		const distance = Math.abs(start - anchor.start);
		if (!best || context > best.context || (context === best.context && distance < best.distance)) {
			best = { start, context, distance };
		}
	}
	if (!best) return null;
	const whole = anchor.prefix.length + anchor.suffix.length;
	// A few short words alone prove little: they may stand elsewhere by chance once their own sentence is gone.
	const longEnough = exact.length >= CONTEXT_LENGTH;
	const fits = whole === 0 || best.context >= Math.min(12, whole / 2);
	const certainty = fits
		? places === 1 && longEnough
			? "exact"
			: "context"
		: places === 1 && longEnough
			? "context"
			: "uncertain";
	return { start: best.start, end: best.start + exact.length, certainty };
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
