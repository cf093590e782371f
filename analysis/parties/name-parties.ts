import type { Layers } from "../layers";
import { ORGANISATION_NOUNS, ROLE_NOUNS } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { classifyName, genderOf, isAcronym, type NameKind } from "./classify-name";
import type { NameSpan } from "./find-name-spans";
import { newParty, type PartyDraft } from "./party-draft";

const SMALL = /^(?:of|the|and|for|on|in|to|&|'s|'|de|da|van|von|bin|al|el|jr\.?|sr\.?|ii|iii|iv)$/u;

interface Named {
	span: NameSpan;
	kind: NameKind;
	certain: boolean;
	words: string[];
}

/**
 * Gathers names into parties: a surname under the full name before it, an acronym under the name it is made of, the words
 * of a body's name under the longer name. Names of things and places that are nobody's stay out.
 */
export function partiesFromNames(layers: Layers, spans: readonly NameSpan[]): PartyDraft[] {
	const { words } = layers;
	const named = spans.map((span): Named => {
		const { kind, certain } = classifyName(layers, span);
		const own = words.slice(span.first, span.last).map(({ lower }) => lower.replace(/\.$/u, ""));
		return { span, kind, certain, words: own.filter((word) => !SMALL.test(word)) };
	});
	// Fuller names first, so that shorter ones find them wherever they stand; a headline often has only the surname.
	const order = named
		.map((_, i) => i)
		.sort(
			(a, b) =>
				(named[b]?.words.length ?? 0) - (named[a]?.words.length ?? 0) ||
				Number(named[b]?.certain) - Number(named[a]?.certain) ||
				a - b,
		);
	const parties: PartyDraft[] = [];
	const votes = new Map<PartyDraft, Map<NameKind, number>>();
	const bySurname = new Map<string, PartyDraft[]>();
	const byName = new Map<string, PartyDraft>();
	const byAcronym = new Map<string, PartyDraft>();
	for (const i of order) {
		const name = named[i];
		if (!name || name.words.length === 0) continue;
		const party = findParty(layers, name, parties, bySurname, byName, byAcronym) ?? addParty(layers, name, parties);
		if (!party) continue;
		addName(layers, party, name);
		vote(votes, party, name);
		byName.set(name.words.join(" "), party);
		const surname = name.words.at(-1) ?? "";
		if (party.kind === "person")
			bySurname.set(surname, [...(bySurname.get(surname) ?? []).filter((other) => other !== party), party]);
		for (const acronym of party.acronyms) byAcronym.set(acronym, party);
	}
	for (const party of parties) {
		party.mentions.sort((a, b) => a.first - b.first);
		settleKind(party, votes.get(party));
	}
	return parties.filter((party) => isActor(layers, party, votes.get(party)));
}

function vote(votes: Map<PartyDraft, Map<NameKind, number>>, party: PartyDraft, name: Named): void {
	const own = votes.get(party) ?? new Map<NameKind, number>();
	own.set(name.kind, (own.get(name.kind) ?? 0) + (name.certain ? 3 : 1));
	votes.set(party, own);
}

/** What most of the places where it is named say it is. */
function settleKind(party: PartyDraft, votes: ReadonlyMap<NameKind, number> | undefined): void {
	if (party.state || !votes) return;
	const [best] = [...votes]
		.filter(([kind]) => kind === "person" || kind === "organisation")
		.sort((a, b) => b[1] - a[1]);
	if (best && (best[0] === "person" || best[0] === "organisation")) party.kind = best[0];
}

/** A name that nothing marks as somebody's becomes a party only where it does something, or is named again. */
function isActor(layers: Layers, party: PartyDraft, votes: ReadonlyMap<NameKind, number> | undefined): boolean {
	if (party.state || [...(votes ?? [])].some(([, weight]) => weight >= 3)) return true;
	if (party.mentions.length > 1) return true;
	const { words, groups, groupAt } = layers;
	return party.mentions.some(({ first, last }) => {
		const group = groups[groupAt[last] ?? -1];
		if (group?.first === last && group.kind === "finite") return true;
		return words[last]?.tag === "genitive" || words[first - 1]?.lower === "by" || party.kind === "person";
	});
}

