import { describe, expect, it } from "vitest";
import { anchorAt } from "./anchor";
import { anchorsOf, type NoteTarget, withAnchor } from "./note";

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
