import { describe, expect, it } from "vitest";
import type { Party } from "../../domain/analysis";
import { articleKeys, claimKey } from "../../domain/indexed-claim";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { claimRows } from "./claim-rows";
import { nameKey } from "./party-keys";

const rowsOf = ({ article, analysis }: ReturnType<typeof harbour>, published?: string) =>
	claimRows({ ...article, ...(published !== undefined && { published }) }, analysis, 5000);

describe("the rows of an article", () => {
	it("hold what is shown of a claim elsewhere", () => {
		const [hid, , none] = rowsOf(harbour());
		expect(hid).toMatchObject({
			article: "https://news.example/harbour",
			claim: "hid",
			when: 5000,
			party: "Ilse Marrow",
			speaksFor: null,
			parties: ["ilse marrow"],
			cue: "accused it of",
			words: "hiding a spill for three weeks",
			negated: false,
			counters: [claimKey("https://news.example/harbour", 2), claimKey("https://news.example/harbour", 3)],
		});
		expect(hid?.terms).toContain("@brandt harbour group");
		expect(none).toMatchObject({
			party: "Edvard Lunde",
			speaksFor: "Brandt Harbour Group",
			parties: ["edvard lunde", "brandt harbour group"],
			words: "There was no spill … on the 21st",
		});
	});

	it("lie between the keys of their article, in its order", () => {
		const [first, last] = articleKeys("https://news.example/harbour");
		const keys = rowsOf(harbour()).map(({ key }) => key);
		expect(keys).toEqual(keys.toSorted());
		expect(keys.every((key) => first < key && key < last)).toBe(true);
	});

	it("know that a denial of what is not so is none", () => {
		const page = makePage({
			parties: [{ id: "a", name: "Ada Orlo" }],
			claims: [
				{ id: "1", party: "a", act: "deny", says: "that the bridge was safe" },
				{ id: "2", party: "a", act: "deny", says: "that the bridge was not safe" },
			],
		});
		expect(rowsOf(page).map(({ negated }) => negated)).toEqual([true, false]);
	});

	it("leave out the outlet's plain narration", () => {
		const page = makePage({
			parties: [],
			claims: [{ id: "1", voice: "outlet", standing: "background", says: "It rained." }],
		});
		expect(rowsOf(page)).toEqual([]);
	});

	it.each<[string | undefined, number]>([
		["2026-04-14", Date.UTC(2026, 3, 14)],
		["2026-04-14T10:00:00+02:00", Date.UTC(2026, 3, 14, 8)],
		["last Tuesday", 5000],
		[undefined, 5000],
	])("are of the day of publication: %s", (published, when) => {
		expect(rowsOf(harbour(), published)[0]?.when).toBe(when);
	});

	it("are none without an analysis", () => expect(claimRows(harbour().article, null, 0)).toEqual([]));
});

describe("the keys of parties", () => {
	it.each<[string, Party["kind"], string]>([
		["Ilse Marrow", "person", "ilse marrow"],
		["Dr. Ilse MARROW", "person", "ilse marrow"],
		["Minister Ilse Marrow", "person", "ilse marrow"],
		["Ilse J. Marrow Jr.", "person", "ilse marrow"],
		["J. Marrow", "person", "j marrow"],
		["General", "person", "general"],
		["The Courier's", "organisation", "courier"],
		["General Motors", "organisation", "general motors"],
		["Plan B Group", "organisation", "plan b group"],
		["", "person", ""],
	])("%j (%s) is %j", (name, kind, key) => expect(nameKey(name, kind)).toBe(key));

	it("are a body's acronyms too, but no person's surname", () => {
		const page = makePage({
			parties: [
				{ id: "p", name: "Ilse Marrow" },
				{ id: "o", name: "Brandt Harbour Group", kind: "organisation" },
				{ id: "u", name: "officials", named: false },
			],
			claims: [
				{ id: "1", party: "p", says: "Marrow said" },
				{ id: "2", party: "o", says: "the BHG said" },
				{ id: "3", party: "u", says: "they said" },
			],
		});
		const { article, analysis } = page;
		const mention = (words: string, form: "alias" | "name") => {
			const start = article.text.indexOf(words);
			return [{ start, end: start + words.length, form }];
		};
		for (const party of analysis.parties) {
			if (party.id === "p") party.mentions = mention("Marrow", "alias");
			if (party.id === "o") party.mentions = mention("BHG", "alias");
		}
		expect(rowsOf(page).map(({ parties }) => parties)).toEqual([["ilse marrow"], ["brandt harbour group", "bhg"], []]);
	});
});
