/*
 * How long the engine and the article finder take, each beside a library that does less, in one run: timings of different
 * runs or machines say nothing. `npm run bench`
 */
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import nlp from "compromise";
import { JSDOM } from "jsdom";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyzeArticle } from "../analysis/analyze-article";
import { makePlainTagger } from "../analysis/tagger/make-tagger";
import { findArticle } from "../article/finding/find-article";
import { unhurried } from "../article/scheduler";
import { parsePage } from "../cli/parse-page";
import { fastTagger, WEIGHTS } from "./fast-tagger";

const ROUNDS = 40;
/** A measurement without what was done to prepare it. */
class Timed {
	readonly ms: number;

	constructor(ms: number) {
		this.ms = ms;
	}
}

async function timed(work: () => unknown): Promise<Timed> {
	const start = performance.now();
	await work();
	return new Timed(performance.now() - start);
}

/** Runs the candidates in turns and prints the median time of each. */
async function compare(what: string, candidates: Record<string, () => unknown>): Promise<void> {
	const times = new Map<string, number[]>(Object.keys(candidates).map((name) => [name, []]));
	for (let round = 0; round < ROUNDS; round++) {
		for (const [name, work] of Object.entries(candidates)) {
			const start = performance.now();
			const result = await work();
			const ms = result instanceof Timed ? result.ms : performance.now() - start;
			// The first rounds warm up.
			if (round >= ROUNDS / 4) times.get(name)?.push(ms);
		}
	}
	console.log(`\n${what}`);
	for (const [name, list] of times) {
		list.sort((a, b) => a - b);
		const at = (share: number) => (list[Math.floor(list.length * share)] ?? 0).toFixed(2);
		console.log(`  ${name.padEnd(36)} median ${at(0.5)} ms, nine in ten below ${at(0.9)} ms`);
	}
}

const page = readFileSync("demo/article.html", "utf8");
const url = "https://courier.example/spill";
const article = await parsePage(page, url);
const loading = performance.now();
const tagger = await fastTagger();
console.log(`The tagger is loaded in ${(performance.now() - loading).toFixed(1)} ms.`);
const slowTagger = makePlainTagger(readFileSync(WEIGHTS));
const wink = winkNLP(model, ["sbd", "negation", "pos"]);
const words = article.text.split(/\s+/u).length;

await compare(`the whole analysis of ${words} words, warm`, {
	"Sidelight, the whole analysis": () => analyzeArticle(article, [], tagger),
	"the same without WebAssembly": () => analyzeArticle(article, [], slowTagger),
	"the same by rules alone": () => analyzeArticle(article),
	"compromise, tags alone": () => nlp(article.text).json(),
	"wink, tags alone": () => wink.readDoc(article.text).tokens().out(wink.its.pos),
});
await compare("finding the article in the demo page, without layout", {
	"Sidelight, on the live document": () => {
		const { document } = new JSDOM(page, { url }).window;
		return timed(() => findArticle(document, url, unhurried));
	},
	"Readability, on a copy": () => {
		const { document } = new JSDOM(page, { url }).window;
		return timed(() => new Readability(document.cloneNode(true) as Document).parse());
	},
});
