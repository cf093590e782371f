import type { EvaluationCategory } from "../../domain/analysis";
import { isSpoken } from "../attributions/spoken";
import type { Layers, TokenSpan } from "../layers";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import type { ClaimDraft } from "./claim-draft";

export interface EvaluationDraft extends TokenSpan {
	category: EvaluationCategory;
	target: PartyDraft | null;
	confidence: number;
}

/** Finds judging words and scare quotes in the article's own voice: outside quotations and what others are reported to say. */
export function findEvaluations(layers: Layers, claims: readonly ClaimDraft[], index: PartyIndex): EvaluationDraft[] {
	const others = new Uint8Array(layers.words.length);
	for (const claim of claims) {
		// Where the article only sums up what somebody did ("slammed the baseless charge"), the words are its own.
		if (claim.voice === "outlet" || claim.form === "narrated") continue;
		for (const part of claim.content) others.fill(1, part.first, part.last);
	}
	const found: EvaluationDraft[] = [];
	for (const word of layers.words) {
		if (others[word.index] || (layers.quotationAt[word.index] ?? -1) !== -1 || !EVALUATIVE_WORDS.has(word.lower))
			continue;
		const span = { first: word.index, last: word.index + 1 };
		found.push({ ...span, category: "loaded-word", target: targetNear(layers, span, index), confidence: 0.6 });
	}
	for (const quotation of layers.quotations) {
		if (quotation.parent !== -1 || others[quotation.open] || isSpoken(layers, quotation)) continue;
		const inside = { first: quotation.open + 1, last: quotation.close };
		if (inside.last - inside.first > 3 || inside.last <= inside.first || isTitleOrTerm(layers, quotation.open))
			continue;
		found.push({
			first: quotation.open,
			last: quotation.close + 1,
			category: "scare-quotes",
			target: targetNear(layers, inside, index),
			confidence: 0.5,
		});
	}
	return found.sort((a, b) => a.first - b.first);
}

/** A quoted title, nickname or word that is introduced as such. */
function isTitleOrTerm(layers: Layers, open: number): boolean {
	return /^(?:called|named|titled|entitled|dubbed|known|as|word|term|phrase|film|book|song|album|slogan|hashtag)$/u.test(
		layers.words[open - 1]?.lower ?? "",
	);
}

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
