import type { Polarity } from "../../domain/analysis";
import type { Layers } from "../layers";
import { PRAISE_WORDS } from "../lexicon/attitudes";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { HOSTILE_WORDS } from "../lexicon/hostile";
import { NEGATION } from "../lexicon/negation";
import { type PartyDraft, principalOf } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { accuses, type ClaimDraft } from "./claim-draft";

/** So many tokens from a party a judging word still speaks of it. */
const NEAR = 8;

/** A word that judges: above 0 for what it speaks of, below against it. */
interface Judgement {
	token: number;
	value: number;
}

/**
 * The parties that a claim's content speaks about, in the order of their mentions, and whether for or against them: the cue
 * tells it of the first one ("accused Orlo"), words that judge of those beside them. The speaker himself is none.
 */
export function findTargets(layers: Layers, claim: ClaimDraft, index: PartyIndex): ClaimDraft["targets"] {
	const targets = new Map<PartyDraft, Polarity>();
	const own = claim.party && principalOf(claim.party);
	const judgements = judgementsIn(layers, claim);
	const related = antecedent(layers, claim, index);
	if (related && related !== own) {
		const sum = judgements.reduce((total, { value }) => total + value, 0);
		targets.set(related, sum < 0 ? "against" : sum > 0 ? "for" : "neutral");
	}
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) {
			const found = index.mentionCovering(i);
			if (!found) continue;
			const { first, last } = found.mention;
			i = Math.max(i, last - 1);
			const party = principalOf(found.party);
			if (party === own) continue;
			const known = targets.get(party);
			if (known !== undefined && known !== "neutral") continue;
			const told = targets.size === 0 ? byAct(claim) : null;
			targets.set(party, told ?? byWords(judgements, first, last));
		}
	}
	return [...targets].map(([party, polarity]) => ({ party, polarity }));
}

/** So many tokens before a relative pronoun the name that it stands for may end: a comma, a bracket. */
const BETWEEN = 3;

/** "the group, which Orlo considers a band of thieves": what is said is said of the party before the relative pronoun. */
function antecedent({ words }: Layers, { source }: ClaimDraft, index: PartyIndex): PartyDraft | null {
	const first = source[0]?.first ?? 0;
	const at = [first, first - 1].find((token) => /^(?:which|whom)$/u.test(words[token]?.lower ?? ""));
	if (at === undefined) return null;
	for (let i = at - 1; i >= Math.max(0, at - BETWEEN); i--) {
		const found = index.mentionCovering(i);
		if (found) return principalOf(found.party);
		if (words[i]?.kind !== "punctuation") return null;
	}
	return null;
}

function byAct(claim: ClaimDraft): Polarity | null {
	if (accuses(claim)) return "against";
	return claim.act === "support" ? "for" : null;
}

/** What the nearest words that judge say; the earlier of two that are as near. */
function byWords(judgements: readonly Judgement[], first: number, last: number): Polarity {
	let nearest: Judgement | null = null;
	let distance = NEAR + 1;
	for (const judgement of judgements) {
		const apart = judgement.token < first ? first - judgement.token : judgement.token - last + 1;
		if (apart >= distance) continue;
		nearest = judgement;
		distance = apart;
	}
	return !nearest ? "neutral" : nearest.value < 0 ? "against" : "for";
}

function judgementsIn({ words }: Layers, claim: ClaimDraft): Judgement[] {
	const found: Judgement[] = [];
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) {
			const word = words[i];
			if (word?.kind !== "word" || word.tag === "name") continue;
			const value =
				EVALUATIVE_WORDS.has(word.lower) || HOSTILE_WORDS.has(word.lower) ? -1 : PRAISE_WORDS.has(word.lower) ? 1 : 0;
			if (value === 0) continue;
			// "not a bad idea", "never fit for it": the word is turned round.
			const turned = [1, 2, 3].some((back) => i - back >= part.first && NEGATION.test(words[i - back]?.lower ?? ""));
			found.push({ token: i, value: turned ? -value : value });
		}
	}
	return found;
}
