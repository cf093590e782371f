/*
 * Turns annotated articles into what the tagger is trained on, with the engine's own tokens and features: a line of JSON a
 * sequence, `{ document, group, level, words, columns, labels }`.
 *
 *   node scripts/run.mjs training/export-sequences.ts FILE.jsonl > SEQUENCES
 *
 * A line of the input is `{ id, text, publisher?, attributions: [{ source, cue, content }] }`, each role a list of
 * `[start, end]` in code points.
 */
import { readFileSync } from "node:fs";
import { findAttributions } from "../analysis/attributions/find-attributions";
import { type Layers, layOut, type TokenSpan } from "../analysis/layers";
import { nestAttributions } from "../analysis/tagger/nest-attributions";
import { readFeatures, ruleRoles } from "../analysis/tagger/token-features";
import { articleFromText } from "../article/article-from-text";
import { byDepth, labelTokens, type MarkedAttribution } from "./gold-labels";

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
	const { outer, inner } = byDepth(marked);
	const rules = nestAttributions(findAttributions(layers));
	const write = (level: number, span: TokenSpan, labels: Uint8Array, roles: Uint8Array) => {
		const features = readFeatures(layers, span, roles);
		const line = {
			document: id,
			group: publisher ?? "gum",
			level,
			first: span.first,
			words: features.map(({ word }) => word),
			columns: features.map(({ columns }) => columns),
			labels: [...labels.slice(span.first, span.last)],
		};
		process.stdout.write(`${JSON.stringify(line)}\n`);
	};
	const size = layers.words.length;
	const labels = labelTokens(size, outer);
	const roles = ruleRoles(size, rules.outer);
	for (const paragraph of layers.paragraphs) write(1, paragraph, labels, roles);
	const innerRoles = ruleRoles(size, rules.inner);
	for (const attribution of outer) {
		const innerLabels = labelTokens(size, inner.get(attribution) ?? []);
		for (const [first, last] of attribution.content) {
			if (last - first > 3) write(2, { first, last }, innerLabels, innerRoles);
		}
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
