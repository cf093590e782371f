import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threadsOf } from "./threads";

interface Threaded {
	id: string;
	createdAt: number;
	replyTo?: string;
}
const note = (id: string, createdAt: number, replyTo?: string): Threaded => ({
	id,
	createdAt,
	...(replyTo && { replyTo }),
});
const shown = (notes: readonly Threaded[]) =>
	threadsOf(notes).map(({ root, later }) => [root, ...later].map(({ id }) => id).join(" "));

describe("threads", () => {
	it.each<[string, Threaded[], string[]]>([
		["of one note each", [note("b", 2), note("a", 1)], ["b", "a"]],
		["have what came later in order of time", [note("c", 3, "a"), note("a", 1), note("b", 2, "a")], ["a b c"]],
		["take what was added to something added", [note("a", 1), note("b", 2, "a"), note("c", 3, "b")], ["a b c"]],
		["are begun by what is left where the first is gone", [note("b", 2, "gone"), note("c", 3, "b")], ["b c"]],
		[
			"end where notes follow each other in a circle",
			[note("b", 2, "a"), note("a", 1, "b"), note("c", 3, "b")],
			["a b c"],
		],
		["end where a note follows itself", [note("a", 1, "a")], ["a"]],
	])("%s", (_, notes, expected) => expect(shown(notes)).toEqual(expected));

	it("leave out no note, show none twice, and are in order of time", () => {
		const notes = fc.uniqueArray(
			fc.record({
				id: fc.nat(12).map(String),
				createdAt: fc.nat(5),
				replyTo: fc.option(fc.nat(12).map(String), { nil: undefined }),
			}),
			{ selector: ({ id }) => id },
		);
		fc.assert(
			fc.property(notes, (made) => {
				const given = made.map(({ id, createdAt, replyTo }) => note(id, createdAt, replyTo));
				const threads = threadsOf(given);
				expect(threads.flatMap(({ root, later }) => [root, ...later].map(({ id }) => id)).sort()).toEqual(
					given.map(({ id }) => id).sort(),
				);
				for (const { later } of threads) {
					const times = later.map(({ createdAt }) => createdAt);
					expect(times).toEqual(times.toSorted((a, b) => a - b));
				}
			}),
		);
	});
});
