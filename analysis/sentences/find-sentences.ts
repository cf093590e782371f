import type { Block, BlockKind } from "../../domain/article";
import type { Span } from "../../domain/span";
import { ABBREVIATIONS_BEFORE_NAMES } from "../lexicon/abbreviations";
import type { Steps } from "../steps";
import { tokenize } from "../tokens/tokenize";
import type { Token, Word } from "../tokens/word";
import { findQuotations, type Quotation } from "./find-quotations";

/** A line of the article, by its tokens (half open). */
export interface Paragraph extends Span {
	kind: BlockKind;
	first: number;
	last: number;
}

/** A sentence, by its tokens (half open). */
export interface Sentence extends Span {
	index: number;
	paragraph: number;
	first: number;
	last: number;
}

export interface SentenceLayer {
	tokens: Word[];
	paragraphs: Paragraph[];
	sentences: Sentence[];
	/** Sorted by where they open; an inner one comes after the one that holds it. */
	quotations: Quotation[];
}

/** Splits an article's text into tokens, paragraphs, sentences and quotations. */
export function* findSentences(text: string, blocks: readonly Block[]): Steps<SentenceLayer> {
	const tokens = yield* tokenize(text);
	const paragraphs: Paragraph[] = [];
	const sentences: Sentence[] = [];
	const quotations: Quotation[] = [];
	let next = 0;
	for (const block of blocks) {
		while (next < tokens.length && (tokens[next]?.start ?? 0) < block.start) next++;
		const first = next;
		while (next < tokens.length && (tokens[next]?.end ?? 0) <= block.end) next++;
		if (next === first) continue;
		const paragraph = { start: block.start, end: block.end, kind: block.kind, first, last: next };
		const last = quotations.at(-1);
		const continued = last?.runsOn === true && last.close === first - 1;
		findQuotations(text, tokens, first, next, quotations, continued);
		splitSentences(text, tokens, paragraph, paragraphs.length, sentences);
		paragraphs.push(paragraph);
	}
	yield;
	return { tokens, paragraphs, sentences, quotations: withoutEmpty(quotations) };
}

/** Drops the quotations that turned out to be none and mends the places that others name as their parents. */
function withoutEmpty(quotations: readonly Quotation[]): Quotation[] {
	const kept: Quotation[] = [];
	const newIndex = new Map<number, number>([[-1, -1]]);
	quotations.forEach((quotation, index) => {
		if (quotation.end === quotation.start) {
			newIndex.set(index, newIndex.get(quotation.parent) ?? -1);
			return;
		}
		newIndex.set(index, kept.length);
		kept.push(quotation);
	});
	for (const quotation of kept) quotation.parent = newIndex.get(quotation.parent) ?? -1;
	return kept;
}

/**
 * A sentence of more tokens is cut: no writer's is as long, and later steps look through a sentence for each of its words,
 * so that text without full stops would take time by its square.
 */
const LONGEST_SENTENCE = 300;

const TERMINAL = /^(?:[.!?…]|\.{2,})$/u;
const CLOSER = /^[)\]}”’"'»]$|^(?:''|’’)$/u;
const MAY_START_SENTENCE = /^[\p{Lu}\p{Lt}\p{N}“"‘'«„([@#$€£–—•*-]|^''|^``|^‘‘/u;

function splitSentences(
	text: string,
	tokens: readonly Token[],
	paragraph: Paragraph,
	index: number,
	sentences: Sentence[],
): void {
	let first = paragraph.first;
	const end = (last: number) => {
		while (first < last) {
			const until = Math.min(last, first + LONGEST_SENTENCE);
			const from = tokens[first];
			const to = tokens[until - 1];
			if (!from || !to) return;
			sentences.push({ index: sentences.length, paragraph: index, start: from.start, end: to.end, first, last: until });
			first = until;
		}
	};
	for (let i = paragraph.first; i < paragraph.last; i++) {
		const token = tokens[i];
		if (!token || !endsSentence(token)) continue;
		let after = i + 1;
		let previous = token;
		for (;;) {
			const closer = tokens[after];
			if (!closer || after >= paragraph.last || closer.start !== previous.end) break;
			if (!CLOSER.test(closer.text) && !TERMINAL.test(closer.text)) break;
			previous = closer;
			after++;
		}
		const follower = after < paragraph.last ? tokens[after] : undefined;
		if (!follower) break;
		const apart = follower.start > previous.end;
		if (apart && MAY_START_SENTENCE.test(follower.text) && !joins(text, token, follower)) end(after);
		i = after - 1;
	}
	if (first < paragraph.last) end(paragraph.last);
}

function endsSentence(token: Token): boolean {
	return TERMINAL.test(token.text) || (token.kind === "word" && token.text.endsWith("."));
}

/** Whether a full stop and a capital follow each other without parting two sentences. */
function joins(text: string, stop: Token, follower: Token): boolean {
	if (stop.kind !== "word") return stop.text.startsWith("..") && !/^\p{Lu}/u.test(follower.text);
	const bare = stop.lower.slice(0, -1);
	if (ABBREVIATIONS_BEFORE_NAMES.has(bare)) return true;
	// An initial, or a place's or firm's abbreviation: only a word that starts sentences parts them.
	if (/^\p{L}$/u.test(bare)) return true;
	return !(
		STARTERS.test(follower.text) ||
		/^[“"‘«]/u.test(follower.text) ||
		text.slice(stop.end, follower.start).includes("\n")
	);
}

/** Words that hardly ever continue a name after an abbreviation. */
const STARTERS =
	/^(?:The|A|An|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Its|Their|Our|In|On|At|But|And|So|As|If|When|While|After|Before|For|From|With|By|However|Meanwhile|Also|Asked|Some|Many|Most|Several|There|What|Who|Why|How|Yet|Now|Then|Both|Since|Under|During|Earlier|Last|Critics|Officials|According)$/u;
