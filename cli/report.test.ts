import { describe, expect, it } from "vitest";
import { harbour } from "../tests/support/harbour";
import { makePage } from "../tests/support/make-page";
import { reportText } from "./report";

function reportOf({ article, analysis }: ReturnType<typeof harbour>): string[] {
	return reportText(article, analysis).split("\n");
}

/** The lines below a heading, to the next empty line. */
function section(lines: string[], heading: string): string[] {
	const from = lines.indexOf(heading);
	if (from < 0) return [];
	const to = lines.indexOf("", from);
	return lines.slice(from + 1, to < 0 ? undefined : to);
}

describe("the report", () => {
	const lines = reportOf(harbour());

	it("opens with the title", () => expect(lines[0]).toBe("Minister accuses port of hiding chemical spill"));

	it("names the parties, those that say most first", () => {
		expect(section(lines, "PARTIES")).toEqual([
			"  Brandt Harbour Group (organisation): 3 statements, through Edvard Lunde",
			"  Ilse Marrow (person): 2 statements",
			"  Runa Askeland (person): 1 statement",
		]);
	});

	it("gives every claim in the page's words", () => {
		const claims = section(lines, "CLAIMS");
		expect(claims).toHaveLength(8);
		expect(claims).toContain("  Ilse Marrow (accuse, indirect): hiding a spill for three weeks");
		expect(claims).toContain("  Edvard Lunde (deny, direct): There was no spill … on the 21st");
		expect(claims).toContain("  not named (assert, indirect): the pump lost pressure");
		expect(claims).toContain("  the outlet (deny, narrated): There is no evidence that any tanker rinsed its tanks");
	});

	it("says who answers whom, and why", () => {
		expect(section(lines, "WHO ANSWERS WHOM").slice(0, 3)).toEqual([
			"  Ilse Marrow (accuse, indirect): hiding a spill for three weeks",
			"    <- Edvard Lunde (deny, direct): There was no spill … on the 21st",
			"       denial, by the rule denial-of-same-words: “no spill”",
		]);
	});

	it("lists what found no answer in the text read", () => {
		expect(section(lines, "NO ANSWER FOUND IN THE TEXT READ")).toEqual([
			"  Runa Askeland (criticise, indirect): the basin explains no dead cod",
		]);
	});

	it("counts what the text gives to whom", () => {
		expect(section(lines, "BALANCE")).toEqual([
			"  Brandt Harbour Group: 10 words in quotes, 3 in paraphrase (without a verb)",
			"  Ilse Marrow: 5 words in quotes, 6 in paraphrase (accused 1)",
			"  Runa Askeland: 0 words in quotes, 6 in paraphrase (without a verb)",
			"  not named: 0 words in quotes, 4 in paraphrase",
			"  34 of 55 words stand in somebody's statements, 4 of them from nobody that is named",
		]);
	});

	it("draws no such conclusion from a text that is cut off", () => {
		const partial = reportOf(harbour("partial"));
		expect(partial.join("\n")).not.toContain("BALANCE");
		expect(partial).toContain("The text is cut off; what follows holds only for what could be read.");
		expect(partial.join("\n")).not.toContain("NO ANSWER FOUND");
	});

	it("says that a text is not in English, and nothing more", () => {
		const [title, empty, why, ...more] = reportOf(harbour("unsupported"));
		expect([title, empty, more]).toEqual(["Minister accuses port of hiding chemical spill", "", []]);
		expect(why).toContain("not in English");
	});

	it("says of each part that there is nothing", () => {
		const bare = reportOf(makePage({ parties: [], claims: [] }));
		expect(section(bare, "PARTIES")).toEqual(["  none found"]);
		expect(section(bare, "CLAIMS")).toEqual(["  No statement is attributed to anybody in this text."]);
		expect(section(bare, "WHO ANSWERS WHOM")).toEqual(["  No counterclaim was found in the text read."]);
		expect(section(bare, "NO ANSWER FOUND IN THE TEXT READ")).toEqual([
			"  not looked for: too few statements were found in this text",
		]);
		const answered = harbour();
		answered.analysis.claims = answered.analysis.claims.filter(({ id }) => id !== "cod");
		expect(section(reportOf(answered), "NO ANSWER FOUND IN THE TEXT READ")).toEqual(["  none"]);
	});

	it("leaves out a link to a claim that is not there", () => {
		const { article, analysis } = makePage({
			parties: [],
			claims: [{ id: "a", says: "a" }],
			links: [{ claim: "a", counter: "gone" }],
		});
		expect(reportText(article, analysis)).not.toContain("<-");
	});
});
