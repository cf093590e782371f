import type { CounterclaimKind } from "../../domain/analysis";
import { type ClaimDraft, contentEnd, contentStart, contentsOverlap } from "../claims/claim-draft";
import { textOf } from "../claims/find-claims";
import type { Layers, TokenSpan } from "../layers";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { HOSTILE_WORDS } from "../lexicon/hostile";
import { NEGATION } from "../lexicon/negation";
import { relationModel } from "../model/relation-model";
import type { ClaimPair, ClaimSpace } from "../relations/claim-space";
import { type ClaimTraits, isAgainst, isNegative } from "../relations/claim-traits";
import { pointsBack } from "../relations/pair-features";
import type { Steps } from "../steps";
import { type Candidate, linkFeatures, RULES, type Rule } from "./rules";

/** A link between two claims: the counter disputes the claim. */
export interface CounterclaimDraft {
	claim: ClaimDraft;
	counter: ClaimDraft;
	kind: CounterclaimKind;
	confidence: number;
	rule: string;
	evidence: TokenSpan[];
}

/** How many claims away an answer is looked for. */
const REACH = 40;
/** Each claim disputes at most so many others; the surest stay. */
const MOST_LINKS = 3;
/** Below this a link is more likely none than one that the reader would miss; chosen on articles that the model was not trained on. */
const LEAST_CONFIDENCE = 0.16;
/** Confidences are told so exactly: sums of the same numbers in another order differ in their last digits. */
const EXACT = 1e6;
/** So many claims are paired before others may go on. */
const AT_ONCE = 100;

/**
 * Links claims to the claims that dispute them. A link needs a reason, a rule that holds; how sure it is says a model that was
 * trained on annotated articles, from what tells of disputes: denials, whom a claim is against, how alike the words are, how
 * far apart they stand.
 */
export function* findCounterclaims(layers: Layers, space: ClaimSpace): Steps<CounterclaimDraft[]> {
	const { traits } = space;
	const { disputes } = relationModel();
	const found: Answer[] = [];
	for (let a = 0; a < traits.length; a++) {
		if (a % AT_ONCE === AT_ONCE - 1) yield;
		for (const pair of space.pairsFrom(a)) {
			if (pair.between >= REACH) break;
			const reason = mayDispute(pair.one, pair.other) ? reasonOf(layers, space, pair) : null;
			if (!reason) continue;
			const confidence = Math.round(disputes(linkFeatures(reason, reason.rule)) * EXACT) / EXACT;
			if (confidence < LEAST_CONFIDENCE) continue;
			found.push({ ...reason, confidence });
		}
	}
	return chooseAnswers(found)
		.map(({ claim, counter, rule, confidence }) => ({
			claim: claim.claim,
			counter: counter.claim,
			kind: rule.kind,
			confidence,
			rule: rule.name,
			evidence: evidenceOf(layers, counter.claim),
		}))
		.sort((x, y) => contentStart(x.claim) - contentStart(y.claim) || contentStart(x.counter) - contentStart(y.counter));
}

const isAccusation = ({ claim }: ClaimTraits) => claim.act === "accuse";

/** A claim that may answer another, by which rule and how surely. */
export type Answer = Candidate & { rule: Rule; confidence: number };

/** Of all that each claim may answer what it does: the surest, and of one party where it only points back. */
export function chooseAnswers<A extends Answer>(found: readonly A[]): A[] {
	const byCounter = new Map<ClaimTraits, A[]>();
	for (const answer of found) {
		const others = byCounter.get(answer.counter);
		if (others) others.push(answer);
		else byCounter.set(answer.counter, [answer]);
	}
	return [...byCounter].flatMap(([counter, answers]) =>
		(pointsBack(counter) ? toNearest(answers) : answers)
			.sort((x, y) => y.confidence - x.confidence)
			.slice(0, MOST_LINKS),
	);
}

/** "dismissed the criticism" answers one party: the last one before it that is against something, else the last one. */
function toNearest<A extends Answer>(answers: readonly A[]): A[] {
	const before = answers.filter(({ counter, pair }) => pair.other === counter);
	const last = before.findLast(({ claim }) => isNegative(claim)) ?? before.at(-1);
	return last ? answers.filter(({ claim }) => claim.holder === last.claim.holder) : [...answers];
}

/** Two whom nobody takes for one, and words that are not the same. */
export function mayDispute(one: ClaimTraits, other: ClaimTraits): boolean {
	if (one.keepsSilent || other.keepsSilent || asks(one) || asks(other) || contentsOverlap(one.claim, other.claim))
		return false;
	const outlets = +(one.claim.voice === "outlet") + +(other.claim.voice === "outlet");
	if (outlets > 0) return outlets === 1;
	return one.holder !== null && other.holder !== null && one.holder !== other.holder;
}

/** Two claims with the first rule that holds, in its direction: the later answers the earlier, unless only that one denies. */
export function reasonOf(
	layers: Layers,
	{ relations }: ClaimSpace,
	pair: ClaimPair,
): (Candidate & { rule: Rule }) | null {
	const { one, other } = pair;
	const turned =
		one.denial > other.denial ||
		(one.rejects && !other.rejects) ||
		// An accusation that is told of after the answer to it.
		(isAccusation(other) && !isAccusation(one) && isAgainst(one, other.holder));
	for (const counter of turned ? [one, other] : [other, one]) {
		const claim = counter === one ? other : one;
		const counterText = counter.claim.voice === "outlet" ? textOf(layers, wholeOf(counter.claim)) : "";
		const candidate = { claim, counter, pair, relations, counterText };
		const rule = RULES.find(({ holds }) => holds(candidate));
		if (rule) return { ...candidate, rule };
	}
	return null;
}

/** So many tokens of what is negated are shown at most. */
const NEGATED = 5;

function clauseEnd({ words, phrases, phraseAt }: Layers, first: number, last: number): number {
	let end = first + 1;
	while (end < Math.min(last, first + NEGATED) && !/^(?:punctuation|quote)$/u.test(words[end]?.kind ?? "")) end++;
	// Not "not get that from a": to the end of what is named.
	return Math.max(end, Math.min(last, phrases[phraseAt[end - 1] ?? -1]?.last ?? end));
}

const wholeOf = (claim: ClaimDraft): TokenSpan => ({ first: contentStart(claim), last: contentEnd(claim) });

/** The words that show it: the cue that denies or criticises, else the words that judge or negate, else all of it. */
function evidenceOf(layers: Layers, counter: ClaimDraft): TokenSpan[] {
	const opposed = counter.act === "deny" || counter.act === "criticise";
	if (opposed && counter.cue.length > 0) return counter.cue;
	const telling: TokenSpan[] = [];
	for (const part of counter.content) {
		for (let i = part.first; i < part.last; i++) {
			const lower = layers.words[i]?.lower ?? "";
			const negates = NEGATION.test(lower);
			if (!negates && !EVALUATIVE_WORDS.has(lower) && !HOSTILE_WORDS.has(lower)) continue;
			// A negation with what it negates.
			const last = negates ? clauseEnd(layers, i, part.last) : i + 1;
			telling.push({ first: i, last });
			i = last - 1;
		}
	}
	return telling.length > 0 ? telling : [wholeOf(counter)];
}

/** A question holds nothing; "questioned the ruling" does. */
const asks = ({ claim }: ClaimTraits) => claim.act === "ask" && claim.lemma !== "question";
