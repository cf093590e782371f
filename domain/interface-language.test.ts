import { describe, expect, it } from "vitest";
import { directionOf } from "./interface-language";

describe("the direction of a language", () => {
	it.each([
		["en", "ltr"],
		["de-CH", "ltr"],
		["he", "rtl"],
		["ar-EG", "rtl"],
		["", "ltr"],
	])("%s: %s", (language, direction) => expect(directionOf(language)).toBe(direction));
});
