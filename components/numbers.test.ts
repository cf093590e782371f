// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { numberText, sizeText } from "./numbers";

afterEach(() => {
	document.documentElement.lang = "";
});

describe("numbers as the reader writes them", () => {
	it.each<[string, number, string]>([
		["en", 12345, "12,345"],
		["de", 12345, "12.345"],
	])("in %s", (lang, number, text) => {
		document.documentElement.lang = lang;
		expect(numberText(number)).toBe(text);
	});

	it.each<[number, string]>([
		[0, "0 kB"],
		[1500, "1.5 kB"],
		[3_140_000, "3.1 MB"],
		[12_300_000, "12 MB"],
		[4_000_000_000_000, "4,000 GB"],
	])("%i bytes", (bytes, text) => {
		document.documentElement.lang = "en";
		expect(sizeText(bytes)).toBe(text);
	});
});
