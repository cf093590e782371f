import type { Attribution } from "../attributions/attribution";
import { type Layers, type TokenSpan, textSpan } from "../layers";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { checkability } from "./checkability";
import { type ClaimDraft, contentEnd, contentStart } from "./claim-draft";
import { findOutletClaims } from "./find-outlet-claims";
import { findTargets } from "./find-targets";
import { resolveSources } from "./resolve-source";
import { settleAct } from "./settle-act";

/**
 * Turns attributions into claims of parties, in reading order. Adds to `index` the parties that only a claim's source names.
 */
export function attributedClaims(
	layers: Layers,
	attributions: readonly Attribution[],
	index: PartyIndex,
): ClaimDraft[] {
	const speakers = resolveSources(layers, attributions, index);
	return attributions.map((attribution, i) => attributedClaim(layers, attribution, speakers[i] ?? null));
}

/**
 * Says of each claim within which other it lies and of whom it speaks, and adds the outlet's own. Adds to `index` the
 * speakers' "I" and "we". Returns all claims in reading order.
 */
export function relateClaims(layers: Layers, attributed: readonly ClaimDraft[], index: PartyIndex): ClaimDraft[] {
	const claims = [...attributed].sort(inReadingOrder);
	nest(claims);
	for (const claim of claims) {
		speakFirstPerson(layers, claim, index);
		claim.targets = findTargets(layers, claim, index);
	}
	const outlet = findOutletClaims(layers, claims, index);
	for (const claim of outlet) claim.targets = findTargets(layers, claim, index);
	return [...claims, ...outlet].sort(inReadingOrder);
}

const inReadingOrder = (a: ClaimDraft, b: ClaimDraft) =>
	contentStart(a) - contentStart(b) || contentEnd(b) - contentEnd(a);

function attributedClaim(layers: Layers, attribution: Attribution, party: PartyDraft | null): ClaimDraft {
	const { source, pronoun, cue, content, form, why, lemma } = attribution;
	const words = content.map((part) => textOf(layers, part)).join(" ");
	const act = settleAct(attribution, words);
	const spans: TokenSpan[] = source ? [{ first: source.first, last: source.last }] : [];
	if (pronoun && source) spans.push(pronoun);
	return {
		voice: "attributed",
		party,
		source: spans.sort((a, b) => a.first - b.first),
		cue,
		content,
		lemma,
		form,
		act,
		standing: "contention",
		targets: [],
		within: null,
		checkable: checkability(layers, content, act),
		confidence: attribution.confidence * (party ? 1 : 0.8),
		why,
		sentence: layers.sentenceAt[content[0]?.first ?? 0] ?? 0,
	};
}

export function textOf(layers: Layers, part: TokenSpan): string {
	const { start, end } = textSpan(layers.words, part);
	return layers.text.slice(start, end);
}

/** Gives each claim the smallest other one whose content holds all of it, source and all. */
function nest(claims: readonly ClaimDraft[]): void {
	const open: ClaimDraft[] = [];
	for (const claim of claims) {
		const first = Math.min(contentStart(claim), ...claim.source.map((span) => span.first));
		const last = contentEnd(claim);
		while (open.length > 0 && contentEnd(open.at(-1) as ClaimDraft) <= contentStart(claim)) open.pop();
		for (let i = open.length - 1; i >= 0; i--) {
			const outer = open[i];
			if (outer?.content.some((part) => part.first <= first && last <= part.last)) {
				claim.within = outer;
				break;
			}
		}
		open.push(claim);
	}
}

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/u;
const FIRST_PERSON_PLURAL = /^(?:we|us|our|ours|ourselves)$/u;

/** "I" in a quotation is its speaker; "we" where a body or group speaks. */
function speakFirstPerson(layers: Layers, claim: ClaimDraft, index: PartyIndex): void {
	if (!claim.party || (claim.form !== "direct" && claim.form !== "mixed")) return;
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) {
			const word = layers.words[i];
			if (!word || (layers.quotationAt[i] ?? -1) === -1 || index.mentionCovering(i)) continue;
			const plural = claim.party.plural || claim.party.kind !== "person";
			if (FIRST_PERSON.test(word.lower) || (plural && FIRST_PERSON_PLURAL.test(word.lower))) {
				index.addMention(claim.party, { first: i, last: i + 1, form: "pronoun", confidence: 0.85 });
			}
		}
	}
}
