// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { findIn, prose } from "../../tests/support/find-in-page";

const story = (name: string, attributes = "", heading = "h1") =>
	`<article ${attributes}><${heading}>The story of ${name} in full</${heading}><p class="byline">By ${name} Orlo</p><p>${prose(name)}</p><p>${prose(`${name} again`)}</p></article>`;
const linked = (name: string) =>
	`<script type="application/ld+json">{"@type":"NewsArticle","headline":"The story of ${name} in full","author":{"name":"${name} Fenn"},"datePublished":"2026-03-01"}</script>`;

afterEach(() => vi.restoreAllMocks());

/** Lays articles out as if the page were scrolled. */
function place(tops: Readonly<Record<string, number>>): void {
	vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
		const top = tops[this.id] ?? 10_000;
		return { top, bottom: top + 900 } as DOMRect;
	});
}

describe("a page with several articles", () => {
	it.each<[string, string, string]>([
		["the first by default", story("Ada") + story("Ben"), "Ada"],
		[
			"the one whose address the page has",
			story("Ada", `data-url="/ada"`) + story("Ben", `data-url="/bridge/"`),
			"Ben",
		],
		[
			"the one whose heading leads to the page's address",
			`${story("Ada")}<div class="next"><article><h1><a href="https://news.example/bridge">The story of Ben in full</a></h1><p>${prose("Ben")}</p></article></div>`,
			"Ben",
		],
	])("is read as %s", async (_, body, name) => {
		const { article } = await findIn(`<body>${body}</body>`);
		const other = name === "Ada" ? "Ben" : "Ada";
		expect(article.title).toBe(`The story of ${name} in full`);
		expect(article.text).toContain(`on ${name} to settle`);
		expect(article.text).not.toContain(`on ${other}`);
	});

	it("is read as the one that the window shows most of", async () => {
		place({ ada: -1500, ben: -100, cid: 800 });
		const body = ["Ada", "Ben", "Cid"].map((name) => story(name, `id="${name.toLowerCase()}"`)).join("");
		expect((await findIn(`<body>${body}</body>`)).article.title).toBe("The story of Ben in full");
	});

	it("takes what the page says of that article, and nothing of the others", async () => {
		const body = story("Ada") + story("Ben", `data-url="/bridge"`);
		const both = await findIn(
			`<head><link rel="canonical" href="/ada">${linked("Ada")}${linked("Ben")}</head><body>${body}</body>`,
		);
		expect(both.article).toMatchObject({
			byline: "Ben Fenn",
			published: "2026-03-01",
			canonicalUrl: "https://news.example/bridge",
		});
		const first = await findIn(
			`<head><meta name="author" content="Ada Fenn">${linked("Ada")}</head><body>${body}</body>`,
		);
		expect(first.article.byline).toBe("Ben Orlo");
		expect(first.article.published).toBeUndefined();
	});

	it.each<[string, string]>([
		[
			"a live blog",
			`<main><h1>The bridge, live: all that happens</h1>${["Ada", "Ben"].map((name) => story(name, "", "h2")).join("")}</main>`,
		],
		[
			"a list with a main heading for each entry",
			`<main><h1>Two stories that you must read</h1>${["Ada", "Ben"].map((name) => `<div><h1>${name} is a longer name</h1><p>${prose(name)}</p></div>`).join("")}</main>`,
		],
		[
			"a site that has its name as a main heading",
			`<header><article><h1>The Bray Post of Bray</h1></article></header>${story("Ada").replace("</article>", `<p>${prose("Ben")}</p></article>`)}`,
		],
	])("is not %s, which is read whole", async (_, body) => {
		const { article } = await findIn(`<body>${body}</body>`);
		expect(article.text).toContain("on Ada to settle");
		expect(article.text).toContain("on Ben to settle");
	});
});
