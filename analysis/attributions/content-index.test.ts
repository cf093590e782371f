import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attribution } from "./attribution";
import { ContentIndex } from "./content-index";

const span = fc
	.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }))
	.map(([first, size]) => ({ first, last: first + size }));
const parts = fc.array(span, { maxLength: 3 });

describe("the index of contents", () => {
	it("finds what a search through all of them finds", () => {
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 12 }), parts, (contents, sought) => {
				const attributions = contents.map((content) => ({ content }) as Attribution);
				const index = new ContentIndex(attributions);
				const expected = attributions.filter(({ content }) =>
					content.some((a) => sought.some((b) => a.first < b.last && b.first < a.last)),
				);
				expect(index.overlapping(sought)).toEqual(expected);
				expect(index.meets(sought)).toBe(expected.length > 0);
			}),
		);
	});
});
