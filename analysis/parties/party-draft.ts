import type { MentionForm, PartyKind } from "../../domain/analysis";
import type { TokenSpan } from "../layers";
import type { StateEntry } from "../lexicon/state-table";

export interface MentionDraft extends TokenSpan {
	form: MentionForm;
	confidence: number;
}

export type Gender = "female" | "male" | null;

/** A party while the steps add to it. */
export interface PartyDraft {
	kind: PartyKind;
	named: boolean;
	/** The fullest mention so far. */
	name: TokenSpan;
	/** Lower-cased words of its names, without titles and small words. */
	nameWords: Set<string>;
	mentions: MentionDraft[];
	role: TokenSpan | null;
	/** Lower-cased nouns by which it may be meant again: "spokesperson", "senator", "company". */
	nouns: Set<string>;
	speaksFor: PartyDraft | null;
	gender: Gender;
	/** Whether it is several people. */
	plural: boolean;
	state: StateEntry | null;
	/** Lower-cased acronyms that stand for it. */
	acronyms: Set<string>;
	/** The name that the reader gave it. */
	readersName: string | null;
	/** The key of a party that the reader made or changed: it stays whatever the engine thinks of the party's name. */
	readersKey: string | null;
}

export function newParty(kind: PartyKind, named: boolean, name: TokenSpan): PartyDraft {
	return {
		kind,
		named,
		name: { first: name.first, last: name.last },
		nameWords: new Set(),
		mentions: [],
		role: null,
		nouns: new Set(),
		speaksFor: null,
		gender: null,
		plural: kind === "group",
		state: null,
		acronyms: new Set(),
		readersName: null,
		readersKey: null,
	};
}

/** The party for which another speaks in the end: a ministry's spokesman speaks for the state. */
export function principalOf(party: PartyDraft): PartyDraft {
	let current = party;
	for (let steps = 0; steps < 6 && current.speaksFor && current.speaksFor !== party; steps++)
		current = current.speaksFor;
	return current;
}
