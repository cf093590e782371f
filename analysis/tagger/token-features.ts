import type { Attribution } from "../attributions/attribution";
import { cueFrames, cueNoun } from "../attributions/cue-lexicon";
import type { Layers, TokenSpan } from "../layers";
import type { Tag, VerbForm, Word } from "../tokens/word";

/** The word itself, and what else is known of a token, a number a column; models hold an embedding for each. */
export interface TokenFeatures {
	/** Lower-cased, digits as 0; the model looks it up in its vocabulary. */
	word: string;
	columns: number[];
}

const AFFIX_BUCKETS = 1024;

/** How many values each column takes. A change here or below calls for training anew. */
export const COLUMN_SIZES: readonly number[] = [AFFIX_BUCKETS, AFFIX_BUCKETS, 16, 40, 6, 6, 12, 9];

const TAGS: readonly Tag[] = [
	"determiner",
	"possessive",
	"genitive",
	"pronoun",
	"wh",
	"that",
	"preposition",
	"coordinator",
	"subordinator",
	"to",
	"be",
	"have",
	"do",
	"modal",
	"negation",
	"verb",
	"noun",
	"name",
	"adjective",
	"adverb",
	"number",
	"quote",
	"punctuation",
];
const FORMS: readonly VerbForm[] = ["base", "s", "past", "participle", "ing"];

/** What the rules say of a token; the tagger learns when they are right. */
type RuleRole = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the rules found, as a column: the attributions of one depth, in their order. */
export function ruleRoles(length: number, attributions: readonly Attribution[]): Uint8Array {
	const roles = new Uint8Array(length);
	const paint = ({ first, last }: TokenSpan, begin: RuleRole, inside: RuleRole) => {
		for (let i = first; i < last; i++) roles[i] = i === first ? begin : inside;
	};
	for (const { content, confidence } of attributions) {
		for (const part of content) confidence >= 0.7 ? paint(part, 1, 2) : paint(part, 3, 4);
	}
	for (const { source, cue } of attributions) {
		if (source) paint(source, 5, 6);
		for (const part of cue) paint(part, 7, 8);
	}
	return roles;
}

/** Features of the tokens from `first` to `last`. `roles` covers all tokens of the article. */
export function readFeatures(layers: Layers, { first, last }: TokenSpan, roles: Uint8Array): TokenFeatures[] {
	const features: TokenFeatures[] = [];
	for (let i = first; i < last; i++) {
		const word = layers.words[i];
		if (word) features.push({ word: normalForm(word), columns: columnsOf(layers, i, word, roles[i] ?? 0) });
	}
	return features;
}

function normalForm({ kind, lower }: Word): string {
	if (kind === "quote") return '"';
	return lower.replace(/\d/gu, "0");
}

function columnsOf(layers: Layers, token: number, word: Word, role: number): number[] {
	const normal = normalForm(word);
	return [
		hash(normal.slice(-3)),
		hash(`${normal.slice(0, 4)}-`),
		shapeOf(word),
		tagOf(word),
		cueClass(layers, token, word),
		quoteState(layers, token),
		edge(layers, token),
		role,
	];
}

/** FNV-1a over code units, 32 bits, folded. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		value ^= text.charCodeAt(i);
		value = Math.imul(value, 0x01000193);
	}
	return ((value >>> 16) ^ value) & (AFFIX_BUCKETS - 1);
}

const MARKS = ",.:;-–—?!()";

function shapeOf({ text, kind }: Word): number {
	if (kind === "number" || /^\d/u.test(text)) return 0;
	if (kind === "quote") return 1;
	if (kind === "punctuation") {
		const mark = MARKS.indexOf(text[0] ?? "");
		return mark < 0 ? 2 : mark < 4 ? 3 + mark : mark < 7 ? 7 : mark < 9 ? 8 : 9;
	}
	if (!/^\p{Lu}/u.test(text)) return 10;
	if (text.length === 1) return 11;
	if (text === text.toUpperCase()) return 12;
	return /^\p{Lu}[\p{Ll}’'-]+$/u.test(text) ? 13 : 14;
}

function tagOf({ tag, form }: Word): number {
	if (tag !== "verb") return TAGS.indexOf(tag);
	return form ? TAGS.length + FORMS.indexOf(form) : TAGS.indexOf(tag);
}

/** Whether the lists of cues know a word, as the verb that it is or as a noun. */
function cueClass(layers: Layers, token: number, { tag, lemma, lower }: Word): number {
	if (tag === "noun") return cueNoun(lower) ? 1 : 0;
	const group = layers.groups[layers.groupAt[token] ?? -1];
	if (!group || group.main !== token) return group ? 2 : 0;
	const frames = cueFrames(lemma, group.passive);
	if (!frames) return 3;
	return frames.has("quotation") ? 5 : 4;
}

function quoteState({ quotations, quotationAt }: Layers, token: number): number {
	const quotation = quotations[quotationAt[token] ?? -1];
	if (!quotation) return 0;
	if (token === quotation.open) return 1;
	if (token === quotation.close) return quotation.runsOn ? 2 : 3;
	return quotation.runsOn ? 4 : 5;
}

function edge({ sentences, sentenceAt, paragraphs }: Layers, token: number): number {
	const sentence = sentences[sentenceAt[token] ?? -1];
	if (!sentence) return 0;
	const { kind } = paragraphs[sentence.paragraph] ?? { kind: "paragraph" };
	const place = token === sentence.first ? 1 : token === sentence.last - 1 ? 2 : 0;
	const where = kind === "title" || kind === "heading" ? 1 : kind === "list" ? 2 : kind === "quotation" ? 3 : 0;
	return where * 3 + place;
}
