import type { Attribution } from "../attributions/attribution";
import { cueFrames, cueNoun } from "../attributions/cue-lexicon";
import type { Layers, TokenSpan } from "../layers";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import type { Tag, VerbForm, Word } from "../tokens/word";

const AFFIX_BUCKETS = 1024;

/**
 * What the tagger knows of a token beside its word, a number a column; models hold an embedding for each. The numbers here
 * are how many values each column takes: suffix, prefix, shape; part of speech, cue; quotation, edge, rule. A change here or
 * below calls for training anew.
 */
export const COLUMN_SIZES: readonly number[] = [AFFIX_BUCKETS, AFFIX_BUCKETS, 16, 40, 6, 6, 12, 9];
/** So many of them, the first ones, follow from the token's form alone. */
export const COLUMNS_OF_FORM = 3;

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
const TAG_NUMBER = new Map<string, number>([
	...TAGS.map((tag, i) => [tag, i] as const),
	...FORMS.map((form, i) => [`verb ${form}`, TAGS.length + i] as const),
]);

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

const DIGIT = /\d/u;

/** A word as models know it: lower-cased, digits as 0, quotation marks all alike. */
export function normalForm({ kind, lower }: Word): string {
	if (kind === "quote") return '"';
	return (kind === "word" || kind === "number") && DIGIT.test(lower) ? lower.replace(/\d/gu, "0") : lower;
}

/**
 * Whether a word is a given name. Those that the model has learnt it is not told either: what somebody is called must not
 * change what is found of him.
 */
export function isGivenName({ capitalised, lower }: Word): boolean {
	return capitalised && (FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower));
}

/** Words of these shapes and from here on begin with a capital. */
const CAPITALISED = 12;

/**
 * The columns that follow from a token's form, and from that as models know it. Unknown words with a capital are all alike:
 * whatever somebody is called, an article is read the same.
 *
 * @param known whether the model's vocabulary has the word
 */
export function columnsOfForm(word: Word, normal: string, known: boolean): number[] {
	const shape = shapeOf(word);
	if (!known && shape >= CAPITALISED) return [0, 0, shape];
	return [hash(normal.slice(-3)), hash(`${normal.slice(0, 4)}-`), shape];
}

/** Writes the columns of a token that follow from where it stands to their places in `columns`. */
export function columnsOfPlace(layers: Layers, token: number, word: Word, role: number, columns: number[]): void {
	columns[3] = tagOf(word);
	columns[4] = cueClass(layers, token, word);
	columns[5] = quoteState(layers, token);
	columns[6] = edge(layers, token);
	columns[7] = role;
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
	return TAG_NUMBER.get(tag === "verb" && form ? `verb ${form}` : tag) ?? 0;
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
