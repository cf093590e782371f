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
		[
			"a body that goes by what its members are",
			"Dana Fenn, who leads the Velonists, said on Friday that the Velonists would vote for the law in the spring.",
			"Velonists organisation",
		],
		[
			"a body that is somebody's own",
			"Dana Fenn spoke on Friday. His own Civic Morrow said that it had fought the cleanest of campaigns.",
			"Civic Morrow organisation",
		],
		[
			"a person, by the surname",
			"Lamar Ostrane climbed the bridge. The bolts were safe, Ostrane said. Nobody listened to Ostrane in the hall.",
			"Lamar Ostrane person",
		],
	])("%s", (_, text, expected) => expect(kinds(text)).toContain(expected));

	it.each<[string, string, string]>([
		[
			"the adjective of a place",
			"Veldoria said that the talks were over. The Veldorian Defence Ministry said nothing. Veldorian troops, the Veldorian farmers said, had crossed.",
			"Veldorian ",
		],
		[
			"where a report was written",
			"HALBERY, Feb. 8 (Continental News) - Two people said on Friday that the bridge at Halbery was safe. Nobody in Halbery believed it.",
			"Halbery",
		],
	])("leaves out %s", (_, text, name) => {
		expect(kinds(text).filter((kind) => kind.toLowerCase().startsWith(name.toLowerCase()))).toEqual(
			name === "Veldorian " ? ["Veldorian Defence Ministry organisation"] : [],
		);
	});

	it("leaves out things of that name", () => {
		const text =
			"The ministry said that it would not withdraw the vaccine Orlovex before the winter. Orlovex said nothing. The doctors said that Orlovex was safe.";
		expect(kinds(text).join()).not.toContain("Orlovex");
	});
});
