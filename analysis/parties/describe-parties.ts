import type { Layers, TokenSpan } from "../layers";
import { FEMALE_NOUNS, MALE_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SPEAKER_NOUNS } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { wordSet } from "../lexicon/words";
import type { NounPhrase } from "../tokens/find-noun-phrases";
import type { Word } from "../tokens/word";
import { STATE_BODY } from "./affiliate";
import type { PartyDraft } from "./party-draft";
import type { PartyIndex } from "./party-index";

/** Nouns that, with a state's adjective, mean the state itself. */
const GOVERNMENT_NOUNS = wordSet(
	"government administration regime authorities leadership side state statesmen establishment",
);

/** "the American government", "Iran's leadership": mentions of the state. Returns whether the phrase is one. */
export function describeState(layers: Layers, phrase: NounPhrase, index: PartyIndex): boolean {
	const { words } = layers;
	if (!GOVERNMENT_NOUNS.has(words[phrase.head]?.lower ?? "")) return false;
	for (let i = phrase.first; i < phrase.head; i++) {
		const reading = stateReading(words[i]?.lower ?? "");
		const party = reading && index.parties.find(({ state }) => state === reading.state);
		if (!party) continue;
		index.addMention(party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.85 });
		return true;
	}
	return false;
}

/** "Orlo, a lawyer for the union,": the apposition gives the office, and whom the person speaks for. */
export function describeByApposition(layers: Layers, phrase: NounPhrase, index: PartyIndex): boolean {
	const { words } = layers;
	const noun = singularOf(words[phrase.head]?.lower ?? "");
	if (words[phrase.first - 1]?.text !== ",") return false;
	const isRole = ROLE_NOUNS.has(noun);
	if (!isRole && !ORGANISATION_NOUNS.has(noun)) return false;
	const before = index.mentionEndingAt(phrase.first - 1);
	if (!before?.party.named || before.mention.form === "pronoun") return false;
	const { party } = before;
	if (isRole ? party.kind !== "person" : party.kind !== "organisation") return false;
	if (words[phrase.head]?.tag === "name" && !words[phrase.head]?.lower) return false;
	const last = roleEnd(layers, phrase);
	party.role ??= { first: phrase.first, last };
	noteNouns(layers, phrase, party);
	party.gender ??= FEMALE_NOUNS.has(noun) ? "female" : MALE_NOUNS.has(noun) ? "male" : null;
	index.addMention(party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.9 });
	if (SPEAKER_NOUNS.has(noun)) party.speaksFor ??= principalIn(layers, phrase, last, index);
	return true;
}

/** "Orlo is a lawyer for the union": what somebody is said to be. */
export function describeByPredicate(layers: Layers, phrase: NounPhrase, index: PartyIndex): boolean {
	const { words, groups, groupAt } = layers;
	const group = groups[groupAt[phrase.first - 1] ?? -1];
	if (group?.lemma !== "be" || group.negated || group.last !== phrase.first) return false;
	const noun = singularOf(words[phrase.head]?.lower ?? "");
	if (!ROLE_NOUNS.has(noun) || words[phrase.head]?.tag === "name") return false;
	const subject = index.mentionEndingAt(group.first);
	if (subject?.party.kind !== "person" || subject.party.plural) return false;
	noteNouns(layers, phrase, subject.party);
	index.addMention(subject.party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.8 });
	return true;
}

/** "Its director, Ada Orlo,": the office before the name, apart from it by a comma. */
export function describeBeforeName(layers: Layers, phrase: NounPhrase, index: PartyIndex): boolean {
	const { words } = layers;
	const noun = singularOf((words[phrase.head]?.lower ?? "").replace(/\.$/u, ""));
	const last = roleEnd(layers, phrase);
	if (!ROLE_NOUNS.has(noun) || words[last]?.text !== ",") return false;
	const named = index.mentionCovering(last + 1);
	if (!named || named.mention.first !== last + 1 || named.party.kind !== "person" || !named.party.named) return false;
	const closes = words[named.mention.last];
	if (closes && closes.tag !== "punctuation") return false;
	const { party } = named;
	party.role ??= { first: phrase.first, last };
	noteNouns(layers, phrase, party);
	party.gender ??= FEMALE_NOUNS.has(noun) ? "female" : MALE_NOUNS.has(noun) ? "male" : null;
	index.addMention(party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.9 });
	return true;
}

