import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { PARTY_SLOTS } from "../../domain/prominence";
import { PALETTES } from "../../domain/settings";
import { contrast, laidOver, parseColour, type Rgb } from "./colours";
import { surfaceOf, themeFor } from "./page-theme";
import { FILL, slotColour } from "./palettes";

const WHITE: Rgb = [255, 255, 255];

describe("the theme for a page", () => {
	it.each<[string, Rgb, Rgb | null, string]>([
		["black on white", [0, 0, 0], WHITE, "light"],
		["dark grey on paper", [28, 27, 25], [255, 253, 249], "light"],
		["brown on sepia", [91, 70, 54], [244, 236, 216], "light"],
		["light grey on black", [200, 200, 200], [0, 0, 0], "dark"],
		["white on slate", [255, 255, 255], [40, 44, 52], "dark"],
		["white on mid grey: the fills are darker", [255, 255, 255], [118, 118, 118], "light"],
		["pale grey on white: little to take away", [150, 150, 150], WHITE, "lines"],
		["on a picture", [255, 255, 255], null, "lines"],
	])("%s", (_, text, background, expected) => expect(themeFor([{ text, background }], "standard")).toBe(expected));

	it("leaves the text of every palette readable on white and on black", () => {
		for (const palette of PALETTES)
			for (let slot = 0; slot <= PARTY_SLOTS; slot++)
				for (const [theme, text, ground] of [
					["light", [28, 27, 25], WHITE],
					["dark", [220, 220, 220], [18, 18, 18]],
				] as const) {
					const filled = laidOver(slotColour(palette, theme, slot), FILL[theme].quote, ground);
					expect(contrast(text, filled)).toBeGreaterThan(4.5);
					// And the fill is seen.
					expect(contrast(ground, filled)).toBeGreaterThan(1.12);
				}
	});

	it("has to hold for all that is read", () => {
		const light = { text: [0, 0, 0] as Rgb, background: WHITE };
		const dark = { text: WHITE, background: [0, 0, 0] as Rgb };
		expect(themeFor([light, light], "safe")).toBe("light");
		expect(themeFor([light, dark], "safe")).toBe("light");
		expect(themeFor([], "safe")).toBe("light");
	});
});

describe("what a piece of text looks like", () => {
	it.each([
		["nothing set", "", [255, 255, 255]],
		["the body's", '<body style="background-color: rgb(20, 20, 20)">', [20, 20, 20]],
		["half a veil", '<body style="background-color: rgba(0, 0, 0, 0.5)">', [127.5, 127.5, 127.5]],
	])("%s", (_, body, expected) => {
		const { window } = new JSDOM(`${body || "<body>"}<p style="color: rgb(10, 10, 10)">Words</p>`);
		const paragraph = window.document.querySelector("p") as Element;
		expect(surfaceOf(paragraph, window as unknown as Window).background).toEqual(expected);
	});

	it("is not known on a picture", () => {
		const { window } = new JSDOM('<body style="background-image: linear-gradient(red, blue)"><p>Words</p>');
		const paragraph = window.document.querySelector("p") as Element;
		expect(surfaceOf(paragraph, window as unknown as Window).background).toBeNull();
	});
});

describe("a computed colour", () => {
	it.each([
		["rgb(1, 2, 3)", [1, 2, 3], 1],
		["rgba(1, 2, 3, 0.5)", [1, 2, 3], 0.5],
		["rgb(1 2 3 / 0.25)", [1, 2, 3], 0.25],
		["color(srgb 1 0 0.2)", [255, 0, 51], 1],
	])("%s", (text, rgb, alpha) => expect(parseColour(text)).toEqual({ rgb, alpha }));
	it("of another form is not read", () => expect(parseColour("oklch(0.5 0.1 20)")).toBeNull());
});
