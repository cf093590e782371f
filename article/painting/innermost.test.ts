import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { innermost } from "./innermost";

const span = (start: number, end: number) => ({ start, end });

describe("a text shared out among owners", () => {
	it.each([
		["apart", { a: [span(0, 2)], b: [span(4, 6)] }, "a0-2 b4-6"],
		["one within another", { a: [span(0, 9)], b: [span(3, 5)] }, "a0-3 b3-5 a5-9"],
		["one at the end of another", { a: [span(0, 9)], b: [span(5, 9)] }, "a0-5 b5-9"],
		["overlapping: the shorter one", { a: [span(0, 6)], b: [span(4, 12)] }, "a0-6 b6-12"],
		["equal: the first", { a: [span(0, 4)], b: [span(0, 4)] }, "a0-4"],
		["three deep", { a: [span(0, 9)], b: [span(1, 8)], c: [span(2, 3)] }, "a0-1 b1-2 c2-3 b3-8 a8-9"],
		["empty spans", { a: [span(3, 3)] }, ""],
	])("%s", (_, owners, expected) => {
		const found = innermost(Object.entries(owners).map(([owner, spans]) => ({ owner, spans })));
		expect(found.map(({ owner, span: { start, end } }) => `${owner}${start}-${end}`).join(" ")).toBe(expected);
	});

	it("gives every covered place to one of those that cover it, and no other place to anybody", () => {
		const spans = fc.array(
			fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => span(start, start + length)),
			{ maxLength: 4 },
		);
		fc.assert(
			fc.property(fc.array(spans, { maxLength: 6 }), (all) => {
				const found = innermost(all.map((own, owner) => ({ owner, spans: own })));
				for (let at = 0; at < 60; at++) {
					const holds = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
					const owners = found.filter((one) => holds(one.span)).map(({ owner }) => owner);
					const covering = all.flatMap((own, owner) => (own.some(holds) ? [owner] : []));
					expect(owners.length).toBe(covering.length > 0 ? 1 : 0);
					if (owners[0] !== undefined) expect(covering).toContain(owners[0]);
				}
			}),
		);
	});
});
