import { attributeOf } from "./region";

/** Elements whose text nobody reads as text. */
const SKIPPED = new Set(
	"SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SELECT OPTION TEXTAREA INPUT BUTTON DATALIST DIALOG HEAD MAP RP RT PROGRESS METER".split(
		" ",
	),
);

/** What pops up over a word: without layout nothing else tells that it is not part of the sentence. */
const FLOATING = /(?:^|[\s_-])(?:tooltip|popover|rollover|hover-?card)(?:$|[\s_-])/i;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element and all in it is left out by what it is; whether it is shown is asked where it has text. */
export function isSkipped(element: Element, tag: string, className: string): boolean {
	if (SKIPPED.has(tag) || attributeOf(element, "aria-hidden") === "true") return true;
	if (className !== "" && FLOATING.test(className)) return true;
	// Where there is no layout (on the command line) its attributes decide.
	if (typeof element.checkVisibility === "function") return false;
	return HIDING_STYLE.test(attributeOf(element, "style")) || (element.hasAttribute?.("hidden") ?? false);
}

/** An element that is being read, as far as its visibility goes. */
export interface Shown {
	element: Element;
	/** Whether the browser shows it; null where it was not asked yet. */
	isShown: boolean | null;
}

/**
 * Whether the browser shows the innermost of nested elements. Asking costs the browser some work, so it is asked only of
 * elements with text of their own: one that is shown has shown ones around it, and what is in a hidden one is never asked.
 */
export function isInnermostShown(nested: readonly Shown[]): boolean {
	let known = nested.length - 1;
	while (known >= 0 && nested[known]?.isShown === null) {
		const shown = nested[known] as Shown;
		if (typeof shown.element.checkVisibility === "function" && !shown.element.checkVisibility(HOW)) {
			known--;
			continue;
		}
		shown.isShown = true;
	}
	let isShown = known < 0 || nested[known]?.isShown === true;
	for (const shown of nested.slice(known + 1)) {
		// What has no box of its own is shown by those in it.
		isShown &&= shown.element.ownerDocument.defaultView?.getComputedStyle(shown.element).display === "contents";
		shown.isShown = isShown;
	}
	return isShown;
}

const HOW = { visibilityProperty: true } as const;
