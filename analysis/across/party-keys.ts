import type { Party } from "../../domain/analysis";
import { ROLE_NOUNS, TITLES } from "../lexicon/people";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]+$/u;

/**
 * The key under which a name is the same in every article: case folded, without titles and offices
 * before it, "the", and full stops.
 */
export function nameKey(name: string): string {
	const words = name
		.toLowerCase()
		.replace(/[’‘]/gu, "'")
		.replace(/(?:'s|\.)(?=\s|$)/gu, "")
		.split(/[\s,]+/u)
		.filter((word) => word !== "");
	let first = 0;
	// One word always stays: a party may be called "General".
	while (first < words.length - 1 && isNoName(words[first] ?? "")) first++;
	return words.slice(first).join(" ");
}

function isNoName(word: string): boolean {
	return word === "the" || TITLES.has(word) || ROLE_NOUNS.has(word);
}

/**
 * The keys of a party: its name's, and for bodies that of each acronym the article uses. A surname alone is a key only
 * where the article knows no fuller name: there are many Marrows, and a key must not make one of them.
 */
export function partyKeys(party: Party, text: string): string[] {
	if (!party.named) return [];
	const keys = new Set([nameKey(party.name)]);
	if (party.kind === "organisation" || party.kind === "group") {
		for (const { start, end, form } of party.mentions) {
			const name = text.slice(start, end);
			if ((form === "name" || form === "alias") && ACRONYM.test(name)) keys.add(nameKey(name));
		}
	}
	keys.delete("");
	return [...keys];
}
