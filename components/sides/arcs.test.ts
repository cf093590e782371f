import { describe, expect, it } from "vitest";
import { layOutArcs, MOST_ENDS } from "./arcs";
import type { Relation, RelationEnd } from "./relations";

const ends = Array.from({ length: 12 }, (_, i): RelationEnd => ({ id: `p${i}`, name: `P${i}`, slot: 0 }));
const relation = (from: number, to: number, against: number, favour = 0): Relation => ({
	from: ends[from] as RelationEnd,
	to: ends[to] as RelationEnd,
	claims: { against: Array(against).fill(null), for: Array(favour).fill(null), neutral: [] },
});

describe("layOutArcs", () => {
	it("draws nothing where nobody speaks for or against anybody", () => {
		expect(layOutArcs([relation(0, 1, 0)])).toBeNull();
	});

	it("has an arc for each direction and polarity, stronger for more statements", () => {
		const picture = layOutArcs([relation(0, 1, 2, 1), relation(1, 0, 1)]);
		expect(picture?.arcs.map(({ id, count, width }) => [id, count, width])).toEqual([
			["p0 against p1", 2, 3],
			["p0 for p1", 1, 2],
			["p1 against p0", 1, 2],
		]);
		expect(new Set(picture?.arcs.map(({ path }) => path)).size).toBe(3);
	});

	it("keeps to the ends about whom most is said, and says that there are more", () => {
		const picture = layOutArcs(ends.slice(1).map((_, i) => relation(0, i + 1, 12 - i)));
		expect(picture?.ends.map(({ id }) => id)).toEqual(ends.slice(0, MOST_ENDS).map(({ id }) => id));
		expect([picture?.arcs.length, picture?.more]).toEqual([MOST_ENDS - 1, true]);
		expect(layOutArcs([relation(0, 1, 1)])?.more).toBe(false);
	});
});
