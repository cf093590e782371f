import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseMessagesText } from "@wxt-dev/i18n/build";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../domain/interface-language";

/** The texts of a language by key, each with its forms by what they are for; one form has no name. */
function textsOf(language: string): Map<string, Record<string, string>> {
	return new Map(
		parseMessagesText(readFileSync(`locales/${language}.yml`, "utf8"), "YAML")
			.filter(({ key: [group = ""] }) => !group.startsWith("@@"))
			.map((message) => [message.key.join("."), message.type === "plural" ? message.plurals : { "": message.message }]),
	);
}

/** The places for words in a text, each as often as it has it. */
const placesIn = (text: string) => [...text.matchAll(/\$[1-9]/gu)].map(([place]) => place).sort();

const english = textsOf("en");

it("there is a file for every language that can be chosen, and no other", () => {
	const files = readdirSync("locales").filter((file) => file.endsWith(".yml"));
	expect(files.sort()).toEqual(LANGUAGES.map((language) => `${language}.yml`).sort());
});

describe.each(LANGUAGES.filter((language) => language !== "en"))("the texts in %s", (language) => {
	const texts = existsSync(`locales/${language}.yml`) ? textsOf(language) : new Map<string, Record<string, string>>();
	const both = [...english].flatMap(([key, forms]) => {
		const own = texts.get(key);
		return own ? [{ key, forms, own }] : [];
	});

	it("are there for every English one: the keys below are still to be written", () => {
		expect([...english.keys()].filter((key) => !texts.has(key))).toEqual([]);
	});

	it("are there for English ones alone: the keys below are gone", () => {
		expect([...texts.keys()].filter((key) => !english.has(key))).toEqual([]);
	});

	it("name their language", () => expect(texts.get("extension.language")).toEqual({ "": language }));

	it("count in the same forms", () => {
		const others = both.filter(({ forms, own }) => `${Object.keys(forms)}` !== `${Object.keys(own)}`);
		expect(others.map(({ key }) => key)).toEqual([]);
	});

	it("have the same places for words", () => {
		const others = both.filter(({ forms, own }) =>
			Object.entries(forms).some(([form, text]) => `${placesIn(text)}` !== `${placesIn(own[form] ?? "")}`),
		);
		expect(others.map(({ key }) => key)).toEqual([]);
	});

	it("are not empty, and have no spaces at their ends", () => {
		const odd = [...texts].filter(([, forms]) =>
			Object.values(forms).some((text) => text === "" || text !== text.trim()),
		);
		expect(odd.map(([key]) => key)).toEqual([]);
	});
});

describe("the German texts", () => {
	const all = [...textsOf("de")].flatMap(([key, forms]) => Object.values(forms).map((text) => ({ key, text })));

	it("put words in German quotation marks", () => {
		const odd = all.filter(({ text }) => text.replace(/„[^„“”]*“/gu, "").match(/[„“”"«»]/u));
		expect(odd.map(({ key }) => key)).toEqual([]);
	});

	it("keep to the glossary", () => {
		const other = /\b(?:Partei(?:en)?|Claims?|Behauptung(?:en)?|Outlets?|Tags?|Panel|Issues?|Party|du|dein\w*)\b/u;
		expect(all.filter(({ text }) => other.test(text)).map(({ key }) => key)).toEqual([]);
	});
});
