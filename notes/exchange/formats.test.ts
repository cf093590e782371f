import fc from "fast-check";
import { JSDOM } from "jsdom";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { anyNote } from "../../tests/support/any-notes";
import { inChunks, joined } from "../../tests/support/chunks";
import { EXPORT_TEXTS, exportedOf, harbourNote, harbourNotes } from "../../tests/support/exported";
import { inReadingOrder } from "./exported";
import { writeHypothesis } from "./hypothesis";
import { readExchange } from "./read-exchange";
import { toRichText } from "./rich-text";
import { escapeArgdown, writeArgdown } from "./write-argdown";
import { writeMarkdown } from "./write-markdown";
import { writePrint } from "./write-print";
import { cell, writeTable } from "./write-table";

const NOW = 1_700_000_000_000;
const render = (source: string) => `<p>${source.length}</p>`;
const one = exportedOf([harbourNotes([harbourNote()])]);
const bodies = fc.constantFrom("```\nopen", "~~~~", "<!-- open", "plain");
const some = fc.array(anyNote, { minLength: 1, maxLength: 4 });

describe("Markdown", () => {
	it("has the article, the words and who says them, the note, its tags and sources", async () => {
		const text = await joined(writeMarkdown(one, EXPORT_TEXTS));
		expect(text).toContain("# Minister accuses port of hiding chemical spill\n\n");
		expect(text).toContain(
			"> hiding a spill\n>\n> — Ilse Marrow\n\nAsk **her**.\n\nTags: port, spill\n\nSources:\n\n- disputes: [The \\[ruling\\]](<https://court.example/7?a=b>)\n",
		);
	});

	it("puts what was added to a note later after it, and the day after a source", async () => {
		const later = (id: string, createdAt: number) => ({
			...harbourNote({ id, body: id, targets: [], evidence: [], createdAt }),
			replyTo: "n1",
		});
		const dated = { url: "https://court.example/", title: "Ruling", relation: "context" as const, date: "2026-01-31" };
		const notes = [
			later("then", 9),
			harbourNote({ id: "other", body: "other", targets: [] }),
			later("first", 5),
			harbourNote({ evidence: [dated] }),
		];
		const text = await joined(writeMarkdown(exportedOf([harbourNotes(inReadingOrder(notes))]), EXPORT_TEXTS));
		expect([...text.matchAll(/^(?:Ask.*|then|other|first)$/gmu)].map(String)).toEqual([
			"Ask **her**.",
			"first",
			"then",
			"other",
		]);
		expect(text).toContain("- context: [Ruling](<https://court.example/>), 2026-01-31\n");
	});

	it("leaves articles without notes out, and parts the others", async () => {
		const text = await joined(
			writeMarkdown(
				exportedOf([
					harbourNotes([]),
					harbourNotes([harbourNote()]),
					{
						canonicalUrl: "https://a.example/",
						article: null,
						analysis: null,
						notes: [harbourNote({ targets: [{ kind: "party", id: "x", name: "Ilse" }] })],
					},
				]),
				EXPORT_TEXTS,
			),
		);
		expect(text.split("\n---\n")).toHaveLength(2);
		expect(text).toContain("# https://a.example/\n\n<https://a.example/>\n\n*On Ilse*\n\nAsk");
	});

	it("shows any words as they are, and lets no note take in the next", async () => {
		await fc.assert(
			fc.asyncProperty(some, fc.string(), bodies, async (notes, odd, body) => {
				const quoted = harbourNote({
					id: "z",
					targets: [{ kind: "passage", anchors: [{ exact: odd, prefix: "", suffix: "", start: 0, end: 0 }] }],
					body: "LAST",
				});
				const text = await joined(
					writeMarkdown(
						exportedOf([
							{
								canonicalUrl: "https://a.example/",
								article: null,
								analysis: null,
								notes: [...notes.map((note) => ({ ...note, body })), quoted],
							},
						]),
						EXPORT_TEXTS,
					),
				);
				const { document } = new JSDOM(await marked.parse(text)).window;
				expect([...document.querySelectorAll("body > p")].map(({ textContent }) => textContent)).toContain("LAST");
				const shown = [...document.querySelectorAll("blockquote")].at(-1)?.textContent ?? "";
				expect(shown.replace(/\s+/gu, "")).toBe(odd.replace(/\s+/gu, ""));
			}),
			{ numRuns: 60 },
		);
	});
});

describe("a table", () => {
	it("has a row for each note", async () => {
		const [head, row] = (await joined(writeTable(one, EXPORT_TEXTS))).split("\r\n");
		expect(head).toBe(
			"\ufeffarticle,outlet,published,address,on,passages,who,note,tags,colour,sources,created,changed,id",
		);
		expect(row).toContain(
			'"passage","hiding a spill","Ilse Marrow","Ask **her**.","port\nspill","green","disputes The [ruling] https://court.example/7?a=b","2026-01-02T00:00:00.000Z"',
		);
	});

	it.each([
		["=1+1", `"'=1+1"`],
		["+49 30", `"'+49 30"`],
		["-x", `"'-x"`],
		["@a", `"'@a"`],
		["  =1", `"'  =1"`],
		["\t=1", `"'\t=1"`],
		["＝1", `"'＝1"`],
		['a "b", c', '"a ""b"", c"'],
		["a = b", '"a = b"'],
	])("guards its cells: %j", (value, expected) => {
		expect(cell(value)).toBe(expected);
	});

	it("comes apart into the cells that were put in", () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
				const cells = [
					...values
						.map(cell)
						.join(",")
						.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu),
				].map(([, inner = ""]) => inner.replaceAll('""', '"'));
				expect(cells.map((inner, i) => (inner === values[i] ? inner : inner.slice(1)))).toEqual(values);
			}),
		);
	});
});

