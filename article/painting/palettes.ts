import type { Palette, Theme } from "../../domain/settings";
import { laidOver, type Rgb } from "./colours";

/** The neutral colour: of parties without one of their own, and of the outlet. */
export const GREY: Rgb = [122, 127, 135];
const WHITE: Rgb = [255, 255, 255];

/** By slot; the first is the neutral colour of parties without one of their own. */
const COLOURS: Record<Palette, readonly Rgb[]> = {
	standard: [GREY, [62, 118, 214], [217, 98, 43], [30, 150, 95], [142, 91, 208], [184, 134, 11], [194, 65, 124]],
	// The colours that Okabe and Ito (2008) chose for readers with every kind of colour vision.
	safe: [GREY, [0, 114, 178], [213, 94, 0], [86, 180, 233], [204, 121, 167], [0, 158, 115], [230, 159, 0]],
	plain: [GREY, GREY, GREY, GREY, GREY, GREY, GREY],
};

/** How many slots have a colour: the six of parties, and the neutral one. */
export const SLOT_COLOURS = COLOURS.standard.length;

/** How much of its colour a fill has: words in quotes more than words that are told. */
export const FILL: Record<Theme, { quote: number; paraphrase: number }> = {
	light: { quote: 0.26, paraphrase: 0.13 },
	dark: { quote: 0.34, paraphrase: 0.18 },
	lines: { quote: 0, paraphrase: 0 },
};

/** The colour of a party's slot, 0 to 6; lighter on dark pages. */
export function slotColour(palette: Palette, theme: Theme, slot: number): Rgb {
	const colour = COLOURS[palette][slot] ?? GREY;
	return theme === "dark" ? laidOver(WHITE, 0.35, colour) : colour;
}
