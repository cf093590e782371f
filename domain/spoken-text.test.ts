import { describe, expect, it } from "vitest";
import { makePage } from "../tests/support/make-page";
import type { Claim } from "./analysis";
import { leadingCue, spokenText } from "./spoken-text";

type Plan = Partial<Pick<Claim, "form">> & { says: string | string[]; cue?: string };

function claimOf(plan: Plan): { text: string; claim: Claim } {
	const { article, analysis } = makePage({ parties: [], claims: [{ id: "c", ...plan }] });
	const [claim] = analysis.claims;
	if (!claim) throw new Error("no claim was made");
	return { text: article.text, claim };
}

describe("spokenText", () => {
	it.each<[string, Plan, string]>([
		["is the page's words", { says: "nothing was hidden" }, "nothing was hidden"],
		["shows a gap", { says: ["We knew", "and said so"] }, "We knew … and said so"],
		["trims the ends", { says: [" We knew, ", "and said so "] }, "We knew, … and said so"],
	])("%s", (_, plan, expected) => {
		const { text, claim } = claimOf(plan);
		expect(spokenText(text, claim)).toBe(expected);
	});
});

describe("leadingCue", () => {
	it.each<[string, Plan, string]>([
		["leads to words that are reported", { cue: "dismissed", says: "the criticism" }, "dismissed"],
		["is left out before words in quotation marks", { form: "direct", cue: "said", says: "“No.”" }, ""],
		["is empty where there is none", { says: "no" }, ""],
	])("%s", (_, plan, expected) => {
		const { text, claim } = claimOf(plan);
		expect(leadingCue(text, claim)).toBe(expected);
	});

	it("is left out where it comes later", () => {
		const { text, claim } = claimOf({ says: ["nothing was hidden", "he said"] });
		const [content, cue] = claim.content;
		if (!content || !cue) throw new Error("no spans were made");
		expect(leadingCue(text, { ...claim, content: [content], cue: [cue] })).toBe("");
	});
});
