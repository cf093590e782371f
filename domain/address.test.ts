import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalAddress } from "./address";

/** An address of a site that may have many addresses for the same page. */
const anyAddress = fc
	.record({
		scheme: fc.constantFrom("https", "http", "file", "about"),
		before: fc.array(fc.constantFrom("www.", "m.", "amp.", "mobile.", "en.", "news."), { maxLength: 4 }),
		host: fc.constantFrom(
			"a.example",
			"a.co.uk",
			"wikipedia.org",
			"cdn.ampproject.org",
			"google.com",
			"localhost",
			"[::1]:8080",
			"1.2.3.4",
		),
		path: fc.array(fc.constantFrom("amp", "print", "c", "s", "v", "x", "", "a.example", "m.a.example", "%E6%B8%AF"), {
			maxLength: 7,
		}),
		query: fc.array(fc.constantFrom("amp", "amp=1", "print=1", "utm_source=x", "id=2", "b", "="), { maxLength: 4 }),
		fragment: fc.constantFrom("", "#top", "#:~:text=said", "#/amp"),
	})
	.map(
		({ scheme, before, host, path, query, fragment }) =>
			`${scheme}://${before.join("")}${host}/${path.join("/")}?${query.join("&")}${fragment}`,
	);

describe("canonicalAddress", () => {
	it.each<[string, string, string | null, string]>([
		[
			"drops tracking and the fragment",
			"https://a.example/x?utm_source=b&id=2&fbclid=3#top",
			null,
			"https://a.example/x?id=2",
		],
		["drops a fragment to some text", "https://a.example/x#:~:text=she%20said,no", null, "https://a.example/x"],
		[
			"takes the canonical link of the same site",
			"https://www.a.example/x?page=2",
			"https://a.example/x",
			"https://a.example/x",
		],
		["takes a relative canonical link", "https://a.example/x/amp", "/x", "https://a.example/x"],
		[
			"takes the desktop page for a mobile one",
			"https://m.a.example/x",
			"https://www.a.example/x",
			"https://www.a.example/x",
		],
		["believes the link of a mobile page", "https://m.a.example/x", "https://a.example/x-1", "https://a.example/x-1"],
		["does not trust a link to another site", "https://a.example/x", "https://b.example/x", "https://a.example/x"],
		[
			"does not trust a link to a site that begins alike",
			"https://a.example/x",
			"https://a.example.b.example/x",
			"https://a.example/x",
		],
		["does not trust a link to the home page", "https://a.example/x", "https://a.example/", "https://a.example/x"],
		["does not trust a link that is none", "https://a.example/x", "javascript:0", "https://a.example/x"],
		["drops names and passwords", "https://me:secret@a.example/x/", null, "https://a.example/x"],
		["leaves what is no address alone", "not an address", null, "not an address"],
		["keeps files", "file:///tmp/x.html", null, "file:///tmp/x.html"],
	])("%s", (_, url, canonical, expected) => expect(canonicalAddress(url, canonical, url)).toBe(expected));

	it.each<[string, string, string]>([
		["AMP at the end", "https://www.a.example/x/amp", "https://www.a.example/x"],
		["AMP at the end, with a slash", "https://www.a.example/x/amp/", "https://www.a.example/x"],
		["AMP at the beginning", "https://www.a.example/amp/2026/x", "https://www.a.example/2026/x"],
		["AMP by a parameter", "https://www.a.example/x?amp=1&id=2", "https://www.a.example/x?id=2"],
		["AMP by a parameter without a value", "https://www.a.example/x?amp", "https://www.a.example/x"],
		["AMP by its host", "https://amp.a.example/x", "https://www.a.example/x"],
		["AMP of a cache", "https://a-example.cdn.ampproject.org/c/s/a.example/x/amp/", "https://a.example/x"],
		["AMP of a cache, without TLS", "https://a-example.cdn.ampproject.org/c/a.example/x", "http://a.example/x"],
		[
			"AMP of a cache, in its viewer",
			"https://www-a-example.cdn.ampproject.org/v/s/www.a.example/x.html?amp_js_v=0.1&usqp=mq331&id=2",
			"https://www.a.example/x.html?id=2&usqp=mq331",
		],
		["AMP in a viewer of Google's", "https://www.google.com/amp/s/amp.a.example/x", "https://www.a.example/x"],
		["a host for small screens", "https://m.a.example/x", "https://www.a.example/x"],
		["another host for small screens", "https://mobile.a.co.uk/x", "https://www.a.co.uk/x"],
		["a host for small screens of a part of a site", "https://m.news.a.example/x", "https://news.a.example/x"],
		["a host for small screens of a language", "https://en.m.wikipedia.org/wiki/X", "https://en.wikipedia.org/wiki/X"],
		["a print view", "https://www.a.example/x/print", "https://www.a.example/x"],
		["a print view by a parameter", "https://www.a.example/x?print=1", "https://www.a.example/x"],
		["the main page of a site that is called so", "https://m.example/x", "https://m.example/x"],
		["a page that is called so", "https://a.example/amp", "https://a.example/amp"],
		["a word that begins so", "https://a.example/amplifiers/printing", "https://a.example/amplifiers/printing"],
		[
			"a site that calls itself a viewer",
			"https://google.attacker.example/amp/s/a.example/x",
			"https://google.attacker.example/s/a.example/x",
		],
		["a search for news", "https://www.google.com/search?q=x", "https://www.google.com/search?q=x"],
	])("knows %s", (_, url, expected) => expect(canonicalAddress(url, null, url)).toBe(expected));

	it("gives the same for what it gave, and never throws", () => {
		const any = fc.oneof(anyAddress, fc.string());
		fc.assert(
			fc.property(any, fc.option(any), any, (url, canonical, base) => {
				const once = canonicalAddress(url, canonical, base);
				expect(canonicalAddress(once, null, once)).toBe(once);
			}),
			{ numRuns: 500 },
		);
	});

	it("gives one address for all the ways to a page", () => {
		const ways = fc.record({
			host: fc.constantFrom("www.", "m.", "mobile.", "amp."),
			view: fc.constantFrom("", "/", "/amp", "/amp/", "/print"),
			query: fc.constantFrom("", "?amp=1", "?print=1", "?utm_source=mail&fbclid=1"),
			fragment: fc.constantFrom("", "#top", "#:~:text=said"),
		});
		fc.assert(
			fc.property(ways, ({ host, view, query, fragment }) => {
				const url = `https://${host}a.example/2026/x${view}${query}${fragment}`;
				expect(canonicalAddress(url, null, url)).toBe("https://www.a.example/2026/x");
			}),
		);
	});
});
