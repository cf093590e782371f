/** Turns a block of white-space separated words into a set; the way every word list of the lexicon is written. */
export function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/u));
}

/** As `wordSet`, for entries of several words: one entry a comma. */
export function phraseSet(phrases: string): ReadonlySet<string> {
	return new Set(
		phrases
			.split(",")
			.map((phrase) => phrase.trim().replace(/\s+/gu, " "))
			.filter((phrase) => phrase !== ""),
	);
}
