import { foldText } from "../../domain/folded-text";
import type { ShelfArticle } from "../../domain/library-search";
import type { Filter, Wanted } from "./parse-query";

/** A value as filters compare it. */
export function foldValue(value: string): string {
	return foldText(value).trim().replace(/\s+/gu, " ");
}

/** Folded values as one string, so that thousands of lists are few objects: each between two line breaks. */
export function foldAll(values: readonly string[]): string {
	return values.length === 0 ? "" : `\n${values.map(foldValue).join("\n")}\n`;
}

/** Whether a value, folded, is one of those. */
export function isAmong(all: string, value: string): boolean {
	return all.includes(`\n${value}\n`);
}

/** What filters look at of an article: the outlet folded, the others with `foldAll`. */
export interface FilteredArticle {
	entry: ShelfArticle;
	outlet: string;
	parties: string;
	tags: string;
}

/** Whether an article has what a filter asks for; a part of a name of a party or an outlet is enough, a tag is whole. */
export function hasWhat(filter: Filter, { entry, outlet, parties, tags }: FilteredArticle): boolean {
	switch (filter.name) {
		case "tag":
			return isAmong(tags, filter.value);
		case "party":
			return hasName(parties, filter.value);
		case "outlet":
			return hasName(outlet, filter.value);
		case "before":
			return entry.when < filter.time;
		case "after":
			return entry.when >= filter.time;
		case "has":
			return filter.value === "note" ? entry.notes > 0 : (entry.disputed ?? 0) > 0;
	}
}

/** Whether a name, or one of several, has another in it, from the beginning of a word on. */
function hasName(names: string, part: string): boolean {
	return names.startsWith(part) || names.includes(` ${part}`) || names.includes(`\n${part}`);
}

/** Whether words that must stand together do, in tokens that are joined, and begun, by spaces. */
export function standsTogether({ tokens, prefix }: Wanted, joined: string): boolean {
	const words = ` ${tokens.join(" ")}`;
	return prefix ? joined.includes(words) : `${joined} `.includes(`${words} `);
}
