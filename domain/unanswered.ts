import type { Analysis, Claim } from "./analysis";
import type { Article } from "./article";

/**
 * Claims against others that nobody in the text was found to dispute, in reading order; those that are themselves an answer
 * are left out, and so is the title, which says again what the text says. Of a text that is cut off nothing of the kind can be said.
 */
export function unansweredClaims(analysis: Analysis, { blocks }: Pick<Article, "blocks">): Claim[] {
	if (analysis.status !== "ok") return [];
	const linked = new Set(analysis.counterclaims.flatMap(({ claim, counter }) => [claim, counter]));
	const titles = blocks.filter(({ kind }) => kind === "title");
	return analysis.claims.filter(
		({ id, voice, party, act, targets, content }) =>
			voice === "attributed" &&
			party !== null &&
			!linked.has(id) &&
			!titles.some(({ start, end }) => content.some((span) => start <= span.start && span.end <= end)) &&
			(act === "accuse" || act === "criticise" || targets.some(({ polarity }) => polarity === "against")),
	);
}
