import { type Palette, THEMES, type Theme } from "../../domain/settings";
import { computedColour, contrast, laidOver, luminance, type Rgb } from "./colours";
import { FILL, SLOT_COLOURS, slotColour } from "./palettes";

/** What a piece of text looks like on its page. */
export interface Surface {
	text: Rgb;
	/** The colour behind it; null where a picture or a gradient lies there, or nobody can tell. */
	background: Rgb | null;
}

/** Contrast that text of running size needs (WCAG 2.2, level AA). */
const READABLE = 4.5;
/** Where the page gives less itself, a fill may take away no more than a fifth of it. */
const KEPT = 0.8;
/** A background darker than this is a dark page's, by relative luminance: between black and white text it is the turn. */
const DARK = 0.18;

/** The theme in which every fill of a palette leaves all of the given text readable; lines alone where none does. */
export function themeFor(surfaces: readonly Surface[], palette: Palette): Theme {
	const [first] = surfaces;
	if (!first) return "light";
	const wanted: Theme = first.background && luminance(first.background) < DARK ? "dark" : "light";
	const tried = [wanted, ...THEMES.filter((theme) => theme !== wanted && theme !== "lines")];
	return tried.find((theme) => surfaces.every((surface) => isReadable(surface, palette, theme))) ?? "lines";
}

function isReadable({ text, background }: Surface, palette: Palette, theme: Theme): boolean {
	if (!background) return false;
	const least = Math.min(READABLE, KEPT * contrast(text, background));
	for (let slot = 0; slot < SLOT_COLOURS; slot++) {
		const filled = laidOver(slotColour(palette, theme, slot), FILL[theme].quote, background);
		if (contrast(text, filled) < least) return false;
	}
	return true;
}

/** Measures what an element's text looks like: its colour, and what lies behind it up to the page itself. */
export function surfaceOf(element: Element, window: Window): Surface {
	const ink = computedColour(window.getComputedStyle(element).color);
	const text = ink?.rgb ?? [0, 0, 0];
	if (!ink) return { text, background: null };
	const veils: { rgb: Rgb; alpha: number }[] = [];
	let ground: Rgb | null = null;
	for (let one: Element | null = element; one && !ground; one = one.parentElement) {
		const { backgroundColor, backgroundImage } = window.getComputedStyle(one);
		if (backgroundImage !== "none" && backgroundImage !== "") return { text, background: null };
		const colour = computedColour(backgroundColor);
		if (!colour) return { text, background: null };
		if (colour.alpha === 0) continue;
		if (colour.alpha < 1) veils.push(colour);
		else ground = colour.rgb;
	}
	// Where the page sets none, the browser's own canvas shows: white, or nearly black for a page that says it is dark.
	ground ??= luminance(text) > 0.5 ? [18, 18, 18] : [255, 255, 255];
	const background = veils.reduceRight((below, { rgb, alpha }) => laidOver(rgb, alpha, below), ground);
	return { text, background };
}
