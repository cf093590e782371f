import { type ClaimDraft, contentsOverlap } from "../claims/claim-draft";
import type { Layers, TokenSpan } from "../layers";
import type { Steps } from "../steps";
import { cluster, type Link } from "./cluster";
import { contentStems, StemSpace } from "./content-words";

/** Claims about one matter. */
export interface IssueDraft {
	claims: ClaimDraft[];
	/** The noun phrase that names it. */
	label: TokenSpan;
	confidence: number;
}

export interface IssueLayer {
	issues: IssueDraft[];
	/** How alike two claims are, by their places in the list of claims, 0 to 1. */
	similarity: (a: number, b: number) => number;
	/** How much of the smaller claim's matter the larger one shares, 0 to 1. */
	containment: (a: number, b: number) => number;
	/** The stems of each claim. */
	stems: ReadonlyMap<string, number>[];
}

/** Below this two claims have nothing in common; chosen on annotated articles. */
const LEAST_IN_COMMON = 0.05;
/** Two groups of claims are about the same matter where their claims are that alike on average; chosen the same way. */
const LEAST_MEAN = 0.028;
/** Claims further apart than this in the list are not compared: it bounds the work on a very long text. */
const WINDOW = 120;
/** So many claims are compared with those behind them before others may go on. */
const AT_ONCE = 500;

/**
 * Groups claims by what they are about: average-link clustering of their weighted stems, with a bonus for claims of one
 * paragraph. Claims that share nothing with others make no issue.
 */
export function* findIssues(layers: Layers, claims: readonly ClaimDraft[]): Steps<IssueLayer> {
	const stems = claims.map((claim) => contentStems(layers, claim));
	const space = new StemSpace(stems);
	const alike = (a: number, b: number): number => {
		const one = claims[a];
		const other = claims[b];
		if (!one || !other) return 0;
		const near = paragraphOf(layers, one) === paragraphOf(layers, other) ? 0.12 : 0;
		const nested = contentsOverlap(one, other) ? 0.3 : 0;
		return space.similarity(a, b) + near + nested;
	};
	const groups = yield* cluster(claims.length, yield* linksOf(claims.length, alike), LEAST_MEAN);
	yield;
	const issues: IssueDraft[] = [];
	for (const group of groups) {
		if (group.length < 2) continue;
		const members = group.map((i) => claims[i]).filter((claim) => claim !== undefined);
		const label = labelOf(
			layers,
			members,
			group.map((i) => stems[i] ?? new Map<string, number>()),
		);
		if (label) issues.push({ claims: members, label, confidence: 0.5 });
	}
	return {
		issues,
		similarity: (a, b) => space.similarity(a, b),
		containment: (a, b) => space.containment(a, b),
		stems,
	};
}

export function paragraphOf(layers: Layers, claim: ClaimDraft): number {
	return layers.sentences[claim.sentence]?.paragraph ?? -1;
}

/** The pairs of claims within the window that have something in common. */
function* linksOf(count: number, alike: (a: number, b: number) => number): Steps<Link[]> {
	const links: Link[] = [];
	for (let a = 0; a < count; a++) {
		if (a % AT_ONCE === AT_ONCE - 1) yield;
		for (let b = a + 1; b < Math.min(count, a + WINDOW); b++) {
			const score = alike(a, b);
			if (score > LEAST_IN_COMMON) links.push({ a, b, score });
		}
	}
	return links;
}

/** The noun phrase within the claims whose stems most of them share; the earliest and shortest of equals. */
function labelOf(
	layers: Layers,
	claims: readonly ClaimDraft[],
	stems: readonly ReadonlyMap<string, number>[],
): TokenSpan | null {
	const shared = new Map<string, number>();
	for (const bag of stems) for (const key of bag.keys()) shared.set(key, (shared.get(key) ?? 0) + 1);
	let best: { span: TokenSpan; score: number } | null = null;
	for (const claim of claims) {
		for (const part of claim.content) {
			for (let i = part.first; i < part.last; i++) {
				const phrase = layers.phrases[layers.phraseAt[i] ?? -1];
				if (!phrase || phrase.first < part.first || phrase.last > part.last) continue;
				i = phrase.last - 1;
				const score = phraseScore(layers, phrase, shared);
				if (score > 0 && (!best || score > best.score))
					best = { span: { first: phrase.first, last: phrase.last }, score };
			}
		}
	}
	return best?.span ?? null;
}

function phraseScore(
	layers: Layers,
	phrase: TokenSpan & { head: number },
	shared: ReadonlyMap<string, number>,
): number {
	const head = layers.words[phrase.head];
	if (!head || head.tag === "pronoun" || head.tag === "number" || head.tag === "determiner") return 0;
	const bag = contentStems(layers, { content: [phrase] });
	let score = 0;
	for (const key of bag.keys()) score += (shared.get(key) ?? 0) - 1;
	// A phrase of two or three words tells more than a name alone, a long one is no label.
	const words = phrase.last - phrase.first;
	return score * (head.tag === "name" ? 0.6 : 1) * (words > 5 ? 0.5 : 1) + (bag.size > 1 ? 0.3 : 0);
}
