import type { HighlightPlatform } from "../../article/painting/painter";

/**
 * `CSS.highlights` as the painter needs it. Static ranges cost the page nothing when it changes its text; whoever paints
 * watches for such changes and paints anew.
 */
export const browserHighlights: HighlightPlatform = {
	paint(name, ranges, priority) {
		if (ranges.length === 0) {
			CSS.highlights.delete(name);
			return;
		}
		const highlight = new Highlight();
		highlight.priority = priority;
		for (const { node, start, end } of ranges) {
			highlight.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
		}
		CSS.highlights.set(name, highlight);
	},
};
