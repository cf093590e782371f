import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findAnchor } from "./anchor";

const TEXT = "The mayor said no. The council said yes. The mayor said no again, and the council said nothing at all.";

describe("findAnchor", () => {
	it("finds every passage of an unchanged text where it was", () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 40 }), (start, length) => {
				const span = { start, end: Math.min(TEXT.length, start + length) };
				expect(findAnchor(TEXT, anchorAt(TEXT, span))).toEqual({ ...span, certainty: "exact" });
			}),
		);
	});

	it.each<[string, (text: string) => string, string]>([
		["text before it changed", (text) => `An hour ago: ${text}`, "context"],
		["text after it changed", (text) => text.replace("nothing at all", "little"), "context"],
	])("finds the second of two equal passages when %s", (_, change, certainty) => {
		const start = TEXT.lastIndexOf("The mayor said no");
		const changed = change(TEXT);
		const found = findAnchor(changed, anchorAt(TEXT, { start, end: start + 17 }));
		expect(found?.start).toBe(changed.lastIndexOf("The mayor said no"));
		expect(found?.certainty).toBe(certainty);
	});

	it("does not take the same few words elsewhere for the passage", () => {
		const anchor = anchorAt("Prices rose. He said no. Then it rained.", { start: 13, end: 24 });
		expect(findAnchor("Quite another story in which he left and He said no. Nobody saw it.", anchor)?.certainty).toBe(
			"uncertain",
		);
	});

	it("says that words are gone", () => {
		expect(findAnchor("Another text.", anchorAt(TEXT, { start: 4, end: 9 }))).toBeNull();
	});
});
