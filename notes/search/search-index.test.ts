import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundArticles, Snippet } from "../../domain/library-search";
import { SearchIndex } from "./search-index";
import type { SearchedArticle, SearchedClaim, SearchedNote } from "./searched";

const day = (text: string) => new Date(`${text}T00:00`).getTime();

function note(id: string, body: string, rest: Partial<SearchedNote> = {}): SearchedNote {
	return { id, body, tags: [], targets: [], evidence: [], colour: "yellow", ...rest };
}

function claim(id: string, party: string | null, words: string): SearchedClaim {
	return { claim: id, party, words, voice: "attributed" };
}

function article(
	name: string,
	source: Partial<SearchedArticle["source"]>,
	rest: Partial<SearchedArticle> = {},
): SearchedArticle {
	return {
		source: { canonicalUrl: name, title: name, outlet: "", when: 0, savedAt: 0, indexed: 1, ...source },
		notes: [],
		claims: [],
		...rest,
	};
}

const SHELF: SearchedArticle[] = [
	article(
		"spill",
		{
			title: "Minister turns on the port",
			outlet: "The Halvery Courier",
			when: day("2026-01-30"),
			parties: ["Ilse Varnholt", "Brandt Harbour Group"],
			claims: 2,
			disputed: 1,
		},
		{
			notes: [
				note("n1", "Compare with the **harbour log** of March.", { tags: ["Port", "to check"] }),
				note("n2", "A tale for children?", {
					targets: [
						{
							kind: "passage",
							anchors: [{ exact: "it is a fairy tale", prefix: "", suffix: "", start: 0, end: 18 }],
						},
						{ kind: "party", id: "p", name: "Edvard Lunde" },
					],
					evidence: [{ url: "https://log.example", title: "Harbour authority’s diary", relation: "context" }],
				}),
			],
			claims: [
				claim("c1", "Ilse Varnholt", "the port hid a chemical spill for three weeks"),
				claim("c2", "Edvard Lunde", "There was no spill; the charge is a fairy tale"),
			],
		},
	),
	article(
		"basin",
		{ title: "Basin closed to swimmers", outlet: "Evening Mail", when: day("2026-02-02"), parties: ["Runa Askeland"] },
		{ claims: [claim("c1", "Runa Askeland", "the harbour was closed too late")] },
	),
	article(
		"ferry",
		{ title: "Ferry timetable", outlet: "Evening Mail", when: day("2025-12-31") },
		{ notes: [note("n3", "Où est le café du port? 港務局", { tags: ["port"] })] },
	),
];

function indexOf(articles: readonly SearchedArticle[]): SearchIndex {
	const index = new SearchIndex();
	for (const one of articles) index.put(one);
	return index;
}

const marked = ({ text, marks }: Snippet) => marks.map(({ start, end }) => text.slice(start, end));

/** What was found, in short: `article(notes; claims)`. */
function short({ articles }: Pick<FoundArticles, "articles">): string {
	return articles
		.map(({ article, notes, claims }) => {
			const hits = [...notes.map(({ id }) => id).sort(), ...claims.map((one) => one.claim)];
			return hits.length > 0 ? `${article}(${hits.join(" ")})` : article;
		})
		.join(" ");
}

