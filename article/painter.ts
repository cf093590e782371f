import type { Span } from "../domain/span";
import type { TextMap } from "./text-map";

/** The browser's part in painting: `CSS.highlights`, `Highlight` and `StaticRange`. */
export interface HighlightPlatform {
	/** Sets a named highlight over parts of text nodes, or takes it away where there are none. */
	paint(name: string, ranges: readonly { node: Text; start: number; end: number }[], priority: number): void;
}

/** The spans of one named highlight. */
export interface Layer {
	name: string;
	priority: number;
	spans: readonly Span[];
}

/**
 * Paints spans of an article on its page with CSS custom highlights: no element is inserted, nothing is laid out again.
 * The registry is shared with the page and cannot be read back in every browser, so the painter keeps its own list.
 */
export class Painter {
	private readonly platform: HighlightPlatform;
	private readonly painted = new Set<string>();

	constructor(platform: HighlightPlatform) {
		this.platform = platform;
	}

	/** Paints a layer anew; returns how many of its spans the page shows no more. */
	paint(layer: Layer, map: TextMap): number {
		let lost = 0;
		const ranges = layer.spans.flatMap((span) => {
			const found = map.rangesOf(span);
			if (!found) lost++;
			return found ?? [];
		});
		this.platform.paint(layer.name, ranges, layer.priority);
		if (ranges.length > 0) this.painted.add(layer.name);
		else this.painted.delete(layer.name);
		return lost;
	}

	clear(name: string): void {
		this.platform.paint(name, [], 0);
		this.painted.delete(name);
	}

	/** Takes every highlight of ours away. */
	clearAll(): void {
		for (const name of [...this.painted]) this.clear(name);
	}
}
