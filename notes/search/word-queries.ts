import { isCommon } from "./common-words";
import type { Wanted } from "./parse-query";
import { FIELDS, type Field } from "./searched";
import type { WordQuery } from "./word-index";

/** A word that is being typed is looked for in long texts as soon as it has so many letters. */
const SHORTEST_BEGINNING = 3;
/** Where it is looked for until then, and where as soon as it is long enough. */
const SHORT: readonly Field[] = ["title", "names", "tags"];
const ALL = Object.keys(FIELDS) as Field[];

/** What is looked for of words that stand together. */
export function wordQueries({ tokens, prefix }: Wanted): WordQuery[] {
	return tokens.flatMap((word, i): WordQuery[] => {
		// A word that stands nearly everywhere is not indexed.
		if (!prefix || i < tokens.length - 1) return isCommon(word) ? [] : [{ word, beginning: [] }];
		if (!isShort(word)) return [{ word, beginning: ALL }];
		// In a phrase the other words find it, and the whole phrase is compared.
		if (tokens.some((other) => other !== word && !isCommon(other))) return [];
		// A single letter begins thousands of names.
		return [{ word, beginning: word.length === 1 ? ["title"] : SHORT }];
	});
}

function isShort(token: string): boolean {
	return token.length < SHORTEST_BEGINNING;
}
