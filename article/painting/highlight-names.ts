import type { Palette, Theme } from "../../domain/settings";

/** How a page is painted: in which colours, and on what they lie. */
export interface PaintStyle {
	palette: Palette;
	theme: Theme;
}

/** Words in quotes, or words that tell what somebody said. */
export type ClaimKind = "quote" | "paraphrase";

/** Names of the custom highlights, as the style sheet has them. A highlight cannot be styled by anything but its name. */
export const HIGHLIGHT = {
	claim: ({ palette, theme }: PaintStyle, kind: ClaimKind, slot: number) =>
		`sidelight-${palette}-${theme}-${kind}-${slot}`,
	mention: ({ palette, theme }: PaintStyle, slot: number) => `sidelight-${palette}-${theme}-mention-${slot}`,
	outlet: "sidelight-outlet",
	note: (theme: Theme) => `sidelight-note-${theme}`,
	/** A note whose place is in doubt. */
	unsureNote: "sidelight-unsure-note",
	current: (theme: Theme) => `sidelight-current-${theme}`,
} as const;

/** Which highlight wins where two overlap: what the reader asked for above what the engine found. */
export const PRIORITY = { mention: 1, claim: 2, outlet: 2, note: 3, current: 4 } as const;
