import { GROUP_NOUNS, KIN_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS } from "./people";

/** Whether a lower-cased noun, singular or plural, means people or a body of people. */
export function isPersonNoun(lower: string): boolean {
	if (ROLE_NOUNS.has(lower) || KIN_NOUNS.has(lower) || GROUP_NOUNS.has(lower) || ORGANISATION_NOUNS.has(lower))
		return true;
	const singular = lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.endsWith("s") ? lower.slice(0, -1) : lower;
	return (
		singular !== lower && (ROLE_NOUNS.has(singular) || KIN_NOUNS.has(singular) || ORGANISATION_NOUNS.has(singular))
	);
}
