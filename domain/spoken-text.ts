import type { Claim } from "./analysis";
import { spanText } from "./span";

/** The words of a claim as they stand on the page, gaps shown; nothing is added but the ellipsis. */
export function spokenText(text: string, claim: Claim): string {
	return spanText(text, claim.content);
}

/**
 * The page's words that lead to what is said, where the claim is hard to read without them: "dismissed" before "the
 * criticism". Empty for words in quotation marks, and where the cue comes later.
 */
export function leadingCue(text: string, claim: Claim): string {
	if (claim.form === "direct" || claim.cue.length === 0) return "";
	const first = claim.content[0]?.start ?? 0;
	const cue = claim.cue.filter(({ end }) => end <= first);
	return spanText(text, cue);
}
