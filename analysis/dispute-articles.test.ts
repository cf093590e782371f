import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../article/article-from-text";
import { claimOf, disputeArticles, exchangeSides, shapeOf } from "../tests/support/dispute-articles";
import { analyzeArticle, type ReadableArticle } from "./analyze-article";
import { makePlainTagger } from "./tagger/make-tagger";

const articles = disputeArticles();
const tagger = makePlainTagger(new Uint8Array(readFileSync("analysis/model/tagger.bin")));
const analyze = (article: ReadableArticle) => analyzeArticle(article, [], tagger).analysis;

describe("our own articles about disputes", () => {
	it("have gold that stands in their texts", () => {
		expect(articles).toHaveLength(60);
		for (const { text, gold } of articles)
			for (const { content } of gold.claims) expect(text.split(content)).toHaveLength(2);
	});

	it("have most of their statements found, by whoever makes them", () => {
		let said = 0;
		let found = 0;
		let right = 0;
		for (const { text, gold } of articles) {
			const analysis = analyze(articleFromText(text));
			for (const { party, content } of gold.claims) {
				if (party === null) continue;
				said++;
				const claim = claimOf(text, analysis, content);
				if (!claim) continue;
				found++;
				const name = analysis.parties.find(({ id }) => id === claim.party)?.name ?? "";
				if (name !== "" && (name.includes(party) || party.includes(name))) right++;
			}
		}
		expect(found / said).toBeGreaterThan(0.85);
		expect(right / found).toBeGreaterThan(0.78);
	});

	it("have nobody who speaks for themselves", () => {
		const parties = articles.flatMap(({ text }) => analyze(articleFromText(text)).parties);
		expect(parties.filter(({ id, speaksFor }) => speaksFor === id)).toEqual([]);
	});

	it.each(articles.map((article) => [article.name, article] as const))(
		"are read the same with the two sides exchanged: %s",
		(_, { text, gold }) => {
			const one = shapeOf(text, analyze, (name) => exchangeSides(name, gold));
			expect(shapeOf(exchangeSides(text, gold), analyze)).toEqual(one);
		},
		20_000,
	);
});
