import type { Anchor } from "./anchor";

/** The words of a passage and those around it; what an anchor holds. */
export type QuotedPassage = Pick<Anchor, "exact" | "prefix" | "suffix">;

/** A passage longer than this, or of several lines, is named by its first and its last words. */
const LONGEST_WHOLE = 200;
/** So many words at each end name a long passage. */
const WORDS_AT_ENDS = 6;
/** Scripts that write no spaces have words of a whole sentence. */
const LONGEST_WORD = 24;
/** A passage shorter than this may stand elsewhere too: the words around it tell which one is meant. */
const SHORT = 48;

/**
 * The address at which a browser opens a page and shows the passages there, the first one in view: text fragments
 * (https://wicg.github.io/scroll-to-text-fragment/). A browser that does not know them opens the page.
 */
export function passageAddress(url: string, passages: readonly QuotedPassage[]): string {
	const directives = passages.map(textDirective).filter((directive) => directive !== "");
	const [page = url, ...hash] = url.split("#");
	const fragment = hash.join("#").replace(/:~:.*$/u, "");
	if (directives.length === 0) return fragment === "" ? page : `${page}#${fragment}`;
	return `${page}#${fragment}:~:${directives.join("&")}`;
}

/** One passage as `text=[prefix-,]start[,end][,-suffix]`; empty where it has no words. */
export function textDirective(passage: QuotedPassage): string {
	const { exact, prefix, suffix } = wholeWords(passage);
	if (exact.trim() === "") return "";
	const lines = exact.split("\n").filter((line) => line.trim() !== "");
	const isWhole = lines.length === 1 && exact.length <= LONGEST_WHOLE;
	const ends = isWhole ? null : endsOf(lines);
	const words = ends ? ends.map(encode).join(",") : encode(squeeze(lines.join(" ")));
	if (!isWhole || exact.length >= SHORT) return `text=${words}`;
	const before = squeeze(prefix);
	const after = squeeze(suffix);
	return `text=${before && `${encode(before)}-,`}${words}${after && `,-${encode(after)}`}`;
}

/** The first and the last words of a long passage; null where they would overlap. */
function endsOf(lines: readonly string[]): [start: string, end: string] | null {
	const first = (lines[0] ?? "").split(/\s+/u).filter((word) => word !== "");
	const last = (lines.at(-1) ?? "").split(/\s+/u).filter((word) => word !== "");
	// On one line the two ends share the words.
	const most = lines.length > 1 ? WORDS_AT_ENDS : Math.min(WORDS_AT_ENDS, Math.floor(first.length / 2));
	if (most === 0) return halves(first.join(""));
	const start = first.slice(0, most).map((word) => cut(word, "start"));
	const end = last.slice(-most).map((word) => cut(word, "end"));
	// A word that was cut is the last one that can be named from its side.
	const firstCut = start.findIndex((word, i) => word !== first[i]);
	const lastCut = end.findLastIndex((word, i) => word !== last.slice(-most)[i]);
	return [
		(firstCut === -1 ? start : start.slice(0, firstCut + 1)).join(" "),
		(lastCut === -1 ? end : end.slice(lastCut)).join(" "),
	];
}

function halves(word: string): [start: string, end: string] | null {
	return word.length > 2 * LONGEST_WORD ? [cut(word, "start"), cut(word, "end")] : null;
}

/** A word without spaces for its whole length is cut where the language has its own words. */
function cut(word: string, side: "start" | "end"): string {
	if (word.length <= LONGEST_WORD) return word;
	const parts = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(word)].map(({ segment }) => segment);
	if (side === "end") parts.reverse();
	let kept = "";
	for (const part of parts) {
		if (kept !== "" && kept.length + part.length > LONGEST_WORD) break;
		kept = side === "start" ? kept + part : part + kept;
	}
	return kept;
}

/**
 * A browser finds whole words only: a passage that begins or ends within one takes all of it; the words around it lose
 * those that were cut off where the context ends, and those of other lines.
 */
function wholeWords({ exact, prefix, suffix }: QuotedPassage): QuotedPassage {
	const head = isWord(exact[0]) ? (WORD_AT_END.exec(prefix)?.[0] ?? "") : "";
	const tail = isWord(exact.at(-1)) ? (WORD_AT_START.exec(suffix)?.[0] ?? "") : "";
	const before = prefix.slice(0, prefix.length - head.length);
	const after = suffix.slice(tail.length);
	return {
		exact: head + exact + tail,
		// The first and the last word may be cut off.
		prefix: (before.split("\n").at(-1) ?? "").replace(before.includes("\n") ? /^/u : /^\S*/u, ""),
		suffix: (after.split("\n")[0] ?? "").replace(after.includes("\n") ? /$/u : /\S*$/u, ""),
	};
}

/** A letter of two code units may be cut in its middle. */
const WORD_AT_END = /[\p{L}\p{M}\p{N}]*(?:[\p{L}\p{M}\p{N}]|[\ud800-\udbff])$/u;
const WORD_AT_START = /^(?:[\p{L}\p{M}\p{N}]|[\udc00-\udfff])[\p{L}\p{M}\p{N}]*/u;

function isWord(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character);
}

function squeeze(words: string): string {
	return words.replace(/\s+/gu, " ").trim();
}

/** Percent-encodes what means something in a directive (`-`, `,`, `&`), and what would end a link in a text. */
function encode(words: string): string {
	return encodeURIComponent(words.replace(/\p{Cs}/gu, "\ufffd")).replace(
		/[-!'()*~]/gu,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
