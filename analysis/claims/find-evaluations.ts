import type { EvaluationCategory } from "../../domain/analysis";
import { isSpoken } from "../attributions/spoken";
import { contentStems } from "../issues/content-words";
import type { Layers, TokenSpan } from "../layers";
import { NAMING_VERBS } from "../lexicon/attitudes";
import { EPITHETS } from "../lexicon/epithets";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { stateReading } from "../lexicon/state-table";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { accuses, type ClaimDraft, isAgainstSomebody } from "./claim-draft";

export interface EvaluationDraft extends TokenSpan {
	category: EvaluationCategory;
	target: PartyDraft | null;
	/** For what the article states as fact: the claim of somebody who says the same. */
	claim: ClaimDraft | null;
	confidence: number;
}

/** Of so many words, at most, are marks of distance; more are a quotation. */
const FEW_WORDS = 2;
/** So many stems must a headline share with a claim to say the same, and so great a part of its own. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;

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
		...marksOfDistance(layers, claims, others, index),
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
		if (!isEpithet && !EVALUATIVE_WORDS.has(lower)) continue;
		const span = { first: token, last: token + 1 };
		const target = targetNear(layers, span, index);
		found.push({ ...span, category: isEpithet ? "epithet" : "loaded-word", target, claim: null, confidence: 0.6 });
	}
	return found;
}

/** Whether a word is part of how a party is named: in one phrase with its name or its description, or beside it. */
function namesParty({ phrases, phraseAt, words }: Layers, token: number, index: PartyIndex): boolean {
	const phrase = phrases[phraseAt[token] ?? -1];
	if (!phrase) return index.mentionCovering(token + 1) !== undefined;
	for (let i = phrase.first; i <= phrase.last; i++) if (index.mentionCovering(i)) return true;
	// "Orlo, the firebrand": an apposition.
	return words[phrase.first - 1]?.text === "," && index.mentionEndingAt(phrase.first - 1) !== undefined;
}

function marksOfDistance(
	layers: Layers,
	claims: readonly ClaimDraft[],
	others: Uint8Array,
	index: PartyIndex,
): EvaluationDraft[] {
	const found: EvaluationDraft[] = [];
	// Where a sentence tells what somebody says, his words are in the marks.
	const reporting = new Set<number>();
	for (const { voice, content, cue } of claims) {
		if (voice === "outlet") continue;
		for (const { first } of [...content, ...cue]) reporting.add(layers.sentenceAt[first] ?? -1);
	}
	const times = new Map<string, number>();
	for (const { lower } of layers.words) times.set(lower, (times.get(lower) ?? 0) + 1);
	for (const quotation of layers.quotations) {
		if (quotation.parent !== -1 || others[quotation.open] || isSpoken(layers, quotation)) continue;
		const inside = { first: quotation.open + 1, last: quotation.close };
		if (inside.last - inside.first > FEW_WORDS || inside.last <= inside.first) continue;
		if (isTitleOrTerm(layers, quotation.open)) continue;
		const quoting = reporting.has(layers.sentenceAt[quotation.open] ?? -1);
		if (!isDoubtedState(layers, inside) && (quoting || !isDoubtedWord(layers, inside, times))) continue;
		found.push({
			first: quotation.open,
			last: quotation.close + 1,
			category: "scare-quotes",
			target: targetNear(layers, inside, index),
			claim: null,
			confidence: 0.5,
		});
	}
	return found;
}

/** A state's name in marks: the article does not call it one. */
function isDoubtedState({ words }: Layers, { first, last }: TokenSpan): boolean {
	const state = stateReading(words[first]?.lower ?? "");
	return state?.as === "name" && (last - first === 1 || words[first + 1]?.tag === "genitive");
}

/** One plain word that nobody uses elsewhere in the article; titles, terms of two words and figures are only marked as such. */
function isDoubtedWord({ words }: Layers, { first, last }: TokenSpan, times: ReadonlyMap<string, number>): boolean {
	const word = words[first];
	if (word?.kind !== "word" || last - first > 1) return false;
	// "its “proof”", "the “small” club"; but not what a button says, or what it is called.
	if (!/^(?:determiner|possessive|genitive|adjective)$/u.test(words[first - 2]?.tag ?? "")) return false;
	return /^\p{Ll}+$/u.test(word.text) && times.get(word.lower) === 1;
}

/** A quoted title, nickname or word that is introduced as such; a button's name; the value of an attribute. */
function isTitleOrTerm(layers: Layers, open: number): boolean {
	return /^(?:.*=|click|press|tap|type|select|enter|so-called|self-described|called|named|titled|entitled|dubbed|known|as|word|term|phrase|film|book|song|album|slogan|hashtag)$/u.test(
		layers.words[open - 1]?.lower ?? "",
	);
}

/** Headlines in the article's own voice of which a party's claim against another says the same. */
function adoptedClaims(layers: Layers, claims: readonly ClaimDraft[], others: Uint8Array): EvaluationDraft[] {
	const found: EvaluationDraft[] = [];
	const contested = claims.filter((claim) => claim.voice === "attributed" && claim.party && isContested(claim));
	for (const { first, last, paragraph } of layers.sentences) {
		if (layers.paragraphs[paragraph]?.kind !== "title" || others.subarray(first, last).includes(1)) continue;
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

/** Whether a claim is against somebody: what nobody minds is nobody's claim that a headline adopts. */
const isContested = (claim: ClaimDraft) => accuses(claim) || isAgainstSomebody(claim);

/** The party named within the words, else the nearest one in the sentence. */
function targetNear(layers: Layers, span: TokenSpan, index: PartyIndex): PartyDraft | null {
	const sentence = layers.sentences[layers.sentenceAt[span.first] ?? -1];
	if (!sentence) return null;
	for (let distance = 0; distance < sentence.last - sentence.first; distance++) {
		for (const token of [span.last - 1 + distance, span.first - distance]) {
			if (token < sentence.first || token >= sentence.last) continue;
			const found = index.mentionCovering(token);
			if (found) return found.party;
		}
	}
	return null;
}
