import type { TokenSpan } from "../analysis/layers";
import { TITLES } from "../analysis/lexicon/people";
import { NAME_KINDS, type TaggedNameKind } from "../analysis/tagger/labels";
import type { Word } from "../analysis/tokens/word";

/** A proper name, by tokens (half open). */
export interface MarkedName extends TokenSpan {
	kind: TaggedNameKind;
}

const JOINER = /^(?:of|for|the|and|&|de|van|von|der|al|bin|la|le|du|'s|-|on|in)$/u;

/**
 * The proper name that a marked mention is: all of it, but for an article or a title before it and what follows a comma.
 * Null where it is a description ("the president of Iran"), whose names are mentions of their own.
 */
export function nameOfMention(
	words: readonly Word[],
	{ first, last }: TokenSpan,
	kind: TaggedNameKind,
): MarkedName | null {
	let from = first;
	let to = last;
	const comma = words.slice(from, to).findIndex(({ text }) => text === "," || text === "(");
	if (comma > 0) to = from + comma;
	while (from < to && (words[from]?.tag === "determiner" || TITLES.has(words[from]?.lower.replace(".", "") ?? "")))
		from++;
	while (to > from && (words[to - 1]?.tag === "genitive" || words[to - 1]?.kind === "punctuation")) to--;
	const name = words.slice(from, to);
	const isName = name.every((word) => word.tag === "name" || word.kind === "number" || JOINER.test(word.lower));
	return isName && name[0]?.tag === "name" && name.at(-1)?.kind === "word" ? { first: from, last: to, kind } : null;
}

/** The label of each token of a text; of names within names the longest counts. */
export function labelNames(length: number, names: readonly MarkedName[]): Uint8Array {
	const labels = new Uint8Array(length);
	const longestFirst = [...names].sort((a, b) => b.last - b.first - (a.last - a.first));
	for (const { first, last, kind } of longestFirst) {
		if (labels.subarray(first, last).some((label) => label > 0)) continue;
		const begin = 1 + 2 * NAME_KINDS.indexOf(kind);
		labels.fill(begin + 1, first, last);
		labels[first] = begin;
	}
	return labels;
}
