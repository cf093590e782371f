/*
 * Whether the tagger in WebAssembly and the one in plain TypeScript find the same, to the last claim and name, on annotated
 * articles that are not part of the project. `node scripts/run.mjs bench/same.ts FOLDER`
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeArticle } from "../analysis/analyze-article";
import { makePlainTagger } from "../analysis/tagger/make-tagger";
import { articleFromText } from "../article/article-from-text";
import { fastTagger, WEIGHTS } from "./fast-tagger";

const folder = join(process.argv[2] ?? join("..", "shared", "eval"), "data");
const fast = await fastTagger();
const plain = makePlainTagger(readFileSync(WEIGHTS));
for (const set of ["polnear_dev", "gum_news_dev", "gum_train"]) {
	const file = join(folder, `${set}.jsonl`);
	if (!existsSync(file)) {
		console.log(`There is no ${file}.`);
		continue;
	}
	let articles = 0;
	let same = 0;
	for (const line of readFileSync(file, "utf8").split("\n")) {
		if (line === "") continue;
		const article = articleFromText((JSON.parse(line) as { text: string }).text);
		articles++;
		const one = JSON.stringify(analyzeArticle(article, [], fast).analysis);
		if (one === JSON.stringify(analyzeArticle(article, [], plain).analysis)) same++;
	}
	console.log(`${set}: the same analysis of ${same} of ${articles} articles with and without WebAssembly`);
}
