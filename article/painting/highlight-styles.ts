import { PARTY_SLOTS } from "../../domain/prominence";
import type { Theme } from "../../domain/settings";
import type { Rgb } from "./colours";
import { HIGHLIGHT, type PaintStyle } from "./highlight-names";
import { FILL, GREY, slotColour } from "./palettes";

const NOTE: Rgb = [255, 214, 10];
const CURRENT: Rgb = [255, 159, 10];

/** How much of its colour the fill of what the reader asked for has. */
const READERS_FILL: Record<Theme, { note: number; current: number }> = {
	light: { note: 0.42, current: 0.55 },
	dark: { note: 0.3, current: 0.38 },
	lines: { note: 0, current: 0 },
};

/** Without a fill where the browser lets us: Chromium fills whatever is highlighted, in a colour of its own. */
const UNFILLED = "background-color: Canvas; color: CanvasText";

/** Where the system sets the colours, the lines tell the kinds apart, and only the current claim is filled. */
const FORCED = {
	quote: `${UNFILLED}; text-decoration: underline 3px CanvasText`,
	paraphrase: `${UNFILLED}; text-decoration: underline dotted 3px CanvasText`,
	mention: `${UNFILLED}; text-decoration: underline 1px CanvasText`,
	outlet: `${UNFILLED}; text-decoration: underline dashed 2px CanvasText`,
	note: "background-color: Mark; color: MarkText",
	unsureNote: `${UNFILLED}; text-decoration: underline wavy 1px CanvasText`,
	current: "background-color: Highlight; color: HighlightText",
} as const;

/**
 * The style sheet of the highlights of one style. Only colours, backgrounds and text decorations apply to custom highlights.
 * Colour is never the only sign: quotes are filled, paraphrases dotted, names underlined, the outlet's own words dashed. On
 * paper the fills are left out, as browsers leave out backgrounds there, and the lines stay.
 *
 * @param scope a selector of the element whose text is painted, where the browser lets highlights inherit; empty for any
 * element. Without it the browser works the rules out for every element of the page, which on large pages takes longer than
 * all that we do there.
 */
export function highlightStyles(style: PaintStyle, scope: string): string {
	const { palette, theme } = style;
	const lines = theme === "lines";
	const rule = (name: string, look: string) => `${scope}::highlight(${name}) { ${look}; }`;
	const rules: string[] = [];
	const printed: string[] = [];
	const forced: string[] = [];
	for (let slot = 0; slot <= PARTY_SLOTS; slot++) {
		const colour = slotColour(palette, theme, slot);
		const quote = HIGHLIGHT.claim(style, "quote", slot);
		const paraphrase = HIGHLIGHT.claim(style, "paraphrase", slot);
		const mention = HIGHLIGHT.mention(style, slot);
		const dotted = `text-decoration: underline dotted 2px ${shade(colour, 0.9)}`;
		const fill = (kind: "quote" | "paraphrase") => `background-color: ${shade(colour, FILL[theme][kind])}`;
		rules.push(
			rule(quote, lines ? `text-decoration: underline 3px ${shade(colour, 0.9)}` : fill("quote")),
			rule(paraphrase, lines ? dotted : `${fill("paraphrase")}; ${dotted}`),
			rule(mention, `text-decoration: underline 2px ${shade(colour, 0.8)}`),
		);
		printed.push(rule(quote, `text-decoration: underline 2px ${shade(colour, 1)}`));
		forced.push(rule(quote, FORCED.quote), rule(paraphrase, FORCED.paraphrase), rule(mention, FORCED.mention));
	}
	const { note, current } = READERS_FILL[theme];
	const currentLine = `text-decoration: underline ${lines ? 4 : 2}px ${shade(CURRENT, 1)}`;
	rules.push(
		rule(
			HIGHLIGHT.note(theme),
			lines ? `text-decoration: underline double 2px ${shade(NOTE, 1)}` : `background-color: ${shade(NOTE, note)}`,
		),
		rule(
			HIGHLIGHT.current(theme),
			lines ? currentLine : `background-color: ${shade(CURRENT, current)}; ${currentLine}`,
		),
		rule(HIGHLIGHT.outlet, `text-decoration: underline dashed 2px ${shade(GREY, 0.9)}`),
		rule(HIGHLIGHT.unsureNote, `text-decoration: underline wavy 1px ${shade(NOTE, 1)}`),
	);
	forced.push(
		rule(HIGHLIGHT.outlet, FORCED.outlet),
		rule(HIGHLIGHT.note(theme), FORCED.note),
		rule(HIGHLIGHT.unsureNote, FORCED.unsureNote),
		rule(HIGHLIGHT.current(theme), FORCED.current),
	);
	return [
		...rules,
		`@media print {\n${printed.join("\n")}\n}`,
		`@media (forced-colors: active) {\n${forced.join("\n")}\n}`,
		"",
	].join("\n");
}

function shade([red, green, blue]: Rgb, alpha: number): string {
	return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)} / ${alpha})`;
}
