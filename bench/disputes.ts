/*
 * What the engine finds in our own articles about disputes, whose gold was written before it read them: statements, their
 * speakers, who disputes whom, judging words; and whether it reads an article the same with the two sides exchanged. The
 * model of disputes has learnt from these articles too: how it does on articles left out says training/train-relations.ts.
 *
 *   node scripts/run.mjs bench/disputes.ts
 */
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { loadTagger } from "../cli/load-tagger";
import { claimOf, disputeArticles, exchangeSides, shapeOf } from "../tests/support/dispute-articles";

const tagger = await loadTagger();
const analyze = (article: Parameters<typeof analyzeArticle>[0]) => analyzeArticle(article, [], tagger).analysis;
const share = (part: number, whole: number) =>
	whole === 0 ? "   –" : `${Math.round((100 * part) / whole)} %`.padStart(4);
const sums = { said: 0, found: 0, right: 0, disputes: 0, linked: 0, listed: 0, true: 0, same: 0 };
const articles = disputeArticles();
console.log("our own articles            statements  speakers  disputes found  links right  sides exchanged");
for (const { name, text, gold } of articles) {
	const analysis = analyze(articleFromText(text));
	const nameOf = new Map(analysis.parties.map((party) => [party.id, party.name]));
	const said = gold.claims.filter(({ party }) => party !== null);
	const claims = new Map(gold.claims.map(({ id, content }) => [id, claimOf(text, analysis, content)?.id]));
	const found = said.filter(({ id }) => claims.get(id) !== undefined);
	const right = found.filter(({ id, party }) => {
		const claim = analysis.claims.find((one) => one.id === claims.get(id));
		const own = nameOf.get(claim?.party ?? "") ?? "";
		return own !== "" && party !== null && (party.includes(own) || own.includes(party));
	});
	const isDisputed = (one: string | undefined, other: string | undefined) =>
		gold.counterclaims.some(({ claim, counter }) => {
			const pair = [claims.get(claim), claims.get(counter)];
			return one !== undefined && other !== undefined && pair.includes(one) && pair.includes(other);
		});
	const linked = gold.counterclaims.filter(({ claim, counter }) =>
		analysis.counterclaims.some((link) => {
			const pair = [claims.get(claim), claims.get(counter)];
			return pair.includes(link.claim) && pair.includes(link.counter);
		}),
	);
	const good = analysis.counterclaims.filter((link) => isDisputed(link.claim, link.counter));
	const exchanged = exchangeSides(text, gold);
	const one = shapeOf(text, analyze, (party) => exchangeSides(party, gold));
	const same = one.join("\n") === shapeOf(exchanged, analyze).join("\n");
	sums.said += said.length;
	sums.found += found.length;
	sums.right += right.length;
	sums.disputes += gold.counterclaims.length;
	sums.linked += linked.length;
	sums.listed += analysis.counterclaims.length;
	sums.true += good.length;
	sums.same += same ? 1 : 0;
	console.log(
		`  ${name.padEnd(26)}${share(found.length, said.length)}      ${share(right.length, found.length)}      ${share(linked.length, gold.counterclaims.length)} of ${String(gold.counterclaims.length).padEnd(4)}    ${share(good.length, analysis.counterclaims.length)} of ${String(analysis.counterclaims.length).padEnd(4)} ${same ? "the same" : "differs"}`,
	);
}
console.log(
	`  all: statements ${share(sums.found, sums.said)}, speakers ${share(sums.right, sums.found)}, disputes ${share(sums.linked, sums.disputes)}, links right ${share(sums.true, sums.listed)}, the same with sides exchanged ${sums.same} of ${articles.length}`,
);
