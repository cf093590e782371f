import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers } from "../layers";
import { NO_EVIDENCE } from "../lexicon/evaluative";
import { NEGATION } from "../lexicon/negation";
import { principalOf } from "../parties/party-draft";
import type { Pair, Rule } from "./pair";

/** Nouns by which a denial names what it denies. */
const NAMED_CLAIM =
	/^(?:accusations?|allegations?|claims?|charges?|criticisms?|attacks?|suggestions?|assertions?|reports?|rumou?rs?|notion|idea|complaints?|remarks?|comments?|statements?|stories|story|insinuations?|characteri[sz]ations?|argument|assessment|findings?|concerns?)$/u;

const OPPOSITES = new Map<string, string>();
for (const pair of "rise fall,increase decrease,win lose,support oppose,accept reject,true false,safe dangerous,guilty innocent,legal illegal,lawful unlawful,success failure,succeed fail,better worse,more less,higher lower,start stop,begin end,open close,strengthen weaken,right wrong,possible impossible,effective ineffective,fair unfair,qualified unqualified,fit unfit,honest dishonest,help harm,protect endanger,create destroy,allow ban,keep scrap,raise cut,good bad,strong weak,unite divide,popular unpopular".split(
	",",
)) {
	const [one = "", other = ""] = pair.split(" ");
	OPPOSITES.set(one, other);
	OPPOSITES.set(other, one);
}

/** From here up two claims use the same words, not only the same names. */
const SAME_WORDS = 0.15;

/** The reasons for a link, each with the name under which it is shown. Order does not matter: the surest one counts. */
export const RULES: readonly Rule[] = [
	{
		// "denied that …", with the words of the claim itself.
		name: "denial-of-same-words",
		kind: "denial",
		confidence: (pair) =>
			pair.counter.act === "deny" &&
			pair.claim.act !== "deny" &&
			pair.shared >= 2 &&
			pair.containment >= 0.25 &&
			(pair.counter.voice === "attributed" || isAgainst(pair.counter, pair.claim))
				? 0.3 + pair.containment * 0.5 + pair.similarity * 0.3
				: 0,
	},
	{
		// "denied that it had hidden anything": in other words than the claim's, by the one it was made about.
		name: "denial-by-the-accused",
		kind: "denial",
		confidence: (pair) => {
			const { claim, counter } = pair;
			if (
				counter.act !== "deny" ||
				claim.act === "deny" ||
				counter.voice === "outlet" ||
				!pair.claimTargetsCounterParty
			)
				return 0;
			if (namesClaim(pair.layers, counter) || pair.paragraphs < 0 || pair.paragraphs > 4) return 0;
			return (
				0.34 +
				(accuses(claim) || isAgainst(claim, counter) ? 0.15 : 0) +
				(pair.paragraphs <= 2 ? 0.1 : 0) +
				pair.similarity * 0.6
			);
		},
	},
	{
		// "dismissed the accusation": the nearest accusation before it.
		name: "denial-of-named-claim",
		kind: "denial",
		confidence: (pair) => {
			if (
				pair.claim.voice === "outlet" ||
				!(rejects(pair.counter) || characterises(pair.counter)) ||
				!namesClaim(pair.layers, pair.counter) ||
				pair.claimAt > pair.counterAt
			)
				return 0;
			const near = pair.paragraphs <= 1 ? 0.15 : pair.paragraphs <= 4 ? 0.05 : -0.2;
			return (
				0.3 + near + (pair.claimTargetsCounterParty ? 0.2 : 0) + (accuses(pair.claim) ? 0.1 : 0) + pair.similarity * 0.5
			);
		},
	},
	{
		// "accused the operator of …", and the next who denies anything: the accused, in other words than his name.
		name: "denial-after-accusation",
		kind: "denial",
		confidence: (pair) => {
			const { claim, counter } = pair;
			const describedOnly = claim.targets.every(({ polarity }) => polarity !== "against");
			if (claim.act !== "accuse" || counter.act !== "deny" || counter.voice === "outlet" || !describedOnly) return 0;
			const after = pair.counterAt > pair.claimAt && pair.paragraphs <= 3;
			return after && bothNamed(pair) && !namesClaim(pair.layers, counter)
				? 0.5 + (pair.paragraphs <= 2 ? 0.06 : 0) + pair.similarity * 0.6
				: 0;
		},
	},
	{
		// The accused answers the accuser.
		name: "answer-to-accusation",
		kind: "rebuttal",
		confidence: (pair) => {
			const { claim, counter } = pair;
			if (!accuses(claim) || !pair.claimTargetsCounterParty || Math.abs(pair.paragraphs) > 8) return 0;
			const answers =
				counter.act === "deny" ? 0.25 : isAgainst(counter, claim) ? 0.2 : pair.counterTargetsClaimParty ? 0.05 : 0;
			const names = namesClaim(pair.layers, counter) ? 0.12 : 0;
			// What the accused says besides is no answer unless it takes up the accusation itself.
			if (answers === 0 && (pair.shared < 2 || pair.similarity < SAME_WORDS)) return 0;
			return 0.2 + answers + names + pair.similarity * 0.8 + (Math.abs(pair.paragraphs) <= 2 ? 0.1 : 0);
		},
	},
	{
		// Words against the party that made the claim, on the same matter: "called Orlo's plan a waste".
		name: "words-against-the-speaker",
		kind: "rejection",
		confidence: (pair) => {
			const { claim, counter } = pair;
			const distance = Math.abs(pair.paragraphs);
			if (!isAgainst(counter, claim) || !bothNamed(pair) || distance > 10) return 0;
			// A judging word in the article's own voice disputes a claim only where it takes its words up.
			if (counter.voice === "outlet" && pair.shared < 2) return 0;
			const near = distance <= 1 ? 0.15 : distance <= 3 ? 0.08 : 0;
			return (
				0.25 + near + pair.similarity * 1.2 + (pair.shared >= 2 ? 0.05 : 0) + (pair.claimAt < pair.counterAt ? 0.03 : 0)
			);
		},
	},
	{
		// "opposes", "rejects", "condemned": against what another asks for, plans or holds.
		name: "rejection-of-position",
		kind: "rejection",
		confidence: (pair) =>
			rejects(pair.counter) &&
			!rejects(pair.claim) &&
			pair.shared >= 2 &&
			bothNamed(pair) &&
			(isAgainst(pair.counter, pair.claim) || pair.similarity >= 0.3)
				? 0.3 + pair.similarity * 0.9
				: 0,
	},
	{
		// The same matter, one with and one without a negation, or with words that mean the opposite.
		name: "opposite-words",
		kind: "contradiction",
		confidence: (pair) => {
			// Two studies that say "more" and "less" speak of two things; a question says nothing.
			if (pair.similarity < 0.3 || pair.shared < 2 || !haveNames(pair) || pair.counter.act === "ask") return 0;
			const opposed = negations(pair.layers, pair.claim) % 2 !== negations(pair.layers, pair.counter) % 2;
			return opposed || haveOpposites(pair.layers, pair.claim, pair.counter) ? 0.25 + pair.similarity * 0.8 : 0;
		},
	},
	{
		// "But Orlo said": a turn right after another's words on the matter.
		name: "turn-of-speech",
		kind: "rebuttal",
		confidence: (pair) => {
			const next = pair.counterAt > pair.claimAt && pair.paragraphs >= 0 && pair.paragraphs <= 1;
			return next && turns(pair.layers, pair.counter) && bothNamed(pair) && pair.shared >= 2
				? 0.3 + pair.similarity * 0.9
				: 0;
		},
	},
	{
		// The article says that there is no evidence for what somebody claims.
		name: "outlet-no-evidence",
		kind: "contradiction",
		confidence: (pair) => {
			if (pair.counter.voice !== "outlet" || pair.claim.voice !== "attributed" || !isAgainst(pair.counter, pair.claim))
				return 0;
			const text = pair.layers.text.slice(
				pair.layers.words[pair.counter.content[0]?.first ?? 0]?.start,
				pair.layers.words[(pair.counter.content.at(-1)?.last ?? 1) - 1]?.end,
			);
			return NO_EVIDENCE.test(text) && pair.shared >= 2 ? 0.3 + pair.containment * 0.5 + pair.similarity * 0.4 : 0;
		},
	},
];

