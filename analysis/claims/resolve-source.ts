import type { PartyKind } from "../../domain/analysis";
import type { Attribution, SourceWords } from "../attributions/attribution";
import { findSubject } from "../attributions/find-subject";
import type { Layers, TokenSpan } from "../layers";
import { GROUP_NOUNS, KIN_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SPEAKER_NOUNS, TEXT_NOUNS } from "../lexicon/people";
import { classifyName, genderOf } from "../parties/classify-name";
import { principalIn, singularOf } from "../parties/describe-parties";
import { newParty, type PartyDraft } from "../parties/party-draft";
import type { Found, PartyIndex } from "../parties/party-index";

/** Nouns whose holder speaks for the one named with it: "Orlo's aides", "union officials". */
const SPEAKS_FOR =
	/^(?:aide|adviser|advisor|campaign|official|representative|diplomat|team|staff|staffer|operative|surrogate|attorney|lawyer|government|administration|ministry|agent|leader|leadership)$/u;

/**
 * Finds whom the words of a source mean: a party mentioned there, the issuer of a text ("the statement"), or a new party
 * that only these words name ("officials"). Null where they mean nobody, as a fact that "shows" something.
 */
function resolveSource(
	layers: Layers,
	source: SourceWords,
	pronoun: TokenSpan | null,
	index: PartyIndex,
): PartyDraft | null {
	const { words } = layers;
	const head = words[source.head];
	if (!head) return null;
	const mentioned = index.mentionCovering(source.head) ?? antecedent(layers, source, pronoun, index);
	if (mentioned) return mentioned.party;
	const unnamed = describedBefore(layers, source, pronoun) ?? null;
	if (unnamed) return resolveSource(layers, unnamed, null, index);
	const several = groupOf(layers, source, index);
	if (several) return several;
	if (head.tag === "pronoun" || head.tag === "possessive") return null;
	if (head.tag === "name" && head.capitalised) return namedParty(layers, source, index);
	const noun = head.lower.replace(/\.$/u, "");
	const singular = singularOf(noun);
	const phrase = corePhrase(layers, source);
	if (TEXT_NOUNS.has(singular) || TEXT_NOUNS.has(noun)) {
		return issuerOf(layers, source, singular, index) ?? unnamedParty(layers, source, phrase, "organisation", index);
	}
	const kind = kindOfNoun(
		noun,
		singular,
		(head.tag === "determiner" && !ARTICLE.test(head.lower)) || head.tag === "number" || head.tag === "adjective",
	);
	return kind && unnamedParty(layers, source, phrase, kind, index);
}

/** "the rise of Jon Fenn, who said": whom the relative pronoun that ends a source means. */
function antecedent(
	{ words }: Layers,
	source: SourceWords,
	pronoun: TokenSpan | null,
	index: PartyIndex,
): Found | undefined {
	const at = pronoun?.first ?? source.last - 1;
	const relative = words[at];
	if (relative?.tag !== "wh" || relative.lower === "whom") return undefined;
	const found = index.mentionEndingAt(words[at - 1]?.text === "," ? at - 1 : at);
	return relative.lower === "who" && found?.party.kind !== "person" ? undefined : found;
}

/** "Two people familiar with the talks, who asked not to be named, said": the description before a relative pronoun. */
function describedBefore(layers: Layers, source: SourceWords, pronoun: TokenSpan | null): SourceWords | null {
	const { words, phrases, phraseAt, sentences, sentenceAt } = layers;
	const at = pronoun?.first ?? source.last - 1;
	if (words[at]?.lower !== "who") return null;
	const from = sentences[sentenceAt[at] ?? -1]?.first ?? 0;
	for (let i = at - 1; i >= from; i--) {
		const phrase = phrases[phraseAt[i] ?? -1];
		if (!phrase) continue;
		const noun = (words[phrase.head]?.lower ?? "").replace(/\.$/u, "");
		if (isPeople(noun)) return { first: phrase.first, last: phrase.last, head: phrase.head };
		i = phrase.first;
	}
	return null;
}

function isPeople(noun: string): boolean {
	const singular = singularOf(noun);
	return GROUP_NOUNS.has(noun) || ROLE_NOUNS.has(singular) || KIN_NOUNS.has(singular);
}

/** "one of them", "both": of the people who spoke last, where they are several and have no name. */
function groupOf({ words, sentenceAt }: Layers, source: SourceWords, index: PartyIndex): PartyDraft | null {
	const text = words
		.slice(source.first, source.last)
		.map(({ lower }) => lower)
		.join(" ");
	if (
		!/^(?:one|another|two|three|some|most|many|several|both|all|each|neither)(?: of (?:them|these|those))?$/u.test(text)
	)
		return null;
	const sentence = sentenceAt[source.first] ?? 0;
	let group: PartyDraft | null = null;
	index.visitBefore(source.first, 0, ({ party, mention }) => {
		if (sentence - (sentenceAt[mention.first] ?? 0) > GROUP_REACH) return false;
		if (!party.plural || party.named) return true;
		group = party;
		return false;
	});
	return group;
}

/** In sentences. */
const GROUP_REACH = 3;

function kindOfNoun(noun: string, singular: string, standsAlone: boolean): PartyKind | null {
	if (standsAlone) return "group";
	if (GROUP_NOUNS.has(noun)) return "group";
	if (ROLE_NOUNS.has(noun) || KIN_NOUNS.has(noun)) return "person";
	if (ORGANISATION_NOUNS.has(noun)) return "organisation";
	if (noun !== singular && (ROLE_NOUNS.has(singular) || KIN_NOUNS.has(singular) || ORGANISATION_NOUNS.has(singular)))
		return "group";
	if (/(?:er|or|ist|ian|ant|ent|ee|eer)s$/u.test(noun)) return "group";
	return null;
}

