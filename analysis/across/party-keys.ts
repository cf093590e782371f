import type { Party } from "../../domain/analysis";
import { ROLE_NOUNS, TITLES } from "../lexicon/people";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]+$/u;
const AFTER_NAMES = new Set(["jr", "sr"]);

/**
 * The key under which a name is the same in every article: case folded, without "the" and full stops; for people also
 * without titles and offices before it, initials in it, and "Jr." after it.
 */
export function nameKey(name: string, kind: Party["kind"]): string {
	const words = name
		.toLowerCase()
		.replace(/[’‘]/gu, "'")
		.replace(/(?:'s|\.)(?=\s|$)/gu, "")
		.split(/[\s,]+/u)
		.filter((word) => word !== "");
	const isBefore = (word = "") => word === "the" || (kind === "person" && (TITLES.has(word) || ROLE_NOUNS.has(word)));
	let [first, end] = [0, words.length];
	// One word always stays: a party may be called "General".
	while (first < end - 1 && isBefore(words[first])) first++;
	while (kind === "person" && first < end - 1 && AFTER_NAMES.has(words[end - 1] ?? "")) end--;
	const isInitial = (word: string, at: number) => kind === "person" && word.length === 1 && at > first && at < end - 1;
	return words.filter((word, at) => at >= first && at < end && !isInitial(word, at)).join(" ");
}

/**
 * The keys of a party: its name's, and for bodies that of each acronym the article uses. A surname alone is a key only
 * where the article knows no fuller name: there are many Marrows, and a key must not make one of them.
 */
export function partyKeys({ name, named, kind, mentions }: Party, text: string): string[] {
	if (!named) return [];
	const keys = new Set([nameKey(name, kind)]);
	if (kind === "organisation" || kind === "group") {
		for (const { start, end, form } of mentions) {
			const words = text.slice(start, end);
			if ((form === "name" || form === "alias") && ACRONYM.test(words)) keys.add(nameKey(words, kind));
		}
	}
	keys.delete("");
	return [...keys];
}
