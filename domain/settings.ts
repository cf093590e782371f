import { LANGUAGE_CHOICES, type LanguageChoice } from "./interface-language";

/** How much of an article is highlighted on its page: every claim, the disputed ones, or none. */
export const DENSITIES = ["all", "disputed", "off"] as const;
export type Density = (typeof DENSITIES)[number];

/** Colours by party: the usual ones, ones that colour-blind readers can tell apart, or none. */
export const PALETTES = ["standard", "safe", "plain"] as const;
export type Palette = (typeof PALETTES)[number];

/** On what a highlight lies: a light page, a dark one, or one where a fill would make the text hard to read. */
export const THEMES = ["light", "dark", "lines"] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The letters of the panel and of our own pages: serif for the page's words and sans serif for ours, sans serif for all, or the
 * fonts that are set in the browser.
 */
export const TYPEFACES = ["serif", "sans", "own"] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** How large they are there. */
export const TEXT_SIZES = ["small", "normal", "large", "larger"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How the reader wants pages to be shown, and ours; kept on the reader's machine for all pages. */
export interface ReadingSettings {
	density: Density;
	palette: Palette;
	/** Whether a card tells who says it when the pointer rests on a claim. */
	cards: boolean;
	typeface: Typeface;
	textSize: TextSize;
	/** Of the panel, of our own pages and of our menus. */
	language: LanguageChoice;
}

export const DEFAULT_SETTINGS: Readonly<ReadingSettings> = {
	density: "all",
	palette: "standard",
	cards: true,
	typeface: "serif",
	textSize: "normal",
	language: "auto",
};

/** Settings from what was kept, whoever wrote it: each that is missing or unknown has its default. */
export function toSettings(kept: unknown): ReadingSettings {
	const given = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
	const chosen = <Name extends keyof ReadingSettings>(name: Name, values: readonly ReadingSettings[Name][]) =>
		values.find((value) => value === given[name]) ?? DEFAULT_SETTINGS[name];
	return {
		density: chosen("density", DENSITIES),
		palette: chosen("palette", PALETTES),
		cards: chosen("cards", [true, false]),
		typeface: chosen("typeface", TYPEFACES),
		textSize: chosen("textSize", TEXT_SIZES),
		language: chosen("language", LANGUAGE_CHOICES),
	};
}
