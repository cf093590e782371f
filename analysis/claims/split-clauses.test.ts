import { describe, expect, it } from "vitest";
import { layOut } from "../layers";
import { splitClauses } from "./split-clauses";

function clauses(text: string): string[] {
	const layers = layOut(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
	return splitClauses(layers, { first: 0, last: layers.words.length }).map(({ first, last }) =>
		text.slice(layers.words[first]?.start, layers.words[last - 1]?.end),
	);
}

describe("clauses", () => {
	it.each<[string, string[]]>([
		["The port closed in March.", ["The port closed in March."]],
		["The crew came to the gate and left.", ["The crew came to the gate and left."]],
		[
			"The ministry closed the port, but the ferries kept their timetable.",
			["The ministry closed the port,", "but the ferries kept their timetable."],
		],
		["The mill burned down; the owner was never found.", ["The mill burned down", "the owner was never found."]],
		[
			"The council approved the plan in May, while the residents of Orlo Street took it to court.",
			["The council approved the plan in May,", "while the residents of Orlo Street took it to court."],
		],
		["The plan, which cost two million, was dropped.", ["The plan, which cost two million, was dropped."]],
		["Fenn and Orlo met in the old town hall.", ["Fenn and Orlo met in the old town hall."]],
	])("%s", (text, expected) => expect(clauses(text)).toEqual(expected));
});
