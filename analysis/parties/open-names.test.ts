import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";

/** The kinds of the named parties of a text under a title: "name kind". */
function kinds(text: string): string[] {
	const { analysis } = analyzeArticle(articleFromText(`Row grows\n${text}`));
	return analysis.parties.filter(({ named }) => named).map(({ name, kind }) => `${name} ${kind}`);
}

describe("names that say nothing of themselves", () => {
	it.each<[string, string, string]>([
		[
			"a body, by what is said of it",
			"Cloudvane, the storage firm, said on Friday that the files were safe. Cloudvane said nothing else to the users.",
			"Cloudvane organisation",
		],
		[
			"a body, by who works there",
			"Dana Fenn, a spokeswoman, spoke for an hour to the press. Cloudvane’s chief executive said that the files were safe.",
			"Cloudvane organisation",
		],
		[
			"a state, by its adjective",
			"Veldoria said that the talks were over and that it would leave. The Veldorian minister said that they would not be resumed.",
			"Veldoria state",
		],
		[
			"a person, by the body that he is of",
			"Brin Sorel of the Netters’ League told the radio that the nets had been cut. The league said that it would ask for money.",
			"Brin Sorel person",
		],
	])("%s", (_, text, expected) => expect(kinds(text)).toContain(expected));

	it("leaves out things of that name", () => {
		const text =
			"The ministry said that it would not withdraw the vaccine Orlovex before the winter. Orlovex said nothing. The doctors said that Orlovex was safe.";
		expect(kinds(text).join()).not.toContain("Orlovex");
	});
});
