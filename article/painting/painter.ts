import type { Span } from "../../domain/span";
import type { NodeRange, TextMap } from "../text-map";

/** The browser's part in painting: `CSS.highlights`, `Highlight` and `StaticRange`. */
export interface HighlightPlatform {
	/** Sets a named highlight over parts of text nodes, or takes it away where there are none. */
	paint(name: string, ranges: readonly NodeRange[], priority: number): void;
}

/** The spans of one named highlight. */
export interface Layer {
	name: string;
	priority: number;
	spans: readonly Span[];
}

/** What is painted for one reason; it is replaced as a whole. */
export type PaintedGroup = "article" | "notes" | "current";

/**
 * Paints spans of an article on its page with CSS custom highlights: no element is inserted, nothing is laid out again.
 * The registry is shared with the page and cannot be read back in every browser, so the painter keeps its own list.
 */
export class Painter {
	private readonly painted = new Map<PaintedGroup, Set<string>>();

	constructor(private readonly platform: HighlightPlatform) {}

	/** Paints the layers of a group in place of those that it had. */
	replace(group: PaintedGroup, layers: readonly Layer[], map: TextMap): void {
		const before = this.painted.get(group) ?? new Set();
		const now = new Set<string>();
		this.painted.set(group, now);
		for (const { name, priority, spans } of layers) {
			// A span that the page shows no more is painted when the page has been read again.
			const ranges = spans.flatMap((span) => map.rangesOf(span) ?? []);
			if (ranges.length === 0) continue;
			this.platform.paint(name, ranges, priority);
			now.add(name);
		}
		for (const name of before) if (!now.has(name)) this.platform.paint(name, [], 0);
	}

	clear(group: PaintedGroup): void {
		for (const name of this.painted.get(group) ?? []) this.platform.paint(name, [], 0);
		this.painted.delete(group);
	}

	/** Takes every highlight of ours away. */
	clearAll(): void {
		for (const group of [...this.painted.keys()]) this.clear(group);
	}
}
