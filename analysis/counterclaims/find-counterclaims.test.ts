import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { spanText } from "../../domain/span";
import { analyzeArticle } from "../analyze-article";

/** The links of a text under a title: "claim <- counter: rule (kind)", the surest first. */
function links(text: string): string[] {
	const whole = `Row over the dock\n${text}`;
	const { claims, counterclaims } = analyzeArticle(articleFromText(whole)).analysis;
	const words = (id: string) => {
		const content = claims.find((claim) => claim.id === id)?.content ?? [];
		return spanText(whole, content).replace(/^(?:that|of) /u, "");
	};
	return [...counterclaims]
		.sort((a, b) => b.confidence - a.confidence)
		.map(({ claim, counter, rule, kind }) => `${words(claim)} <- ${words(counter)}: ${rule} (${kind})`);
}

describe("who answers whom", () => {
	it.each<[string, string, string]>([
		[
			"a denial in the claim's words",
			"Dana Fenn said that Orlo Marine had hidden the plan from the dockers. Orlo Marine denied that it had hidden the plan from the dockers.",
			"Orlo Marine had hidden the plan from the dockers <- it had hidden the plan from the dockers: denial-of-same-words (denial)",
		],
		[
			"a denial that names the accusation",
			"Dana Fenn accused Orlo Marine of hiding the plan. Orlo Marine dismissed the accusation.",
			"Orlo Marine of hiding the plan <- the accusation: denial-of-named-claim (denial)",
		],
		[
			"a plain denial by the accused",
			"Dana Fenn accused Orlo Marine of hiding the plan. “Nothing was ever hidden,” Orlo Marine said.",
			"Orlo Marine of hiding the plan <- “Nothing was ever hidden,”: denial-by-the-accused (denial)",
		],
	])("%s", (_, text, expected) => expect(links(text)).toContain(expected));

	it.each<[string, string]>([
		["what one party says twice", "Dana Fenn said that the dock was safe. Dana Fenn said that the dock was not safe."],
		[
			"a party and who speaks for it",
			"Orlo Marine said that the dock was safe. Pell Vance, a spokesman for Orlo Marine, said that the dock was not full.",
		],
		[
			"who does not answer",
			"Dana Fenn accused Orlo Marine of hiding the plan. Orlo Marine did not respond to a request for comment on the plan.",
		],
		[
			"who declines to",
			"Dana Fenn accused Orlo Marine of hiding the plan. Orlo Marine declined to comment on the plan.",
		],
		["who asks", "Dana Fenn said that the dock was safe. Pell Vance asked whether the dock was really not safe."],
		["two things that have nothing in common", "Dana Fenn said that it rained. Pell Vance said that he liked tea."],
	])("links nothing: %s", (_, text) => expect(links(text)).toEqual([]));

	it("never links a claim to itself or to words that it holds", () => {
		const text =
			"Dana Fenn said that Orlo Marine had denied that the dock was safe. Orlo Marine said that Dana Fenn lied. Pell Vance denied it.";
		for (const link of links(text)) {
			const [claim = "", counter = ""] = link.split(" <- ");
			expect(counter.startsWith(`${claim}:`)).toBe(false);
		}
	});
});
