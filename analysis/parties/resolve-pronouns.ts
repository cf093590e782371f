import type { Layers } from "../layers";
import type { Gender, PartyDraft } from "./party-draft";
import type { Found, PartyIndex } from "./party-index";
import type { SpeechLayer } from "./speech-layer";

const FEMALE = /^(?:she|her|hers|herself)$/u;
const MALE = /^(?:he|him|his|himself)$/u;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/u;
const NEUTER = /^(?:it|its|itself)$/u;

/** How far back a pronoun looks, in sentences. */
const REACH = 5;
/* What a mention lends its party, halved with each sentence between. */
const MENTIONED = 100;
const SUBJECT = 80;
const HANGS_ON_ANOTHER = -60;
const SPOKE = 60;
const DECAY = 0.5;
/* What it is multiplied with. */
const SPOKEN_OF = 0.4;
const ACROSS_QUOTATION = 0.6;
const QUOTES_ITSELF = 0.15;
const TELLS_OF_ITSELF = 1.2;
const SAME_GENDER = 2;
/** "it" and "they" mean no party at all more often than not. */
const LEAST_FOR_THINGS = 60;

/**
 * Finds whom third-person pronouns mean: of the parties mentioned before that agree in number and gender, the most salient
 * one. A mention lends salience by how near it is and what it does in its clause (Lappin and Leass, "An Algorithm for
 * Pronominal Anaphora Resolution", 1994); here also by who speaks: whoever spoke goes on speaking, and nobody says "he" of
 * himself in a quotation.
 */
export function resolvePronoun(
	layers: Layers,
	token: number,
	index: PartyIndex,
	speech: SpeechLayer,
): PartyDraft | null {
	const word = layers.words[token];
	if (!word || (word.tag !== "pronoun" && word.tag !== "possessive")) return null;
	const { lower } = word;
	const gender: Gender = FEMALE.test(lower) ? "female" : MALE.test(lower) ? "male" : null;
	const plural = PLURAL.test(lower);
	if (!gender && !plural && !NEUTER.test(lower)) return null;
	if (lower === "it" && isExpletive(layers, token)) return null;
	const sentence = layers.sentenceAt[token] ?? 0;
	const salience = new Map<PartyDraft, number>();
	const from = layers.sentences[Math.max(0, sentence - REACH)]?.first ?? 0;
	index.visitBefore(token, from, (found) => {
		const distance = sentence - (layers.sentenceAt[found.mention.first] ?? 0);
		if (!agrees(found, gender, plural)) return true;
		const lent = lends(layers, index, speech, token, found) * DECAY ** distance;
		salience.set(found.party, (salience.get(found.party) ?? 0) + lent);
		return true;
	});
	let best: PartyDraft | null = null;
	let most = gender || speech.isSource[token] ? 0 : LEAST_FOR_THINGS;
	for (const [party, sum] of salience) {
		const own = gender && (party.gender === gender || isNew(layers, party, sentence)) ? sum * SAME_GENDER : sum;
		if (own > most) {
			best = party;
			most = own;
		}
	}
	if (best && gender) best.gender ??= gender;
	return best;
}

/** Whether the sentence before was the first to name somebody: the article goes on about him or her. */
function isNew(layers: Layers, { named, mentions }: PartyDraft, sentence: number): boolean {
	const first = mentions[0]?.first ?? 0;
	return named && layers.sentenceAt[first] === sentence - 1;
}

function agrees({ party }: Found, gender: Gender, plural: boolean): boolean {
	if (gender) return party.kind === "person" && !party.plural && (party.gender === null || party.gender === gender);
	if (plural) return party.plural || party.kind === "organisation" || party.kind === "group";
	return !party.plural && (party.kind === "organisation" || party.kind === "state");
}

/** What a mention lends its party for a pronoun further on. */
function lends(
	layers: Layers,
	index: PartyIndex,
	speech: SpeechLayer,
	token: number,
	{ party, mention }: Found,
): number {
	let weight = MENTIONED + clauseWeight(layers, mention.first, mention.last);
	// "…, said Orlo. She added": who spoke speaks on.
	const spoke = speech.isSource[mention.last - 1] === 1;
	if (spoke && speech.isSource[token]) weight += SPOKE;
	const own = speech.contentAt[token] ?? -1;
	const theirs = speech.contentAt[mention.first] ?? -1;
	// Whom another only speaks of is not whom the article goes on about.
	if (theirs !== -1 && theirs !== own) weight *= SPOKEN_OF;
	if ((layers.quotationAt[mention.first] ?? -1) !== (layers.quotationAt[token] ?? -1)) weight *= ACROSS_QUOTATION;
	const speaker = own === -1 ? undefined : speech.sourceHeads[own];
	if (speaker !== undefined && index.mentionCovering(speaker)?.party === party)
		weight *= speech.isDirect[own] ? QUOTES_ITSELF : TELLS_OF_ITSELF;
	return weight;
}

function clauseWeight(layers: Layers, first: number, last: number): number {
	const group = layers.groups[layers.groupAt[last] ?? -1];
	const before = layers.words[first - 1];
	if (group?.first === last && group.kind === "finite") return SUBJECT;
	if (before?.tag === "verb" && before.lemma === "say") return SUBJECT;
	const modifies =
		last < layers.words.length && layers.phraseAt[last] === layers.phraseAt[last - 1] && layers.phraseAt[last] !== -1;
	return modifies || before?.tag === "preposition" || layers.words[last]?.tag === "genitive" ? HANGS_ON_ANOTHER : 0;
}

/** "It is clear that", "it rained", "it seems". */
function isExpletive(layers: Layers, token: number): boolean {
	const { words, groups, groupAt } = layers;
	const group = groups[groupAt[token + 1] ?? -1];
	if (!group) return false;
	const after = words[group.last];
	if (group.lemma === "be" && words.slice(group.last, group.last + 4).some((word) => word.tag === "that")) return true;
	if (group.lemma === "be" && (after?.tag === "adjective" || after?.lower === "time")) return true;
	return (
		/^(?:seem|appear|happen|rain|snow|turn|take)$/u.test(group.lemma) ||
		(group.passive && (after?.tag === "that" || after?.tag === "to"))
	);
}
