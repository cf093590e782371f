import type { Analysis, Camp, Claim, Counterclaim, Issue, Party, Position, Stance } from "../domain/analysis";
import { hashText } from "../domain/hash";
import type { Span } from "../domain/span";
import type { ClaimDraft } from "./claims/claim-draft";
import type { EvaluationDraft } from "./claims/find-evaluations";
import type { CounterclaimDraft } from "./counterclaims/find-counterclaims";
import type { IssueDraft } from "./issues/find-issues";
import { type Layers, type TokenSpan, textSpan } from "./layers";
import { type PartyDraft, principalOf } from "./parties/party-draft";

/** The finished layers, by tokens. */
export interface Drafts {
	parties: PartyDraft[];
	claims: ClaimDraft[];
	evaluations: EvaluationDraft[];
	issues: IssueDraft[];
	counterclaims: CounterclaimDraft[];
}

type Lists = Pick<Analysis, "parties" | "claims" | "evaluations" | "issues" | "counterclaims" | "camps">;

/** Turns drafts into the analysis's own form: spans of text for tokens, stable ids for references. */
export function assemble(layers: Layers, drafts: Drafts): Lists {
	const newId = idMaker();
	const spanOf = (part: TokenSpan): Span => textSpan(layers.words, part);
	const spansOf = (parts: readonly TokenSpan[]) => parts.map(spanOf).filter(({ start, end }) => end > start);
	const textOf = (part: TokenSpan) => {
		const { start, end } = spanOf(part);
		return layers.text.slice(start, end);
	};

	const used = partiesInUse(drafts);
	const parties = drafts.parties.filter((party) => party.named || used.has(party));
	const partyId = new Map(parties.map((party) => [party, newId("p", party.readersKey ?? nameOf(party, textOf))]));
	const idOf = (party: PartyDraft | null) => (party ? (partyId.get(party) ?? null) : null);

	const claimId = new Map(
		drafts.claims.map((claim) => [claim, newId("c", `${claim.voice}|${claim.content.map(textOf).join("|")}`)]),
	);
	const claims = drafts.claims.map(
		(claim): Claim => ({
			id: claimId.get(claim) ?? "",
			voice: claim.voice,
			party: idOf(claim.party),
			source: spansOf(claim.source),
			cue: spansOf(claim.cue),
			content: spansOf(claim.content),
			form: claim.form,
			act: claim.act,
			standing: claim.standing,
			targets: claim.targets.flatMap(({ party, polarity }) => {
				const id = idOf(party);
				return id ? [{ party: id, polarity }] : [];
			}),
			within: claim.within ? (claimId.get(claim.within) ?? null) : null,
			checkable: claim.checkable,
			confidence: round(claim.confidence),
			why: claim.why,
		}),
	);

	return {
		parties: parties.map(
			(party): Party => ({
				id: partyId.get(party) ?? "",
				name: nameOf(party, textOf),
				named: party.named,
				kind: party.kind,
				role: party.role && spanOf(officeOf(layers, party.role)),
				speaksFor: idOf(party.speaksFor),
				mentions: party.mentions
					.map(({ form, confidence, ...span }) => ({ ...spanOf(span), form, confidence: round(confidence) }))
					.filter(({ start, end }) => end > start)
					.sort((a, b) => a.start - b.start || a.end - b.end),
			}),
		),
		claims,
		evaluations: drafts.evaluations.map(({ category, target, confidence, ...span }) => ({
			...spanOf(span),
			category,
			target: idOf(target),
			confidence: round(confidence),
		})),
		issues: drafts.issues.map((issue): Issue => {
			const id = newId("i", textOf(issue.label));
			return {
				id,
				label: spanOf(issue.label),
				confidence: issue.confidence,
				positions: positionsOf(issue, id, idOf, claimId),
			};
		}),
		counterclaims: drafts.counterclaims.map(({ claim, counter, kind, confidence, rule, evidence }): Counterclaim => {
			const one = claimId.get(claim) ?? "";
			const other = claimId.get(counter) ?? "";
			return {
				id: newId("x", `${one}|${other}`),
				claim: one,
				counter: other,
				kind,
				confidence: round(confidence),
				rule,
				evidence: spansOf(evidence),
			};
		}),
		camps: campsOf(drafts, idOf, newId),
	};
}

