/** Raised with every change that may give other results. */
export const ENGINE_VERSION = "0.3.0";
