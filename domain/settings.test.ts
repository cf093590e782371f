import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGE_CHOICES } from "./interface-language";
import { DEFAULT_SETTINGS, DENSITIES, PALETTES, TEXT_SIZES, TYPEFACES, toSettings } from "./settings";

describe("settings that were kept", () => {
	it.each([
		["nothing", undefined, DEFAULT_SETTINGS],
		["something else", "all", DEFAULT_SETTINGS],
		["a part", { density: "disputed" }, { ...DEFAULT_SETTINGS, density: "disputed" }],
		["one that is odd among others", { typeface: 7, textSize: "large" }, { ...DEFAULT_SETTINGS, textSize: "large" }],
		["a language that is gone", { language: "la" }, DEFAULT_SETTINGS],
		["a value of a later version", { palette: "neon", cards: false }, { ...DEFAULT_SETTINGS, cards: false }],
	])("%s", (_, kept, expected) => expect(toSettings(kept)).toEqual(expected));

	it("are whole, whatever was kept", () => {
		fc.assert(
			fc.property(fc.anything(), (kept) => {
				const { density, palette, cards, typeface, textSize, language } = toSettings(kept);
				expect(DENSITIES).toContain(density);
				expect(PALETTES).toContain(palette);
				expect(typeof cards).toBe("boolean");
				expect(TYPEFACES).toContain(typeface);
				expect(TEXT_SIZES).toContain(textSize);
				expect(LANGUAGE_CHOICES).toContain(language);
			}),
		);
	});
});
