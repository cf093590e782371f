/*
 * How often the act of a claim is the one that a reader would name: over 300 attributions labelled in two passes, each
 * without sight of the other (`acts.json`: spans in code points, no text).
 *
 *   node scripts/run.mjs bench/acts.ts FOLDER     the folder that holds data/polnear_train.jsonl
 */
import { readFileSync } from "node:fs";
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { loadTagger } from "../cli/load-tagger";
import type { Act, Claim } from "../domain/analysis";
import type { Span } from "../domain/span";
import { annotatedTexts } from "./annotated-texts";

interface LabelledAct {
	document: string;
	content: [number, number][];
	act: Act;
	/** Whether both passes gave it. */
	agreed: boolean;
}

const labelled = JSON.parse(readFileSync("bench/acts.json", "utf8")) as LabelledAct[];
const texts = annotatedTexts(new Set(labelled.map(({ document }) => document)));
const tagger = await loadTagger();
const claims = new Map<string, Claim[]>();
for (const [id, text] of texts) claims.set(id, analyzeArticle(articleFromText(text), [], tagger).analysis.claims);

const shared = (a: readonly Span[], b: readonly Span[]) =>
	a.reduce(
		(sum, one) =>
			sum +
			b.reduce((own, other) => own + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
		0,
	);
const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

let found = 0;
let right = 0;
let asserted = 0;
let foundAgreed = 0;
let rightAgreed = 0;
const wrong = new Map<string, number>();
for (const { document, content, act, agreed } of labelled) {
	const text = texts.get(document);
	if (text === undefined) continue;
	const units = (codePoint: number) => [...text].slice(0, codePoint).join("").length;
	const gold = content.map(([start, end]) => ({ start: units(start), end: units(end) }));
	const claim = claims
		.get(document)
		?.filter(({ voice }) => voice === "attributed")
		.map((candidate) => ({ candidate, both: shared(gold, candidate.content) }))
		.filter(({ candidate, both }) => 2 * both >= size(gold) && 2 * both >= size(candidate.content))
		.sort((a, b) => b.both - a.both)[0]?.candidate;
	if (!claim) continue;
	found++;
	if (agreed) foundAgreed++;
	if (act === "assert") asserted++;
	if (claim.act === act) {
		right++;
		if (agreed) rightAgreed++;
	} else {
		const kind = `${act}, and not ${claim.act}`;
		wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
	}
}
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(`acts: ${labelled.length} labelled, ${found} found`);
console.log(`  right: ${percent(right, found)}; where both passes agreed: ${percent(rightAgreed, foundAgreed)}`);
console.log(`  "assert" throughout would give: ${percent(asserted, found)}`);
for (const [kind, count] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`  ${count} × ${kind}`);
