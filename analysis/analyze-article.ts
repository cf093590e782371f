import { type Analysis, RULES_ALONE } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Correction, CorrectionOutcome } from "../domain/correction";
import { hashText } from "../domain/hash";
import { assemble } from "./assemble";
import { findingAttributions } from "./attributions/find-attributions";
import { attributedClaims, relateClaims } from "./claims/find-claims";
import { findEvaluations } from "./claims/find-evaluations";
import { CorrectionSteps } from "./corrections/apply-corrections";
import { findCounterclaims } from "./counterclaims/find-counterclaims";
import { ENGINE_VERSION } from "./engine";
import { isArgued } from "./issues/argued";
import { findIssues } from "./issues/find-issues";
import { isEnglish } from "./language";
import { layingOut } from "./layers";
import { findParties } from "./parties/find-parties";
import { ClaimSpace } from "./relations/claim-space";
import { runToEnd, type Steps } from "./steps";
import { tagAttributions } from "./tagger/tag-attributions";
import type { Tagger } from "./tagger/tagger";

/** What the engine reads of an article. */
export type ReadableArticle = Pick<Article, "text" | "blocks" | "language" | "partial">;

/** An analysis, and what became of each correction that it was asked to heed, in the order given. */
export interface CorrectedAnalysis {
	analysis: Analysis;
	outcomes: CorrectionOutcome[];
}

/**
 * Analyses an article: who says what in it, about what, and who disputes it. The reader's corrections are applied between
 * the steps, and the later steps derive from them. Pure: the same text, corrections and tagger give the same result.
 *
 * @param tagger finds more attributions than the rules alone; null where its weights could not be loaded
 */
export function analyzeArticle(
	article: ReadableArticle,
	corrections: readonly Correction[] = [],
	tagger: Tagger | null = null,
): CorrectedAnalysis {
	return runToEnd(analysisSteps(article, corrections, tagger));
}

/** The same, a piece at a time: whoever drives it may do other things at each yield. */
export function* analysisSteps(
	article: ReadableArticle,
	corrections: readonly Correction[],
	tagger: Tagger | null,
): Steps<CorrectedAnalysis> {
	const engine = { version: ENGINE_VERSION, model: tagger?.checksum ?? RULES_ALONE };
	const head = { version: 1 as const, engine, textHash: hashText(article.text) };
	const english = article.language.toLowerCase().startsWith("en");
	if (!isEnglish(article.text)) {
		const language = english ? "und" : article.language;
		return {
			analysis: { ...head, language, status: "unsupported", reason: "language", ...NOTHING },
			outcomes: corrections.map(({ id }) => ({ correction: id, status: "orphaned" })),
		};
	}
	const layers = yield* layingOut(article.text, article.blocks);
	const steps = new CorrectionSteps(layers, corrections);
	const byRules = yield* findingAttributions(layers);
	const { attributions, names } = tagger
		? yield* tagAttributions(layers, byRules, tagger)
		: { attributions: byRules, names: [] };
	const parties = yield* findParties(layers, names, attributions);
	yield;
	const attributed = steps.onSpeakers(attributedClaims(layers, attributions, parties), parties);
	const claims = steps.onClaims(relateClaims(layers, attributed, parties));
	yield;
	const evaluations = findEvaluations(layers, claims, parties);
	const space = yield* ClaimSpace.of(layers, claims.filter(isArgued), parties);
	yield;
	const issues = steps.onIssues(yield* findIssues(layers, space), claims);
	yield;
	const counterclaims = steps.onCounterclaims(yield* findCounterclaims(layers, space), claims);
	for (const { claim, counter } of counterclaims) claim.standing = counter.standing = "contention";
	yield;
	const lists = assemble(layers, { parties: parties.parties, claims, evaluations, issues, counterclaims });
	const status = article.partial ? ({ status: "partial", reason: "cut-off" } as const) : ({ status: "ok" } as const);
	return {
		analysis: { ...head, language: english ? article.language : "en", ...status, ...lists },
		outcomes: steps.outcomes(),
	};
}

const NOTHING = {
	parties: [],
	claims: [],
	evaluations: [],
	issues: [],
	counterclaims: [],
	camps: [],
} satisfies Partial<Analysis>;
