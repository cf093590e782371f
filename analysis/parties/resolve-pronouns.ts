import type { Layers } from "../layers";
import type { Gender, PartyDraft } from "./party-draft";
import type { Found, PartyIndex } from "./party-index";

const FEMALE = /^(?:she|her|hers|herself)$/u;
const MALE = /^(?:he|him|his|himself)$/u;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/u;
const NEUTER = /^(?:it|its|itself)$/u;

/** How far back a pronoun looks, in sentences. */
const REACH = 4;

/**
 * Finds whom third-person pronouns mean: of the parties mentioned before that agree in number and gender, the nearest and
 * most prominent one; a subject weighs more than an object. After Lappin and Leass, "An Algorithm for Pronominal Anaphora
 * Resolution", 1994, with fewer weights.
 */
export function resolvePronoun(layers: Layers, token: number, index: PartyIndex): PartyDraft | null {
	const word = layers.words[token];
	if (!word || (word.tag !== "pronoun" && word.tag !== "possessive")) return null;
	const { lower } = word;
	const gender: Gender = FEMALE.test(lower) ? "female" : MALE.test(lower) ? "male" : null;
	const plural = PLURAL.test(lower);
	if (!gender && !plural && !NEUTER.test(lower)) return null;
	if (lower === "it" && isExpletive(layers, token)) return null;
	const sentence = layers.sentenceAt[token] ?? 0;
	const quotation = layers.quotationAt[token] ?? -1;
	const scores = new Map<PartyDraft, number>();
	let rank = 0;
	index.visitBefore(token, (found) => {
		const distance = sentence - (layers.sentenceAt[found.mention.first] ?? 0);
		if (distance > REACH) return false;
		if (!agrees(found, gender, plural)) return true;
		// Words in another's quotation are not what the article's own pronoun means, nor the other way round.
		const crosses = (layers.quotationAt[found.mention.first] ?? -1) !== quotation;
		const base =
			10 -
			3 * distance -
			Math.min(rank, 4) * 0.4 +
			subjectWeight(layers, found) -
			(crosses ? 2 : 0) +
			(gender && found.party.gender === gender ? 2.5 : 0) +
			Math.min(found.party.mentions.length, 8) * 0.3;
		// The best mention counts, the others a little.
		const before = scores.get(found.party);
		scores.set(
			found.party,
			before === undefined ? base : Math.max(before, base) + 0.15 * Math.max(0, Math.min(before, base)),
		);
		rank++;
		return true;
	});
	let best: PartyDraft | null = null;
	let bestScore = plural || gender ? 0 : 6;
	for (const [party, score] of scores) {
		if (score > bestScore) {
			best = party;
			bestScore = score;
		}
	}
	if (best && gender) best.gender ??= gender;
	return best;
}

function agrees(found: Found, gender: Gender, plural: boolean): boolean {
	const { party } = found;
	if (gender) return party.kind === "person" && !party.plural && (party.gender === null || party.gender === gender);
	if (plural) return party.plural || party.kind === "organisation" || party.kind === "group";
	return !party.plural && (party.kind === "organisation" || party.kind === "state");
}

function subjectWeight(layers: Layers, found: Found): number {
	const group = layers.groups[layers.groupAt[found.mention.last] ?? -1];
	const before = layers.words[found.mention.first - 1];
	if (group?.first === found.mention.last && group.kind === "finite") return 3;
	if (before?.tag === "verb" && before.lemma === "say") return 3;
	return before?.tag === "preposition" || layers.words[found.mention.last]?.tag === "genitive" ? -1 : 0;
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
