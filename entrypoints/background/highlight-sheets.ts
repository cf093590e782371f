import browser from "webextension-polyfill";
import { highlightStyles } from "../../article/painting/highlight-styles";
import type { HighlightSheet } from "../../platform/messages";

/** A selector of one element by its id or its name, as a content script makes it; anything else is not let into a style sheet. */
const SCOPE = /^(?::root|[a-z]+|#(?:[\p{L}\p{N}_-]|\\[\da-f]{1,6} |\\[^\da-f\n])+)$/u;

/**
 * Puts the style sheet of the highlights into a tab, in place of the one that it has. It is no file of the package: the rules
 * for all colours and themes would cost the page more than everything else that we do there.
 */
export async function styleHighlights(
	tabId: number,
	{ now, before }: { now: HighlightSheet | null; before: HighlightSheet | null },
): Promise<void> {
	const target = { tabId };
	if (now) await browser.scripting.insertCSS({ target, css: sheetOf(now) });
	if (before) await browser.scripting.removeCSS({ target, css: sheetOf(before) });
}

function sheetOf({ palette, theme, scope }: HighlightSheet): string {
	// Firefox works highlights out where they are painted, and lets none inherit.
	const inherits = !import.meta.env.FIREFOX && SCOPE.test(scope);
	return highlightStyles({ palette, theme }, inherits ? scope : "");
}
