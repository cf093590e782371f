import { describe, expect, it } from "vitest";
import { canonicalAddress } from "./address";

describe("canonicalAddress", () => {
	it.each<[string, string, string | null, string]>([
		[
			"drops tracking and the fragment",
			"https://a.example/x?utm_source=b&id=2&fbclid=3#top",
			null,
			"https://a.example/x?id=2",
		],
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
		["does not trust a link to another site", "https://a.example/x", "https://b.example/x", "https://a.example/x"],
		["does not trust a link to the home page", "https://a.example/x", "https://a.example/", "https://a.example/x"],
		["drops names and passwords", "https://me:secret@a.example/x/", null, "https://a.example/x"],
		["leaves what is no address alone", "not an address", null, "not an address"],
		["keeps files", "file:///tmp/x.html", null, "file:///tmp/x.html"],
	])("%s", (_, url, canonical, expected) => expect(canonicalAddress(url, canonical, url)).toBe(expected));
});
