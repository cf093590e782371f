import type { Layers, TokenSpan } from "../layers";
import { ROLE_NOUNS, SPEAKER_NOUNS } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { wordSet } from "../lexicon/words";
import type { PartyDraft } from "./party-draft";
import type { PartyIndex } from "./party-index";

/** Words in a body's name that make it part of a state. */
export const STATE_BODY = wordSet(`
	ministry department treasury office embassy army navy military parliament congress senate agency government administration council
	consulate police judiciary court bureau service forces guard presidency cabinet directorate committee commission house
`);

/** Offices whose holder speaks for the state. */
const STATE_OFFICE = wordSet(
	"president premier minister ambassador envoy chancellor king queen emperor secretary spokesman spokeswoman spokesperson",
);

/** Whose part a named body is: "Iran's Ministry", "US Department", "the ministry's office". */
export function affiliate(layers: Layers, party: PartyDraft, index: PartyIndex): void {
	const { words } = layers;
	if (party.speaksFor || party.state || !party.named) return;
	if (party.kind === "person") {
		if (!party.role) return;
		const office = officeOf(layers, party.role);
		if (!office) return;
		const body = bodyWithin(layers, party.role, index);
		if (body && body !== party && (SPEAKER_NOUNS.has(office) || (body.state && STATE_OFFICE.has(office))))
			party.speaksFor = body;
		return;
	}
	if (party.kind !== "organisation" || ![...party.nameWords].some((word) => STATE_BODY.has(word))) return;
	for (const mention of party.mentions) {
		const reading = stateReading(words[mention.first]?.lower ?? "");
		const state = reading && index.parties.find((other) => other.state === reading.state);
		if (state) {
			party.speaksFor = state;
			return;
		}
		if (words[mention.first - 1]?.tag !== "genitive") continue;
		const owner = index.mentionEndingAt(mention.first - 1)?.party;
		if (owner && owner !== party && owner.kind !== "person") {
			party.speaksFor = owner;
			return;
		}
	}
}

function officeOf(layers: Layers, role: TokenSpan): string | undefined {
	for (let i = role.last - 1; i >= role.first; i--) {
		const lower = (layers.words[i]?.lower ?? "").replace(/\.$/u, "");
		if (ROLE_NOUNS.has(lower)) return lower;
	}
	return undefined;
}

/** The body or state that the words of an office name: "Iranian Foreign Ministry spokesperson", "president of Iran". */
function bodyWithin(layers: Layers, role: TokenSpan, index: PartyIndex): PartyDraft | null {
	// "the envoy to Ukraine" speaks for whoever sent him.
	const to = layers.words.slice(role.first, role.last).findIndex(({ lower }) => lower === "to");
	const last = to === -1 ? role.last : role.first + to;
	for (let i = role.first; i < last; i++) {
		const found = index.mentionCovering(i);
		if (found && found.party.kind !== "person") return found.party;
	}
	for (let i = role.first; i < last; i++) {
		const reading = stateReading(layers.words[i]?.lower ?? "");
		const state = reading && index.parties.find((party) => party.state === reading.state);
		if (state) return state;
	}
	return null;
}
