import type { NodeRange, TextMap } from "../../article/text-map";
import type { Span } from "../../domain/span";

/** The place in the article's text under a point of the viewport; null where the point is on no text of it. */
export function offsetAtPoint(document: Document, map: TextMap, x: number, y: number): number | null {
	const caret = document.caretPositionFromPoint?.(x, y);
	if (caret) return map.offsetOf(caret.offsetNode, caret.offset);
	// Chromium before 128 has only the older call.
	const range = document.caretRangeFromPoint?.(x, y);
	return range ? map.offsetOf(range.startContainer, range.startOffset) : null;
}

/** The part of the article that is selected, without white space at its ends. */
export function selectedSpan(
	window: Window,
	map: TextMap,
	text: string,
): Span | "nothing-selected" | "outside-article" {
	const selection = window.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return "nothing-selected";
	const range = selection.getRangeAt(0);
	const start = edge(range, map, "start");
	const end = edge(range, map, "end");
	if (start === null || end === null || end <= start) return "outside-article";
	const words = text.slice(start, end);
	const span = {
		start: start + words.length - words.trimStart().length,
		end: end - words.length + words.trimEnd().length,
	};
	return span.end > span.start ? span : "nothing-selected";
}

/** Where a selection begins or ends in the article; where it does so in an element, the nearest text within it counts. */
function edge(range: Range, map: TextMap, side: "start" | "end"): number | null {
	const container = side === "start" ? range.startContainer : range.endContainer;
	const offset = side === "start" ? range.startOffset : range.endOffset;
	if (container.nodeType === Node.TEXT_NODE) {
		const at = map.offsetOf(container, offset);
		if (at !== null) return at;
	}
	// The first or last text of the article inside the selection.
	const inside = [...map.nodes()].filter((node) => range.intersectsNode(node));
	const node = side === "start" ? inside[0] : inside.at(-1);
	return node ? map.offsetOf(node, side === "start" ? 0 : node.data.length) : null;
}

/** Brings a place of the page to the middle of the view, gently where the reader allows motion. */
export function scrollToNode(window: Window, { node, start, end }: NodeRange): void {
	const range = window.document.createRange();
	range.setStart(node, start);
	range.setEnd(node, end);
	const { top, bottom } = range.getBoundingClientRect();
	if (top >= 60 && bottom <= window.innerHeight - 60) return;
	const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	node.parentElement?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
}
