import { attributeOf } from "./region";

/** Elements whose text nobody reads as text. */
const SKIPPED = new Set(
	"SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SELECT OPTION TEXTAREA INPUT BUTTON DATALIST DIALOG HEAD MAP RP RT PROGRESS METER".split(
		" ",
	),
);

/** What pops up over a word: without layout nothing else tells that it is not part of the sentence. */
const FLOATING = /(?:^|[\s_-])(?:tooltip|popover|rollover|hover-?card)(?:$|[\s_-])/iu;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether an element and all in it is left out: not text, or not seen. */
export function isSkipped(element: Element, tag: string): boolean {
	if (SKIPPED.has(tag)) return true;
	if (attributeOf(element, "aria-hidden") === "true") return true;
	if (typeof element.hasAttribute === "function" && element.hasAttribute("hidden")) return true;
	if (FLOATING.test(attributeOf(element, "class"))) return true;
	return !isSeen(element);
}

/** Whether the browser shows an element; where there is no layout (on the command line) its inline style decides. */
function isSeen(element: Element): boolean {
	if (HIDING_STYLE.test(attributeOf(element, "style"))) return false;
	if (typeof element.checkVisibility !== "function") return true;
	if (element.checkVisibility({ visibilityProperty: true })) return true;
	return element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents";
}
