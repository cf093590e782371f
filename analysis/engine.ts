/** What the analysis says of itself: raised with every change that may give other results. */
export const ENGINE = { version: "0.1.0", model: "rules" } as const;
