// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { findIn, paintedText, prose, showPage } from "../../tests/support/find-in-page";
import { unhurried } from "../scheduler";
import { type FoundArticle, findArticle } from "./find-article";

const FILLER = prose();

const find = (html: string) => findIn(html, "https://news.example/bridge?utm_source=x#top");

const blocksOf = ({ article }: FoundArticle) =>
	article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end).slice(0, 40)}`);

beforeEach(() => {
	document.documentElement.innerHTML = "<head></head><body></body>";
});

describe("findArticle", () => {
	it("takes title, blocks and metadata in reading order and leaves the rest of the page out", async () => {
		const found = await find(`<html lang="en-GB"><head><title>Bridge to close | The Bray Post</title>
			<meta property="og:site_name" content="The Bray Post"><link rel="canonical" href="https://news.example/bridge">
			<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge to close","author":{"name":"Ada Orlo"},"datePublished":"2026-03-01"}</script></head>
			<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
			<main><article><h1>Bridge to close</h1><p class="standfirst">A long debate ends.</p><p class="byline">By Ada Orlo</p>
			<p>${FILLER}</p><figure><img><figcaption>The bridge at dawn.</figcaption></figure>
			<h2>What comes next</h2><blockquote><p>“It had to go,” said the mayor of the town.</p></blockquote><ul><li>The bridge closes in May, the council says.</li></ul>
			<p>Read more: <a href="/x">The ferry is back</a></p></article>
			<aside class="related"><h3>Related</h3><p>${FILLER}</p></aside></main>
			<footer><p>© The Bray Post. All rights reserved.</p></footer></body></html>`);
		expect(blocksOf(found)).toEqual([
			"title: Bridge to close",
			"standfirst: A long debate ends.",
			"byline: By Ada Orlo",
			`paragraph: ${FILLER.slice(0, 40)}`,
			"caption: The bridge at dawn.",
			"heading: What comes next",
			"quotation: “It had to go,” said the mayor of the to",
			"list: The bridge closes in May, the council sa",
		]);
		const { url: _, text: __, blocks: ___, ...about } = found.article;
		expect(about).toEqual({
			canonicalUrl: "https://news.example/bridge",
			title: "Bridge to close",
			outlet: "The Bray Post",
			byline: "Ada Orlo",
			published: "2026-03-01",
			language: "en-GB",
			partial: false,
		});
	});

	it("leaves hidden text out", async () => {
		const found = await find(
			`<article><h1>A title long enough</h1><p>${FILLER}</p><p hidden>Hidden one.</p><p style="display:none">Hidden two.</p><p aria-hidden="true">Hidden three.</p><script>let hidden = 4;</script></article>`,
		);
		expect(found.article.text).not.toContain("idden");
	});

	it.each([
		[
			"a paywall in the markup",
			`<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>`,
		],
		["an invitation to subscribe", "<div><p>Subscribe to continue reading this story today.</p></div>"],
	])("says that %s cuts the text off", async (_, extra) => {
		const found = await find(`<article><h1>A title long enough</h1><p>${FILLER}</p></article>${extra}`);
		expect(found.article.partial).toBe(true);
	});

	it.each<[string, string, string]>([
		["an empty page", "", "no-text"],
		[
			"a page of links",
			`<ul>${'<li><a href="/a">A link with a headline of some length</a></li>'.repeat(40)}</ul>`,
			"no-text",
		],
		["a word", "<p>Hello.</p>", "too-short"],
		["a note of two lines", `<p>${FILLER.slice(0, 170)}</p>`, "too-short"],
	])("finds no article on %s", async (_, body, reason) => {
		document.body.innerHTML = body;
		expect(await findArticle(document, "https://news.example/", unhurried)).toBe(reason);
	});

	it("reads text a thousand elements deep", async () => {
		const depth = 1000;
		document.body.innerHTML = `${"<div>".repeat(depth)}<p>${FILLER}</p><p>${FILLER.replace("Tuesday", "Friday")}</p>${"</div>".repeat(depth)}`;
		const found = await findArticle(document, "https://news.example/deep", unhurried);
		expect(typeof found).toBe("object");
	});

	it("cuts a text of a million characters off and says so", async () => {
		const paragraphs = Array.from({ length: 3000 }, (_, i) => `<p>${FILLER.replace("six", String(i))}</p>`);
		const found = await find(`<article>${paragraphs.join("")}</article>`);
		expect(found.article.partial).toBe(true);
		expect(found.article.text.length).toBeLessThanOrEqual(300_000);
	}, 30_000);

	it("cuts a single paragraph that is longer than all that is read", async () => {
		const found = await find(`<article><h1>A title long enough</h1><p>${`${FILLER} `.repeat(2000)}</p></article>`);
		expect(found.article.partial).toBe(true);
		expect(found.article.text.length).toBeGreaterThan(299_000);
		expect(found.map.isCurrent(found.article.text)).toBe(true);
	});

	it("reads a headline that is shown twice once", async () => {
		const found = await find(
			`<article><p>A title long enough</p><h1>A title long enough</h1><p>${FILLER}</p><p>${FILLER.replace("six", "nine")}</p></article>`,
		);
		expect(found.article.text.match(/A title long enough/gu)).toHaveLength(1);
	});

	it("gives up on a page that changes at every look", async () => {
		document.body.innerHTML = `<article><p id="p">${FILLER}</p><p>${FILLER.replace("six", "nine")}</p></article>`;
		let count = 0;
		const restless = {
			due: () => true,
			pause: async () => {
				const p = document.getElementById("p");
				if (p?.firstChild) p.firstChild.nodeValue = `${count++} ${FILLER}`;
			},
		};
		expect(await findArticle(document, "https://news.example/", restless)).toBe("changing");
	});

	it("reads a page of a hundred thousand elements", async () => {
		document.body.innerHTML = `<article><h1>A title long enough</h1><p>${FILLER}</p></article>`;
		const part = document.createElement("section");
		for (let i = 0; i < 1000; i++) part.append(document.createElement("div"), document.createElement("i"), ".");
		for (let i = 0; i < 33; i++) document.body.append(part.cloneNode(true));
		const found = await findArticle(document, "https://news.example/", unhurried);
		expect(found).toMatchObject({ article: { title: "A title long enough" } });
	}, 30_000);

	it("reads as much as there is room for of a paragraph of five million characters, and lets the page have its turns", async () => {
		let pauses = 0;
		let calls = 0;
		const busy = {
			due: () => ++calls % 16 === 0,
			pause: async () => {
				pauses++;
			},
		};
		document.body.innerHTML = "<article><h1>A title long enough</h1><p id='p'></p></article>";
		document.getElementById("p")?.append(FILLER.repeat(14_000));
		const found = await findArticle(document, "https://news.example/", busy);
		if (typeof found === "string") throw new Error(found);
		expect(found.article.partial).toBe(true);
		expect(found.article.text).toHaveLength(300_000);
		expect(pauses).toBeGreaterThan(40);
	}, 30_000);

	it("reads a page again that took away what was being read", async () => {
		showPage(
			`<body><div id="moving"><p>${prose("Monday")}</p></div><article><h1>A title long enough</h1><p>${FILLER}</p><p>${prose("Friday")}</p></article></body>`,
		);
		let pauses = 0;
		const restless = {
			due: () => true,
			pause: async () => {
				if (++pauses === 4) document.querySelector("#moving")?.remove();
			},
		};
		const found = await findArticle(document, "https://news.example/", restless);
		expect(found).toMatchObject({ article: { text: expect.not.stringContaining("Monday") } });
		expect(found).toMatchObject({ article: { text: expect.stringContaining("Friday") } });
	});

	it("is not misled by elements that are named as parts of the document or of a form", async () => {
		const found = await findIn(
			`<body><img name="body"><img name="title"><form><input name="tagName"><input name="id"><input name="nextSibling"></form><article><h1>A title long enough</h1><p>${FILLER}</p></article></body>`,
		);
		expect(found.article.title).toBe("A title long enough");
	});

	it("reads the frame of the page's own origin that holds the article, where the page holds none", async () => {
		showPage("<body><p>The Bray Post</p><iframe></iframe></body>");
		const inner = document.querySelector("iframe")?.contentDocument;
		if (inner) inner.body.innerHTML = `<article><h1>A title long enough</h1><p>${FILLER}</p></article>`;
		const found = await findArticle(document, "https://news.example/framed", unhurried);
		if (typeof found === "string") throw new Error(found);
		expect(found.article).toMatchObject({ title: "A title long enough", url: "https://news.example/framed" });
		expect(paintedText(found)).toContain("The council of Bray");
	});

	it("takes words from the page as text, never as markup, and drops marks that turn the direction", async () => {
		const found = await find(
			`<article><h1>&lt;img src=x onerror=alert(1)&gt; resigns today</h1><p>\u202E${FILLER}\u202C</p></article>`,
		);
		expect(found.article.text).toContain("<img src=x onerror=alert(1)> resigns today");
		expect(found.article.text).not.toMatch(/[\u202A-\u202E]/u);
	});
});

describe("the map back to the page", () => {
	it("gives ranges whose text is the article's, for any span", async () => {
		const found = await find(
			`<article><h1>A title long enough</h1><p>The  <b>council</b> of\n\t Bray <a href="/x">met</a> for six\u00AD hours.<br>${FILLER}</p><p>${FILLER.replace("six", "nine")}</p></article>`,
		);
		const { text } = found.article;
		const plain = (value: string) => value.replace(/[\s\u00AD]+/gu, "");
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.nat(60), (start, length) => {
				const span = { start, end: Math.min(text.length, start + length + 1) };
				const words = (found.map.rangesOf(span) ?? [])
					.map((range) => range.node.data.slice(range.start, range.end))
					.join("");
				expect(plain(words)).toBe(plain(text.slice(span.start, span.end)));
			}),
		);
	});

	it("finds places of the page in the text", async () => {
		const found = await find(`<article><h1>A title long enough</h1><p>One <b>two</b>  three. ${FILLER}</p></article>`);
		const bold = document.querySelector("b")?.firstChild;
		if (!bold) throw new Error("no bold text");
		const at = found.map.offsetOf(bold, 1) ?? -1;
		expect(found.article.text.slice(at, at + 2)).toBe("wo");
		expect(found.map.offsetOf(document.body, 0)).toBeNull();
	});

	it("says where the page has changed", async () => {
		const found = await find(`<article><h1>A title long enough</h1><p id="p">${FILLER}</p></article>`);
		expect(found.map.isCurrent(found.article.text)).toBe(true);
		document.getElementById("p")?.remove();
		expect(found.map.isCurrent(found.article.text)).toBe(false);
		expect(found.map.rangesOf({ start: 30, end: 60 })).toBeNull();
	});
});
