import type { Act } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";

/**
 * How far a content states a fact that evidence could settle, 0 to 1: figures, names and the past tense speak for it;
 * demands, promises, questions, "should" and judging words against it. The signs follow Hassan et al., "Toward Automated
 * Fact-Checking: Detecting Check-worthy Factual Claims by ClaimBuster", 2017; the weights are set by hand.
 */
export function checkability(layers: Layers, content: readonly TokenSpan[], act: Act): number {
	let score = 0.45;
	if (act === "demand" || act === "promise" || act === "ask") score -= 0.3;
	if (act === "believe" || act === "support") score -= 0.15;
	let words = 0;
	let numbers = 0;
	let names = 0;
	let past = 0;
	let judging = 0;
	let modal = 0;
	for (const part of content) {
		for (let i = part.first; i < part.last; i++) {
			const word = layers.words[i];
			if (!word) continue;
			if (word.kind === "word") words++;
			if (word.kind === "number") numbers++;
			if (word.tag === "name") names++;
			if (word.form === "past" || word.form === "participle") past++;
			if (EVALUATIVE_WORDS.has(word.lower)) judging++;
			if (/^(?:should|must|ought|may|might|could|would|will|hope|if)$/u.test(word.lower)) modal++;
		}
	}
	if (numbers > 0) score += 0.25;
	if (names > 0) score += 0.1;
	if (past > 0) score += 0.15;
	if (judging > 0) score -= 0.15;
	if (modal > 0) score -= 0.15;
	if (words < 4) score -= 0.2;
	return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