/** Ids that stay when the text changes elsewhere: a hash of what they stand for, and a number where that stands again. */
function idMaker(): (prefix: string, of: string) => string {
	const seen = new Map<string, number>();
	return (prefix, of) => {
		const key = prefix + hashText(of.toLowerCase());
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return times === 1 ? key : `${key}-${times}`;
	};
}

/** An office without "the" and "its". */
function officeOf({ words }: Layers, { first, last }: TokenSpan): TokenSpan {
	const tag = words[first]?.tag;
	return { first: first + 1 < last && (tag === "determiner" || tag === "possessive") ? first + 1 : first, last };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The name that the reader gave; else the fullest that the article uses; for a state the plain one, where it stands there. */
function nameOf(party: PartyDraft, textOf: (part: TokenSpan) => string): string {
	if (party.readersName) return party.readersName;
	if (party.state) {
		const plain = party.mentions.find((mention) => textOf(mention).toLowerCase() === party.state?.name.toLowerCase());
		const short = plain ?? party.mentions.find(({ form }) => form === "name" || form === "alias");
		if (plain || (short && party.mentions.length > 1)) return textOf(plain ?? party.name);
	}
	return textOf(party.name);
}

function partiesInUse({ claims, parties }: Drafts): Set<PartyDraft> {
	const used = new Set<PartyDraft>();
	for (const claim of claims) {
		if (claim.party) used.add(claim.party);
		for (const { party } of claim.targets) used.add(party);
	}
	for (const party of parties) if (party.named && party.speaksFor) used.add(party.speaksFor);
	for (const party of used) if (party.speaksFor) used.add(party.speaksFor);
	return used;
}

/** A party's claims on the issue; those of its speakers are its own. */
function positionsOf(
	issue: IssueDraft,
	issueId: string,
	idOf: (party: PartyDraft | null) => string | null,
	claimId: ReadonlyMap<ClaimDraft, string>,
): Position[] {
	const byHolder = new Map<PartyDraft | null, ClaimDraft[]>();
	for (const claim of issue.claims) {
		const holder = claim.party && principalOf(claim.party);
		byHolder.set(holder, [...(byHolder.get(holder) ?? []), claim]);
	}
	return [...byHolder].map(([holder, claims]) => {
		const party = idOf(holder);
		return {
			id: `${issueId}.${party ?? "outlet"}`,
			party,
			stance: stanceOf(claims),
			reportedBy: null,
			claims: claims.map((claim) => claimId.get(claim) ?? ""),
		};
	});
}

function stanceOf(claims: readonly ClaimDraft[]): Stance {
	const acts = claims.map(({ act }) => act);
	if (acts.includes("deny")) return "denies";
	if (acts.includes("criticise") || acts.includes("accuse")) return "against";
	if (acts.includes("support") || acts.includes("demand") || acts.includes("promise")) return "for";
	return acts.every((act) => act === "ask") ? "other" : "asserts";
}

/** Those who speak for one party hold with it; parties that nothing joins are no camp. */
function campsOf(
	{ claims }: Drafts,
	idOf: (party: PartyDraft | null) => string | null,
	newId: (prefix: string, of: string) => string,
): Camp[] {
	const members = new Map<PartyDraft, Set<PartyDraft>>();
	for (const { party } of claims) {
		if (!party) continue;
		const principal = principalOf(party);
		members.set(principal, (members.get(principal) ?? new Set([principal])).add(party));
	}
	return [...members.values()]
		.filter((camp) => camp.size > 1)
		.map((camp) => {
			const parties = [...camp].map(idOf).filter((id) => id !== null);
			return { id: newId("k", parties.join("|")), parties };
		});
}