/** Whether both are named, or the outlet. */
function haveNames({ claim, counter }: Pair): boolean {
	const named = (one: ClaimDraft) => one.voice === "outlet" || one.party?.named === true;
	return named(claim) && named(counter);
}

/** Two names are surely two parties; "the nominee" may be one of the names. */
function bothNamed({ claim, counter }: Pair): boolean {
	const known = (one: ClaimDraft) =>
		one.voice === "outlet" || (one.party !== null && (one.party.named || one.party.kind === "group"));
	return known(claim) && known(counter);
}

function accuses(claim: ClaimDraft): boolean {
	return claim.act === "accuse" || claim.act === "criticise";
}

/** Whether one claim speaks against the party that makes the other. */
function isAgainst(claim: ClaimDraft, other: ClaimDraft): boolean {
	const speaker = other.party && principalOf(other.party);
	return speaker !== null && claim.targets.some(({ party, polarity }) => polarity === "against" && party === speaker);
}

function rejects(claim: ClaimDraft): boolean {
	return claim.act === "deny" || claim.act === "criticise";
}

/** "calls the charge a fairy tale": whoever gives a claim another name disputes it. */
function characterises(claim: ClaimDraft): boolean {
	return /^(?:call|describe|brand|label|dub)$/u.test(claim.lemma);
}

/** Whether what is denied is called an accusation, a claim, a report. */
function namesClaim(layers: Layers, claim: ClaimDraft): boolean {
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) if (NAMED_CLAIM.test(layers.words[i]?.lower ?? "")) return true;
	}
	return false;
}

function negations(layers: Layers, claim: ClaimDraft): number {
	let count = claim.act === "deny" ? 1 : 0;
	for (const part of claim.content)
		for (let i = part.first; i < part.last; i++) if (NEGATION.test(layers.words[i]?.lower ?? "")) count++;
	return count;
}

function haveOpposites(layers: Layers, a: ClaimDraft, b: ClaimDraft): boolean {
	const lemmas = new Set<string>();
	for (const part of a.content) for (let i = part.first; i < part.last; i++) lemmas.add(layers.words[i]?.lemma ?? "");
	for (const part of b.content) {
		for (let i = part.first; i < part.last; i++) {
			const opposite = OPPOSITES.get(layers.words[i]?.lemma ?? "");
			if (opposite && lemmas.has(opposite)) return true;
		}
	}
	return false;
}

/** Whether the sentence of a claim opens with a word that turns against what came before. */
function turns(layers: Layers, claim: ClaimDraft): boolean {
	const sentence = layers.sentences[claim.sentence];
	if (!sentence) return false;
	for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 3); i++) {
		if (/^(?:but|however|yet|nevertheless|instead|although|though|while)$/u.test(layers.words[i]?.lower ?? ""))
			return true;
	}
	return false;
}
