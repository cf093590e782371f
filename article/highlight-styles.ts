import { PARTY_SLOTS } from "../domain/prominence";
import { PALETTES } from "../domain/settings";
import type { Rgb } from "./colours";
import { HIGHLIGHT, type PaintStyle } from "./highlight-names";
import { FILL, slotColour, THEMES, type Theme } from "./palettes";

const NOTE: Rgb = [255, 214, 10];
const CURRENT: Rgb = [255, 159, 10];
const GREY: Rgb = [122, 127, 135];

/** How much of its colour the fill of what the reader asked for has. */
const READERS_FILL: Record<Theme, { note: number; current: number }> = {
	light: { note: 0.42, current: 0.55 },
	dark: { note: 0.3, current: 0.38 },
	lines: { note: 0, current: 0 },
};

/** Where the system sets the colours, only the lines and the marked words tell the kinds apart. */
const FORCED = {
	quote: "text-decoration: underline 2px Highlight",
	paraphrase: "text-decoration: underline dotted 2px Highlight",
	mention: "text-decoration: underline 1px CanvasText",
	current: "background-color: Highlight; color: HighlightText",
} as const;

/**
 * The style sheet of the highlights: a rule for each name. Only colours, backgrounds and text decorations apply to custom
 * highlights. Colour is never the only sign: quotes are filled, paraphrases dotted, names underlined, the outlet's own words
 * dashed. On paper the fills are left out, as browsers leave out backgrounds there, and the lines stay.
 */
export function highlightStyles(): string {
	const rules: string[] = [];
	const printed: string[] = [];
	const forced: Record<keyof typeof FORCED, string[]> = { quote: [], paraphrase: [], mention: [], current: [] };
	const add = (name: string, style: string) => rules.push(rule([name], style));
	for (const theme of THEMES) {
		for (const palette of PALETTES) {
			for (let slot = 0; slot <= PARTY_SLOTS; slot++) {
				const style: PaintStyle = { palette, theme };
				const colour = slotColour(palette, theme, slot);
				const quote = HIGHLIGHT.claim(style, "quote", slot);
				const paraphrase = HIGHLIGHT.claim(style, "paraphrase", slot);
				const mention = HIGHLIGHT.mention(style, slot);
				const dotted = `text-decoration: underline dotted 2px ${shade(colour, 0.9)}`;
				if (theme === "lines") add(quote, `text-decoration: underline 3px ${shade(colour, 0.9)}`);
				else add(quote, `background-color: ${shade(colour, FILL[theme].quote)}`);
				add(
					paraphrase,
					theme === "lines" ? dotted : `background-color: ${shade(colour, FILL[theme].paraphrase)}; ${dotted}`,
				);
				add(mention, `text-decoration: underline 2px ${shade(colour, 0.8)}`);
				printed.push(rule([quote], `text-decoration: underline 2px ${shade(colour, 1)}`));
				forced.quote.push(quote);
				forced.paraphrase.push(paraphrase);
				forced.mention.push(mention);
			}
		}
		const { note, current } = READERS_FILL[theme];
		const lines = theme === "lines";
		add(
			HIGHLIGHT.note(theme),
			lines ? `text-decoration: underline double 2px ${shade(NOTE, 1)}` : `background-color: ${shade(NOTE, note)}`,
		);
		add(
			HIGHLIGHT.current(theme),
			lines
				? `text-decoration: underline 4px ${shade(CURRENT, 1)}`
				: `background-color: ${shade(CURRENT, current)}; text-decoration: underline 2px ${shade(CURRENT, 1)}`,
		);
		forced.current.push(HIGHLIGHT.current(theme));
	}
	add(HIGHLIGHT.outlet, `text-decoration: underline dashed 2px ${shade(GREY, 0.9)}`);
	add(HIGHLIGHT.unsureNote, `text-decoration: underline wavy 1px ${shade(NOTE, 1)}`);
	const kinds = Object.keys(FORCED) as (keyof typeof FORCED)[];
	return [
		...rules,
		`@media print {\n${printed.join("\n")}\n}`,
		`@media (forced-colors: active) {\n${kinds.map((kind) => rule(forced[kind], FORCED[kind])).join("\n")}\n}`,
		"",
	].join("\n");
}

function rule(names: readonly string[], style: string): string {
	return `${names.map((name) => `::highlight(${name})`).join(", ")} { ${style}; }`;
}

function shade([red, green, blue]: Rgb, alpha: number): string {
	return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)} / ${alpha})`;
}
