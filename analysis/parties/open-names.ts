import type { Layers } from "../layers";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import { KNOWN_ORGANISATIONS } from "../lexicon/organisations";
import { ORGANISATION_NOUNS, ROLE_NOUNS } from "../lexicon/people";
import { wordSet } from "../lexicon/words";
import { isBodyWord, type Named, type NameKind } from "./classify-name";

/** What only a body has. */
const OF_BODIES = wordSet(`
	spokesman spokeswoman spokesperson lawyers executive executives chairman chairwoman chair director directors president founder founders
	employee employees staff worker workers members board shareholders customers users headquarters servers network products
	engineers architects engineer insider insiders boss bosses fleet factory factories warehouse profits shares accounts subsidiary
`);

/** So many tokens behind a name the pronoun for it is looked for. */
const PRONOUN_REACH = 30;

/**
 * Says of names whose own words tell nothing whether they are people or bodies, by what surrounds them all through the
 * article. News gives a person's whole name first: what goes by one word, which no fuller name explains, may well be a body
 * or a state. Changes the names given.
 */
export function settleOpenNames(layers: Layers, named: readonly Named[]): void {
	const partsOfNames = new Set<string>();
	for (const { words } of named) if (words.length > 1) for (const word of words) partsOfNames.add(word);
	const lone = new Map<string, Named[]>();
	for (const name of named) {
		const word = name.words.join(" ");
		if (name.words.length > 2 || partsOfNames.has(word) || !isOpen(name)) continue;
		const places = lone.get(word);
		if (places) places.push(name);
		else lone.set(word, [name]);
	}
	const adjectives = adjectivesOf(layers);
	const ofPlaces = adjectivesOfPlaces(named, adjectives);
	const settle = (name: Named, kind: NameKind) => {
		name.kind = kind;
		name.certain = true;
	};
	for (const name of named) {
		const word = name.words.join(" ");
		if (!isOpen(name) || !ofPlaces.has(word)) continue;
		settle(name, "other");
		lone.delete(word);
	}
	for (const [word, places] of lone) {
		const kind = kindOf(layers, word, places, adjectives);
		if (kind) for (const place of places) settle(place, kind);
	}
}

function kindOf(
	layers: Layers,
	word: string,
	places: readonly Named[],
	adjectives: ReadonlySet<string>,
): NameKind | null {
	if (places.some((place) => isThing(layers, place))) return "other";
	if (adjectivesFor(word).some((one) => adjectives.has(one))) return "state";
	const [given = ""] = word.split(" ");
	let signs = FEMALE_NAMES.has(given) || MALE_NAMES.has(given) ? -2 : 0;
	let pronouns = 0;
	for (const place of places) {
		const sign = signOf(layers, place);
		if (sign === 0) pronouns += pronounAfter(layers, place.span.last, layers.sentenceAt[place.span.first] ?? 0);
		signs += sign;
	}
	// However many, pronouns are no proof: they may mean another.
	signs += Math.sign(pronouns);
	// Two words are a person's whole name more often than not.
	if (signs >= (word.includes(" ") ? 3 : 1)) return "organisation";
	return signs <= -2 && places.some(({ kind }) => kind !== "person") ? "person" : null;
}

/** By what adjectives of places end; "Veldia" and "Veldian", "Orland" and "Orlandic". */
const ADJECTIVE_ENDINGS = ["n", "an", "ian", "ic", "c", "ish", "ese", "i", "er"];

/** The adjectives of the places, or what may be such, that the article names as well: "Veldian" where there is "Veldia". */
function adjectivesOfPlaces(named: readonly Named[], adjectives: ReadonlySet<string>): ReadonlySet<string> {
	const places = named.flatMap(({ words, span }) => (span.title === "" && !span.role ? [words.join(" ")] : []));
	return new Set(places.flatMap((word) => adjectivesFor(word).filter((one) => one !== word && adjectives.has(one))));
}

/** What a place's adjective may be. */
const adjectivesFor = (word: string) => ADJECTIVE_ENDINGS.map((ending) => stemOfPlace(word) + ending);

/** A place's name without the vowels that its adjective may drop. */
const stemOfPlace = (word: string) => word.replace(/(?:ia|ea|ey|a|e|y|o)$/u, "");

