import { type TokenSpan, tokensIn } from "../layers";
import type { Steps } from "../steps";
import { type LinkedStretches, linkStretches } from "./link-stretches";
import type { Stretch } from "./stretches";
import type { TaggedParagraph } from "./tagger";

/** So many statements are weighed before others may go on. */
const AT_ONCE = 1000;

/** A statement that draws agree on. */
export interface AgreedStatement extends LinkedStretches {
	/** Which part of the draws has it, more than 0 to 1. */
	share: number;
}

/** A statement of one draw or more, the same to the token. */
interface Candidate {
	statement: LinkedStretches;
	first: number;
	last: number;
	/** How many tokens its content has. */
	size: number;
	/** How many draws have it. */
	count: number;
	/** How many draws have it or one that agrees with it. */
	mass: number;
	agreeing: Candidate[];
}

/**
 * Settles on statements that many of the draws agree on, though they may differ in where each ends: the ones that are most
 * probably right in their greater part, rather than the parts of the most probable labeling (minimum Bayes risk decoding;
 * Kumar and Byrne 2004, with agreement as the loss).
 *
 * @param draws how many there are
 * @returns statements in the order of their contents, none that shares most of its content with another
 */
export function* agreeOnStatements(paragraphs: readonly TaggedParagraph[], draws: number): Steps<AgreedStatement[]> {
	const candidates = yield* gather(paragraphs, draws);
	yield* weigh(candidates);
	yield;
	/** The statements taken so far, by the tokens of their contents. */
	const takenAt = new Map<number, Candidate[]>();
	const agreed: AgreedStatement[] = [];
	yield;
	candidates.sort((a, b) => b.mass - a.mass || b.count - a.count || a.first - b.first);
	for (const [at, candidate] of candidates.entries()) {
		if (at % AT_ONCE === AT_ONCE - 1) yield;
		const tokens = tokensOf(candidate);
		const near = new Set(tokens.flatMap((token) => takenAt.get(token) ?? []));
		if ([...near].some((other) => 2 * shared(candidate, other) >= Math.min(candidate.size, other.size))) continue;
		for (const token of tokens) takenAt.set(token, [...(takenAt.get(token) ?? []), candidate]);
		agreed.push({ ...spokesman(candidate).statement, share: candidate.mass / draws });
	}
	yield;
	return agreed.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

function tokensOf({ statement }: Candidate): number[] {
	const tokens: number[] = [];
	for (const { first, last } of statement.content) for (let i = first; i < last; i++) tokens.push(i);
	return tokens;
}

/** The distinct statements of all draws, in the order of their first tokens. */
function* gather(paragraphs: readonly TaggedParagraph[], draws: number): Steps<Candidate[]> {
	const found: Candidate[] = [];
	/** By the first token of the content. */
	const beginningAt = new Map<number, Candidate[]>();
	for (let draw = 0; draw < draws; draw++) {
		for (const statement of linkStretches(paragraphs.map((paragraph) => paragraph.draws?.[draw] ?? NONE))) {
			const first = statement.content[0]?.first ?? 0;
			const there = beginningAt.get(first);
			const known = there?.find((candidate) => isSame(candidate.statement, statement));
			if (known) {
				known.count++;
				continue;
			}
			const candidate = candidateOf(statement);
			found.push(candidate);
			if (there) there.push(candidate);
			else beginningAt.set(first, [candidate]);
		}
		if (found.length > AT_ONCE) yield;
	}
	return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

const NONE: readonly Stretch[] = [];

/** Whether two have the same parts, to the token. */
function isSame(one: LinkedStretches, other: LinkedStretches): boolean {
	return (
		one.source?.first === other.source?.first &&
		one.source?.last === other.source?.last &&
		sameParts(one.content, other.content) &&
		sameParts(one.cue, other.cue)
	);
}

function sameParts(one: readonly TokenSpan[], other: readonly TokenSpan[]): boolean {
	return (
		one.length === other.length &&
		one.every(({ first, last }, i) => first === other[i]?.first && last === other[i]?.last)
	);
}

function candidateOf(statement: LinkedStretches): Candidate {
	const { content } = statement;
	return {
		statement,
		first: content[0]?.first ?? 0,
		last: content.at(-1)?.last ?? 0,
		size: tokensIn(content),
		count: 1,
		mass: 0,
		agreeing: [],
	};
}

/** Finds for each candidate those that agree with it, itself among them. */
function* weigh(candidates: readonly Candidate[]): Steps<void> {
	for (const [i, one] of candidates.entries()) {
		if (i % AT_ONCE === AT_ONCE - 1) yield;
		one.agreeing.push(one);
		for (let j = i + 1; j < candidates.length; j++) {
			const other = candidates[j] as Candidate;
			if (other.first >= one.last) break;
			if (!agrees(one, other)) continue;
			one.agreeing.push(other);
			other.agreeing.push(one);
		}
	}
	for (const candidate of candidates) candidate.mass = candidate.agreeing.reduce((sum, { count }) => sum + count, 0);
}

/** Whether two share half of both their contents and have the same source, or one that overlaps, or none both. */
function agrees(one: Candidate, other: Candidate): boolean {
	const both = 2 * shared(one, other);
	if (both === 0 || both < one.size || both < other.size) return false;
	const [a, b] = [one.statement.source, other.statement.source];
	return a && b ? a.first < b.last && b.first < a.last : a === b;
}

/** How many tokens the contents of two share. */
function shared(one: Candidate, other: Candidate): number {
	if (one.first >= other.last || other.first >= one.last) return 0;
	let both = 0;
	for (const a of one.statement.content) for (const b of other.statement.content) both += overlap(a, b);
	return both;
}

const overlap = (a: TokenSpan, b: TokenSpan) => Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));

/** Of those that agree with a candidate the one that draws have most often, if it agrees with about as many itself. */
function spokesman(candidate: Candidate): Candidate {
	const weight = ({ mass, count }: Candidate) => mass + 2 * count;
	return candidate.agreeing.reduce((best, other) => (weight(other) > weight(best) ? other : best), candidate);
}