/** "the spokesperson", "the company": the last party that such a noun was said of, or, for a body, the last body named. */
export function describeAgain(layers: Layers, phrase: NounPhrase, index: PartyIndex): boolean {
	const { words } = layers;
	const head = words[phrase.head];
	const after = words[phrase.last]?.lower;
	if (!head || phrase.last - phrase.first > 4) return false;
	if ((after === "of" || after === "for") && !belongsToVerb(words[phrase.first - 1])) return false;
	const noun = head.lower.replace(/\.$/u, "");
	const definite = /^(?:the|this|that)$/u.test(words[phrase.first]?.lower ?? "");
	// "Minister accuses port": a headline drops the article, and comes before the name.
	const headline = !definite && phrase.last - phrase.first === 1 && isHeadline(layers, phrase.first);
	if (!definite && !headline) return false;
	const fits = (party: PartyDraft) => party.named && kindFits(party, noun) && hasNoun(party, noun);
	const fitting = index.parties.filter(fits);
	const party = headline
		? firstNamed(fitting)
		: ((fitting.length > 0 ? index.lastMentioned(phrase.first, fits) : undefined) ??
			bodyMeant(layers, phrase, noun, index));
	if (!party) return false;
	index.addMention(party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.75 });
	return true;
}

/** "accused the company of hiding it": what follows is the verb's, and no part of the description. */
function belongsToVerb(before: Word | undefined): boolean {
	return (
		before?.tag === "verb" &&
		/^(?:accuse|acquit|assure|blame|clear|convict|criticise|criticize|fault|inform|praise|remind|suspect|sue|warn)$/u.test(
			before.lemma,
		)
	);
}

function isHeadline(layers: Layers, token: number): boolean {
	const sentence = layers.sentences[layers.sentenceAt[token] ?? -1];
	return sentence !== undefined && layers.paragraphs[sentence.paragraph]?.kind === "title";
}

function kindFits(party: PartyDraft, noun: string): boolean {
	return !ROLE_NOUNS.has(noun) || ORGANISATION_NOUNS.has(noun) || party.kind === "person";
}

function hasNoun(party: PartyDraft, noun: string): boolean {
	const family = ROLE_FAMILY.get(noun);
	return (
		party.nouns.has(noun) || (family !== undefined && [...party.nouns].some((own) => ROLE_FAMILY.get(own) === family))
	);
}

/** A headline speaks of whom the article names first. */
function firstNamed(parties: readonly PartyDraft[]): PartyDraft | undefined {
	const first = (party: PartyDraft) => Math.min(...party.mentions.map((mention) => mention.first));
	return parties.toSorted((a, b) => first(a) - first(b))[0];
}

const ROLE_FAMILY = new Map<string, string>();
for (const family of [
	"spokesman spokeswoman spokesperson",
	"chairman chairwoman chairperson chair",
	"congressman congresswoman representative",
	"lawyer attorney solicitor barrister counsel",
]) {
	for (const noun of family.split(" ")) ROLE_FAMILY.set(noun, family);
}

const BODY_AGAIN = wordSet(
	"company firm group organisation organization agency ministry department union party bank paper newspaper committee council commission university charity airline network club institute association board campaign federation trust guild crew outfit",
);

