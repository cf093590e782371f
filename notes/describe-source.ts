import { type Analysis, isBackground, isSureLink } from "../domain/analysis";
import type { Article } from "../domain/article";
import { INDEX_VERSION, type KeptSource, timeOf } from "../domain/indexed-claim";
import { sidesOf } from "../domain/prominence";

/** So many sides and matters of an article are listed with it. */
const MOST_LISTED = 12;

/** What is shown of an article in a list; `savedAt` in ms since 1970. */
export function describeSource(article: Article, analysis: Analysis | null, savedAt: number): KeptSource {
	const { canonicalUrl, title, outlet = "", published, byline } = article;
	return {
		canonicalUrl,
		title,
		outlet,
		when: timeOf(published, savedAt),
		savedAt,
		indexed: INDEX_VERSION,
		...(byline !== undefined && { byline }),
		...(analysis && inAnalysis(article.text, analysis)),
	};
}

function inAnalysis(text: string, analysis: Analysis): Partial<KeptSource> {
	const disputed = new Set(analysis.counterclaims.filter(isSureLink).map(({ claim }) => claim));
	const claims = analysis.claims.filter((claim) => !isBackground(claim));
	return {
		claims: claims.length,
		disputed: claims.filter(({ id }) => disputed.has(id)).length,
		parties: sidesOf(analysis)
			.filter(({ party }) => party.named)
			.map(({ party }) => party.name)
			.slice(0, MOST_LISTED),
		issues: analysis.issues.map(({ label }) => text.slice(label.start, label.end)).slice(0, MOST_LISTED),
	};
}