describe("a page to print", () => {
	it("holds all in itself, with no script, whatever the notes say", async () => {
		await fc.assert(
			fc.asyncProperty(some, async (notes) => {
				const text = await joined(writePrint(exportedOf([harbourNotes(notes)]), EXPORT_TEXTS, "en", render));
				const { document } = new JSDOM(text).window;
				expect(document.querySelectorAll("script, img, link, iframe, [onerror]")).toHaveLength(0);
				expect(document.querySelectorAll("article")).toHaveLength(notes.length);
				const links = [...document.querySelectorAll("a")].map(({ protocol }) => protocol);
				expect(links.filter((protocol) => !/^https?:$/u.test(protocol))).toEqual([]);
			}),
			{ numRuns: 30 },
		);
	});

	it("says who says it", async () => {
		const text = await joined(writePrint(one, EXPORT_TEXTS, "en", render));
		expect(text).toContain('<blockquote><p>hiding a spill</p><p class="who">— Ilse Marrow</p></blockquote>');
	});
});

describe("the clipboard", () => {
	it("has a note as rich text and as Markdown, with its article", () => {
		const { html, plain } = toRichText(harbourNotes([harbourNote()]), EXPORT_TEXTS, render);
		expect(html).toContain("<blockquote><p>hiding a spill</p>");
		expect(html).toMatch(/<p><a href="https:[^"]+">Minister accuses port[^<]+<\/a>/u);
		expect(plain).toMatch(/^> hiding a spill\n[\s\S]+Minister accuses port of hiding chemical spill[^\n]*\nhttps:/u);
		const two = toRichText(harbourNotes([harbourNote(), harbourNote({ id: "n2" })]), EXPORT_TEXTS, render);
		expect(two.html).toMatch(/^<h2>/u);
		expect(two.plain.split("\n---\n")).toHaveLength(2);
	});
});

describe("Hypothesis's file", () => {
	it("comes back with all that it can hold", async () => {
		await fc.assert(
			fc.asyncProperty(some, async (notes) => {
				const text = await joined(writeHypothesis(exportedOf([harbourNotes(notes)]), NOW));
				expect(JSON.parse(text)).toMatchObject({
					export_userid: expect.any(String),
					client_version: expect.any(String),
				});
				const items = [];
				for await (const piece of readExchange(inChunks(text), NOW)) items.push(...piece);
				expect(items).toHaveLength(notes.length);
				for (const [i, item] of items.entries()) {
					if (item.kind !== "note") throw new Error(JSON.stringify(item));
					const { tags, id, updatedAt } = notes[i] ?? harbourNote();
					expect(item).toMatchObject({ foreign: true, note: { tags, id, updatedAt } });
				}
			}),
			{ numRuns: 30 },
		);
	});

	it("is read as Hypothesis writes it", async () => {
		const file = {
			export_date: "2026-01-01T00:00:00Z",
			export_userid: "acct:a@hypothes.is",
			client_version: "1.1640.0",
			annotations: [
				{
					id: "Zq8",
					created: "2025-05-05T05:05:05.123456+00:00",
					updated: "2025-05-06T05:05:05.123456+00:00",
					user: "acct:a@hypothes.is",
					uri: "https://m.news.example/spill?utm_source=x",
					text: "Why?",
					tags: ["port"],
					group: "__world__",
					target: [
						{
							source: "https://m.news.example/spill",
							selector: [
								{ type: "RangeSelector", startContainer: "/p[1]", endContainer: "/p[1]", startOffset: 0, endOffset: 7 },
								{ type: "TextPositionSelector", start: 12, end: 19 },
								{ type: "TextQuoteSelector", exact: "a spill", prefix: "was ", suffix: "." },
							],
						},
					],
					document: { title: ["A spill"] },
				},
				{ id: "x", uri: "https://news.example/spill", target: [], tags: "port" },
			],
		};
		const items = [];
		for await (const piece of readExchange(inChunks(JSON.stringify(file)), NOW)) items.push(...piece);
		expect(items).toMatchObject([
			{
				kind: "note",
				foreign: true,
				note: {
					id: "Zq8",
					article: "https://www.news.example/spill",
					body: "Why?",
					tags: ["port"],
					targets: [
						{ kind: "passage", anchors: [{ exact: "a spill", prefix: "was ", suffix: ".", start: 12, end: 19 }] },
					],
					createdAt: Date.parse("2025-05-05T05:05:05.123Z"),
				},
			},
			{ kind: "refused", refused: { place: { list: "annotations", number: 2 }, reason: "malformed", detail: "tags" } },
		]);
	});
});

describe("Argdown", () => {
	it("has the claims that are linked, with what attacks them", async () => {
		const text = await joined(writeArgdown(one, EXPORT_TEXTS));
		expect(text).toMatch(/^===\ntitle: "Notes"\n===\n\n# Minister accuses port of hiding chemical spill\n/u);
		expect(text).toMatch(/\n\[1\.1 Ilse Marrow\]: hiding a spill for three weeks\n(?: {2}- \[1\.\d [^\]]+\]\n)+/u);
	});

	it.each([
		["[a] <b> #c @d", "\\[a\\] \\<b\\> \\#c \\@d"],
		["a\n\n- b", "a - b"],
		["- b", "\\- b"],
		["(1) x", "\\(1) x"],
		["a--b", "a\\-\\-b"],
	])("takes words for words: %j", (words, expected) => {
		expect(escapeArgdown(words)).toBe(expected);
	});
});
