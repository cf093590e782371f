// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { findIn, prose } from "../../tests/support/find-in-page";

const BODY = `<p>${prose("Monday")}</p><p>${prose("Friday")}</p>`;
const page = (inside: string, outside = "") =>
	`<body><main><article><h1>A bridge is to be closed</h1>${inside}</article></main>${outside}</body>`;
const comments = Array.from(
	{ length: 30 },
	(_, i) => `<div class="comment"><b>Reader ${i}</b><p>BESIDE, say I. ${prose(`day ${i}`)}</p></div>`,
).join("");

describe("what stands beside an article", () => {
	it.each<[string, string]>([
		["navigation", page(BODY, `<nav><ul><li><a href="/">BESIDE the way home</a></li></ul></nav>`)],
		[
			"a trail of links",
			page(`<div class="breadcrumbs"><a href="/">BESIDE</a> <a href="/x">News of Bray</a></div>${BODY}`),
		],
		[
			"a box of related links",
			page(`<p>${prose("Monday")}</p><aside><h3>BESIDE</h3><p>${prose("Sunday")}</p></aside>${BODY}`),
		],
		[
			"a lead-in to another article",
			page(`<p>${prose("Monday")}</p><p>Read more: <a href="/x">BESIDE the bridge</a></p>${BODY}`),
		],
		[
			"a box for a newsletter",
			page(
				`<p>${prose("Monday")}</p><div class="newsletter-box"><p>BESIDE: all the news of Bray, each morning, in your mail.</p></div>${BODY}`,
			),
		],
		["an invitation to follow", page(`${BODY}<p>Follow BESIDE on Twitter and Facebook.</p>`)],
		["comments, much longer than the article", page(BODY, `<section id="comments">${comments}</section>`)],
		["comments within the article's element", page(`${BODY}<section class="comments-list">${comments}</section>`)],
		[
			"a cookie banner",
			page(BODY, `<div id="cookie-banner" role="dialog"><p>BESIDE: we use cookies. ${prose("Sunday")}</p></div>`),
		],
		["a long footer", page(BODY, `<div class="footer-wrap"><p>BESIDE: ${prose("Sunday").repeat(6)}</p></div>`)],
		[
			"teasers of other articles",
			page(
				`${BODY}<section><h3><a href="/x">BESIDE the ferry</a></h3><p>${prose("Sunday").slice(0, 120)}</p></section>`,
			),
		],
		[
			"markup that was left unread",
			page(`<p>${prose("Monday")}</p><p>[button link="/x" type="big"] BESIDE, send us your story[/button]</p>${BODY}`),
		],
		[
			"who wrote it, below",
			page(
				`${BODY}<p>Ada Beside is a reporter at the Post, and writes about BESIDE matters in Bray and around it.</p>`,
			),
		],
		[
			"an advertisement's element on a page for phones",
			page(
				`<p>${prose("Monday")}</p><amp-ad><p>BESIDE: buy a bridge, now.</p></amp-ad>${BODY}`,
				`<amp-sidebar><p>BESIDE the menu of the phone page, it says.</p></amp-sidebar>`,
			),
		],
		[
			"a second copy for small screens",
			page(`${BODY}<p>BESIDE.</p>`, "").replace(
				"<p>BESIDE.</p>",
				`<div class="phone">${BODY.replace("</p>", " </p>")}</div>`,
			),
		],
	])("is left out: %s", async (_, html) => {
		const { text } = (await findIn(html)).article;
		expect(text).not.toContain("BESIDE");
		for (const day of ["Monday", "Friday"]) expect(text.split(`on ${day} to settle`)).toHaveLength(4);
	});

	it.each<[string, string, string]>([
		[
			"a list with linked headings",
			`${BODY}<h2><a href="/x">The ferry of Bray</a></h2><p>${prose("Sunday")}</p>`,
			"heading: The ferry of Bray",
		],
		[
			"a sentence that is mostly a link",
			`<p>${prose("Monday")}</p><ol><li><a href="/x">The council wants to close the old bridge over the river in May</a>. The mayor did not say why, and the drivers are against it.</li></ol>${BODY}`,
			"list: The council wants to close the old bridg",
		],
		[
			"the cells of a table at the end",
			`${BODY}<table><tr><th>Town</th><th>Votes</th></tr><tr><td>Bray</td><td>7</td></tr><tr><td>Halvery</td><td>12</td></tr></table>`,
			"paragraph: 12",
		],
		[
			"whom a quoted post is of",
			`<p>${prose("Monday")}</p><blockquote><p>The bridge has to go, and soon, I say.</p>— Ada Orlo <a href="/x">(@orlo) March 1, 2026</a></blockquote>${BODY}`,
			"quotation: — Ada Orlo (@orlo) March 1, 2026",
		],
		[
			"a paragraph that an article repeats",
			`<p>${prose("Monday")}</p><h2>Again</h2><p>${prose("Monday")}</p><p>${prose("Friday")}</p>`,
			"heading: Again",
		],
		[
			"paragraphs that line breaks part",
			`<div>${prose("Monday")}<br><br>${prose("Friday")}<br><br>The mayor agreed.</div>`,
			"paragraph: The mayor agreed.",
		],
		[
			"an article in Japanese",
			`${"<p>市議会は火曜日に古い橋の閉鎖を決めた。</p>".replace("火", "火").repeat(1)}<p>市長は橋が危ないと述べた。</p><p>運転手の組合は反対している。理由は示されていない。</p>${BODY}`,
			"paragraph: 市長は橋が危ないと述べた。",
		],
	])("is told from what is of it: %s", async (_, inside, expected) => {
		const { text, blocks } = (await findIn(page(inside))).article;
		expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 40)}`)).toContain(expected);
	});
});

describe("what stands above the text", () => {
	it.each<[string, string, string]>([
		["a byline", "<p>By Ada Orlo</p>", "byline"],
		[
			"a sentence that begins like one",
			"<p>By closing half of the bridge, Bray saves a great deal of money each year.</p>",
			"paragraph",
		],
		["a date", "<p>Tue, Mar 3, 2026 8:04 a.m. GMT</p>", "byline"],
		["a date with a name", "<p>Chris Orlo - Mar 3, 2026, 8:15 pm CST</p>", "byline"],
		["a date in another language", "<p>sexta-feira, 22 de outubro de 2010 às 20:13</p>", "byline"],
		[
			"a date in a header with a picture's name",
			`<div class="header-NoImage"><div>Published Wed, Mar 3 20264:29 AM EST</div></div>`,
			"byline",
		],
		["a picture's caption by its container", `<div class="image top"><p>${prose("Sunday")}</p></div>`, "caption"],
		["a picture's caption by its credit", "<p>The bridge at dawn (Photo: Bray Post)</p>", "caption"],
		["a standfirst by its name", `<p class="article-dek">A long debate ends in Bray.</p>`, "standfirst"],
		[
			"a standfirst by its form",
			"<h2>A long debate in the town of Bray ends with the closing of its only bridge</h2>",
			"standfirst",
		],
	])("is told: %s", async (_, above, kind) => {
		const { article } = await findIn(page(above + BODY));
		expect(article.blocks.map((block) => block.kind)).toEqual(["title", kind, "paragraph", "paragraph"]);
	});

	it("is no count of readers", async () => {
		const { article } = await findIn(page(`<p>438.3K</p>${BODY}`));
		expect(article.blocks.map((block) => block.kind)).toEqual(["title", "paragraph", "paragraph"]);
	});

	it("is no label above the headline", async () => {
		const { article } = await findIn(
			`<body><article><p>Around Bray</p><h1>A bridge is to be closed</h1>${BODY}</article></body>`,
		);
		expect(article.text.startsWith("A bridge is to be closed\nThe council")).toBe(true);
	});
});