describe("a search", () => {
	const index = indexOf(SHELF);

	it.each([
		["", ""],
		["harbour log", "spill(n1)"],
		["HARBOUR", "spill(n1 n2) basin(c1)"],
		["varnholt spill", "spill(c1)"],
		["minister spill", "spill(c1 c2)"],
		["fai", "spill(n2 c2)"],
		["fai tale", ""],
		['"fairy tale"', "spill(n2 c2)"],
		['"tale fairy"', ""],
		['"is a fairy t', "spill(n2 c2)"],
		["cafe", "ferry(n3)"],
		["務局", "ferry(n3)"],
		["局務", ""],
		["tag:port", "spill(n1) ferry(n3)"],
		["tag:port log", "spill(n1)"],
		["tag:port fairy", "spill(c2)"],
		["-tag:port fairy", "spill(n2)"],
		['tag:"to check"', "spill(n1)"],
		["tag:che", ""],
		["party:varn", "spill"],
		['party:"Ilse Varnholt"', "spill"],
		["outlet:mail", "basin ferry"],
		["outlet:mail -harbour", "ferry"],
		["before:2026", "ferry"],
		["before:2026-01-30", "ferry"],
		["after:2026-01-30", "basin spill"],
		["after:2026 before:2026-02", "spill"],
		["has:counterclaim", "spill"],
		["-has:note", "basin"],
		["has:note -tag:port", ""],
		["edvard", "spill(n2 c2)"],
		["nothing of this", ""],
	])("for %j finds %j", (query, expected) => {
		const found = index.search(query, 10);
		expect(short(found)).toBe(expected);
		expect(found.total).toBe(found.articles.length);
	});

	it("marks what was found, and cuts long texts around it", () => {
		const [found] = index.search("min", 10).articles;
		expect(found && marked(found.title)).toEqual(["Minister"]);
		const [spill] = index.search("varnholt hid", 10).articles;
		expect(spill?.claims.map(({ snippet }) => marked(snippet))).toEqual([["hid"]]);
		const long = `${"word ".repeat(3000)}café ${"word ".repeat(3000)}`;
		const [hit] =
			indexOf([article("long", {}, { notes: [note("n", long)] })]).search("cafe", 1).articles[0]?.notes ?? [];
		expect(hit && marked(hit.snippet)).toEqual(["café"]);
		expect(hit?.snippet.text).toMatch(/^… word .* word …$/u);
		expect(hit?.snippet.text.length).toBeLessThan(200);
	});

	it("gives no more than was asked for, and tells how many there are", () => {
		const many = Array.from({ length: 30 }, (_, i) =>
			article(`a${i}`, { title: "Port" }, { notes: Array.from({ length: 5 }, (_, n) => note(`${i}-${n}`, "port")) }),
		);
		const { articles, total, notes } = indexOf(many).search("port", 7);
		expect([articles.length, total, notes]).toEqual([7, 30, 150]);
		expect([articles[0]?.notes.length, articles[0]?.moreNotes]).toEqual([3, 2]);
	});

	it("tells what is wrong with a part, and searches the rest", () => {
		const { problems, articles } = index.search("before:soon cafe", 10);
		expect(problems).toEqual([{ kind: "no_date", part: "before:soon" }]);
		expect(articles.map(({ article: url }) => url)).toEqual(["ferry"]);
	});

	it("takes very long notes and very many tags", () => {
		const tags = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);
		const large = indexOf([article("large", {}, { notes: [note("n", "lorem ".repeat(180_000), { tags })] })]);
		expect(short(large.search('tag:"tag 9999"', 1))).toBe("large(n)");
		expect(large.entry("large")?.tags.length).toBe(10_000);
		large.remove("large");
		expect(large.search("lorem", 1).total).toBe(0);
	});
});

describe("what is exported of a search", () => {
	it("is all that it finds, however little of it is shown", () => {
		const index = new SearchIndex();
		for (let i = 0; i < 9; i++) index.put(article(`a${i}`, { title: "Port", when: i }));
		expect(index.search("port", 2).articles.map((found) => found.article)).toEqual(index.addresses("port").slice(0, 2));
		expect(index.addresses("port")).toHaveLength(9);
		expect(index.addresses("")).toEqual([]);
	});
});

describe("the index", () => {
	const WORDS = ["port", "portal", "spill", "café", "log", "tale", "harbour"];
	const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((list) => list.join(" "));
	const anyNote = fc.record({ body: words, tags: fc.array(fc.constantFrom("a", "b", "c d"), { maxLength: 2 }) });
	const anyArticle = fc.record({
		name: fc.constantFrom("one", "two", "three", "four"),
		title: words,
		claims: fc.array(words, { maxLength: 3 }),
		notes: fc.array(anyNote, { maxLength: 3 }),
	});
	const change = fc.oneof(
		{ weight: 3, arbitrary: anyArticle.map((value) => ({ put: value })) },
		{ weight: 1, arbitrary: fc.constantFrom("one", "two", "three", "four").map((name) => ({ remove: name })) },
	);
	const QUERIES = ["port", "por", "spill log", '"port spill"', "tag:a", "-tag:b port", "po", "has:note", "-log tale"];

	it("equals one made anew, after any changes", () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
				const grown = new SearchIndex();
				const last = new Map<string, SearchedArticle>();
				for (const one of changes) {
					if ("remove" in one) {
						grown.remove(one.remove);
						last.delete(one.remove);
						continue;
					}
					const { name, title, claims, notes } = one.put;
					const made = article(
						name,
						{ title },
						{
							claims: claims.map((said, i) => claim(`${i}`, "Ilse", said)),
							notes: notes.map(({ body, tags }, i) => note(`${name}-${i}`, body, { tags })),
						},
					);
					grown.put(made);
					last.delete(name);
					last.set(name, made);
				}
				const anew = indexOf([...last.values()]);
				expect(grown.entries()).toEqual(anew.entries());
				for (const query of QUERIES) {
					const [a, b] = [grown.search(query, 10), anew.search(query, 10)];
					expect(a.articles.map(({ article: url }) => url).sort()).toEqual(
						b.articles.map(({ article: url }) => url).sort(),
					);
					const sorted = ({ articles }: typeof a) =>
						articles
							.map((found) => ({ ...found, notes: found.notes.toSorted((x, y) => (x.id < y.id ? -1 : 1)) }))
							.sort((x, y) => (x.article < y.article ? -1 : 1));
					expect([a.total, a.notes, sorted(a)]).toEqual([b.total, b.notes, sorted(b)]);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
