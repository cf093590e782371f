/** Names of the custom highlights, as the style sheet of the content script has them. */
export const HIGHLIGHT = {
	claim: (slot: number) => `sidelight-claim-${slot}`,
	mention: (slot: number) => `sidelight-mention-${slot}`,
	outlet: "sidelight-outlet",
	note: "sidelight-note",
	current: "sidelight-current",
} as const;

/** Which highlight wins where two overlap: what the reader asked for above what the engine found. */
export const PRIORITY = { mention: 1, claim: 2, outlet: 2, note: 3, current: 4 } as const;