function bodyMeant(layers: Layers, phrase: NounPhrase, noun: string, index: PartyIndex): PartyDraft | undefined {
	if (!BODY_AGAIN.has(noun) || phrase.last - phrase.first > 2) return undefined;
	const sentence = layers.sentenceAt[phrase.first] ?? 0;
	const fits = (party: PartyDraft) => party.named && party.kind === "organisation" && compatibleBody(noun, party);
	const near = index.lastMentioned(
		phrase.first,
		(party, mention) => fits(party) && sentence - (layers.sentenceAt[mention.first] ?? 0) <= 4,
	);
	if (near) return near;
	// Further away only where there is hardly a choice: the one body, or one named far more often than the others.
	const [first, second] = index.parties.filter(fits).sort((a, b) => b.mentions.length - a.mentions.length);
	if (!first || (first.mentions[0]?.first ?? phrase.first) >= phrase.first) return undefined;
	return !second || first.mentions.length > second.mentions.length + 1 ? first : undefined;
}

/** A ministry is no company: a body whose own name says what it is must agree. */
function compatibleBody(noun: string, party: PartyDraft): boolean {
	const own = [...party.nameWords].filter((word) => BODY_AGAIN.has(word));
	const ofState = [...party.nameWords].some((word) => STATE_BODY.has(word) && word !== "service");
	if (ofState && /^(?:company|firm|airline|paper|newspaper|charity|club)$/u.test(noun)) return false;
	if (own.length === 0)
		return !/^(?:ministry|department|university|bank|council|committee|commission|union)$/u.test(noun);
	const general = /^(?:group|organisation|organization|company|firm)$/u;
	return (
		own.includes(noun) ||
		(general.test(noun) && (own.every((word) => general.test(word)) || /^(?:group|organi[sz]ation)$/u.test(noun)))
	);
}

/** The end of an apposition with "for the union" or "of Bray". */
function roleEnd(layers: Layers, phrase: NounPhrase): number {
	const { words, phrases, phraseAt } = layers;
	let last = phrase.last;
	for (let steps = 0; steps < 3; steps++) {
		const link = words[last];
		const next = phrases[phraseAt[last + 1] ?? -1];
		if (!link || !/^(?:of|for|in|at|to|on|with|from)$/u.test(link.lower) || !next || next.first !== last + 1) break;
		last = next.last;
	}
	return last;
}

/** The party after "for" or "of", or before the genitive, of a phrase like "a spokesman for the ministry". */
export function principalIn(layers: Layers, phrase: TokenSpan, last: number, index: PartyIndex): PartyDraft | null {
	const { words } = layers;
	for (let i = phrase.first; i < phrase.last; i++) {
		if (words[i + 1]?.tag === "genitive") {
			const owner = index.mentionCovering(i);
			if (owner) return owner.party;
		}
	}
	for (let i = phrase.last; i < last; i++) {
		// An envoy to a state speaks for another.
		if (words[i]?.lower === "to") break;
		const found = index.mentionCovering(i);
		if (found) return found.party;
	}
	for (let i = phrase.first; i < phrase.last; i++) {
		const word = words[i];
		const found = index.mentionCovering(i);
		if (found && word?.tag === "name") return found.party;
		const reading = stateReading(word?.lower ?? "");
		const state = reading && index.parties.find((party) => party.state === reading.state);
		if (state) return state;
		if (word?.tag === "possessive") {
			const owner = index.mentionCovering(i);
			if (owner) return owner.party;
		}
	}
	return null;
}

function noteNouns(layers: Layers, phrase: NounPhrase, party: PartyDraft): void {
	for (let i = phrase.first; i <= phrase.head; i++) {
		const word = layers.words[i];
		const noun = singularOf(word?.lower.replace(/\.$/u, "") ?? "");
		if (ROLE_NOUNS.has(noun) || ORGANISATION_NOUNS.has(noun)) party.nouns.add(noun);
	}
}

export function singularOf(lower: string): string {
	if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
	if (lower.endsWith("men")) return `${lower.slice(0, -3)}man`;
	return lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
}
