import type { Layers } from "../layers";
import { affiliate, describeAgain, describeBeforeName, describeByApposition, describeState } from "./describe-parties";
import { findNameSpans } from "./find-name-spans";
import { partiesFromNames } from "./name-parties";
import { PartyIndex } from "./party-index";
import { resolvePronoun } from "./resolve-pronouns";

/**
 * Finds the named parties of an article and all their mentions: names, aliases, descriptions, pronouns. Those that only a
 * description names ("officials") join later, where they are a claim's source.
 */
export function findParties(layers: Layers): PartyIndex {
	const index = new PartyIndex(partiesFromNames(layers, findNameSpans(layers)), layers.words.length);
	for (const party of index.parties) affiliate(layers, party, index);
	for (const phrase of layers.phrases) {
		const word = layers.words[phrase.head];
		if (word?.tag === "pronoun") {
			addPronoun(layers, phrase.head, index);
			continue;
		}
		const owner = layers.words[phrase.first];
		if (owner?.tag === "possessive") addPronoun(layers, phrase.first, index);
		if (index.mentionCovering(phrase.head)) continue;
		if (describeState(layers, phrase, index) || describeByApposition(layers, phrase, index)) continue;
		if (!describeBeforeName(layers, phrase, index)) describeAgain(layers, phrase, index);
	}
	for (const party of index.parties) affiliate(layers, party, index);
	return index;
}

function addPronoun(layers: Layers, token: number, index: PartyIndex): void {
	const party = resolvePronoun(layers, token, index);
	if (party) index.addMention(party, { first: token, last: token + 1, form: "pronoun", confidence: 0.7 });
}
