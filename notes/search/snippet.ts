import type { Snippet } from "../../domain/library-search";
import type { Span } from "../../domain/span";
import type { Wanted } from "./parse-query";
import { tokenize } from "./tokenize";

/** So much of a long text is shown around the words that were found, in UTF-16 code units. */
const SHOWN = 180;
/** So much of it before them. */
const BEFORE = 50;
/** In a very long text the words are looked for so far. */
const LOOKED_THROUGH = 50_000;

/** Words as they stand, with the marks and apostrophes in them; characters of scripts without spaces one by one. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** Looks for words in texts as readers see them. */
export class WordFinder {
	private readonly whole: ReadonlySet<string>;
	private readonly beginning: string | null;

	constructor(wanted: readonly Wanted[]) {
		this.whole = new Set(wanted.flatMap(({ tokens }) => tokens));
		this.beginning = wanted.find(({ prefix }) => prefix)?.tokens.at(-1) ?? null;
	}

	/** Where the words stand in a text, in order. */
	find(text: string): Span[] {
		const found: Span[] = [];
		for (const { index, 0: word } of text.slice(0, LOOKED_THROUGH).matchAll(WORD))
			if (tokenize(word).some((token) => this.isWanted(token))) found.push({ start: index, end: index + word.length });
		return found;
	}

	private isWanted(token: string): boolean {
		return this.whole.has(token) || (this.beginning !== null && token.startsWith(this.beginning));
	}

	/** A whole text with the words marked. */
	mark(text: string): Snippet {
		return { text, marks: this.find(text) };
	}

	/** The first text that has any of the words, cut to what is around them; else the beginning of the first one. */
	snippet(texts: readonly string[]): Snippet {
		for (const text of texts) {
			const marks = this.find(text);
			if (marks[0]) return cut(text, marks, marks[0].start);
		}
		return cut(texts.find((text) => text.trim() !== "") ?? "", [], 0);
	}
}

function cut(text: string, marks: readonly Span[], first: number): Snippet {
	let start = text.length <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - SHOWN));
	if (start > 0) {
		// At a word's beginning, where one is near.
		const space = text.slice(start, first).search(/\s\S/u);
		if (space !== -1) start += space + 1;
	}
	let end = Math.min(text.length, start + SHOWN);
	if (end < text.length) end = wordEnd(text, start, end);
	const before = start > 0 ? "… " : "";
	const shift = before.length - start;
	return {
		text: before + text.slice(start, end).replace(/\s/gu, " ") + (end < text.length ? " …" : ""),
		marks: marks
			.filter((mark) => mark.start >= start && mark.end <= end)
			.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
	};
}

/** The end of the last whole word, or of the last whole character. */
function wordEnd(text: string, start: number, end: number): number {
	const space = text.slice(start, end).search(/\s\S*$/u);
	if (space > SHOWN / 2) return start + space;
	return /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? end - 1 : end;
}
