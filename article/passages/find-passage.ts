import { type Anchor, CONTEXT_LENGTH, type FoundAnchor, findAnchor } from "../../domain/anchor";
import type { Scheduler } from "../scheduler";
import { nearMatches } from "./near-matches";
import { type Candidate, choose, compare } from "./passage-candidate";
import { EDGE_WORDS, type Edge, type EdgeWords, findEdge } from "./passage-edges";
import { SearchEffort } from "./search-effort";

/** Steps for one passage: some 20 ms. Enough to look through an article of the greatest length. */
const STEPS_A_PASSAGE = 4_000_000;
/** Steps for all passages of a page. */
const STEPS_A_PAGE = 40_000_000;

/** Of a longer passage this much of its beginning and of its end is looked for. */
const LONGEST_PATTERN = 256;
/** Of what is looked for, so much may be other code units. */
const MOST_ERRORS = 0.3;
/** Cells of a comparison cost as much as one step. */
const CELLS_A_STEP = 2;

/**
 * Finds the passages of a page again, in the anchors' order: by their very words, then by their context, then by what is
 * left of both. Null where a passage is lost. Yields through `scheduler`; what no effort is left for is looked for by its very
 * words only.
 */
export async function findPassages(
	text: string,
	anchors: readonly Anchor[],
	scheduler: Scheduler,
): Promise<(FoundAnchor | null)[]> {
	const effort = new SearchEffort(scheduler, STEPS_A_PAGE);
	const found: (FoundAnchor | null)[] = [];
	for (const anchor of anchors) {
		effort.begin(STEPS_A_PASSAGE);
		found.push(await findPassage(text, anchor, effort));
	}
	return found;
}

async function findPassage(text: string, anchor: Anchor, effort: SearchEffort): Promise<FoundAnchor | null> {
	const exact = findAnchor(text, anchor);
	await effort.spend(text.length / CONTEXT_LENGTH);
	if (anchor.exact === "" || effort.isSpent() || (exact && isAmongItsWords(text, anchor, exact))) return exact;
	// Its words stand elsewhere, too, or not at all: the place with its context may be the better one.
	const candidates = await candidatesOf(text, anchor, effort);
	if (exact) candidates.push(compare(text, anchor, ...findEdges(text, anchor, [exact.start, 0], [exact.end, 0])));
	const chosen = choose(candidates, anchor);
	// A better place may stand where nothing was looked for.
	return chosen && effort.isSpent() ? { ...chosen, certainty: "uncertain" } : chosen;
}

/** Whether all the words stand around a place that stood around the passage. */
function isAmongItsWords(text: string, { prefix, suffix }: Anchor, { start, end, certainty }: FoundAnchor): boolean {
	return certainty !== "uncertain" && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
}

/** What is looked for, and how much of it is context; null where it does not reach to that edge of the passage. */
interface Pattern {
	words: string;
	before: number | null;
	after: number | null;
}

/**
 * A passage is looked for by itself, and with its context on either side: by itself where all around it has changed, with
 * its context where it is too short, or too much changed, to be found by itself.
 */
function patternsOf({ exact, prefix, suffix }: Anchor): Pattern[] {
	const head = exact.slice(0, LONGEST_PATTERN);
	const tail = exact.slice(-LONGEST_PATTERN);
	const whole = head === exact;
	const patterns: Pattern[] = [];
	if (exact.length >= CONTEXT_LENGTH) patterns.push({ words: head, before: 0, after: whole ? 0 : null });
	if (!whole) patterns.push({ words: tail, before: null, after: 0 });
	if (whole && prefix !== "") patterns.push({ words: prefix + exact, before: prefix.length, after: 0 });
	if (whole && suffix !== "") patterns.push({ words: exact + suffix, before: 0, after: suffix.length });
	return patterns;
}

async function candidatesOf(text: string, anchor: Anchor, effort: SearchEffort): Promise<Candidate[]> {
	const candidates: Candidate[] = [];
	const { length } = anchor.exact;
	for (const { words, before, after } of patternsOf(anchor)) {
		const near = anchor.start - (before ?? words.length - length);
		for (const match of await nearMatches(text, words, Math.floor(words.length * MOST_ERRORS), near, effort)) {
			if (effort.isSpent()) break;
			const slack = 16 + match.errors;
			const far = Math.min(1500, slack + Math.ceil(length / 4));
			const start = before === null ? match.end - length : match.start + before;
			const end = after === null ? match.start + length : match.end - after;
			const [from, to] = findEdges(
				text,
				anchor,
				[start, before === null ? far : slack],
				[end, after === null ? far : slack],
			);
			await effort.spend((from.cells + to.cells) / CELLS_A_STEP);
			if (from.at < to.at) candidates.push(compare(text, anchor, from, to));
		}
	}
	return candidates;
}

type Guess = readonly [at: number, slack: number];

/** The edges around two guesses that fit best to those of the passage. */
function findEdges(
	text: string,
	{ exact, prefix, suffix }: Anchor,
	[startNear, startSlack]: Guess,
	[endNear, endSlack]: Guess,
): [from: Edge, to: Edge] {
	const edge = (words: EdgeWords, near: number, slack: number, least: number) => {
		const within = (at: number) => Math.min(text.length, Math.max(least, at));
		return findEdge(text, words, { start: within(near - slack), end: within(near + slack) }, near);
	};
	const from = edge({ before: prefix, after: exact.slice(0, EDGE_WORDS) }, startNear, startSlack, 0);
	return [from, edge({ before: exact.slice(-EDGE_WORDS), after: suffix }, endNear, endSlack, from.at)];
}
