// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { showPage } from "../../tests/support/find-in-page";
import { type Metadata, readMetadata } from "./read-metadata";

const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

function read(head: string, body = ""): Metadata {
	showPage(`<html><head>${head}</head><body>${body}</body></html>`);
	return readMetadata(document, null);
}

describe("readMetadata", () => {
	it.each<[string, unknown, Partial<Metadata>]>([
		[
			"an object",
			{
				"@type": "NewsArticle",
				headline: "Bridge to close",
				author: { name: "Ada Orlo" },
				datePublished: "2026-03-01",
			},
			{ title: "Bridge to close", byline: "Ada Orlo", published: "2026-03-01", isArticle: true },
		],
		[
			"an array, after other things",
			[{ "@type": "BreadcrumbList" }, { "@type": ["Article", "NewsArticle"], headline: "Bridge to close" }],
			{ title: "Bridge to close", isArticle: true },
		],
		[
			"a graph with references",
			{
				"@graph": [
					{ "@type": "WebSite", "@id": "#site", name: "The Bray Post" },
					{ "@type": "Person", "@id": "#ada", name: "Ada Orlo" },
					{ "@type": "Article", headline: "Bridge to close", author: { "@id": "#ada" }, publisher: { "@id": "#site" } },
				],
			},
			{ title: "Bridge to close", byline: "Ada Orlo", outlet: "The Bray Post" },
		],
		[
			"several authors",
			{ "@type": "Article", headline: "Bridge", author: [{ name: "Ada Orlo" }, "Jon Fenn", { "@type": "Person" }] },
			{ byline: "Ada Orlo, Jon Fenn" },
		],
		[
			"the main entity of a page, with a full type",
			{ "@type": "WebPage", mainEntity: { "@type": "https://schema.org/NewsArticle", headline: "Bridge to close" } },
			{ title: "Bridge to close", isArticle: true },
		],
		[
			"a paywall",
			{ "@type": "LiveBlogPosting", headline: "Bridge, live", isAccessibleForFree: "False" },
			{ title: "Bridge, live", paywalled: true },
		],
		[
			"things of wrong kinds",
			{ "@type": "Article", headline: 7, author: { name: { a: 1 } } },
			{ title: "", isArticle: true },
		],
	])("reads JSON-LD: %s", (_, value, expected) => {
		expect(read(linked(value))).toMatchObject(expected);
	});

	it.each<[string, string, string, Partial<Metadata>]>([
		[
			"OpenGraph and meta elements",
			`<meta property="og:title" content="Bridge &amp; ferry"><meta property="og:site_name" content="The Bray Post"><meta property="og:type" content="article">
			<meta name="author" content="Ada Orlo"><meta property="article:published_time" content="2026-03-01T08:00Z"><meta property="og:locale" content="en_GB">`,
			"",
			{
				title: "Bridge & ferry",
				outlet: "The Bray Post",
				byline: "Ada Orlo",
				published: "2026-03-01T08:00Z",
				language: "en-GB",
				isArticle: true,
			},
		],
		[
			"microdata",
			"",
			`<article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Bridge to close</h2>
			<span itemprop="author" itemscope><a href="/ada"><span itemprop="name">Ada Orlo</span></a>, reporter</span>
			<meta itemprop="datePublished" content="2026-03-01"><span itemprop="publisher"><meta itemprop="name" content="The Bray Post"></span></article>`,
			{ title: "Bridge to close", byline: "Ada Orlo", published: "2026-03-01", outlet: "The Bray Post" },
		],
		[
			"visible text",
			"<title>Bridge to close</title>",
			`<h1>Bridge to close</h1><p class="article-byline">By Ada Orlo and Jon Fenn | 1 March 2026</p><time datetime="2026-03-01">1 March</time>`,
			{ title: "Bridge to close", byline: "Ada Orlo and Jon Fenn", published: "2026-03-01" },
		],
		[
			"an author's address, which is no name",
			`<meta property="article:author" content="https://social.example/ada">`,
			`<a rel="author" href="/ada">Ada Orlo</a>`,
			{ byline: "Ada Orlo" },
		],
		[
			"broken JSON-LD",
			`<script type="application/ld+json">{"@type": </script><title>Bridge</title>`,
			"",
			{ title: "Bridge" },
		],
		[
			"an image named as the title",
			"<title>Bridge to close</title>",
			`<img name="title">`,
			{ title: "Bridge to close" },
		],
	])("reads %s", (_, head, body, expected) => {
		expect(read(head, body)).toMatchObject(expected);
	});

	it("takes the outlet from the page's title only where the site is called so", () => {
		expect(read("<title>Bridge to close | Localhost</title>")).toMatchObject({
			title: "Bridge to close",
			outlet: "Localhost",
		});
		expect(read("<title>Bridge to close | What comes next</title>").outlet).toBeUndefined();
	});
});
