import type { Layers } from "../layers";
import { type PartyDraft, principalOf } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import type { ClaimTraits } from "./claim-traits";

/** Political groups, by the words that tell who belongs to them. */
const GROUPS: readonly [name: string, words: RegExp][] = [
	["republican", /^(?:republicans?|gop|r)$/u],
	["democrat", /^(?:democrats?|democratic|d)$/u],
	["conservative", /^(?:conservatives?|tory|tories)$/u],
	["labour", /^(?:labour|labor)$/u],
	["liberal", /^(?:liberals?|progressives?)$/u],
	["green", /^greens?$/u],
	["socialist", /^socialists?$/u],
];
/** So many tokens before and behind a name what belongs to it is looked for. */
const BESIDE = 4;

/** How the parties of an article stand to each other, as far as its claims and descriptions tell. */
export class PartyRelations {
	private readonly hostile = new Map<PartyDraft, Map<PartyDraft, number>>();
	private readonly allied = new Map<PartyDraft, Map<PartyDraft, number>>();
	private readonly accusations = new Map<PartyDraft, number>();
	private readonly groups = new Map<PartyDraft, string | null>();
	private readonly speakers = new Map<PartyDraft, PartyDraft[]>();

	constructor(
		private readonly layers: Layers,
		traits: readonly ClaimTraits[],
		{ parties }: PartyIndex,
	) {
		for (const { holder, claim } of traits) {
			for (const { party, polarity } of claim.targets) {
				if (polarity === "against" && party !== holder)
					this.accusations.set(party, (this.accusations.get(party) ?? 0) + 1);
				if (!holder || polarity === "neutral") continue;
				const kept = polarity === "against" ? this.hostile : this.allied;
				count(kept, holder, party);
				count(kept, party, holder);
			}
		}
		for (const party of parties) {
			const principal = principalOf(party);
			const speakers = this.speakers.get(principal) ?? [];
			this.speakers.set(principal, speakers);
			speakers.push(party);
		}
	}

	/** How often one speaks against the other, both ways. */
	hostility(a: PartyDraft | null, b: PartyDraft | null): number {
		return a && b && a !== b ? (this.hostile.get(a)?.get(b) ?? 0) : 0;
	}

	/** How often one speaks for the other, both ways. */
	alliance(a: PartyDraft | null, b: PartyDraft | null): number {
		return a && b && a !== b ? (this.allied.get(a)?.get(b) ?? 0) : 0;
	}

	/** How often others speak against a party. */
	accused(party: PartyDraft | null): number {
		return party ? (this.accusations.get(party) ?? 0) : 0;
	}

	/** 1 where both are described as of one political group, -1 where as of two, 0 where the text does not tell. */
	sameGroup(a: PartyDraft | null, b: PartyDraft | null): -1 | 0 | 1 {
		const one = a && this.groupOf(a);
		const other = b && this.groupOf(b);
		return !one || !other ? 0 : one === other ? 1 : -1;
	}

	private groupOf(party: PartyDraft): string | null {
		const known = this.groups.get(party);
		if (known !== undefined) return known;
		let found: string | null = null;
		for (const { mentions } of [party, ...(this.speakers.get(party) ?? [])]) {
			for (const { first, last, form } of mentions) if (form !== "pronoun") found ??= this.groupBeside(first, last);
			if (found) break;
		}
		this.groups.set(party, found);
		return found;
	}

	/** The group in the words of a mention or beside it: "the Republican senator Ada Orlo", "Orlo (R-Bray)". */
	private groupBeside(first: number, last: number): string | null {
		const { words, sentenceAt } = this.layers;
		const apposed = /^[(,]$/u.test(words[last]?.text ?? "");
		for (let i = Math.max(0, first - BESIDE); i < (apposed ? last + BESIDE : last); i++) {
			const word = words[i];
			if (!word?.capitalised || sentenceAt[i] !== sentenceAt[first]) continue;
			const head = (word.text.split(/[-–]/u)[0] ?? "").toLowerCase();
			if (head.length === 1 && i < last) continue;
			const group = GROUPS.find(([, known]) => known.test(head));
			if (group) return group[0];
		}
		return null;
	}
}

function count(counts: Map<PartyDraft, Map<PartyDraft, number>>, a: PartyDraft, b: PartyDraft): void {
	const own = counts.get(a) ?? new Map<PartyDraft, number>();
	own.set(b, (own.get(b) ?? 0) + 1);
	counts.set(a, own);
}
