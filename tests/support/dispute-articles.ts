import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadableArticle } from "../../analysis/analyze-article";
import { articleFromText } from "../../article/article-from-text";
import type { Analysis, Claim, EvaluationCategory } from "../../domain/analysis";
import type { Span } from "../../domain/span";

const FOLDER = join("tests", "fixtures", "disputes");

/** What one of our own articles says, written before the engine read it. */
export interface DisputeGold {
	parties: { name: string; speaksFor: string | null }[];
	/** `content` stands once in the text; `party` is null for the outlet. */
	claims: { id: string; party: string | null; content: string }[];
	counterclaims: { claim: string; counter: string; far: boolean }[];
	evaluations: { words: string; context: string; category: EvaluationCategory }[];
	silent: string[];
	/** Names of two sides; exchanged all through the text, they give the same article with the sides exchanged. */
	mirror: { sides: [string[], string[]] };
}

export interface DisputeArticle {
	name: string;
	text: string;
	gold: DisputeGold;
}

/** Our own articles about disputes of many kinds, from different stances. */
export function disputeArticles(): DisputeArticle[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith(".gold.json"))
		.sort()
		.map((file) => {
			const name = file.replace(".gold.json", "");
			return {
				name,
				text: readFileSync(join(FOLDER, `${name}.txt`), "utf8").trimEnd(),
				gold: JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as DisputeGold,
			};
		});
}

/** The text with the names of the two sides exchanged. */
export function exchangeSides(text: string, { mirror }: DisputeGold): string {
	const [one, other] = mirror.sides;
	const names = new Map<string, string>();
	for (const [i, name] of one.entries()) {
		const its = other[i] ?? name;
		names.set(name, its);
		names.set(its, name);
		// In a dateline.
		names.set(name.toUpperCase(), its.toUpperCase());
		names.set(its.toUpperCase(), name.toUpperCase());
	}
	const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
	return text.replace(pattern, (name) => names.get(name) ?? name);
}

/**
 * What an analysis found, place by place, by words instead of letters, so that names of any length compare; `rename` is put
 * on the parties' names.
 */
export function shapeOf(
	text: string,
	analyze: (article: ReadableArticle) => Analysis,
	rename: (name: string) => string = (name) => name,
): string[] {
	const { parties, claims, issues, counterclaims } = analyze(articleFromText(text));
	const wordAt = new Int32Array(text.length + 1);
	let words = 0;
	for (let i = 1; i <= text.length; i++) {
		if (/\s/u.test(text[i - 1] ?? "") && !/\s/u.test(text[i] ?? " ")) words++;
		wordAt[i] = words;
	}
	const place = (spans: readonly Span[]) => spans.map(({ start, end }) => `${wordAt[start]}-${wordAt[end - 1]}`).join();
	const names = new Map(parties.map(({ id, name }) => [id, rename(name)]));
	const nameOf = (id: string | null) => (id === null ? "-" : (names.get(id) ?? "-"));
	const places = new Map(claims.map((claim) => [claim.id, place(claim.content)]));
	return [
		...parties.map(({ id, kind, mentions }) => `party ${nameOf(id)} ${kind} ${mentions.length}`),
		...claims.map(
			(claim) =>
				`claim ${place(claim.content)} ${claim.act} ${nameOf(claim.party)} ${claim.targets
					.map(({ party, polarity }) => `${nameOf(party)} ${polarity}`)
					.sort()
					.join()}`,
		),
		...issues.map(
			(issue) => `issue ${issue.positions.flatMap((one) => one.claims.map((id) => places.get(id))).join()}`,
		),
		...counterclaims.map(({ claim, counter, rule }) => `link ${places.get(claim)} <- ${places.get(counter)} ${rule}`),
	].sort();
}

/** The claim of an analysis that best covers words of the text; null where none shares half of the smaller. */
export function claimOf(text: string, { claims }: Analysis, words: string): Claim | null {
	const start = text.indexOf(words);
	const end = start + words.length;
	let best: Claim | null = null;
	let most = 0;
	for (const claim of claims) {
		const size = claim.content.reduce((sum, span) => sum + span.end - span.start, 0);
		const shared = claim.content.reduce(
			(sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
			0,
		);
		const score = shared / Math.max(1, size + words.length - shared);
		if (2 * shared >= Math.min(size, words.length) && score > most) {
			best = claim;
			most = score;
		}
	}
	return best;
}
