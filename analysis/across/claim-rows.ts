import { type Analysis, type Claim, isBackground, type Party } from "../../domain/analysis";
import type { Article } from "../../domain/article";
import { claimKey, type IndexedClaim, timeOf } from "../../domain/indexed-claim";
import { principalOf } from "../../domain/prominence";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import { claimTerms } from "./claim-terms";
import { partyKeys } from "./party-keys";

/** What is read of an article to index its claims. */
export type IndexableArticle = Pick<Article, "canonicalUrl" | "text" | "published">;

/**
 * The claims of an article as they are kept for other articles; the outlet's plain narration is left out.
 *
 * @param savedAt when the article was kept, in ms since 1970: its date where it tells none itself
 */
export function claimRows(article: IndexableArticle, analysis: Analysis | null, savedAt: number): IndexedClaim[] {
	if (!analysis) return [];
	const parties = new Map(analysis.parties.map((party) => [party.id, party]));
	const keys = new Map(analysis.parties.map((party) => [party.id, partyKeys(party, article.text)]));
	const keyOf = new Map(analysis.claims.map(({ id }, number) => [id, claimKey(article.canonicalUrl, number)]));
	const counters = new Map<string, string[]>();
	for (const { claim, counter } of analysis.counterclaims) {
		const key = keyOf.get(counter);
		if (key !== undefined) counters.set(claim, [...(counters.get(claim) ?? []), key]);
	}
	const when = timeOf(article.published, savedAt);
	return analysis.claims.flatMap((claim): IndexedClaim[] => {
		const key = keyOf.get(claim.id);
		if (key === undefined || isBackground(claim)) return [];
		const party = claim.party === null ? undefined : parties.get(claim.party);
		const principal = party && principalOf(party, parties);
		const words = spokenText(article.text, claim);
		const { terms, names, negated } = claimTerms(words);
		const targets = targetTerms(claim, keys);
		return [
			{
				key,
				article: article.canonicalUrl,
				claim: claim.id,
				when,
				voice: claim.voice,
				act: claim.act,
				form: claim.form,
				party: party?.name ?? null,
				speaksFor: principal && principal !== party ? principal.name : null,
				parties: [...new Set([party, principal].flatMap((one) => (one && keys.get(one.id)) ?? []))],
				cue: leadingCue(article.text, claim),
				words,
				negated: negated !== (claim.act === "deny"),
				counters: counters.get(claim.id) ?? [],
				terms: [...new Set([...terms, ...targets])],
				names: [...new Set([...names, ...targets])],
			},
		];
	});
}

/** Whom a claim is about, so that "it hid a spill" and "the group hid a spill" are found as one. */
function targetTerms(claim: Claim, keys: ReadonlyMap<Party["id"], readonly string[]>): string[] {
	return claim.targets.flatMap(({ party }) => (keys.get(party) ?? []).slice(0, 1).map((key) => `@${key}`));
}
