import { foldText } from "../../domain/folded-text";
import type { ShelfArticle } from "../../domain/library-search";
import type { Filter, Wanted } from "./parse-query";

/** A value as filters compare it. */
export function foldValue(value: string): string {
	return foldText(value).trim().replace(/\s+/gu, " ");
}

/** What filters look at of an article, folded. */
export interface FilteredArticle {
	entry: ShelfArticle;
	outlet: string;
	parties: readonly string[];
	tags: ReadonlySet<string>;
}

/** Whether an article has what a filter asks for; a part of a name of a party or an outlet is enough, a tag is whole. */
export function hasWhat(filter: Filter, { entry, outlet, parties, tags }: FilteredArticle): boolean {
	switch (filter.name) {
		case "tag":
			return tags.has(filter.value);
		case "party":
			return parties.some((party) => hasName(party, filter.value));
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

/** Whether a name has another in it, from the beginning of a word on. */
function hasName(name: string, part: string): boolean {
	return ` ${name}`.includes(` ${part}`);
}

/** Whether words that must stand together do, in tokens that are joined, and begun, by spaces. */
export function standsTogether({ tokens, prefix }: Wanted, joined: string): boolean {
	const words = ` ${tokens.join(" ")}`;
	return prefix ? joined.includes(words) : `${joined} `.includes(`${words} `);
}
