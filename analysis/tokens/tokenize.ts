import { ABBREVIATIONS_ANYWHERE, ABBREVIATIONS_BEFORE_NAMES, LOWER_CASE_ABBREVIATIONS } from "../lexicon/abbreviations";
import type { Steps } from "../steps";
import type { TokenKind, Word } from "./word";

/*
 * One alternative a kind of token, longest first:
 * abbreviations with inner stops (U.S., p.m.), words with inner apostrophes, hyphens, dots or ampersands (O'Neil, AT&T,
 * ex-minister, example.org), numbers with decimals, thousands, currency and ordinals, two single quotes used as a double
 * one, runs of dots, any other mark by itself.
 */
const TOKEN =
	/(?:\p{L}\.){2,}|@?\p{L}[\p{L}\p{M}\p{N}\u00AD_]*(?:[’'\-‑.&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u00AD_]+)*|[$€£¥]?\p{N}+(?:[.,:/-]\p{N}+)*(?:%|st\b|nd\b|rd\b|th\b|s\b|[\p{L}]+)?|''|``|’’|‘‘|\.{2,}|-{2,}|[^\s\p{Z}\p{Cc}\p{Cf}]/gu;

/** The parts that come apart from the word before them: `Iran's`, `didn't`, `they'll`. */
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu;

const QUOTE_MARK = /^(?:["“”„«»‘’'‚‹›`]|''|``|’’|‘‘)$/u;

/** So many tokens are made before others may go on. */
const AT_ONCE = 20_000;

/**
 * Splits `text` into tokens; white space and format characters (soft hyphens, bidi marks) belong to none. Their parts of
 * speech are still to be settled.
 */
export function* tokenize(text: string): Steps<Word[]> {
	const tokens: Word[] = [];
	const push = (start: number, end: number, kind: TokenKind) => {
		const raw = text.slice(start, end);
		const small = raw.toLowerCase();
		const lower = ODD_IN_WORDS.test(small) ? small.replace(/[’‘]/gu, "'").replaceAll("\u00AD", "") : small;
		const capitalised = kind === "word" && small !== raw && startsWithCapital(raw);
		// All fields at once and always in one order: engines read objects of one shape faster.
		tokens.push({
			index: tokens.length,
			start,
			end,
			kind,
			text: raw,
			lower,
			capitalised,
			tag: "noun",
			lemma: lower,
			form: undefined,
		});
	};
	let pause = AT_ONCE;
	for (const match of text.matchAll(TOKEN)) {
		if (tokens.length >= pause) {
			yield;
			pause = tokens.length + AT_ONCE;
		}
		const start = match.index;
		if (start < (tokens.at(-1)?.end ?? 0)) continue;
		const raw = match[0];
		const end = start + raw.length;
		if (/^[@\p{L}]/u.test(raw)) {
			const clitic = raw.length > 2 ? CLITIC.exec(raw) : null;
			if (clitic && clitic.index > 0) {
				push(start, start + clitic.index, "word");
				push(start + clitic.index, end, "word");
			} else {
				push(start, text[end] === "." && isAbbreviation(raw, text, end) ? end + 1 : end, "word");
			}
		} else if (/\p{N}/u.test(raw)) {
			push(start, end, "number");
		} else {
			push(start, end, QUOTE_MARK.test(raw) ? "quote" : "punctuation");
		}
	}
	return tokens;
}

const ODD_IN_WORDS = /[’‘\u00AD]/u;

function startsWithCapital(word: string): boolean {
	const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
	return letter !== letter.toLowerCase();
}

/** Whether the full stop at `stop` belongs to the word before it. */
function isAbbreviation(word: string, text: string, stop: number): boolean {
	const lower = word.toLowerCase();
	if (LOWER_CASE_ABBREVIATIONS.has(lower)) return true;
	if (word === lower) return false;
	if (lower === "no" || lower === "nos") return /^\.\s?\d/u.test(text.slice(stop, stop + 3));
	if (ABBREVIATIONS_BEFORE_NAMES.has(lower)) return true;
	if (ABBREVIATIONS_ANYWHERE.has(lower)) return true;
	// An initial: "J. Smith", but not the last word of "Vitamin C. Then".
	return word.length === 1 && /^\.[\s-]?\p{Lu}/u.test(text.slice(stop, stop + 4)) && word !== "I";
}
