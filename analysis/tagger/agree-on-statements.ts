import { type TokenSpan, tokensIn } from "../layers";
import type { Steps } from "../steps";
import { type LinkedStretches, linkStretches, REACH } from "./link-stretches";
import type { Stretch } from "./stretches";
import type { TaggedParagraph } from "./tagger";

/** So many statements are weighed before others may go on. */
const AT_ONCE = 1000;
/** So many paragraphs are read before others may go on. */
const PARAGRAPHS_AT_ONCE = 100;

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
		if (mostlyTaken(candidate, takenAt)) continue;
		for (const { first, last } of candidate.statement.content) {
			for (let token = first; token < last; token++) {
				const there = takenAt.get(token);
				if (there) there.push(candidate);
				else takenAt.set(token, [candidate]);
			}
		}
		// Where a draw splits what others have as one, both its parts agree with that.
		agreed.push({ ...spokesman(candidate).statement, share: Math.min(1, candidate.mass / draws) });
	}
	yield;
	return agreed.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** Whether a statement shares half of its content, or of the other's, with one that was taken before. */
function mostlyTaken(candidate: Candidate, takenAt: ReadonlyMap<number, readonly Candidate[]>): boolean {
	let seen: Candidate | null = null;
	for (const { first, last } of candidate.statement.content) {
		for (let token = first; token < last; token++) {
			for (const other of takenAt.get(token) ?? NONE) {
				if (other === seen) continue;
				if (2 * shared(candidate, other) >= Math.min(candidate.size, other.size)) return true;
				seen = other;
			}
		}
	}
	return false;
}

/** What a draw says of a paragraph. */
interface Reading {
	/** The source that a statement of it may take from the paragraphs before. */
	before: Stretch | null;
	statements: Candidate[];
	/** The source of its last statement. */
	source: Stretch | null;
}

/** The distinct statements of all draws, in the order of their first tokens. */
function* gather(paragraphs: readonly TaggedParagraph[], draws: number): Steps<Candidate[]> {
	const found: Candidate[] = [];
	/** For each draw where its last statement stands, and the source of it. */
	const lastAt = new Int32Array(draws).fill(-1 - REACH);
	const lastSource = Array.from({ length: draws }, (): Stretch | null => null);
	for (const [at, paragraph] of paragraphs.entries()) {
		if (!paragraph.draws) continue;
		if (at % PARAGRAPHS_AT_ONCE === PARAGRAPHS_AT_ONCE - 1) yield;
		/** Most draws say the same of a paragraph: it is read once for them. */
		const readings = new Map<readonly Stretch[], Reading[]>();
		/** The paragraph's statements by the first token of the content. */
		const beginningAt = new Map<number, Candidate[]>();
		for (let draw = 0; draw < draws; draw++) {
			const stretches = paragraph.draws[draw];
			if (!stretches || stretches.length === 0) continue;
			const before = at - (lastAt[draw] as number) <= REACH ? (lastSource[draw] as Stretch | null) : null;
			const known = readings.get(stretches);
			let reading = known?.find((one) => one.before === before);
			if (!reading) {
				const linked = linkStretches(stretches, before);
				const statements = linked.map((statement) => candidateIn(beginningAt, found, statement));
				reading = { before, statements, source: linked.at(-1)?.source ?? null };
				if (known) known.push(reading);
				else readings.set(stretches, [reading]);
			}
			for (const candidate of reading.statements) candidate.count++;
			if (reading.statements.length === 0) continue;
			lastAt[draw] = at;
			lastSource[draw] = reading.source;
		}
	}
	return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The candidate for a statement: the one that is the same, or a new one. */
function candidateIn(beginningAt: Map<number, Candidate[]>, found: Candidate[], statement: LinkedStretches): Candidate {
	const first = statement.content[0]?.first ?? 0;
	const there = beginningAt.get(first);
	const known = there?.find((candidate) => isSame(candidate.statement, statement));
	if (known) return known;
	const candidate = candidateOf(statement);
	found.push(candidate);
	if (there) there.push(candidate);
	else beginningAt.set(first, [candidate]);
	return candidate;
}

const NONE: readonly Candidate[] = [];

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
		count: 0,
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
