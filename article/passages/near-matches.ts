import search from "approx-string-match";
import type { Span } from "../../domain/span";
import type { SearchEffort } from "./search-effort";

/** Where something much like a pattern stands, and how many code units must be changed to make it the pattern. */
export interface NearMatch extends Span {
	errors: number;
}

/** The text is searched in stretches of this many code units, so that no search takes long; */
const STRETCH = 4096;
/** in shorter ones for a pattern that repeats itself, which may match at each place: the way back from each takes time. */
const STRETCH_OF_REPETITION = 64;
/** A pattern has no more than this many places. */
const MOST_MATCHES = 6;
/** What the search works on at once, in code units of the pattern. */
const WORD = 32;

/**
 * The places of `text` that are `pattern` but for `mostErrors` code units inserted, deleted or replaced: the best ones, and
 * those that come within a tenth of the pattern of them, so that the caller sees whether the best is the only one. Those
 * nearest to `near` are looked for first; it ends when the effort is spent.
 *
 * The method is Myers' bit-parallel search (J. ACM 46(3), 1999), by approx-string-match.
 */
export async function nearMatches(
	text: string,
	pattern: string,
	mostErrors: number,
	near: number,
	effort: SearchEffort,
): Promise<NearMatch[]> {
	const rivalry = Math.ceil(pattern.length / 10);
	const overlap = pattern.length + mostErrors;
	const found: NearMatch[] = [];
	let limit = mostErrors;
	const length = repeatsItself(pattern) ? STRETCH_OF_REPETITION : STRETCH;
	for (const start of nearestFirst(text.length, length, near)) {
		const open: Span[] = [{ start, end: Math.min(text.length, start + length + overlap) }];
		for (let stretch = open.pop(); stretch; stretch = open.pop()) {
			if (effort.isSpent() || found.length >= 4 * MOST_MATCHES) break;
			if (stretch.end - stretch.start < pattern.length - limit) continue;
			const matches = search(text.slice(stretch.start, stretch.end), pattern, limit);
			await effort.spend(stepsOf(stretch, pattern.length, limit, matches.length));
			// Of each stretch only the best places come out; others may lie before and after them.
			let from = stretch.start;
			for (const match of apart(matches)) {
				const place = { start: stretch.start + match.start, end: stretch.start + match.end, errors: match.errors };
				found.push(place);
				open.push({ start: from, end: place.start });
				from = place.end;
				limit = Math.min(limit, place.errors + rivalry);
			}
			if (from > stretch.start) open.push({ start: from, end: stretch.end });
		}
	}
	return found
		.filter(({ errors }) => errors <= limit)
		.sort((a, b) => a.errors - b.errors)
		.slice(0, MOST_MATCHES);
}

/** The starts of the stretches of a text, the one around `near` first. */
function nearestFirst(whole: number, length: number, near: number): number[] {
	const starts: number[] = [];
	for (let start = 0; start < whole; start += length) starts.push(start);
	const distance = (start: number) => Math.abs(start + length / 2 - near);
	return starts.sort((a, b) => distance(a) - distance(b));
}

/** Whether the pattern is made of few different pieces, as no words of a language are. */
function repeatsItself(pattern: string): boolean {
	const pieces = new Set<string>();
	for (let i = 0; i + 4 <= pattern.length; i++) pieces.add(pattern.slice(i, i + 4));
	return pieces.size < pattern.length / 2 - 4;
}

/** Matches that do not overlap: one place often has several, a code unit apart. */
function apart(matches: readonly NearMatch[]): NearMatch[] {
	const chosen: NearMatch[] = [];
	for (const match of matches) {
		const last = chosen.at(-1);
		if (match.end > match.start && (!last || match.start >= last.end)) chosen.push(match);
		if (chosen.length === MOST_MATCHES) break;
	}
	return chosen;
}

/** What a search takes to begin: it makes tables of the pattern. */
const STEPS_TO_BEGIN = 1000;

/** What a search takes: the text once, and for each match the way back to its start. */
function stepsOf({ start, end }: Span, pattern: number, errors: number, matches: number): number {
	const words = Math.ceil(pattern / WORD);
	const wordsAtWork = Math.min(words, Math.ceil(errors / WORD) + 1);
	return STEPS_TO_BEGIN + (end - start) * wordsAtWork + matches * (pattern + errors) * words;
}
