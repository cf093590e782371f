/*
 * Trains what tells whether two claims are about one matter, and whether one disputes the other, from articles in which
 * people marked both, and writes the weights. Tells how well it does on articles left out.
 *
 *   node scripts/run.mjs training/train-relations.ts FOLDER [--out FILE] [--without SOURCE]
 *
 * FOLDER holds polnear_train.jsonl, the articles of `training/disputes.json`, and sides-dev/; our own articles are in
 * tests/fixtures/disputes. SOURCE is labels, sides or own.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Answer, chooseAnswers } from "../analysis/counterclaims/find-counterclaims";
import { LINK_FEATURES } from "../analysis/counterclaims/rules";
import { cluster } from "../analysis/issues/cluster";
import { LEAST_MEAN } from "../analysis/issues/find-issues";
import type { LogisticWeights } from "../analysis/relations/logistic";
import { logistic } from "../analysis/relations/logistic";
import { TOPIC_FEATURES } from "../analysis/relations/pair-features";
import { runToEnd } from "../analysis/steps";
import { loadTagger } from "../cli/load-tagger";
import { isSureLink } from "../domain/analysis";
import { type ComparedArticle, compareClaims, topicExamples } from "./compare-claims";
import { fitLogistic } from "./fit-logistic";
import { type LabelledDisputes, readLabels, readMarkedFolder, readOwnDisputes } from "./read-disputes";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		out: { type: "string", default: join("analysis", "model", "relations.json") },
		without: { type: "string", multiple: true, default: [] },
	},
});
const [folder = join("..", "shared", "eval", "data")] = positionals;

/** How strongly weights are held small. */
const RIDGE = { topic: 5, dispute: 60 };
/** Less sure pairs are not looked at. */
const LEAST = 0.1;
/** So many parts the articles are dealt into, each of which is left out once. */
const PARTS = 8;

const sources: Record<string, LabelledDisputes[]> = {
	labels: readLabels("training/disputes.json", join(folder, "polnear_train.jsonl")),
	sides: readMarkedFolder(join(folder, "sides-dev")),
	own: readOwnDisputes("tests/fixtures/disputes"),
};
const tagger = await loadTagger();
const articles: (ComparedArticle & { source: string })[] = Object.entries(sources)
	.filter(([source]) => !values.without.includes(source))
	.flatMap(([source, list]) => list.map((one) => ({ source, ...compareClaims(one, tagger) })));
if (articles.length === 0) throw new Error(`There are no annotated articles in ${folder}.`);

interface Models {
	sameMatter: LogisticWeights;
	disputes: LogisticWeights;
}

function train(from: readonly ComparedArticle[]): Models {
	const topics = from.flatMap(topicExamples);
	const disputes = from.flatMap(({ pairs }) => pairs.flatMap(({ example }) => (example ? [example] : [])));
	return {
		sameMatter: fitLogistic(TOPIC_FEATURES, topics, RIDGE.topic),
		disputes: fitLogistic(LINK_FEATURES, disputes, RIDGE.dispute),
	};
}

/** The scores of each article's pairs, and its groups of claims, by models that were trained without it. */
const scores = new Map<ComparedArticle, number[]>();
const groupings = new Map<ComparedArticle, number[][]>();
for (let part = 0; part < PARTS; part++) {
	const left = articles.filter((_, i) => i % PARTS === part);
	const { disputes, sameMatter } = train(articles.filter((_, i) => i % PARTS !== part));
	const probability = logistic(LINK_FEATURES, disputes);
	const together = logistic(TOPIC_FEATURES, sameMatter);
	for (const article of left) {
		const links = article.neighbours.map(({ a, b, features }) => ({ a, b, score: together(features) }));
		groupings.set(article, runToEnd(cluster(article.issueOf.length, links, LEAST_MEAN)));
	}
	for (const article of left)
		scores.set(
			article,
			article.pairs.map(({ features }) => probability(features)),
		);
}
for (const source of [...Object.keys(sources), "all"]) {
	const own = articles.filter((article) => source === "all" || article.source === source);
	if (own.length === 0) continue;
	console.log(`${source}: ${own.length} articles, ${own.reduce((sum, { disputes }) => sum + disputes, 0)} disputes`);
	console.log(`  issues: ${issuesRow(own)}`);
	for (const least of [0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5, 0.65])
		console.log(`  from ${least.toFixed(2)}: ${linksRow(own, ({ confidence }) => confidence >= least)}`);
	console.log(
		`  shown unasked: ${linksRow(own, ({ confidence, rule }) => isSureLink({ confidence, rule: rule.name }))}`,
	);
}
const models = train(articles);
writeFileSync(values.out, `${JSON.stringify(models, null, "\t")}\n`);
console.log(`The weights are in ${values.out}.`);

/** The same of the pairs of claims that are grouped into one issue, over those that people placed in issues. */
function issuesRow(own: readonly ComparedArticle[]): string {
	let listed = 0;
	let right = 0;
	let all = 0;
	for (const article of own) {
		const groupOf = new Map(
			(groupings.get(article) ?? []).flatMap((group, i) => group.map((claim) => [claim, i] as const)),
		);
		const placed = article.issueOf.flatMap((issue, claim) => (issue === -1 ? [] : [{ issue, claim }]));
		for (const [i, one] of placed.entries())
			for (const other of placed.slice(i + 1)) {
				const grouped = groupOf.get(one.claim) === groupOf.get(other.claim);
				const same = one.issue === other.issue;
				listed += +grouped;
				all += +same;
				right += +(grouped && same);
			}
	}
	return scoreRow(right / Math.max(1, listed), right / Math.max(1, all));
}

/** Precision, recall and F1 of the links that would be made, as far as they are wanted. */
function linksRow(own: readonly ComparedArticle[], isWanted: (answer: Answer) => boolean): string {
	let listed = 0;
	let right = 0;
	let found = 0;
	let all = 0;
	for (const article of own) {
		const hit = new Set<number>();
		const answers = article.pairs
			.map((pair, i) => ({ ...pair, ...pair.reason, confidence: scores.get(article)?.[i] ?? 0 }))
			.filter(({ confidence }) => confidence >= LEAST);
		for (const answer of chooseAnswers(answers)) {
			if (answer.doubted || !isWanted(answer)) continue;
			listed++;
			if (answer.meets.length > 0) right++;
			for (const dispute of answer.meets) hit.add(dispute);
		}
		found += hit.size;
		all += article.disputes;
	}
	return `${scoreRow(right / Math.max(1, listed), found / Math.max(1, all))} (${right} of ${listed} links)`;
}

function scoreRow(precision: number, recall: number): string {
	const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
	const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
	return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
}