/** The capitalised words that stand before a noun in lower case, as adjectives of places do; lower-cased. */
function adjectivesOf({ words }: Layers): Set<string> {
	const found = new Set<string>();
	for (const [i, { capitalised, lower, kind }] of words.entries()) {
		const next = words[i + 1];
		if (kind === "word" && capitalised && lower.length > 4 && next?.tag === "noun" && !next.capitalised)
			found.add(lower);
	}
	return found;
}

/** "the childhood vaccine Orlovex": a thing of that name. */
function isThing({ words }: Layers, { span }: Named): boolean {
	const noun = words[span.first - 1];
	if (noun?.tag !== "noun" || noun.capitalised || ORGANISATION_NOUNS.has(noun.lower) || ROLE_NOUNS.has(noun.lower))
		return false;
	const before = words[span.first - 2];
	return (
		THINGS.has(noun.lower) && (before?.tag === "determiner" || before?.tag === "adjective" || before?.tag === "noun")
	);
}

const THINGS = wordSet(`
	vaccine drug medicine pesticide chemical ship ferry trawler tanker vessel boat aircraft plane jet missile rocket satellite app film
	novel book album song play programme program device phone car model spyware virus software tool village town city river island
	painkiller steroid product brand opera
`);

/** Whether it is still open what a name is: states, peoples and what their own words tell are settled. */
function isOpen({ kind, span, words }: Named): boolean {
	if (words.some((word) => ORGANISATION_NOUNS.has(word) || KNOWN_ORGANISATIONS.has(word) || isBodyWord(word)))
		return false;
	return (kind === "person" || kind === "other" || kind === "organisation") && span.title === "" && !span.role;
}

/** How far the words around a name speak for a body (above 0) or for a person (below). */
function signOf(layers: Layers, { span }: Named): number {
	const { words, phrases, phraseAt } = layers;
	const after = words[span.last];
	const next = words[span.last + 1];
	// "members of Orlonet, who left": what follows is said of the members.
	const depends = words[span.first - 1]?.tag === "preposition";
	if (depends) return OF_BODIES.has(words[span.first - 2]?.lower ?? "") ? 2 : 0;
	if (after?.lower === "who" || (after?.text === "," && /^(?:who|whose)$/u.test(next?.lower ?? ""))) return -3;
	if (after?.lower === "which" || (after?.text === "," && next?.lower === "which")) return 3;
	if (after?.text === "," && next?.tag === "number" && words[span.last + 2]?.text === ",") return -3;
	if (after?.text === ",") {
		const phrase = phrases[phraseAt[span.last + 1] ?? -1];
		const head = words[phrase?.head ?? -1]?.lower ?? "";
		if (phrase?.first === span.last + 1 && words[phrase.first]?.tag === "determiner") {
			if (ORGANISATION_NOUNS.has(head)) return 3;
			if (ROLE_NOUNS.has(head)) return -3;
		}
	}
	// "the Centrists say", not "the Orlo campaign": nobody is called "the Orlo".
	const alone = after?.tag !== "name" && after?.tag !== "noun" && after?.tag !== "adjective";
	if (words[span.first - 1]?.lower === "the" && span.last - span.first === 1 && alone) return 1;
	if (/^(?:itself|themselves)$/u.test(words[span.first - 1]?.lower ?? "")) return 3;
	// "Dana Fenn of the Netters' League": whoever is of a body is a person.
	if (span.last - span.first === 2 && after?.lower === "of" && (next?.lower === "the" || next?.tag === "name"))
		return -2;
	const owned = after?.tag === "genitive" ? phrases[phraseAt[span.last + 1] ?? phraseAt[span.first] ?? -1] : undefined;
	if (owned && OF_BODIES.has(words[owned.head]?.lower ?? "")) return 2;
	return 0;
}

/** 1 where the next pronoun is "it", -1 where it is "he" or "she", 0 where another name or the next but one sentence comes first. */
function pronounAfter({ words, sentenceAt }: Layers, from: number, sentence: number): number {
	for (let i = from; i < from + PRONOUN_REACH; i++) {
		const word = words[i];
		if (!word || (sentenceAt[i] ?? 0) > sentence + 1 || word.tag === "name" || word.kind === "quote") return 0;
		if (/^(?:he|she|him|his|her|himself|herself)$/u.test(word.lower)) return -1;
		if (/^(?:its|itself)$/u.test(word.lower) || (word.lower === "it" && words[i - 1]?.text === ",")) return 1;
	}
	return 0;
}
