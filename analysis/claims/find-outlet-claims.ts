import { hasFiniteVerb } from "../attributions/clauses";
import type { Layers } from "../layers";
import { EVALUATIVE_WORDS, NO_EVIDENCE, SAYS_UNPROVEN } from "../lexicon/evaluative";
import type { PartyIndex } from "../parties/party-index";
import { checkability } from "./checkability";
import type { ClaimDraft } from "./claim-draft";

/**
 * Finds the sentences in which the article itself takes a stand: no source is named, and the words judge a party, or say of
 * anything that there is no proof. Plain narration stays out.
 */
export function findOutletClaims(layers: Layers, attributed: readonly ClaimDraft[], index: PartyIndex): ClaimDraft[] {
	const taken = new Uint8Array(layers.words.length);
	for (const { content, cue, source } of attributed) {
		for (const span of [...content, ...cue, ...source]) taken.fill(1, span.first, span.last);
	}
	const found: ClaimDraft[] = [];
	for (const sentence of layers.sentences) {
		const { first, last } = sentence;
		let free = 0;
		let judging = false;
		let speaksOfParty = false;
		for (let i = first; i < last; i++) {
			if (taken[i]) continue;
			const word = layers.words[i];
			if (word?.kind === "word") free++;
			if (word && EVALUATIVE_WORDS.has(word.lower) && (layers.quotationAt[i] ?? -1) === -1) judging = true;
			if (index.mentionCovering(i)) speaksOfParty = true;
		}
		if (free < (last - first) * 0.7) continue;
		const text = layers.text.slice(sentence.start, sentence.end);
		const unproven = NO_EVIDENCE.test(text);
		if (!(judging && speaksOfParty) && !SAYS_UNPROVEN.test(text) && !(unproven && speaksOfParty)) continue;
		if (!hasFiniteVerb(layers, { first, last })) continue;
		const content = [{ first, last }];
		found.push({
			voice: "outlet",
			party: null,
			source: [],
			cue: [],
			content,
			lemma: "",
			form: "narrated",
			act: unproven ? "deny" : "assert",
			standing: "contention",
			targets: [],
			within: null,
			checkable: checkability(layers, content, "assert"),
			confidence: unproven && judging ? 0.8 : 0.6,
			why: [unproven ? "outlet-no-evidence" : "outlet-judging-words"],
			sentence: sentence.index,
		});
	}
	return found;
}
