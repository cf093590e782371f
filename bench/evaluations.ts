/*
 * How often what the engine lists as the outlet's evaluative words is what a reader would underline: over 200 sentences
 * labelled in two passes, each without sight of the other, before the engine first read them (`evaluations.json`: spans in
 * code points, no text).
 *
 *   node scripts/run.mjs bench/evaluations.ts FOLDER     the folder that holds data/polnear_train.jsonl
 */
import { readFileSync } from "node:fs";
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { loadTagger } from "../cli/load-tagger";
import { annotatedTexts } from "./annotated-texts";

interface LabelledSentence {
	document: string;
	sentence: [number, number];
	labels: { span: [number, number]; category: string; agreed: boolean }[];
}

const sentences = JSON.parse(readFileSync("bench/evaluations.json", "utf8")) as LabelledSentence[];
const texts = annotatedTexts(new Set(sentences.map(({ document }) => document)));
const tagger = await loadTagger();
const meet = (a: readonly [number, number], b: readonly [number, number]) => a[0] < b[1] && b[0] < a[1];
let listed = 0;
let byEither = 0;
let byBoth = 0;
const found = new Set<object>();
const wrong: string[] = [];
for (const [id, text] of texts) {
	const { evaluations } = analyzeArticle(articleFromText(text), [], tagger).analysis;
	const toCodePoint = (unit: number) => [...text.slice(0, unit)].length;
	for (const { start, end } of evaluations) {
		const span = [toCodePoint(start), toCodePoint(end)] as const;
		const sentence = sentences.find((one) => one.document === id && meet(one.sentence, span));
		if (!sentence) continue;
		const hits = sentence.labels.filter((label) => meet(label.span, span));
		listed++;
		if (hits.length > 0) byEither++;
		else wrong.push(text.slice(start, end));
		if (hits.some(({ agreed }) => agreed)) byBoth++;
		for (const hit of hits) found.add(hit);
	}
}
const labels = sentences.flatMap((sentence) => sentence.labels);
const agreed = labels.filter((label) => label.agreed);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
	`evaluative words in ${sentences.length} sentences: ${labels.length} labels, ${agreed.length} of them in both passes`,
);
console.log(
	`  listed ${listed}: ${percent(byEither, listed)} underlined in a pass, ${percent(byBoth, listed)} in both`,
);
console.log(
	`  of what both passes have ${percent(agreed.filter((label) => found.has(label)).length, agreed.length)} is listed`,
);
if (wrong.length > 0) console.log(`  listed, and in no pass: ${wrong.join(", ")}`);
