/*
 * How often a claim that is listed as "no answer found" has none in the eyes of people, on articles whose opposed positions
 * two annotators marked, each without sight of the other; the articles are not part of the project.
 *
 *   node scripts/run.mjs bench/unanswered.ts FOLDER [--show]     the folder that holds data/sides-dev
 *
 * Counted are the claims that the panel lists at its default setting. One is right where nobody disputes it in the marks:
 * where it shows the claim of no pair of positions, whether one annotator has the pair or both. It shows one where it shares at
 * least half of the smaller one's words with a piece of evidence (the content of an attribution, or a sentence), and is at
 * most three times as long and five words more. The second figure asks too that it answers nobody itself. With --show the
 * claims are printed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { loadTagger } from "../cli/load-tagger";
import { balanceOf } from "../domain/balance";
import { type Span, spanText } from "../domain/span";

/** Offsets are code points. */
type Range = [start: number, end: number];

interface AnnotatedText {
	text: string;
	sentences: Range[];
	attributions: { content: Range[] }[];
}

interface Annotation {
	/** Names of evidence: "a3" is the fourth attribution, "s7" the eighth sentence. */
	counters: { claim: string[]; counter: string[] }[];
}

const WANTED = 0.85;
const WORD = /[\p{L}\p{N}_]+(?:[’'\-.][\p{L}\p{N}_]+)*/gu;

const args = process.argv.slice(2);
const shows = args.includes("--show");
const root = args.find((arg) => !arg.startsWith("--")) ?? join("..", "shared", "eval");
const folder = join(root, "data", "sides-dev");
if (!existsSync(folder)) {
	console.log(`There is no ${folder}: give the folder of the annotated articles.`);
	process.exit(0);
}

/** The places, in the list of a text's words, of the words that spans touch. */
function wordsIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
	const touched = words.flatMap((word, place) =>
		spans.some(({ start, end }) => start < word.end && word.start < end) ? [place] : [],
	);
	return new Set(touched);
}

function isSame(claim: ReadonlySet<number>, evidence: ReadonlySet<number>): boolean {
	if (claim.size === 0 || evidence.size === 0) return false;
	const shared = [...claim].filter((place) => evidence.has(place)).length;
	return 2 * shared >= Math.min(claim.size, evidence.size) && claim.size <= 3 * evidence.size + 5;
}

function read<Contents>(name: string): Contents {
	return JSON.parse(readFileSync(join(folder, name), "utf8")) as Contents;
}

const tagger = await loadTagger();
let listed = 0;
let apart = 0;
let undisputed = 0;
let articles = 0;
let counted = 0;
for (const file of readdirSync(folder).filter((name) => /^\d+\.json$/u.test(name))) {
	const { text, sentences, attributions } = read<AnnotatedText>(file);
	const { counters } = read<Annotation>(file.replace(".json", ".ann.json"));
	const units = [0];
	for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
	const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
	const evidence = (name: string) => {
		const place = Number(name.slice(1));
		const ranges = name.startsWith("a") ? attributions[place]?.content : [sentences[place] ?? [0, 0]];
		return wordsIn(
			words,
			(ranges ?? []).map(([start, end]) => ({ start: units[start] ?? 0, end: units[end] ?? 0 })),
		);
	};
	const claims = counters.flatMap(({ claim }) => claim.map(evidence));
	const answers = counters.flatMap(({ counter }) => counter.map(evidence));

	const article = articleFromText(text);
	const { balance } = balanceOf(analyzeArticle(article, [], tagger).analysis, article);
	articles++;
	if (!balance) continue;
	counted++;
	for (const claim of balance.unanswered) {
		const own = wordsIn(words, claim.content);
		const isDisputed = claims.some((one) => isSame(own, one));
		const isAnswer = answers.some((one) => isSame(own, one));
		listed++;
		if (!isDisputed) undisputed++;
		if (!isDisputed && !isAnswer) apart++;
		if (!shows) continue;
		const verdict = isDisputed ? "disputed" : isAnswer ? "an answer" : "right";
		console.log(`${file} ${verdict} (${claim.act}): ${spanText(text, claim.content)}`);
	}
}
const share = (part: number) => (listed === 0 ? "none" : (part / listed).toFixed(3));
console.log(`no answer found, claims listed: ${listed}; articles counted: ${counted} of ${articles}`);
console.log(`  disputed by nobody: ${undisputed} = ${share(undisputed)} (wanted: ${WANTED})`);
console.log(`  and disputing nobody themselves: ${apart} = ${share(apart)}`);
