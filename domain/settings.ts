/** How much of an article is highlighted on its page: every claim, the disputed ones, or none. */
export const DENSITIES = ["all", "disputed", "off"] as const;
export type Density = (typeof DENSITIES)[number];

/** Colours by party: the usual ones, ones that colour-blind readers can tell apart, or none. */
export const PALETTES = ["standard", "safe", "plain"] as const;
export type Palette = (typeof PALETTES)[number];

/** On what a highlight lies: a light page, a dark one, or one where a fill would make the text hard to read. */
export const THEMES = ["light", "dark", "lines"] as const;
export type Theme = (typeof THEMES)[number];

/** How the reader wants pages to be shown; kept on the reader's machine for all pages. */
export interface ReadingSettings {
	density: Density;
	palette: Palette;
	/** Whether a card tells who says it when the pointer rests on a claim. */
	cards: boolean;
}

export const DEFAULT_SETTINGS: Readonly<ReadingSettings> = { density: "all", palette: "standard", cards: true };

/** Settings from what was kept, whoever wrote it: what is missing or unknown has its default. */
export function toSettings(kept: unknown): ReadingSettings {
	const given = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
	return {
		density: DENSITIES.find((one) => one === given.density) ?? DEFAULT_SETTINGS.density,
		palette: PALETTES.find((one) => one === given.palette) ?? DEFAULT_SETTINGS.palette,
		cards: typeof given.cards === "boolean" ? given.cards : DEFAULT_SETTINGS.cards,
	};
}
