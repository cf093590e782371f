import { describe, expect, it } from "vitest";
import { anchorAt } from "../domain/anchor";
import type { Draft, NoteTarget } from "../domain/note";
import { mergeDrafts } from "./merge-drafts";

const TEXT = "The mayor said no. The council said yes.";
const on = (...words: string[]): NoteTarget[] => [
	{
		kind: "passage",
		anchors: words.map((part) => anchorAt(TEXT, { start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length })),
	},
];
const draft = (changed: Partial<Draft> = {}): Draft => ({
	id: "d",
	article: "a",
	targets: on("mayor"),
	body: "A",
	tags: [],
	colour: "yellow",
	base: null,
	updatedAt: 1,
	...changed,
});

describe("two drafts of one", () => {
	it.each<[string, Partial<Draft>, Partial<Draft>, Partial<Draft> | null]>([
		["are one where each changed another part", { body: "AB" }, { tags: ["x"] }, { body: "AB", tags: ["x"] }],
		["are one where both changed the same in the same way", { body: "AB" }, { body: "AB" }, { body: "AB" }],
		["are one where only theirs changed", {}, { colour: "pink", evidence: [] }, { colour: "pink", evidence: [] }],
		[
			"have the passages of both",
			{ targets: on("mayor", "no") },
			{ targets: on("mayor", "yes") },
			{ targets: on("mayor", "no", "yes") },
		],
		["stay two where both changed the words", { body: "AB" }, { body: "AC" }, null],
	])("%s", (_, ours, theirs, expected) => {
		const merged = mergeDrafts(draft(), draft({ ...ours, updatedAt: 3 }), draft({ ...theirs, updatedAt: 2 }));
		expect(merged).toEqual(expected && draft({ ...expected, updatedAt: 3 }));
	});
});
