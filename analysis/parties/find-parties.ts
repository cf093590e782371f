import type { Attribution } from "../attributions/attribution";
import type { Layers } from "../layers";
import type { Steps } from "../steps";
import type { TaggedName } from "../tagger/tagger";
import { affiliate } from "./affiliate";
import {
	describeAgain,
	describeBeforeName,
	describeByApposition,
	describeByPredicate,
	describeState,
} from "./describe-parties";
import { describeSpeaker } from "./describe-speaker";
import { findNameSpans } from "./find-name-spans";
import { partiesFromNames } from "./name-parties";
import { PartyIndex } from "./party-index";
import { resolvePronoun } from "./resolve-pronouns";
import { layOutSpeech, type SpeechLayer } from "./speech-layer";
import { trimHeadlineNames } from "./trim-headline-names";

/** So many phrases are read before others may go on. */
const AT_ONCE = 2000;

/**
 * Finds the named parties of an article and all their mentions: names, aliases, descriptions, pronouns. Those that only a
 * description names ("officials") join later, where they are a claim's source.
 *
 * @param tagged the names that the tagger found, in reading order; without them the rules' stand alone
 * @param attributions who is reported to say what: a pronoun goes rather to who spoke than to who is spoken of
 */
export function* findParties(
	layers: Layers,
	tagged: readonly TaggedName[],
	attributions: readonly Attribution[],
): Steps<PartyIndex> {
	const speech = layOutSpeech(layers, attributions);
	yield;
	const index = new PartyIndex(
		partiesFromNames(layers, trimHeadlineNames(layers, findNameSpans(layers, tagged))),
		layers.words.length,
	);
	yield;
	for (const party of index.parties) affiliate(layers, party, index);
	// Who speaks comes first: whom "he" means within a quotation depends on it.
	for (const head of speech.sourceHeads)
		if (head !== undefined && speech.contentAt[head] === -1) addPronoun(layers, head, index, speech);
	yield;
	for (const [at, phrase] of layers.phrases.entries()) {
		if (at % AT_ONCE === AT_ONCE - 1) yield;
		const word = layers.words[phrase.head];
		if (word?.tag === "pronoun") {
			addPronoun(layers, phrase.head, index, speech);
			continue;
		}
		const owner = layers.words[phrase.first];
		if (owner?.tag === "possessive") addPronoun(layers, phrase.first, index, speech);
		if (index.mentionCovering(phrase.head)) continue;
		if (describeState(layers, phrase, index) || describeByApposition(layers, phrase, index)) continue;
		if (describeByPredicate(layers, phrase, index)) continue;
		if (describeBeforeName(layers, phrase, index) || describeAgain(layers, phrase, index)) continue;
		describeSpeaker(layers, phrase, index, speech);
	}
	for (const party of index.parties) affiliate(layers, party, index);
	return index;
}

function addPronoun(layers: Layers, token: number, index: PartyIndex, speech: SpeechLayer): void {
	if (index.mentionCovering(token)?.mention.form === "pronoun") return;
	const party = resolvePronoun(layers, token, index, speech);
	if (party) index.addMention(party, { first: token, last: token + 1, form: "pronoun", confidence: 0.7 });
}
