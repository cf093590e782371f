import type { Claim } from "../../domain/analysis";
import { spanText } from "../../domain/span";

/** The words of a claim as they stand on the page, gaps shown; nothing is added but the ellipsis. */
export function spokenText(text: string, claim: Claim): string {
	return spanText(text, claim.content);
}
