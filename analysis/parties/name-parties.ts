import type { Layers } from "../layers";
import { ROLE_NOUNS } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { agreeOnKinds, voteOf } from "./agree-on-kinds";
import { classifyName, genderOf, genderOfGivenName, isAcronym, type Named, type NameKind } from "./classify-name";
import type { NameSpan } from "./find-name-spans";
import { acronymOf, findNamedParty, joined } from "./find-named-party";
import { actsAsState, namesThatAct } from "./names-that-act";
import { settleOpenNames } from "./open-names";
import { newParty, type PartyDraft } from "./party-draft";

const SMALL = /^(?:of|the|and|for|on|in|to|&|'s|'|de|da|van|von|bin|al|el|jr\.?|sr\.?|ii|iii|iv)$/u;

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
	settleOpenNames(layers, named);
	agreeOnKinds(layers, named);
	const acting = namesThatAct(layers, named);
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
	const known = { all: parties, bySurname, byName, byAcronym };
	for (const i of order) {
		const name = named[i];
		if (!name || name.words.length === 0) continue;
		const party = findNamedParty(layers, name, known) ?? addParty(layers, name, parties, acting);
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
		// Whoever has a single name all through goes by a given name, if it is one.
		const [only = ""] = party.nameWords;
		if (party.kind === "person" && party.nameWords.size === 1) party.gender ??= genderOfGivenName(only);
	}
	return parties.filter((party) => isActor(layers, party, votes.get(party)));
}

function vote(votes: Map<PartyDraft, Map<NameKind, number>>, party: PartyDraft, name: Named): void {
	const own = votes.get(party) ?? new Map<NameKind, number>();
	own.set(name.kind, (own.get(name.kind) ?? 0) + voteOf(name));
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

function addParty(layers: Layers, name: Named, parties: PartyDraft[], acting: ReadonlySet<string>): PartyDraft | null {
	const { span, kind } = name;
	const reading = stateReading(joined(layers, span));
	if (reading?.as === "seat" && !actsAsState(layers, span)) return null;
	if (reading?.as === "adjective") return null;
	if ((kind === "other" || (kind === "place" && reading?.as !== "seat")) && !acting.has(name.words.join(" ")))
		return null;
	const party = newParty(kind === "place" ? "state" : kind === "other" ? "organisation" : kind, true, span);
	if (reading && reading.as !== "people") party.state = reading.state;
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
