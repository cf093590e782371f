import type { Span } from "./span";

/** Signs that readers type as another one. */
const TYPED: Readonly<Record<string, string>> = {
	"‘": "'",
	"’": "'",
	"“": '"',
	"”": '"',
	"«": '"',
	"»": '"',
	"„": '"',
	"–": "-",
	"—": "-",
	ß: "ss",
	æ: "ae",
	ø: "o",
	ł: "l",
	đ: "d",
	ς: "σ",
};
const ASCII = /^[\0-\x7f]*$/u;
const known = new Map<string, string>();

/** One character as it is searched: without marks, in lower case. May be empty, or of several code units. */
function foldCharacter(character: string): string {
	let folded = known.get(character);
	if (folded === undefined) {
		const lower = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
		folded = [...lower].map((one) => TYPED[one] ?? one).join("");
		known.set(character, folded);
	}
	return folded;
}

/** A text as it is searched: without accents, in lower case, with plain quotation marks and dashes. */
export function foldText(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	let folded = "";
	for (const character of text) folded += foldCharacter(character);
	return folded;
}

/** The words of a query, folded. */
export function queryWords(query: string): string[] {
	return foldText(query).split(/\s+/u).filter(Boolean);
}

/**
 * Where folded words stand in a text: in order, none overlapping another; UTF-16 code units into the text as it is. A letter
 * is found as a whole, with the accents that follow it.
 */
export function findFolded(text: string, words: readonly string[]): Span[] {
	if (words.length === 0) return [];
	let folded = "";
	/** For each code unit of `folded`, the start of its character in the text. */
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	for (const character of text) {
		const piece = foldCharacter(character);
		at += character.length;
		// An accent of its own belongs to the letter before.
		if (piece === "" && ends.length > 0) ends[ends.length - 1] = at;
		for (let i = 0; i < piece.length; i++) {
			starts.push(at - character.length);
			ends.push(at);
		}
		folded += piece;
	}
	const found: Span[] = [];
	for (const word of words)
		for (let from = folded.indexOf(word); word !== "" && from >= 0; from = folded.indexOf(word, from + word.length)) {
			const [start, end] = [starts[from], ends[from + word.length - 1]];
			if (start !== undefined && end !== undefined) found.push({ start, end });
		}
	return joined(found.sort((a, b) => a.start - b.start));
}

function joined(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of spans) {
		const last = result.at(-1);
		if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
		else result.push({ ...span });
	}
	return result;
}
