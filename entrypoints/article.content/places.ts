import type { NodeRange, TextMap } from "../../article/text-map";
import type { Span } from "../../domain/span";

/** A point of the viewport, in CSS pixels. */
export interface Point {
	x: number;
	y: number;
}

/** So far beside a letter, in CSS pixels, a point is still on it. */
const SLACK = 3;

/** The place in the article's text under a point of the viewport; null where the point is on no text of it. */
export function offsetAtPoint(document: Document, map: TextMap, { x, y }: Point): number | null {
	const caret = document.caretPositionFromPoint?.(x, y);
	// Chromium before 128 has only the older call.
	const range = caret ? null : document.caretRangeFromPoint?.(x, y);
	const node = caret?.offsetNode ?? range?.startContainer;
	const offset = caret?.offset ?? range?.startOffset ?? 0;
	if (node?.nodeType !== Node.TEXT_NODE || !isOn(node as Text, offset, { x, y })) return null;
	return map.offsetOf(node, offset);
}

/** Whether a point is on a letter: beside the text the browser gives the nearest one. */
function isOn(node: Text, offset: number, point: Point): boolean {
	const range = node.ownerDocument.createRange();
	range.setStart(node, Math.max(0, offset - 1));
	range.setEnd(node, Math.min(node.data.length, offset + 1));
	return [...range.getClientRects()].some((box) => holds(box, point, SLACK));
}

/** The box of the line of a span that is at a point, or of its first line; null where the page does not show it. */
export function boxAt(map: TextMap, span: Span, point: Point | null): DOMRect | null {
	const boxes = (map.rangesOf(span) ?? []).flatMap(({ node, start, end }) => {
		const range = node.ownerDocument.createRange();
		range.setStart(node, start);
		range.setEnd(node, end);
		return [...range.getClientRects()];
	});
	return (point && boxes.find((box) => holds(box, point, SLACK))) ?? boxes[0] ?? null;
}

function holds({ left, top, right, bottom }: DOMRect, { x, y }: Point, slack: number): boolean {
	return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
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
