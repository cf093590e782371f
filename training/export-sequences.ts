/*
 * Turns annotated articles into what the tagger is trained on, with the engine's own tokens and features: a line of JSON a
 * sequence, `{ document, group, first, words, columns, labels }`.
 *
 *   node scripts/run.mjs training/export-sequences.ts FILE.jsonl > SEQUENCES
 *
 * A line of the input is `{ id, text, publisher?, attributions: [{ source, cue, content }] }`, each role a list of
 * `[start, end]` in code points.
 */
import { readFileSync } from "node:fs";
import { findAttributions } from "../analysis/attributions/find-attributions";
import { type Layers, layOut } from "../analysis/layers";
import { outerAttributions } from "../analysis/tagger/outer-attributions";
import { readFeatures, ruleRoles } from "../analysis/tagger/token-features";
import { articleFromText } from "../article/article-from-text";
import { labelTokens, type MarkedAttribution, outermost } from "./gold-labels";

interface MarkedArticle {
	id: string;
	text: string;
	publisher?: string;
	attributions: { source?: [number, number][]; cue?: [number, number][]; content?: [number, number][] }[];
}

for (const line of readFileSync(process.argv[2] ?? "", "utf8").split("\n")) {
	if (line.trim() !== "") exportArticle(JSON.parse(line) as MarkedArticle);
}

function exportArticle({ id, text, publisher, attributions }: MarkedArticle): void {
	const article = articleFromText(text);
	const layers = layOut(article.text, article.blocks);
	const marked = attributions.map((attribution) => byTokens(layers, codeUnits(text), attribution));
	const labels = labelTokens(layers.words.length, outermost(marked));
	const roles = ruleRoles(layers.words.length, outerAttributions(findAttributions(layers)));
	for (const paragraph of layers.paragraphs) {
		const features = readFeatures(layers, paragraph, roles);
		const line = {
			document: id,
			group: publisher ?? "gum",
			first: paragraph.first,
			words: features.map(({ word }) => word),
			columns: features.map(({ columns }) => columns),
			labels: [...labels.slice(paragraph.first, paragraph.last)],
		};
		process.stdout.write(`${JSON.stringify(line)}\n`);
	}
}

function codeUnits(text: string): (codePoint: number) => number {
	const offsets: number[] = [];
	let at = 0;
	for (const character of text) {
		offsets.push(at);
		at += character.length;
	}
	offsets.push(at);
	return (codePoint) => offsets[codePoint] ?? at;
}

function byTokens(
	layers: Layers,
	offset: (codePoint: number) => number,
	attribution: MarkedArticle["attributions"][number],
): MarkedAttribution {
	const stretches = (spans: [number, number][] | undefined): [number, number][] =>
		(spans ?? []).flatMap(([start, end]) => {
			const [from, to] = [offset(start), offset(end)];
			const first = layers.words.findIndex((word) => word.end > from);
			let last = first;
			while (last < layers.words.length && (layers.words[last]?.start ?? to) < to) last++;
			return first >= 0 && last > first ? [[first, last] as [number, number]] : [];
		});
	return {
		source: stretches(attribution.source),
		cue: stretches(attribution.cue),
		content: stretches(attribution.content),
	};
}
