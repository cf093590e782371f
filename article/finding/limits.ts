/** Most of an article that is read, in code units: a long book chapter; what comes after is cut off and said so. */
export const MOST_CHARACTERS = 300_000;
