import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import { hashText } from "../domain/hash";
import { assemble } from "./assemble";
import { findAttributions } from "./attributions/find-attributions";
import { findClaims } from "./claims/find-claims";
import { findEvaluations } from "./claims/find-evaluations";
import { findCounterclaims } from "./counterclaims/find-counterclaims";
import { ENGINE } from "./engine";
import { findIssues } from "./issues/find-issues";
import { isEnglish } from "./language";
import { layOut } from "./layers";
import { findParties } from "./parties/find-parties";

/** What the engine reads of an article. */
export type ReadableArticle = Pick<Article, "text" | "blocks" | "language" | "partial">;

/** Analyses an article: who says what in it, about what, and who disputes it. Pure: the same text gives the same result. */
export function analyzeArticle(article: ReadableArticle): Analysis {
	const head = { version: 1 as const, engine: { ...ENGINE }, textHash: hashText(article.text) };
	if (!isEnglish(article.text)) {
		const language = article.language.toLowerCase().startsWith("en") ? "und" : article.language;
		return { ...head, language, status: "unsupported", reason: "language", ...NOTHING };
	}
	const layers = layOut(article.text, article.blocks);
	const parties = findParties(layers);
	const attributions = findAttributions(layers);
	const claims = findClaims(layers, attributions, parties);
	const evaluations = findEvaluations(layers, claims, parties);
	const matter = findIssues(layers, claims);
	const counterclaims = findCounterclaims(layers, claims, matter);
	const lists = assemble(layers, {
		parties: parties.parties,
		claims,
		evaluations,
		issues: matter.issues,
		counterclaims,
	});
	const language = article.language.toLowerCase().startsWith("en") ? article.language : "en";
	return {
		...head,
		language,
		...(article.partial ? { status: "partial", reason: "cut-off" } : { status: "ok" }),
		...lists,
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
