import type { Layers, TokenSpan } from "../layers";
import type { Attribution } from "./attribution";
import { hasFiniteVerb } from "./clauses";
import { formOf } from "./make-attribution";
import { isSpoken } from "./spoken";

/** What punctuation alone attributes: "“…” — Orlo" as a credit, and headlines of the forms "Orlo: plan will fail" and "Plan will fail: Orlo". */
export function attributeMarks(layers: Layers): Attribution[] {
	return [...credits(layers), ...headlines(layers), ...headlineCredits(layers), ...transcript(layers)];
}

/** A name may stand before the colon with its title: "SEN. ORLO:". */
const LONGEST_NAME = 4;
/** So many turns make a conversation; a single one may be a label. */
const FEWEST_TURNS = 3;

/**
 * "ORLO: We knew it." in a transcript: a name in capitals opens a turn, which goes on to the next one. Where the transcript
 * is quoted, a mark stands before each paragraph.
 */
function transcript(layers: Layers): Attribution[] {
	const { words, paragraphs } = layers;
	const turns: { name: TokenSpan; content: TokenSpan[] }[] = [];
	for (const { first, last, kind } of paragraphs) {
		const quoted = words[first]?.kind === "quote";
		const opens = quoted ? first + 1 : first;
		const colon = turnColon(layers, opens, last);
		if (colon > 0) turns.push({ name: { first: opens, last: colon }, content: [{ first: colon + 1, last }] });
		// "(CROSSTALK.)": what happened, and nobody said.
		else if (kind === "paragraph" && words[opens]?.text === "(") continue;
		else if (kind === "paragraph" && quoted) turns.at(-1)?.content.push({ first, last });
		else if (turns.length > 0 && kind !== "paragraph") break;
	}
	if (turns.length < FEWEST_TURNS) return [];
	return turns.map(({ name, content }) => attribution(layers, name, name.last - 1, content, "transcript", 0.95));
}

/** The colon after a name in capitals that opens a paragraph; -1 for none. */
function turnColon({ words }: Layers, first: number, last: number): number {
	for (let i = first; i < Math.min(last - 1, first + LONGEST_NAME + 1); i++) {
		const word = words[i];
		if (word?.text === ":" && i > first) return i;
		if (word?.kind !== "word" || word.text !== word.text.toUpperCase() || !/\p{Lu}{2}|\.$/u.test(word.text)) return -1;
	}
	return -1;
}

/** A paragraph that is a quotation, a dash and a name. */
function credits(layers: Layers): Attribution[] {
	const { words, paragraphs, quotations, quotationAt } = layers;
	const found: Attribution[] = [];
	for (const paragraph of paragraphs) {
		const quotation = quotations[quotationAt[paragraph.first] ?? -1];
		if (quotation?.open !== paragraph.first || !isSpoken(layers, quotation)) continue;
		const dash = quotation.close + 1;
		if (!/^(?:[-–—―]|--)$/u.test(words[dash]?.text ?? "") || paragraph.last - dash > 14) continue;
		const phrase = layers.phrases[layers.phraseAt[dash + 1] ?? -1];
		if (!phrase || words[phrase.head]?.tag !== "name") continue;
		const content = [{ first: quotation.open, last: quotation.close + 1 }];
		found.push(attribution(layers, { first: phrase.first, last: phrase.last }, phrase.head, content, "credit", 0.95));
	}
	return found;
}

/** "Plan will fail: Orlo" in a headline: a name and nothing else after the colon. */
function headlineCredits(layers: Layers): Attribution[] {
	const { words, paragraphs, phrases, phraseAt } = layers;
	const found: Attribution[] = [];
	for (const paragraph of paragraphs) {
		if (paragraph.kind !== "title" && paragraph.kind !== "heading") continue;
		const phrase = phrases[phraseAt[paragraph.last - 1] ?? -1];
		const colon = (phrase?.first ?? 0) - 1;
		if (phrase?.last !== paragraph.last || words[colon]?.text !== ":" || phrase.last - phrase.first > 4) continue;
		if (words[phrase.head]?.tag !== "name" || colon - paragraph.first < 3) continue;
		const content = [{ first: paragraph.first, last: colon }];
		found.push(attribution(layers, phrase, phrase.head, content, "headline-credit", 0.7));
	}
	return found;
}

/** "Orlo: Plan will fail" in a headline, where the words after the colon form a clause. */
function headlines(layers: Layers): Attribution[] {
	const { words, paragraphs, phrases, phraseAt } = layers;
	const found: Attribution[] = [];
	for (const paragraph of paragraphs) {
		if (paragraph.kind !== "title" && paragraph.kind !== "heading") continue;
		const phrase = phrases[phraseAt[paragraph.first] ?? -1];
		if (
			!phrase ||
			phrase.first !== paragraph.first ||
			words[phrase.last]?.text !== ":" ||
			phrase.last - phrase.first > 5
		)
			continue;
		if (words[phrase.head]?.tag !== "name") continue;
		const first = phrase.last + 1;
		if (!hasFiniteVerb(layers, { first, last: paragraph.last }) && words[first]?.kind !== "quote") continue;
		found.push(attribution(layers, phrase, phrase.head, [{ first, last: paragraph.last }], "headline-colon", 0.7));
	}
	return found;
}

function attribution(
	layers: Layers,
	source: TokenSpan,
	head: number,
	content: TokenSpan[],
	rule: string,
	confidence: number,
): Attribution {
	return {
		source: { first: source.first, last: source.last, head },
		pronoun: null,
		cue: [],
		content,
		lemma: "",
		act: "assert",
		negated: false,
		form: formOf(layers, content, rule),
		confidence,
		why: [rule],
	};
}
