import type { Analysis, Camp, Claim, Counterclaim, Issue, Party, Position } from "../domain/analysis";
import { hashText } from "../domain/hash";
import type { Span } from "../domain/span";
import type { ClaimDraft } from "./claims/claim-draft";
import type { EvaluationDraft } from "./claims/find-evaluations";
import type { CounterclaimDraft } from "./counterclaims/find-counterclaims";
import { findCamps } from "./issues/find-camps";
import type { IssueDraft } from "./issues/find-issues";
import { findPositions } from "./issues/find-positions";
import { type Layers, type TokenSpan, textSpan } from "./layers";
import type { PartyDraft } from "./parties/party-draft";

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
				// Who looks for whom "the minister" speaks for may find the minister.
				speaksFor: party.speaksFor === party ? null : idOf(party.speaksFor),
				mentions: party.mentions
					.map(({ form, confidence, ...span }) => ({ ...spanOf(span), form, confidence: round(confidence) }))
					.filter(({ start, end }) => end > start)
					.sort((a, b) => a.start - b.start || a.end - b.end),
			}),
		),
		claims,
		evaluations: drafts.evaluations.map(({ category, target, claim, confidence, ...span }) => ({
			...spanOf(span),
			category,
			target: idOf(target),
			...(claim && { claim: claimId.get(claim) ?? null }),
			confidence: round(confidence),
		})),
		issues: drafts.issues.map((issue): Issue => {
			const id = newId("i", textOf(issue.label));
			return {
				id,
				label: spanOf(issue.label),
				confidence: round(issue.confidence),
				positions: findPositions(issue.claims).map((position): Position => {
					const party = idOf(position.party);
					const reportedBy = idOf(position.reportedBy);
					return {
						id: [id, party ?? "outlet", reportedBy].filter(Boolean).join("."),
						party,
						stance: position.stance,
						reportedBy,
						claims: position.claims.map((claim) => claimId.get(claim) ?? ""),
					};
				}),
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
		camps: findCamps(drafts.claims, drafts.counterclaims).map((camp): Camp => {
			const members = camp.map(idOf).filter((id) => id !== null);
			return { id: newId("k", members.join("|")), parties: members };
		}),
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
