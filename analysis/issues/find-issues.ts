import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers, TokenSpan } from "../layers";
import { relationModel } from "../model/relation-model";
import { type ClaimSpace, WINDOW } from "../relations/claim-space";
import { topicFeatures } from "../relations/pair-features";
import type { Steps } from "../steps";
import { cluster, type Link } from "./cluster";
import { contentStems } from "./content-words";

/** Claims about one matter. */
export interface IssueDraft {
	claims: ClaimDraft[];
	/** The noun phrase that names it. */
	label: TokenSpan;
	confidence: number;
}

/** Two groups of claims are about one matter where their claims are so probably on average; chosen on annotated articles. */
export const LEAST_MEAN = 0.2;
/** Two claims that are less probably about one matter have no part in the groups. */
export const LEAST = 0.03;
/** So many claims are compared with those behind them before others may go on. */
const AT_ONCE = 100;

/**
 * Groups claims by what they are about: average-link clustering of how probably two are about one matter, which a model
 * trained on annotated articles tells from their words, their parties and how far apart they stand. Claims that share nothing
 * with others make no issue.
 */
export function* findIssues(layers: Layers, space: ClaimSpace): Steps<IssueDraft[]> {
	const { traits } = space;
	const { links, scores } = yield* linksOf(space);
	const issues: IssueDraft[] = [];
	for (const [i, group] of (yield* cluster(traits.length, links, LEAST_MEAN)).entries()) {
		if (i % AT_ONCE === AT_ONCE - 1) yield;
		if (group.length < 2) continue;
		const members = group.flatMap((i) => traits[i] ?? []);
		const label = labelOf(
			layers,
			members.map(({ claim }) => claim),
			members.map(({ stems }) => stems),
		);
		if (label)
			issues.push({
				claims: members.map(({ claim }) => claim),
				label,
				confidence: meanOf(scores, group),
			});
	}
	return issues;
}

/**
 * How probably each two claims within the window are about one matter: by the first, for each of those behind it; and as
 * links, where that is not all but impossible.
 */
function* linksOf(space: ClaimSpace): Steps<{ links: Link[]; scores: number[][] }> {
	const { sameMatter } = relationModel();
	const links: Link[] = [];
	const scores: number[][] = [];
	for (let a = 0; a < space.traits.length; a++) {
		if (a % AT_ONCE === AT_ONCE - 1) yield;
		const own = space.pairsFrom(a).map((pair) => sameMatter(topicFeatures(pair)));
		for (const [i, score] of own.entries()) if (score >= LEAST) links.push({ a, b: a + 1 + i, score });
		scores.push(own);
	}
	return { links, scores };
}

/** How probably the members of a group are about one matter, on average; those out of each other's reach are not. */
function meanOf(scores: readonly number[][], group: readonly number[]): number {
	let sum = 0;
	for (const [i, a] of group.entries())
		for (const b of group.slice(i + 1, i + WINDOW)) sum += scores[a]?.[b - a - 1] ?? 0;
	return (2 * sum) / (group.length * (group.length - 1));
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
