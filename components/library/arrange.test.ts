import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShelfArticle } from "../../domain/library-search";
import { arrange, arrangeFound, GROUPINGS, type ShelfRow, SORTS } from "./arrange";

function article(canonicalUrl: string, rest: Partial<ShelfArticle> = {}): ShelfArticle {
	return { canonicalUrl, title: "", outlet: "", when: 0, savedAt: 0, indexed: 1, notes: 0, tags: [], ...rest };
}

const ARTICLES = [
	article("a", { title: "Spill 10", outlet: "Mail", when: 1, notes: 2, parties: ["Ilse", "Brandt"], tags: ["port"] }),
	article("b", { title: "Spill 9", outlet: "Courier", when: 3, parties: ["ilse "] }),
	article("c", { outlet: "", when: 2, notes: 5, tags: ["Port", "log"] }),
];

const short = (rows: readonly ShelfRow[]) =>
	rows.map((row) => (row.kind === "group" ? `${row.name ?? "–"}/${row.count}:` : row.article.canonicalUrl)).join(" ");

describe("arrange", () => {
	it.each([
		["latest", "none", "b c a"],
		["title", "none", "c b a"],
		["outlet", "none", "c b a"],
		["notes", "none", "c a b"],
		["latest", "outlet", "Courier/1: b Mail/1: a –/1: c"],
		["latest", "party", "ilse/2: b a Brandt/1: a –/1: c"],
		["notes", "tag", "Port/2: c a log/1: c –/1: b"],
		["latest", "issue", "–/3: b c a"],
	] as const)("by %s, in groups by %s", (sort, grouping, expected) => {
		expect(short(arrange(ARTICLES, sort, grouping))).toBe(expected);
	});

	it("has every article, and no line twice", () => {
		const name = fc.constantFrom("Port", "port", "", " ", "Ilse", "log");
		const any = fc.record({
			title: fc.string({ maxLength: 5 }),
			outlet: name,
			when: fc.nat(5),
			notes: fc.nat(3),
			tags: fc.array(name, { maxLength: 3 }),
			parties: fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined }),
		});
		fc.assert(
			fc.property(fc.array(any), fc.constantFrom(...SORTS), fc.constantFrom(...GROUPINGS), (list, sort, grouping) => {
				const articles = list.map((one, i) => article(`a${i}`, one as Partial<ShelfArticle>));
				const rows = arrange(articles, sort, grouping);
				expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
				const listed = new Set(rows.flatMap((row) => (row.kind === "article" ? [row.article.canonicalUrl] : [])));
				expect(listed.size).toBe(articles.length);
				const counted = rows.reduce((sum, row) => sum + (row.kind === "group" ? row.count : 0), 0);
				if (grouping !== "none") expect(counted).toBe(rows.filter(({ kind }) => kind === "article").length);
			}),
		);
	});
});

describe("arrangeFound", () => {
	it("keeps the order of what was found, and leaves out what is gone", () => {
		const hit = (url: string) => ({
			article: url,
			title: { text: "", marks: [] },
			notes: [],
			claims: [],
			moreNotes: 0,
			moreClaims: 0,
		});
		expect(short(arrangeFound([hit("c"), hit("gone"), hit("a")], ARTICLES))).toBe("c a");
	});
});