const ARTICLE = /^(?:the|a|an|every|no)$/u;

/** The noun phrase of the source itself, without its determiner. */
function corePhrase(layers: Layers, source: SourceWords): TokenSpan {
	let { first } = source;
	const word = layers.words[first];
	if (word?.tag === "determiner" && /^(?:the|a|an|this|that|these|those)$/u.test(word.lower) && source.head !== first)
		first++;
	return { first, last: source.last };
}

/** A name that nothing else in the article made a party; it speaks, so it is one. */
function namedParty(layers: Layers, source: SourceWords, index: PartyIndex): PartyDraft {
	const { words } = layers;
	let first = source.head;
	while (first > source.first && words[first - 1]?.tag === "name") first--;
	const span = {
		first,
		last: source.head + 1,
		sentence: layers.sentenceAt[first] ?? 0,
		role: null,
		title: "",
		tagged: null,
	};
	const { kind } = classifyName(layers, span);
	const key = wordsOf(layers, span);
	const same = index.parties.find((party) => party.named && key.every((word) => party.nameWords.has(word)));
	const party = same ?? newParty(kind === "place" || kind === "other" ? "organisation" : kind, true, span);
	if (!same) {
		for (const word of key) party.nameWords.add(word);
		party.gender = party.kind === "person" ? genderOf(layers, span) : null;
		index.addParty(party);
	}
	index.addMention(party, { first: span.first, last: span.last, form: "name", confidence: 0.7 });
	return party;
}

function wordsOf(layers: Layers, span: TokenSpan): string[] {
	return layers.words.slice(span.first, span.last).map(({ lower }) => lower);
}

/** Finds the unnamed party with the same words, or makes it. */
function unnamedParty(
	layers: Layers,
	source: SourceWords,
	phrase: TokenSpan,
	kind: PartyKind,
	index: PartyIndex,
): PartyDraft {
	const key = wordsOf(layers, phrase);
	const text = key.join(" ");
	const definite = layers.words[source.first]?.lower === "the" || key.length === 1;
	const headNoun = layers.words[source.head]?.lower ?? "";
	const same = index.parties.find((party) => !party.named && [...party.nameWords].join(" ") === text);
	// "two officials … the officials"
	const again =
		definite && phrase.last - phrase.first === 1
			? index.parties.findLast((party) => !party.named && party.nouns.has(headNoun))
			: undefined;
	let party = same ?? again;
	if (!party) {
		party = newParty(kind, false, phrase);
		party.plural = kind === "group";
		for (const word of key) party.nameWords.add(word);
		party.nouns.add(headNoun);
		const singular = singularOf(headNoun);
		if (SPEAKER_NOUNS.has(singular) || SPEAKS_FOR.test(singular))
			party.speaksFor =
				principalIn(layers, phrase, source.last, index) ??
				(/^spokes/u.test(singular) ? bodyBefore(layers, source, index) : null);
		index.addParty(party);
	}
	index.addMention(party, { first: source.first, last: source.last, form: "description", confidence: 0.8 });
	return party;
}

/** "a spokeswoman said" without more: she speaks for the body spoken of just before. */
function bodyBefore(layers: Layers, source: SourceWords, index: PartyIndex): PartyDraft | null {
	const sentence = layers.sentenceAt[source.first] ?? 0;
	let body: PartyDraft | null = null;
	let nearest = -1;
	const from = layers.sentences[Math.max(0, sentence - 2)]?.first ?? 0;
	index.visitBefore(source.first, from, ({ party, mention }) => {
		const at = layers.sentenceAt[mention.first] ?? 0;
		if (body && at < nearest) return false;
		// Of those in the nearest sentence the first: what it is about.
		if (party.kind === "organisation" || party.kind === "state") {
			body = party;
			nearest = at;
		}
		return true;
	});
	return body;
}

/** Who issued a text that speaks: "Orlo issued a statement … The statement said", "Orlo's letter said". */
function issuerOf(layers: Layers, source: SourceWords, noun: string, index: PartyIndex): PartyDraft | null {
	const { words, phrases, groups, groupAt } = layers;
	for (let i = source.first; i <= source.head; i++) {
		if (words[i]?.tag === "genitive" || words[i]?.tag === "possessive") {
			const owner = index.mentionCovering(words[i]?.tag === "genitive" ? i - 1 : i);
			if (owner) return owner.party;
		}
	}
	if (words[source.first]?.lower !== "the" || source.last - source.first > 2) return null;
	for (let p = (layers.phraseAt[source.first] ?? 0) - 1; p >= 0; p--) {
		const phrase = phrases[p];
		if (!phrase || words[phrase.head]?.lower !== noun) continue;
		const verb = groups[groupAt[phrase.first - 1] ?? -1];
		if (!verb || verb.last !== phrase.first) continue;
		const subject = findSubject(layers, verb);
		const found = subject && index.mentionCovering(subject.head);
		if (found) return found.party;
	}
	return null;
}

/** The parties of all attributions, in their order. */
export function resolveSources(
	layers: Layers,
	attributions: readonly Attribution[],
	index: PartyIndex,
): (PartyDraft | null)[] {
	return attributions.map(({ source, pronoun }) => source && resolveSource(layers, source, pronoun, index));
}
