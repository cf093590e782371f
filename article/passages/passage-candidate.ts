import search from "approx-string-match";
import { type Anchor, CONTEXT_LENGTH, type FoundAnchor } from "../../domain/anchor";
import type { Span } from "../../domain/span";
import type { Edge } from "./passage-edges";

/** A place in the text that may be a passage, and how it compares with it. */
export interface Candidate extends Span {
	/** The share of the passage's own words that is there. */
	quote: number;
	/** The share of its context that is there. */
	context: number;
	/** How many code units of both speak for it. */
	evidence: number;
}

/** Of passages that are longer than this only the ends are compared. */
const LONGEST_COMPARED = 1024;

/** Compares what stands between two edges with a passage. */
export function compare(text: string, { exact, prefix, suffix }: Anchor, from: Edge, to: Edge): Candidate {
	const start = from.at;
	const end = to.at;
	const errors = errorsBetween(exact, text.slice(start, end));
	const context = kept(prefix.length, from.errorsBefore) + kept(suffix.length, to.errorsAfter);
	const around = prefix.length + suffix.length;
	return {
		start,
		end,
		quote: 1 - errors / exact.length,
		context: around === 0 ? 1 : context / around,
		evidence: kept(exact.length, errors) + context,
	};
}

/** How much of `length` code units speaks for a place: other words of the same language agree in a third of their units. */
function kept(length: number, errors: number): number {
	return Math.max(0, length - 1.5 * errors);
}

/** How many code units must be changed to make one text the other; of long ones what their ends tell. */
function errorsBetween(a: string, b: string): number {
	if (a === b) return 0;
	if (a.length <= LONGEST_COMPARED) {
		const inside = search(b.slice(0, 2 * LONGEST_COMPARED), a, Math.ceil(a.length / 2))[0]?.errors ?? a.length;
		return Math.min(a.length, Math.max(inside, Math.abs(a.length - b.length)));
	}
	const half = LONGEST_COMPARED / 2;
	const ends = errorsBetween(a.slice(0, half), b.slice(0, half)) + errorsBetween(a.slice(-half), b.slice(-half));
	// What is equal at its ends but not as a whole has changed somewhere.
	return Math.min(a.length, Math.max(1, (ends * a.length) / LONGEST_COMPARED));
}

/** So many code units more than for any other place must speak for the one that is taken. */
const LEAST_LEAD = 24;
/** The share of its context with which a place is taken for sure: */
const SURE_CONTEXT = {
	/** wherever it stands; */
	anywhere: 0.94,
	/** the same where its own words have changed; */
	edited: 0.875,
	/** near the old place, or where a long passage stands unchanged; */
	near: 0.5,
	/** near the old place, for a few short words, which stand in many places; */
	shortNear: 0.6,
	/** near the old place, where its own words have changed. */
	editedNear: 0.625,
};
/** Near are this many code units; long are this many. */
const NEAR = 240;
const LONG = 140;
/** A place that is taken for sure has at least this share of the passage's words, and one that is taken at all this one. */
const LEAST_SURE_QUOTE = 0.6;
const LEAST_QUOTE = 0.5;
const LEAST_EVIDENCE = 24;

/**
 * Which place is the passage's, and how sure that is; null where none is.
 *
 * Articles say things twice: captions repeat sentences of the text, and lists repeat themselves. Where a passage is gone, much
 * of its words and its context often stands elsewhere; so a place is taken for sure only with nearly all of its context, or
 * near the old one. The bounds are those at which `bench/anchors.ts` has a wrong place in fewer than one of a thousand.
 */
export function choose(candidates: readonly Candidate[], { exact, start: old }: Anchor): FoundAnchor | null {
	const [best, ...others] = candidates
		.filter(({ quote, evidence }) => quote === 1 || (quote >= LEAST_QUOTE && evidence >= LEAST_EVIDENCE))
		.sort((a, b) => b.evidence - a.evidence);
	if (!best) return null;
	const { start, end, quote, context, evidence } = best;
	const rival = others.find((other) => other.end <= start || other.start >= end);
	const leads = !rival || evidence - rival.evidence >= LEAST_LEAD;
	const near = Math.abs(start - old) <= NEAR;
	const short = exact.length < CONTEXT_LENGTH;
	if (quote === 1) {
		const enough = short ? SURE_CONTEXT.shortNear : SURE_CONTEXT.near;
		const sure = context >= SURE_CONTEXT.anywhere || (context >= enough && (near || exact.length >= LONG));
		return { start, end, certainty: sure && leads ? "context" : "uncertain" };
	}
	const sure =
		// What stands between all that stood around the passage is it, much as its own words have changed.
		(quote >= LEAST_SURE_QUOTE || context >= SURE_CONTEXT.anywhere) &&
		(context >= SURE_CONTEXT.edited || (context >= SURE_CONTEXT.editedNear && near)) &&
		// A short quote that matches only nearly may be other words.
		!short;
	return { start, end, certainty: sure && leads ? "edited" : "uncertain" };
}
