import type { CounterclaimKind } from "../../domain/analysis";
import { type ClaimDraft, contentEnd, contentStart, contentsOverlap } from "../claims/claim-draft";
import { type IssueLayer, paragraphOf } from "../issues/find-issues";
import type { Layers, TokenSpan } from "../layers";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { HOSTILE_WORDS } from "../lexicon/hostile";
import { NEGATION } from "../lexicon/negation";
import { principalOf } from "../parties/party-draft";
import type { Steps } from "../steps";
import type { Pair } from "./pair";
import { RULES } from "./rules";

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
const MOST_LINKS = 1;
/** So many claims are paired before others may go on. */
const AT_ONCE = 500;
const LEAST_CONFIDENCE = 0.35;

/** Links claims to the claims that dispute them, each by the named rule that is surest of it. */
export function* findCounterclaims(
	layers: Layers,
	claims: readonly ClaimDraft[],
	matter: IssueLayer,
): Steps<CounterclaimDraft[]> {
	const found: CounterclaimDraft[] = [];
	for (let c = 0; c < claims.length; c++) {
		const counter = claims[c];
		if (!counter) continue;
		if (c % AT_ONCE === AT_ONCE - 1) yield;
		const links: CounterclaimDraft[] = [];
		for (let a = Math.max(0, c - REACH); a < Math.min(claims.length, c + REACH); a++) {
			const claim = claims[a];
			if (!claim || !mayDispute(claim, counter)) continue;
			const pair = pairOf(layers, matter, a, c, claim, counter);
			const best = strongest(pair);
			if (best) links.push({ claim, counter, ...best, evidence: evidenceOf(layers, counter) });
		}
		links.sort((x, y) => y.confidence - x.confidence || contentStart(y.claim) - contentStart(x.claim));
		found.push(...links.slice(0, MOST_LINKS));
	}
	return withoutMirrors(found).sort(
		(x, y) => contentStart(x.claim) - contentStart(y.claim) || contentStart(x.counter) - contentStart(y.counter),
	);
}

function mayDispute(claim: ClaimDraft, counter: ClaimDraft): boolean {
	if (claim === counter || contentsOverlap(claim, counter)) return false;
	if (claim.voice === "outlet" && counter.voice === "outlet") return false;
	if (claim.voice === "attributed" && counter.voice === "attributed") {
		if (!claim.party || !counter.party || principalOf(claim.party) === principalOf(counter.party)) return false;
	}
	return true;
}

function pairOf(
	layers: Layers,
	matter: IssueLayer,
	a: number,
	c: number,
	claim: ClaimDraft,
	counter: ClaimDraft,
): Pair {
	const one = matter.stems[a] ?? new Map<string, number>();
	const other = matter.stems[c] ?? new Map<string, number>();
	let shared = 0;
	for (const key of one.keys()) if (other.has(key)) shared++;
	const speaksOf = (speaker: ClaimDraft, of: ClaimDraft) =>
		of.party !== null && speaker.targets.some(({ party }) => of.party !== null && party === principalOf(of.party));
	return {
		layers,
		claim,
		counter,
		claimAt: a,
		counterAt: c,
		similarity: matter.similarity(a, c),
		containment: matter.containment(a, c),
		shared,
		paragraphs: paragraphOf(layers, counter) - paragraphOf(layers, claim),
		claimTargetsCounterParty: speaksOf(claim, counter),
		counterTargetsClaimParty: speaksOf(counter, claim),
	};
}

function strongest(pair: Pair): { kind: CounterclaimKind; confidence: number; rule: string } | null {
	let best: { kind: CounterclaimKind; confidence: number; rule: string } | null = null;
	for (const rule of RULES) {
		const confidence = Math.min(1, rule.confidence(pair)) * Math.min(1, 0.5 + pair.counter.confidence / 2);
		if (confidence >= LEAST_CONFIDENCE && (!best || confidence > best.confidence))
			best = { kind: rule.kind, confidence, rule: rule.name };
	}
	return best;
}

/** The words that show it: the cue that denies or criticises, else the words that judge or negate, else all of it. */
function evidenceOf(layers: Layers, counter: ClaimDraft): TokenSpan[] {
	const opposed = counter.act === "deny" || counter.act === "criticise";
	if (opposed && counter.cue.length > 0) return counter.cue;
	const telling: TokenSpan[] = [];
	for (const part of counter.content) {
		for (let i = part.first; i < part.last; i++) {
			const lower = layers.words[i]?.lower ?? "";
			if (EVALUATIVE_WORDS.has(lower) || HOSTILE_WORDS.has(lower) || NEGATION.test(lower))
				telling.push({ first: i, last: i + 1 });
		}
	}
	return telling.length > 0 ? telling : [{ first: contentStart(counter), last: contentEnd(counter) }];
}

/** Of two links that join the same pair both ways, the surer one. */
function withoutMirrors(links: readonly CounterclaimDraft[]): CounterclaimDraft[] {
	return links.filter(
		(link) =>
			!links.some(
				(other) =>
					other.claim === link.counter &&
					other.counter === link.claim &&
					(other.confidence > link.confidence ||
						(other.confidence === link.confidence && contentStart(other.claim) < contentStart(link.claim))),
			),
	);
}
