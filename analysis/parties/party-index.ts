import type { TokenSpan } from "../layers";
import type { MentionDraft, PartyDraft } from "./party-draft";

export interface Found {
	party: PartyDraft;
	mention: MentionDraft;
}

/** The parties of an article and where they are mentioned; what the steps look up and add to. */
export class PartyIndex {
	readonly parties: PartyDraft[];
	private readonly at: (Found | undefined)[];

	constructor(parties: PartyDraft[], tokens: number) {
		this.parties = parties;
		this.at = new Array<Found | undefined>(tokens);
		for (const party of parties) for (const mention of party.mentions) this.cover({ party, mention });
	}

	/** The mention that covers a token. */
	mentionCovering(token: number): Found | undefined {
		return this.at[token];
	}

	/** The mention whose last token is right before `token`. */
	mentionEndingAt(token: number): Found | undefined {
		const found = this.at[token - 1];
		return found && found.mention.last === token ? found : undefined;
	}

	/** The last mention before `token` of a party that fits. */
	lastMentioned(token: number, fits: (party: PartyDraft, mention: MentionDraft) => boolean): PartyDraft | undefined {
		for (let i = Math.min(token, this.at.length) - 1; i >= 0; i--) {
			const found = this.at[i];
			if (!found) continue;
			if (fits(found.party, found.mention)) return found.party;
			i = Math.min(i, found.mention.first);
		}
		return undefined;
	}

	/** The mentions before `token` and not before `from`, nearest first, until `visit` returns false. */
	visitBefore(token: number, from: number, visit: (found: Found) => boolean): void {
		for (let i = Math.min(token, this.at.length) - 1; i >= from; i--) {
			const found = this.at[i];
			if (!found) continue;
			if (!visit(found)) return;
			i = Math.min(i, found.mention.first);
		}
	}

	addParty(party: PartyDraft): void {
		this.parties.push(party);
	}

	/** Adds a mention unless another party's name stands there. */
	addMention(party: PartyDraft, mention: MentionDraft): void {
		for (let i = mention.first; i < mention.last; i++) {
			const there = this.at[i];
			if (there?.party === party && there.mention.first === mention.first && there.mention.last === mention.last)
				return;
		}
		party.mentions.push(mention);
		this.cover({ party, mention });
	}

	/** Makes `part` the same party as `into`. */
	merge(part: PartyDraft, into: PartyDraft): void {
		for (const [i, found] of this.at.entries()) if (found?.party === part) this.at[i] = { ...found, party: into };
		into.mentions.push(...part.mentions);
		for (const word of part.nameWords) into.nameWords.add(word);
		for (const noun of part.nouns) into.nouns.add(noun);
		into.role ??= part.role;
		into.gender ??= part.gender;
		into.state ??= part.state;
		into.named ||= part.named;
		into.speaksFor ??= part.speaksFor;
		for (const party of this.parties) if (party.speaksFor === part) party.speaksFor = into;
		if (into.speaksFor === into) into.speaksFor = null;
		this.parties.splice(this.parties.indexOf(part), 1);
	}

	/** Gives the mentions within `span` to another party. */
	move(span: TokenSpan, to: PartyDraft): void {
		for (let i = span.first; i < span.last; i++) {
			const found = this.at[i];
			if (!found || found.party === to) continue;
			const { party, mention } = found;
			party.mentions = party.mentions.filter((other) => other !== mention);
			to.mentions.push(mention);
			for (let j = mention.first; j < mention.last; j++)
				if (this.at[j]?.mention === mention) this.at[j] = { party: to, mention };
		}
	}

	/** A name inside a longer description keeps its own place. */
	private cover(found: Found): void {
		for (let i = found.mention.first; i < found.mention.last; i++) this.at[i] ??= found;
	}
}
