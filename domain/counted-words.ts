import type { Article } from "./article";
import type { Span } from "./span";

/** A word of an article's text, in UTF-16 code units. */
export interface CountedWord extends Span {
	/** Whether it stands within quotation marks. */
	quoted: boolean;
}

/** Letters and digits; apostrophes, hyphens, points and commas within do not part them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'\-.,][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * What stands in quotation marks within a block. Pages mix double marks, so any of them closes any other; one that is not
 * closed runs to the block's end, as in a quotation of several paragraphs. Inches (5'10") open nothing. Single marks count
 * only where both ends are found, not too far apart, for they are apostrophes too.
 */
const QUOTED =
	/(?:[“„«]|(?<!\p{N})")[^"”»]*(?:["”»]|$)|(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}[])[^"“”‘]{0,1000}?[^\s"“”‘]['’](?![\p{L}\p{N}])/gu;

/**
 * The words of an article in reading order. Its title is left out, for it says again what the text says.
 */
export function countedWords({ text, blocks }: Pick<Article, "text" | "blocks">): CountedWord[] {
	const words: CountedWord[] = [];
	for (const { kind, start, end } of blocks) {
		if (kind === "title") continue;
		const block = text.slice(start, end);
		const quotations = spansOf(block, QUOTED);
		let next = 0;
		for (const word of spansOf(block, WORD)) {
			while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
			const quotation = quotations[next];
			const quoted = quotation !== undefined && quotation.start <= word.start;
			words.push({ start: start + word.start, end: start + word.end, quoted });
		}
	}
	return words;
}

function spansOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
