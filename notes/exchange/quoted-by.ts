import type { Analysis, Claim } from "../../domain/analysis";
import { type Anchor, findAnchor } from "../../domain/anchor";
import type { Article } from "../../domain/article";
import { contains, hull, overlaps, type Span } from "../../domain/span";

/** Whose words a passage is; null where it is nobody's claim, or several people's. The outlet's own claims are the outlet's. */
export function quotedBy(anchor: Anchor, article: Article, analysis: Analysis, outlet: string): string | null {
	const found = findAnchor(article.text, anchor);
	if (!found || found.certainty === "uncertain") return null;
	const around = analysis.claims.filter(({ content }) => content.length > 0 && contains(hull(content), found));
	const [innermost] = around.sort((a, b) => lengthOf(hull(a.content)) - lengthOf(hull(b.content)));
	if (innermost) return voiceOf(innermost, article, analysis, outlet);
	// Words that reach beyond what is said, as far as one alone speaks in them.
	const voices = new Set(
		analysis.claims
			.filter(({ content }) => content.some((span) => overlaps(span, found)))
			.map((claim) => voiceOf(claim, article, analysis, outlet)),
	);
	return voices.size === 1 ? ([...voices][0] ?? null) : null;
}

/** Who makes a claim, as it is named; null where the text does not tell. */
export function voiceOf(claim: Claim, article: Article, analysis: Analysis, outlet: string): string | null {
	if (claim.voice === "outlet") return article.outlet ?? outlet;
	return analysis.parties.find(({ id }) => id === claim.party)?.name ?? null;
}

const lengthOf = ({ start, end }: Span) => end - start;