function findParty(
	layers: Layers,
	name: Named,
	parties: readonly PartyDraft[],
	bySurname: ReadonlyMap<string, PartyDraft[]>,
	byName: ReadonlyMap<string, PartyDraft>,
	byAcronym: ReadonlyMap<string, PartyDraft>,
): PartyDraft | null {
	const { span, kind, words } = name;
	const reading = stateReading(joined(layers, span));
	if (reading) {
		const state = parties.find((party) => party.state === reading.state);
		if (state && (reading.as === "name" || reading.as === "seat"))
			return reading.as === "seat" && !actsAsState(layers, span) ? null : state;
		return null;
	}
	const same = byName.get(words.join(" "));
	if (same) return same;
	const surname = words.at(-1) ?? "";
	if (words.length === 1 || kind === "person") {
		const people = bySurname.get(surname) ?? [];
		const fitting = people.filter(
			(party) =>
				words.every((word) => party.nameWords.has(word) || isInitialOf(word, party)) && genderFits(layers, party, name),
		);
		if (fitting.length > 0) return nearestBefore(fitting, span.first);
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

const joined = (layers: Layers, span: { first: number; last: number }) =>
	layers.words
		.slice(span.first, span.last)
		.map(({ lower }) => lower)
		.join(" ");

function isInitialOf(word: string, party: PartyDraft): boolean {
	return word.length === 1 && [...party.nameWords].some((own) => own.startsWith(word));
}

function genderFits(layers: Layers, party: PartyDraft, name: Named): boolean {
	const gender = genderOf(layers, name.span);
	return gender === null || party.gender === null || gender === party.gender;
}

function nearestBefore(parties: readonly PartyDraft[], token: number): PartyDraft | null {
	let best: PartyDraft | null = null;
	let bestAt = -1;
	for (const party of parties) {
		const at = party.mentions.reduce(
			(latest, mention) => (mention.first <= token ? Math.max(latest, mention.first) : latest),
			0,
		);
		if (at > bestAt) {
			best = party;
			bestAt = at;
		}
	}
	return best;
}

/** "OFAC" lower-cased, for an acronym by itself; null otherwise. */
function acronymOf(layers: Layers, span: NameSpan): string | null {
	const word = layers.words[span.first];
	return word && span.last - span.first === 1 && isAcronym(word.text) ? word.lower.replace(/\./gu, "") : null;
}

/** Whether a capital stands for its state: it speaks, acts or is dealt with, rather than being where something is. */
export function actsAsState(layers: Layers, span: { first: number; last: number }): boolean {
	const { words, groups, groupAt } = layers;
	const before = words[span.first - 1];
	if (before && /^(?:in|at|near|outside|around|across|from|to|through|into|of)$/u.test(before.lower)) {
		// "at the request of Washington": an act of the state; "in Washington", "the mayor of Washington": the place.
		return (
			before.lower === "of" &&
			/^(?:request|behest|insistence|demand|policy|support|pressure|accusation|claim|position|ally|allies|decision)s?$/u.test(
				words[span.first - 2]?.lower ?? "",
			)
		);
	}
	if (words[span.last]?.tag === "genitive") return true;
	const group = groups[groupAt[span.last] ?? -1];
	return group?.first === span.last && group.kind === "finite" && group.lemma !== "be";
}

function addParty(layers: Layers, name: Named, parties: PartyDraft[]): PartyDraft | null {
	const { span, kind } = name;
	const reading = stateReading(joined(layers, span));
	if (reading?.as === "seat" && !actsAsState(layers, span)) return null;
	if (reading?.as === "adjective" || reading?.as === "people") return null;
	if (kind === "other" || (kind === "place" && reading?.as !== "seat") || kind === "group") return null;
	const party = newParty(kind === "place" ? "state" : kind, true, span);
	if (reading) party.state = reading.state;
	parties.push(party);
	return party;
}

function addName(layers: Layers, party: PartyDraft, name: Named): void {
	const { span, words } = name;
	const full = party.nameWords.size === 0 || party.name.first === span.first;
	const reading = stateReading(joined(layers, span));
	const alias = reading?.as === "seat" || (!full && words.length < party.nameWords.size);
	party.mentions.push({
		first: span.first,
		last: span.last,
		form: alias ? "alias" : "name",
		confidence: name.certain ? 0.95 : 0.75,
	});
	if (full) for (const word of words) party.nameWords.add(word);
	party.gender ??= party.kind === "person" ? genderOf(layers, span) : null;
	if (span.role && (!party.role || span.role.last - span.role.first > party.role.last - party.role.first))
		party.role = span.role;
	if (span.role) {
		for (let i = span.role.first; i < span.role.last; i++) {
			const word = layers.words[i];
			const noun = word?.lower.replace(/\.$/u, "") ?? "";
			if (ROLE_NOUNS.has(noun)) party.nouns.add(noun);
		}
	}
	const acronym = acronymOf(layers, span);
	if (acronym) party.acronyms.add(acronym);
	if (party.kind === "organisation" && words.length > 1) {
		const initials = words.map((word) => word[0] ?? "").join("");
		if (initials.length >= 2) party.acronyms.add(initials);
		// "Office of Foreign Assets Control (OFAC)"
		const bracket = layers.words[span.last];
		const inside = layers.words[span.last + 1];
		if (bracket?.text === "(" && inside && isAcronym(inside.text) && layers.words[span.last + 2]?.text === ")") {
			party.acronyms.add(inside.lower.replace(/\./gu, ""));
		}
	}
}
