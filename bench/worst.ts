/*
 * The engine on texts that nobody writes: how much longer it takes for 1 MB than for 50 kB, and for how long at most it lets
 * no other message pass. What is longer than the limit of an article is cut off, as on a page. `npm run bench`
 */
import { analysisSteps } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { fastTagger } from "./fast-tagger";

const SMALL = 50_000;
const LARGE = 1_000_000;
const WORDS = "he said that the mayor of Bray denied it and she told Orlo so ";
const TEXTS: Record<string, string> = {
	"no punctuation": WORDS,
	"one token": "x",
	"all quotation marks": '"',
	"all dashes": "—",
	"quotations and cues": "“yes” he said, ",
	"one line of sentences": "The mayor of Bray said that it was late. ",
	"lines of a sentence": "Ada Orlo said it was late.\n",
};
/** So that it is taken for English. */
const OPENING = `${"The people of the town said that they were in the hall. ".repeat(20)}\n`;

const tagger = await fastTagger();

/** In ms: the whole analysis, and the longest time between two stops. */
function measure(piece: string, length: number): { whole: number; longest: number } {
	const article = articleFromText(OPENING + piece.repeat(Math.ceil(length / piece.length)));
	const steps = analysisSteps({ ...article, language: "en" }, [], tagger);
	const start = performance.now();
	let last = start;
	let longest = 0;
	for (;;) {
		const { done } = steps.next();
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		if (done) return { whole: now - start, longest };
	}
}

console.log("\nthe worst texts, 50 kB and 1 MB, in ms");
for (const [name, piece] of Object.entries(TEXTS)) {
	measure(piece, SMALL);
	const small = measure(piece, SMALL);
	const large = measure(piece, LARGE);
	const ratio = (large.whole / small.whole).toFixed(1);
	console.log(
		`  ${name.padEnd(24)} ${small.whole.toFixed(0).padStart(5)} ${large.whole.toFixed(0).padStart(6)} (${ratio} times), without a stop at most ${large.longest.toFixed(0)}`,
	);
}
