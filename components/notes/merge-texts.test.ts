import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge-texts";

describe("two texts as one", () => {
	it.each<[string, string, string, string]>([
		["where they are the same", "a", "a", "a"],
		["where one has more", "a\nb", "a\nb\nc", "a\nb\nc"],
		["where both begin and end alike", "a\nhere\nz", "a\nthere\nz", "a\nhere\nthere\nz"],
		["where nothing is alike", "here", "there\nmore", "here\nthere\nmore"],
	])("%s", (_, here, there, expected) => expect(mergeTexts(here, there)).toBe(expected));

	it("have every line of both", () => {
		const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 6 }).map((lines) => lines.join("\n"));
		fc.assert(
			fc.property(text, text, (here, there) => {
				const lines = mergeTexts(here, there).split("\n");
				for (const line of `${here}\n${there}`.split("\n")) if (line !== "") expect(lines).toContain(line);
			}),
		);
	});
});
