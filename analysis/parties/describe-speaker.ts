import type { Layers } from "../layers";
import { FEMALE_NOUNS, KIN_NOUNS, MALE_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS } from "../lexicon/people";
import { wordSet } from "../lexicon/words";
import type { NounPhrase } from "../tokens/find-noun-phrases";
import { singularOf } from "./describe-parties";
import type { PartyDraft } from "./party-draft";
import type { PartyIndex } from "./party-index";
import type { SpeechLayer } from "./speech-layer";

/** In sentences. */
const REACH = 2;

/** Callings and parts in a case of which somebody has one: the lawyer is not the judge. */
const EXCLUSIVE = wordSet(`
	lawyer attorney solicitor barrister counsel prosecutor judge magistrate defendant plaintiff witness victim suspect juror doctor physician
	surgeon nurse professor historian economist scientist teacher engineer journalist reporter correspondent soldier policeman policewoman
	detective officer senator congressman congresswoman governor mayor king queen president premier chancellor pope bishop spokesman
	spokeswoman spokesperson ambassador coach farmer fisherman student pilot driver
`);

/**
 * "Ada Orlo, who runs it, said … “…,” said the commissioner": news varies how it names whoever speaks, and the new name need not
 * have been explained. A source that is described so, by a calling or an office that nobody in the article was given before, is
 * the person who spoke just before. Returns whether the phrase is one.
 */
export function describeSpeaker(layers: Layers, phrase: NounPhrase, index: PartyIndex, speech: SpeechLayer): boolean {
	const { words, sentenceAt } = layers;
	const noun = (words[phrase.head]?.lower ?? "").replace(/\.$/u, "");
	if (words[phrase.first]?.lower !== "the" || speech.isSource[phrase.head] !== 1) return false;
	if (words[phrase.last]?.lower === "of" || words[phrase.last]?.lower === "for") return false;
	const person = ROLE_NOUNS.has(noun) || KIN_NOUNS.has(noun) || /(?:-year-old|man|woman)$/u.test(noun);
	const body = ORGANISATION_NOUNS.has(noun) && !ROLE_NOUNS.has(noun);
	if (!person || body || wasIntroduced(layers, phrase, noun)) return false;
	const spoke = (first: number, last: number) => {
		if (opensSentence(layers, first, phrase.first)) return true;
		if (speech.isSource[first] && !speech.isSource[first - 1] && speech.contentAt[first] === -1) return true;
		for (let i = first; i < last; i++) if (speech.isSourceHead[i] === 1 && speech.contentAt[i] === -1) return true;
		return false;
	};
	let party: PartyDraft | null = null;
	const from = layers.sentences[Math.max(0, (sentenceAt[phrase.first] ?? 0) - REACH)]?.first ?? 0;
	index.visitBefore(phrase.first, from, ({ party: one, mention: { first, last } }) => {
		if (!one.named || one.kind !== "person" || !spoke(first, last)) return true;
		if (!mayBe(one, noun, phrase.head - phrase.first > 1)) return true;
		party = one;
		return false;
	});
	if (!party) return false;
	addDescription(index, party, phrase, noun);
	return true;
}

function addDescription(index: PartyIndex, party: PartyDraft, phrase: NounPhrase, noun: string): void {
	index.addMention(party, { first: phrase.first, last: phrase.last, form: "description", confidence: 0.6 });
	party.nouns.add(noun);
}

/** Whether a sentence of the same paragraph begins here: it is about whom it names first. */
function opensSentence({ sentences, sentenceAt }: Layers, token: number, from: number): boolean {
	const sentence = sentences[sentenceAt[token] ?? -1];
	return sentence?.first === token && sentence.paragraph === sentences[sentenceAt[from] ?? -1]?.paragraph;
}

/** Whether somebody of that calling came before: "a professor … the professor". */
function wasIntroduced({ words, phrases, phraseAt }: Layers, phrase: NounPhrase, noun: string): boolean {
	for (let p = 0; p < (phraseAt[phrase.first] ?? 0); p++) {
		const head = words[phrases[p]?.head ?? -1]?.lower ?? "";
		if (head === noun || singularOf(head) === noun) return true;
	}
	return false;
}

/** @param qualified whether more is said of him: "the retired postman" tells of anybody, "the judge" of whoever judges here */
function mayBe({ nouns, gender }: PartyDraft, noun: string, qualified: boolean): boolean {
	if ((gender === "male" && FEMALE_NOUNS.has(noun)) || (gender === "female" && MALE_NOUNS.has(noun))) return false;
	return qualified || !EXCLUSIVE.has(noun) || ![...nouns].some((own) => own !== noun && EXCLUSIVE.has(own));
}
