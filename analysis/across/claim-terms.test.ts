import { describe, expect, it } from "vitest";
import { claimTerms } from "./claim-terms";

describe("the terms of a claim", () => {
	it.each<[string, string[]]>([
		["that the group hid a chemical spill for three weeks", ["group", "hide", "chem", "spill"]],
		["They were hiding spills of chemicals", ["hide", "spill", "chem"]],
		["Iranian officials", ["iran", "offic"]],
		["the United States, the US and the U.S.", ["united states"]],
		["They told us nothing", ["tell"]],
		["4,000 tons at 3.5%", ["4,000", "ton", "3.5%"]],
		["it is what it is", []],
		["", []],
		["“—”", []],
	])("%j", (words, expected) => expect(claimTerms(words).terms).toEqual(expected));

	it.each<[string, boolean]>([
		["there was a spill", false],
		["there was no spill", true],
		["it didn’t spill", true],
		["nobody never spilt", false],
	])("tell whether %j is negated", (words, expected) => expect(claimTerms(words).negated).toBe(expected));

	it.each<[string, string[]]>([
		["Brandt hid a spill", []],
		["that Brandt hid a spill", ["brandt"]],
		["Edvard Lunde hid a spill", ["edvard", "lund"]],
		["Iran hid a spill", ["iran"]],
		["that the minister hid a spill", ["minist"]],
		["Sanctions hurt Iran", ["iran"]],
	])("know the names in %j", (words, names) => expect(claimTerms(words).names).toEqual(names));

	it("are few, however long the words are", () => {
		const words = Array.from({ length: 5000 }, (_, i) => `harbour${i}`).join(" ");
		expect(claimTerms(words).terms).toHaveLength(24);
	});
});
