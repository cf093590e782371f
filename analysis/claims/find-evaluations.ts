import type { EvaluationCategory } from "../../domain/analysis";
import { contentStems } from "../issues/content-words";
import type { Layers, TokenSpan } from "../layers";
import { NAMING_VERBS } from "../lexicon/attitudes";
import { EPITHETS } from "../lexicon/epithets";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { LOADED_WORDS, VIEWING_VERBS } from "../lexicon/loaded";
import { NEGATION } from "../lexicon/negation";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { accuses, type ClaimDraft, isAgainstSomebody } from "./claim-draft";
import { findScareQuotes } from "./find-scare-quotes";
import { targetNear } from "./target-near";

export interface EvaluationDraft extends TokenSpan {
	category: EvaluationCategory;
	target: PartyDraft | null;
	/** For what the article states as fact: the claim of somebody who says the same. */
	claim: ClaimDraft | null;
	confidence: number;
}

/** So many tokens before a word may stand a verb that tells how others see it, and what denies it. */
const OPENING = 7;
const NEGATING = 3;
/** So many stems must a headline share with a claim to say the same, and so great a part of its own. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;
/** Headlines that begin so ask or explain, and do not tell. */
const EXPLAINS = /^(?:why|how|what|who|where|when|whether|is|are|was|were|did|does|do|can|could|should|will|would)$/u;

/**
 * Finds where the article itself judges: judging words, names that judge, words that it keeps at a distance by quotation
 * marks, and headlines that state a party's claim as fact. Quotations and what others are reported to say are theirs.
 */
export function findEvaluations(layers: Layers, claims: readonly ClaimDraft[], index: PartyIndex): EvaluationDraft[] {
	const others = new Uint8Array(layers.words.length);
	for (const claim of claims) {
		if (claim.voice === "outlet") continue;
		for (const part of claim.content) others.fill(1, reportedFrom(layers, claim, part), part.last);
	}
	return [
		...judgingWords(layers, others, index),
		...findScareQuotes(layers, claims, others, index),
		...adoptedClaims(layers, claims, others),
	].sort((a, b) => a.first - b.first || a.last - b.last);
}

/**
 * From which token on the words are those of whom the claim is: where the article only sums up what somebody did ("slammed the
 * baseless charge"), they are its own, but for what he called it ("dismissed it as nonsense", "called it reckless").
 */
function reportedFrom({ words }: Layers, { form, lemma }: ClaimDraft, { first, last }: TokenSpan): number {
	if (form !== "narrated" || NAMING_VERBS.test(lemma)) return first;
	for (let i = first; i < last; i++) if (words[i]?.lower === "as") return i;
	return last;
}

function judgingWords(layers: Layers, others: Uint8Array, index: PartyIndex): EvaluationDraft[] {
	const found: EvaluationDraft[] = [];
	for (const { index: token, lower, tag } of layers.words) {
		if (others[token] || (layers.quotationAt[token] ?? -1) !== -1 || tag === "name") continue;
		const isEpithet = EPITHETS.has(lower) && namesParty(layers, token, index);
		if (!isEpithet && !EVALUATIVE_WORDS.has(lower) && !LOADED_WORDS.has(lower)) continue;
		if (isLeftOpen(layers, token)) continue;
		const span = { first: token, last: token + 1 };
		const target = targetNear(layers, span, index);
		found.push({ ...span, category: isEpithet ? "epithet" : "loaded-word", target, claim: null, confidence: 0.6 });
	}
	return found;
}

/** Whether an article does not say of something that it is so: it asks, says that it is not, or tells how others see it. */
function isLeftOpen({ words, sentences, sentenceAt }: Layers, token: number): boolean {
	const sentence = sentences[sentenceAt[token] ?? -1];
	if (!sentence) return false;
	if (words[sentence.last - 1]?.text === "?") return true;
	let views = true;
	for (let i = token - 1; i >= Math.max(sentence.first, token - OPENING); i--) {
		const word = words[i];
		if (!word) continue;
		if (token - i <= NEGATING && NEGATION.test(word.lower)) return true;
		if (/^[,;:—–]$/u.test(word.text)) views = false;
		else if (views && VIEWING_VERBS.test(word.lower)) return true;
	}
	return false;
}

/** Whether a word is part of how a party is named: in one phrase with its name or its description, or beside it. */
function namesParty({ phrases, phraseAt, words }: Layers, token: number, index: PartyIndex): boolean {
	const phrase = phrases[phraseAt[token] ?? -1];
	if (!phrase) return index.mentionCovering(token + 1) !== undefined;
	for (let i = phrase.first; i <= phrase.last; i++) if (index.mentionCovering(i)) return true;
	// "Orlo, the firebrand": an apposition.
	return words[phrase.first - 1]?.text === "," && index.mentionEndingAt(phrase.first - 1) !== undefined;
}

/** Headlines in the article's own voice of which a party's claim against another says the same. */
function adoptedClaims(layers: Layers, claims: readonly ClaimDraft[], others: Uint8Array): EvaluationDraft[] {
	const found: EvaluationDraft[] = [];
	const contested = claims.filter(
		(claim) => claim.voice === "attributed" && claim.party && claim.form !== "narrated" && isContested(claim),
	);
	for (const { first, last, paragraph } of layers.sentences) {
		if (layers.paragraphs[paragraph]?.kind !== "title" || others.subarray(first, last).includes(1)) continue;
		if (EXPLAINS.test(layers.words[first]?.lower ?? "")) continue;
		const negated = isNegated(layers, first, last);
		// "Minister accuses firm": it says whose claim it is.
		if (
			claims.some(
				({ voice, cue }) => voice === "attributed" && cue.some((part) => part.first >= first && part.last <= last),
			)
		)
			continue;
		const own = contentStems(layers, { content: [{ first, last }] });
		let best: { claim: ClaimDraft; shared: number } | null = null;
		for (const claim of contested) {
			if (claim.content.some((part) => isNegated(layers, part.first, part.last)) !== negated) continue;
			const bag = contentStems(layers, claim);
			let shared = 0;
			for (const key of own.keys()) if (bag.has(key)) shared++;
			if (shared > (best?.shared ?? 0)) best = { claim, shared };
		}
		if (!best || best.shared < LEAST_SHARED || best.shared < LEAST_SHARE * own.size) continue;
		const { claim } = best;
		const target = claim.targets.find(({ polarity }) => polarity === "against") ?? claim.targets[0];
		found.push({ first, last, category: "adopted-claim", target: target?.party ?? null, claim, confidence: 0.5 });
	}
	return found;
}

function isNegated({ words }: Layers, first: number, last: number): boolean {
	return words.slice(first, last).some(({ lower }) => NEGATION.test(lower));
}

/** Whether a claim is against somebody: what nobody minds is nobody's claim that a headline adopts. */
const isContested = (claim: ClaimDraft) => accuses(claim) || isAgainstSomebody(claim);
