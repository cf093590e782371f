import type { Layers, TokenSpan } from "../layers";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";

/** The party named within the words, else the nearest one in the sentence. */
export function targetNear(layers: Layers, span: TokenSpan, index: PartyIndex): PartyDraft | null {
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
