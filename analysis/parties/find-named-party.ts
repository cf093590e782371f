import type { Layers, TokenSpan } from "../layers";
import { ORGANISATION_NOUNS } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { genderOf, isAcronym, type Named } from "./classify-name";
import type { NameSpan } from "./find-name-spans";
import { actsAsState } from "./names-that-act";
import type { PartyDraft } from "./party-draft";

/** In sentences. */
const JUST_BEFORE = 1;

/** The parties found so far, by what else may name them; words are lower-cased. */
export interface KnownParties {
	all: readonly PartyDraft[];
	bySurname: ReadonlyMap<string, PartyDraft[]>;
	byName: ReadonlyMap<string, PartyDraft>;
	byAcronym: ReadonlyMap<string, PartyDraft>;
}

/** The party that a name means, if the article has named it more fully; null where it is new, or nobody's. */
export function findNamedParty(
	layers: Layers,
	name: Named,
	{ all: parties, bySurname, byName, byAcronym }: KnownParties,
): PartyDraft | null {
	const { span, kind, words } = name;
	const reading = stateReading(joined(layers, span));
	if (reading && reading.as !== "people") {
		const state = parties.find((party) => party.state === reading.state);
		if (state && (reading.as === "name" || reading.as === "seat"))
			return reading.as === "seat" && !actsAsState(layers, span) ? null : state;
		return null;
	}
	const same = byName.get(words.join(" "));
	if (same || kind === "group") return same ?? null;
	const surname = words.at(-1) ?? "";
	if (words.length === 1 || kind === "person") {
		const people = bySurname.get(surname) ?? [];
		const fitting = people.filter(
			(party) =>
				words.every((word) => party.nameWords.has(word) || isInitialOf(word, party)) && genderFits(layers, party, name),
		);
		if (fitting.length > 0) return meantBySurname(layers, fitting, span.first);
		if (words.length === 1) {
			const given = parties.find(
				(party) =>
					party.kind === "person" && party.nameWords.has(surname) && span.title === "" && name.kind !== "place",
			);
			if (given) return given;
		}
	}
	const acronym = acronymOf(layers, span);
	if (acronym) {
		const body = byAcronym.get(acronym);
		if (body) return body;
	}
	if (kind !== "person" && words.length >= 1) {
		// "the Treasury" for "the Department of the Treasury": all of its words in the longer name, the last or first among them.
		const body = parties.find(
			(party) => party.kind === "organisation" && shortensTo(party, words, isDefinite(layers, span)),
		);
		if (body) return body;
	}
	return null;
}

/** Whether `words` are a short form of a body's name: several of its words, its last, its noun, or a firm's first. */
function shortensTo(party: PartyDraft, words: readonly string[], definite: boolean): boolean {
	if (party.nameWords.size <= words.length || !words.every((word) => party.nameWords.has(word))) return false;
	if (stateReading(words.join(" "))) return false;
	const own = [...party.nameWords];
	if (words.length > 1) return words.includes(own.at(-1) ?? "") || words.some((word) => ORGANISATION_NOUNS.has(word));
	const [word = ""] = words;
	if (ORGANISATION_NOUNS.has(word)) return true;
	// "the Treasury" is the Department of the Treasury, but "Halvery" is not the University of Halvery: it is the place.
	if (word === own.at(-1)) return definite || !OF_A_PLACE.test(own[0] ?? "");
	return word === own[0] && FIRM.test(own.at(-1) ?? "");
}

/** Bodies that are named after where they are. */
const OF_A_PLACE = /^(?:university|bank|college|port|city|town|hospital|diocese|archdiocese)$/u;

const isDefinite = (layers: Layers, span: NameSpan) => layers.words[span.first - 1]?.lower === "the";

const FIRM =
	/^(?:inc|corp|ltd|llc|plc|co|group|company|bank|university|college|holdings|motors|airlines|airways|corporation|foundation|institute|systems|energy|pharmaceuticals|campaign)$/u;

function isInitialOf(word: string, party: PartyDraft): boolean {
	return word.length === 1 && [...party.nameWords].some((own) => own.startsWith(word));
}

function genderFits(layers: Layers, party: PartyDraft, name: Named): boolean {
	const gender = genderOf(layers, name.span);
	return gender === null || party.gender === null || gender === party.gender;
}

/**
 * Of several people with one surname the one that it means by itself: whom the article named last, where that was just
 * before; else whom it named first, for it is about that one.
 */
function meantBySurname(layers: Layers, people: readonly PartyDraft[], token: number): PartyDraft | null {
	const sentence = layers.sentenceAt[token] ?? 0;
	let nearest: PartyDraft | null = null;
	let nearestAt = -1;
	let first: PartyDraft | null = null;
	let firstAt = Number.POSITIVE_INFINITY;
	for (const party of people)
		for (const { first: at, form } of party.mentions) {
			if (form !== "name") continue;
			if (at < firstAt) {
				first = party;
				firstAt = at;
			}
			if (at > token || at <= nearestAt || sentence - (layers.sentenceAt[at] ?? 0) > JUST_BEFORE) continue;
			nearest = party;
			nearestAt = at;
		}
	return nearest ?? first ?? people[0] ?? null;
}

/** The words of a name as the tables of states have them. */
export const joined = (layers: Layers, span: TokenSpan) =>
	layers.words
		.slice(span.first, span.last)
		.map(({ lower }) => lower)
		.join(" ");

/** "OFAC" lower-cased, for an acronym by itself; null otherwise. */
export function acronymOf(layers: Layers, span: NameSpan): string | null {
	const word = layers.words[span.first];
	return word && span.last - span.first === 1 && isAcronym(word.text) ? word.lower.replace(/\./gu, "") : null;
}
