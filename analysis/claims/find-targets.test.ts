import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";

/** Of whom the last claim of a text speaks: "party polarity". */
function targets(text: string): string[] {
	const { analysis } = analyzeArticle(
		articleFromText(`Row grows\nOrlo Mining dug here. Bray Water built the dam.\n${text}`),
	);
	const claim = analysis.claims.filter(({ voice }) => voice === "attributed").at(-1);
	return (claim?.targets ?? []).map(
		({ party, polarity }) => `${analysis.parties.find(({ id }) => id === party)?.name} ${polarity}`,
	);
}

describe("whom a claim speaks of", () => {
	it.each<[string, string[]]>([
		["Dana Fenn said that Orlo Mining had left in May.", ["Orlo Mining neutral"]],
		["Dana Fenn accused Orlo Mining of poisoning the river.", ["Orlo Mining against"]],
		["Dana Fenn praised Orlo Mining for its work.", ["Orlo Mining for"]],
		["Dana Fenn said that Orlo Mining had told shameful lies.", ["Orlo Mining against"]],
		["Dana Fenn said that Orlo Mining had never been dishonest.", ["Orlo Mining for"]],
		[
			"Dana Fenn said that Orlo Mining had lied for a decade about the old dam and that it was Bray Water which did a great job.",
			["Orlo Mining against", "Bray Water for"],
		],
	])("%s", (text, expected) => expect(targets(text)).toEqual(expected));
});
