import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "./hash";

describe("hashText", () => {
	// Ids in what readers have kept are made of these: they may never change.
	it.each<[string, string]>([
		["", "7myykz0ztntfp"],
		["a", "vf1e0u1r9wi7g"],
		["The mayor said no.", "8itxj1191zg96"],
		["港 — ça 🌊", "lhyhcy0qjuiag"],
	])("names %j as ever", (text, expected) => expect(hashText(text)).toBe(expected));

	it("gives thirteen digits and letters for any text, the same each time", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(hashText(text)).toMatch(/^[0-9a-z]{13}$/u);
				expect(hashText(text)).toBe(hashText(text));
			}),
		);
	});

	it("tells texts apart that differ in little", () => {
		const words = "The council said that the mayor had known of it for three weeks.";
		const texts = new Set<string>();
		for (let at = 0; at < words.length; at++) {
			texts
				.add(words.slice(0, at))
				.add(words.slice(at))
				.add(words.slice(0, at) + words.slice(at + 1));
			for (let code = 32; code < 512; code++)
				texts.add(words.slice(0, at) + String.fromCharCode(code) + words.slice(at));
		}
		for (let number = 0; number < 20_000; number++) texts.add(`${number}`).add(`claim ${number}`);
		expect(new Set([...texts].map(hashText)).size).toBe(texts.size);
	});
});
