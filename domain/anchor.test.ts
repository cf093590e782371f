import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findAnchor } from "./anchor";

const TEXT = "The mayor said no. The council said yes. The mayor said no again, and the council said nothing at all.";

/** A text of words that come again, or of anything at all, and a passage of it. */
const anyPassage = fc
	.oneof(
		fc.array(fc.constantFrom("no. ", "The mayor ", "said ", "aa", "🌊 ", "\n"), { minLength: 1, maxLength: 60 }),
		fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 20 }),
	)
	.map((pieces) => pieces.join(""))
	.chain((text) =>
		fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 80 })).map(([, start, length]) => ({
			text,
			span: { start, end: Math.min(text.length, start + length) },
		})),
	);

describe("findAnchor", () => {
	it("finds every passage of an unchanged text where it was", () => {
		fc.assert(
			fc.property(anyPassage, ({ text, span }) => {
				expect(findAnchor(text, anchorAt(text, span))).toEqual({ ...span, certainty: "exact" });
			}),
		);
	});

	it("never takes other words for the passage, whatever is written into the text", () => {
		fc.assert(
			fc.property(anyPassage, fc.string({ minLength: 1 }), fc.nat(), ({ text, span }, more, at) => {
				const place = at % (text.length + 1);
				const changed = text.slice(0, place) + more + text.slice(place);
				const anchor = anchorAt(text, span);
				const found = findAnchor(changed, anchor);
				if (place <= span.start || place >= span.end) expect(found).not.toBeNull();
				if (!found) {
					expect(changed).not.toContain(anchor.exact);
					return;
				}
				expect(changed.slice(found.start, found.end)).toBe(anchor.exact);
				if (found.certainty !== "exact") return;
				// Sure is only what stands among the words that it stood among, or nowhere else.
				const here = anchorAt(changed, found);
				const alone = changed.indexOf(anchor.exact) === changed.lastIndexOf(anchor.exact);
				expect(alone || (here.prefix.endsWith(anchor.prefix) && here.suffix.startsWith(anchor.suffix))).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	it("finds a passage that stands once, wherever the text grew", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 50 }), fc.boolean(), (more, before) => {
				const words = "and the council said nothing at all";
				const changed = before ? more + TEXT : TEXT + more;
				const start = TEXT.indexOf(words);
				const found = findAnchor(changed, anchorAt(TEXT, { start, end: start + words.length }));
				expect(found?.start).toBe(start + (before ? more.length : 0));
				expect(found?.certainty).toBe("exact");
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

	it.each<[string, string, { start: number; end: number }]>([
		["words are gone", "Another text.", { start: 4, end: 9 }],
		["the text is empty", "", { start: 4, end: 9 }],
		["no words were meant", TEXT, { start: 4, end: 4 }],
	])("says that %s", (_, text, span) => expect(findAnchor(text, anchorAt(TEXT, span))).toBeNull());
});
