import { findingAttributions } from "../analysis/attributions/find-attributions";
import { attributedClaims, relateClaims } from "../analysis/claims/find-claims";
import { mayDispute, reasonOf } from "../analysis/counterclaims/find-counterclaims";
import { type Candidate, linkFeatures, type Rule } from "../analysis/counterclaims/rules";
import { isArgued } from "../analysis/issues/argued";
import { layOut, textSpan } from "../analysis/layers";
import { findParties } from "../analysis/parties/find-parties";
import { ClaimSpace } from "../analysis/relations/claim-space";
import type { ClaimTraits } from "../analysis/relations/claim-traits";
import { topicFeatures } from "../analysis/relations/pair-features";
import { runToEnd } from "../analysis/steps";
import { tagAttributions } from "../analysis/tagger/tag-attributions";
import type { Tagger } from "../analysis/tagger/tagger";
import { articleFromText } from "../article/article-from-text";
import type { Example } from "./fit-logistic";
import type { Evidence, LabelledDisputes } from "./read-disputes";

/** Two claims that the engine would link, if sure enough. */
export interface ComparedPair {
	/** Which of them answers the other, and by which rule. */
	reason: Candidate & { rule: Rule };
	features: number[];
	/** Which disputes of the article it shows, by number; none where it shows no dispute. */
	meets: number[];
	/** Whether it shows only disputes of which those who marked the article are not sure. */
	doubted: boolean;
	/** What is learnt from it; null where nothing is. */
	example: Example | null;
}

/** An article's claims, pair by pair, with what people marked. */
export interface ComparedArticle {
	/** How many disputes people are sure of. */
	disputes: number;
	pairs: ComparedPair[];
	/** Two claims within reach of each other, by their places. */
	neighbours: { a: number; b: number; features: number[] }[];
	/** For each claim the number of the issue in which people placed it; -1 for none. */
	issueOf: number[];
}

/** What is learnt of issues from an article: pairs of statements that people placed in one issue or in two. */
export function topicExamples({ neighbours, issueOf }: ComparedArticle): Example[] {
	return neighbours
		.filter(({ a, b }) => issueOf[a] !== -1 && issueOf[b] !== -1)
		.map(({ a, b, features }) => ({ features, label: issueOf[a] === issueOf[b] ? 1 : 0 }));
}

export function compareClaims({ text, issues, disputes }: LabelledDisputes, tagger: Tagger | null): ComparedArticle {
	const article = articleFromText(text);
	const layers = layOut(article.text, article.blocks);
	const byRules = runToEnd(findingAttributions(layers));
	const { attributions, names } = tagger
		? runToEnd(tagAttributions(layers, byRules, tagger))
		: { attributions: byRules, names: [] };
	const parties = runToEnd(findParties(layers, names, attributions));
	const claims = relateClaims(layers, attributedClaims(layers, attributions, parties), parties).filter(isArgued);
	const space = runToEnd(ClaimSpace.of(layers, claims, parties));
	const toCodePoints = codePoints(text);
	const evidenceOf = ({ claim }: ClaimTraits): Evidence =>
		claim.content.map((part) => {
			const { start, end } = textSpan(layers.words, part);
			return [toCodePoints(start), toCodePoints(end)];
		});
	const own = space.traits.map(evidenceOf);
	const issueOf = own.map((evidence) =>
		issues.findIndex((issue) => issue.some((marked) => shares(evidence, marked) && shares(marked, evidence))),
	);
	const compared: ComparedArticle = {
		disputes: disputes.filter(({ sure }) => sure).length,
		pairs: [],
		neighbours: [],
		issueOf,
	};
	for (let a = 0; a < claims.length; a++) {
		for (const pair of space.pairsFrom(a)) {
			const b = a + 1 + pair.between;
			compared.neighbours.push({ a, b, features: topicFeatures(pair) });
			const reason = mayDispute(pair.one, pair.other) ? reasonOf(layers, space, pair) : null;
			if (!reason) continue;
			const one = own[a] ?? [];
			const other = own[b] ?? [];
			const met = [...disputes.entries()].filter(([, { claim, counter }]) => {
				const shows = (x: Evidence, y: Evidence) =>
					claim.some((marked) => isShownBy(marked, x)) && counter.some((marked) => isShownBy(marked, y));
				return shows(one, other) || shows(other, one);
			});
			const meets = met.filter(([, { sure }]) => sure).map(([number]) => number);
			const doubted = met.length > 0 && meets.length === 0;
			const features = linkFeatures(reason, reason.rule);
			compared.pairs.push({
				reason,
				features,
				meets,
				doubted,
				example: doubted ? null : { features, label: meets.length > 0 ? 1 : 0 },
			});
		}
	}
	return compared;
}

const sizeOf = (evidence: Evidence) => evidence.reduce((sum, [start, end]) => sum + end - start, 0);

function common(one: Evidence, other: Evidence): number {
	let sum = 0;
	for (const a of one) for (const b of other) sum += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
	return sum;
}

/** Whether one shares half of itself with the other. */
const shares = (one: Evidence, other: Evidence) => 2 * common(one, other) >= sizeOf(one);

/** A claim shows what was marked where they share half of the smaller, and the claim is not much longer. */
function isShownBy(marked: Evidence, claim: Evidence): boolean {
	const both = common(marked, claim);
	return both > 0 && 2 * both >= Math.min(sizeOf(marked), sizeOf(claim)) && sizeOf(claim) <= 3 * sizeOf(marked) + 30;
}

/** Turns an offset in UTF-16 code units into one in code points. */
function codePoints(text: string): (unit: number) => number {
	const at = new Int32Array(text.length + 1);
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		at[i] = count;
		const high = text.charCodeAt(i);
		if (high < 0xd800 || high > 0xdbff) count++;
	}
	at[text.length] = count;
	return (unit) => at[unit] ?? count;
}
