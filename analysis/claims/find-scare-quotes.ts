import { isSpoken } from "../attributions/spoken";
import type { Layers, TokenSpan } from "../layers";
import { DOUBTED_WORDS } from "../lexicon/loaded";
import { stateReading } from "../lexicon/state-table";
import type { PartyIndex } from "../parties/party-index";
import type { Quotation } from "../sentences/find-quotations";
import type { ClaimDraft } from "./claim-draft";
import type { EvaluationDraft } from "./find-evaluations";
import { targetNear } from "./target-near";

/** Of so many words, at most, are marks of distance; more are a quotation. */
const FEW_WORDS = 2;
/** Between words that are listed in marks of their own stand so many tokens: a comma, "and", an article. */
const LISTED = 3;

/**
 * Finds words that the article keeps at a distance by quotation marks, without quoting anybody: a state's name, and words for
 * what is true, lawful, free, well-meant or expert ("its “proof”").
 */
export function findScareQuotes(
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
		if (isTitleOrTerm(layers, quotation.open) || isListed(layers, quotation)) continue;
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
	// "the “us” that he speaks of" is no state.
	return (
		words[first]?.capitalised === true &&
		state?.as === "name" &&
		(last - first === 1 || words[first + 1]?.tag === "genitive")
	);
}

/** A word, or two, for what the article doubts, which nobody uses elsewhere in it. */
function isDoubtedWord({ words }: Layers, { first, last }: TokenSpan, times: ReadonlyMap<string, number>): boolean {
	// "its “proof”", "the “free” press"; but not what a button says, or what it is called.
	if (!/^(?:determiner|possessive|genitive|adjective)$/u.test(words[first - 2]?.tag ?? "")) return false;
	const inside = words.slice(first, last);
	if (!inside.every(({ kind, text }) => kind === "word" && /^[\p{Ll}-]+$/u.test(text))) return false;
	return inside.some(({ lower }) => DOUBTED_WORDS.has(lower) && times.get(lower) === 1);
}

/** Whether others in marks stand beside it: terms of a search, answers in a poll. */
function isListed({ quotations }: Layers, { open, close }: Quotation): boolean {
	return quotations.some(
		(other) =>
			(other.open > close && other.open - close <= LISTED) || (other.close < open && open - other.close <= LISTED),
	);
}

/** A quoted title, nickname or word that is introduced as such; a button's name; the value of an attribute. */
function isTitleOrTerm(layers: Layers, open: number): boolean {
	return /^(?:.*=|click|press|tap|type|select|enter|so-called|self-described|called|named|titled|entitled|dubbed|known|as|word|term|phrase|film|book|song|album|slogan|hashtag)$/u.test(
		layers.words[open - 1]?.lower ?? "",
	);
}
