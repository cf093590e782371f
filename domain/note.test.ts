import { describe, expect, it } from "vitest";
import { anchorAt } from "./anchor";
import { anchorsOf, type NoteTarget, withAnchor, withoutPassage, withPassage } from "./note";

const TEXT = "The mayor said no. The council said yes.";
const anchor = (words: string) => {
	const start = TEXT.indexOf(words);
	return anchorAt(TEXT, { start, end: start + words.length });
};

describe("withAnchor", () => {
	const targets: NoteTarget[] = [
		{ kind: "claim", id: "c", anchors: [anchor("said no")] },
		{ kind: "party", id: "p", name: "the mayor" },
		{ kind: "passage", anchors: [anchor("The council"), anchor("yes")] },
	];

	it.each<[number, string[]]>([
		[0, ["mayor", "The council", "yes"]],
		[1, ["said no", "mayor", "yes"]],
		[2, ["said no", "The council", "mayor"]],
		[3, ["said no", "The council", "yes"]],
	])("changes the anchor number %i alone", (number, expected) => {
		const changed = withAnchor(targets, number, anchor("mayor"));
		expect(anchorsOf({ targets: changed }).map(({ exact }) => exact)).toEqual(expected);
		expect(changed.map(({ kind }) => kind)).toEqual(["claim", "party", "passage"]);
		expect(anchorsOf({ targets }).map(({ exact }) => exact)).toEqual(["said no", "The council", "yes"]);
	});
});

describe("passages", () => {
	const party: NoteTarget = { kind: "party", id: "p", name: "the mayor" };
	const words = (targets: NoteTarget[]) =>
		targets.map((target) => ("anchors" in target ? target.anchors.map(({ exact }) => exact) : target.kind));

	it("are added to those that are there, or beside what else the note is on", () => {
		const one = withPassage([party], anchor("yes"));
		expect(words(one)).toEqual(["party", ["yes"]]);
		expect(words(withPassage(one, anchor("mayor")))).toEqual(["party", ["yes", "mayor"]]);
	});

	it("are taken away, and nothing else is", () => {
		const targets: NoteTarget[] = [
			party,
			{ kind: "passage", anchors: [anchor("mayor"), anchor("said no")] },
			{ kind: "passage", anchors: [anchor("yes")] },
		];
		expect(words(withoutPassage(targets, 0))).toEqual(["party", ["said no"], ["yes"]]);
		expect(words(withoutPassage(targets, 2))).toEqual(["party", ["mayor", "said no"]]);
		expect(words(withoutPassage(targets, 3))).toEqual(words(targets));
	});
});
