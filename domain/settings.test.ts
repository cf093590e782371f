import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, DENSITIES, PALETTES, toSettings } from "./settings";

describe("settings that were kept", () => {
	it.each([
		["nothing", undefined, DEFAULT_SETTINGS],
		["something else", "all", DEFAULT_SETTINGS],
		["a part", { density: "disputed" }, { ...DEFAULT_SETTINGS, density: "disputed" }],
		["a value of a later version", { palette: "neon", cards: false }, { ...DEFAULT_SETTINGS, cards: false }],
	])("%s", (_, kept, expected) => expect(toSettings(kept)).toEqual(expected));

	it("are whole, whatever was kept", () => {
		fc.assert(
			fc.property(fc.anything(), (kept) => {
				const { density, palette, cards } = toSettings(kept);
				expect(DENSITIES).toContain(density);
				expect(PALETTES).toContain(palette);
				expect(typeof cards).toBe("boolean");
			}),
		);
	});
});
