import type { Analysis, Claim, Issue, Party } from "./analysis";
import { anchorAt } from "./anchor";
import type { Article } from "./article";
import type { Correction, CorrectionOperation, CorrectionTarget } from "./correction";
import type { Span } from "./span";

/** What a correction is made of besides its targets. */
export interface CorrectionPlan {
	/** Made by whoever writes it, so that a write may be repeated. */
	id: string;
	op: CorrectionOperation;
	targets: CorrectionTarget[];
	value?: string | null;
	scope?: Correction["scope"];
	/** Milliseconds since 1970. */
	createdAt: number;
}

/** A correction of an article as it was read. */
export function makeCorrection(
	article: Pick<Article, "canonicalUrl">,
	analysis: Pick<Analysis, "engine">,
	{ value = null, scope = "article", ...plan }: CorrectionPlan,
): Correction {
	return { ...plan, article: article.canonicalUrl, value, scope, engine: analysis.engine.version };
}

/** Words of the text, as what they are in a correction. */
export function spanTarget(text: string, role: string, span: Span, hint: string | null = null): CorrectionTarget {
	return { role, anchor: anchorAt(text, span), hint };
}

/** A claim, by the words of its content. */
export function claimTargets(text: string, role: string, claim: Claim): CorrectionTarget[] {
	return claim.content.map((span) => spanTarget(text, role, span, claim.id));
}

/** A party, by the words that name it, or describe it; none where the text has only pronouns for it. */
export function partyTargets(text: string, role: string, { id, mentions }: Party): CorrectionTarget[] {
	const named = mentions.find(({ form }) => form === "name") ?? mentions.find(({ form }) => form !== "pronoun");
	return named ? [spanTarget(text, role, named, id)] : [];
}

/** An issue, by the words of its label. */
export function issueTargets(text: string, role: string, issue: Issue): CorrectionTarget[] {
	return [spanTarget(text, role, issue.label, issue.id)];
}
