import { type FoundArticle, findArticle } from "../article/finding/find-article";
import { HIGHLIGHT, PRIORITY } from "../article/painting/highlight-names";
import { type Layer, Painter } from "../article/painting/painter";
import { unhurried } from "../article/scheduler";
import type { TextMap } from "../article/text-map";
import type { Span } from "../domain/span";
import { browserHighlights } from "../entrypoints/article.content/browser-highlights";

/** What painting the claims of a page cost, in ms, and what the page noticed of it. */
export interface PaintingCost {
	words: number;
	claims: number;
	highlights: Cost;
	marks: Cost;
}

interface Cost {
	/** What painting itself took. */
	work: number;
	/** What the browser then needed to lay the page out again. */
	layout: number;
	/** Changes of the page that its own observers see. */
	changes: number;
}

const STYLE = { palette: "standard", theme: "light" } as const;

/** Paints so many claims by highlights, then by `<mark>` elements, and tells what each cost. */
export async function measurePainting(claims: number): Promise<PaintingCost> {
	const found = await findArticle(document, location.href, unhurried);
	if (typeof found === "string") throw new Error(`no article: ${found}`);
	const spans = spread(found, claims);
	const painter = new Painter(browserHighlights);
	const highlights = measure(() => void painter.replace("article", layersOf(spans), found.map));
	painter.clearAll();
	const marks = measure(() => wrap(spans, found.map));
	return { words: found.article.text.split(/\s+/u).length, claims, highlights, marks };
}

/** Spans of twenty words each, all through the article. */
function spread({ article }: FoundArticle, count: number): Span[] {
	const words = [...article.text.matchAll(/\S+/gu)];
	const step = words.length / count;
	return Array.from({ length: count }, (_, i) => {
		const first = words[Math.floor(i * step)];
		const last = words[Math.min(words.length - 1, Math.floor(i * step) + 20)];
		return { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
	});
}

/** As an analysis has them: half in quotes, half not, by six parties. */
function layersOf(spans: readonly Span[]): Layer[] {
	return Array.from({ length: 12 }, (_, i) => ({
		name: HIGHLIGHT.claim(STYLE, i % 2 === 0 ? "quote" : "paraphrase", (i >> 1) + 1),
		priority: PRIORITY.claim,
		spans: spans.filter((__, at) => at % 12 === i),
	}));
}

function measure(work: () => void): Cost {
	const seen = new MutationObserver(() => {});
	seen.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
	document.body.getBoundingClientRect();
	const start = performance.now();
	work();
	const worked = performance.now();
	document.body.getBoundingClientRect();
	const done = performance.now();
	const changes = seen.takeRecords().length;
	seen.disconnect();
	return { work: worked - start, layout: done - worked, changes };
}

function wrap(spans: readonly Span[], map: TextMap): void {
	// From the end, so that a text node that was split does not shift what is still to come.
	for (const span of [...spans].reverse()) {
		for (const { node, start, end } of [...(map.rangesOf(span) ?? [])].reverse()) {
			const range = document.createRange();
			range.setStart(node, Math.min(start, node.data.length));
			range.setEnd(node, Math.min(end, node.data.length));
			range.surroundContents(document.createElement("mark"));
		}
	}
}
