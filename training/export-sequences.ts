/*
 * Turns annotated texts into what the tagger is trained on, with the engine's own tokens and features: a line of JSON a
 * sequence, `{ document, group, words, columns, attributions, names }`. A task's labels are null where nobody marked it.
 *
 *   node scripts/run.mjs training/export-sequences.ts FILE > SEQUENCES
 *
 * FILE is either lines of JSON, `{ id, text, publisher?, attributions: [{ source, cue, content }], mentions? }` with spans
 * `[start, end]` in code points, or tokens with names as in CoNLL 2003.
 */
import { readFileSync } from "node:fs";
import { findAttributions } from "../analysis/attributions/find-attributions";
import { type Layers, layOut, type TokenSpan } from "../analysis/layers";
import { outerAttributions } from "../analysis/tagger/outer-attributions";
import { columnsOfForm, columnsOfPlace, normalForm, ruleRoles } from "../analysis/tagger/token-features";
import { articleFromText } from "../article/article-from-text";
import { labelTokens, outermost } from "./gold-labels";
import { labelNames, nameOfMention } from "./gold-names";
import { readConll } from "./read-conll";
import { type MarkedArticle, readMarkedArticles } from "./read-marked-articles";

const file = process.argv[2] ?? "";
const text = readFileSync(file, "utf8");
const articles = text.startsWith("{") ? readMarkedArticles(text) : readConll(text);
for (const article of articles) exportArticle(article);

function exportArticle({ id, group, text, attributions, names, mentions }: MarkedArticle): void {
	const article = articleFromText(text);
	const layers = layOut(article.text, article.blocks);
	const { length } = layers.words;
	const toTokens = (span: readonly [number, number]) => tokensOf(layers, span);
	const said =
		attributions &&
		labelTokens(
			length,
			outermost(
				attributions.map(({ source, cue, content }) => ({
					source: source.flatMap(toTokens),
					cue: cue.flatMap(toTokens),
					content: content.flatMap(toTokens),
				})),
			),
		);
	const named = names?.flatMap(({ span, kind }) => toTokens(span).map(([first, last]) => ({ first, last, kind })));
	const found = mentions?.flatMap(({ span, kind }) =>
		toTokens(span).flatMap(([first, last]) => nameOfMention(layers.words, { first, last }, kind) ?? []),
	);
	const who = (named ?? found) ? labelNames(length, named ?? found ?? []) : null;
	const roles = ruleRoles(length, outerAttributions(findAttributions(layers)));
	for (const paragraph of layers.paragraphs) {
		const line = {
			document: id,
			group,
			...featuresOf(layers, paragraph, roles),
			attributions: said && [...said.subarray(paragraph.first, paragraph.last)],
			names: who && [...who.subarray(paragraph.first, paragraph.last)],
		};
		process.stdout.write(`${JSON.stringify(line)}\n`);
	}
}

function featuresOf(layers: Layers, { first, last }: TokenSpan, roles: Uint8Array) {
	const words: string[] = [];
	const columns: number[][] = [];
	for (let i = first; i < last; i++) {
		const word = layers.words[i];
		if (!word) continue;
		const normal = normalForm(word);
		const row = columnsOfForm(word, normal, true);
		columnsOfPlace(layers, i, word, roles[i] ?? 0, row);
		words.push(normal);
		columns.push(row);
	}
	return { words, columns };
}

/** The tokens of a span of text, half open; none where it holds no token. */
function tokensOf({ words }: Layers, [start, end]: readonly [number, number]): [number, number][] {
	const first = words.findIndex((word) => word.end > start);
	let last = first;
	while (last < words.length && (words[last]?.start ?? end) < end) last++;
	return first >= 0 && last > first ? [[first, last]] : [];
}
