import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	DEFAULT_ENGINES,
	type EngineFault,
	faultOf,
	queryOf,
	searchAddress,
	siteOf,
	toEngines,
} from "./search-engines";

describe("an engine", () => {
	it.each<[string, string, EngineFault | null]>([
		["Courier", "https://courier.example/search?q=%s", null],
		["Courier", "https://courier.example/%s/all", null],
		["Courier", "  https://courier.example/#%s ", null],
		["", "https://courier.example/?q=%s", "no-name"],
		["   ", "https://courier.example/?q=%s", "no-name"],
		["duckduckgo ", "https://courier.example/?q=%s", "name-taken"],
		["Courier", "courier.example/?q=%s", "no-address"],
		["Courier", "https://me:secret@courier.example/?q=%s", "no-address"],
		["Courier", "http://courier.example/?q=%s", "not-https"],
		["Courier", "javascript:alert(%s)", "not-https"],
		["Courier", "https://courier.example/?q=", "no-place"],
		["Courier", "https://courier.example/?q=%s&again=%s", "no-place"],
		["Courier", "https://%s.example/", "wrong-place"],
		["Courier", "https://courier.example:%s/", "no-address"],
	])("%j at %j: %s", (name, url, fault) => expect(faultOf({ name, url }, DEFAULT_ENGINES)).toBe(fault));

	it("that is there from the start is right", () => {
		expect(DEFAULT_ENGINES.map((one, index) => faultOf(one, DEFAULT_ENGINES.slice(0, index)))).toEqual([
			null,
			null,
			null,
		]);
		expect(DEFAULT_ENGINES.map(siteOf)).toEqual(["toolbox.google.com", "duckduckgo.com", "en.wikipedia.org"]);
	});

	it.each<[unknown, string[]]>([
		[undefined, DEFAULT_ENGINES.map(({ name }) => name)],
		["nonsense", DEFAULT_ENGINES.map(({ name }) => name)],
		[[], []],
		[[{ name: "A", url: "https://a.example/%s" }, { name: "B", url: "http://b.example/%s" }, null, 7, {}], ["A"]],
	])("is kept where it is right: %j", (kept, names) => {
		expect(toEngines(kept).map(({ name }) => name)).toEqual(names);
	});
});

describe("what is looked for", () => {
	it.each([
		["“There was no spill”", "There was no spill"],
		["the charge is “a fairy tale”, she’s sure", "the charge is a fairy tale, she’s sure"],
		["they knew … for weeks.", "they knew for weeks"],
		["'quoted' o'clock", "quoted o'clock"],
		["", ""],
	])("for %j is %j", (words, query) => expect(queryOf(words)).toBe(query));

	it("is cut between words", () => {
		const query = queryOf("seventeen ".repeat(40));
		expect(query).toMatch(/^(?:seventeen )+seventeen$/u);
		expect(query.length).toBeLessThanOrEqual(150);
	});

	it("leads to the engine's own site and carries the words, whatever they are", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...DEFAULT_ENGINES),
				fc.string({ unit: "binary", maxLength: 400 }),
				(engine, words) => {
					const url = new URL(searchAddress(engine, words));
					expect(url.protocol).toBe("https:");
					expect(url.hostname).toBe(siteOf(engine));
					expect(decodeURIComponent(url.href.split(/search\/|[?&](?:q|search)=/u).pop() ?? "")).toBe(
						queryOf(words).replace(/\p{Cs}/gu, "\ufffd"),
					);
				},
			),
		);
	});
});
