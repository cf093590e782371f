import { describe, expect, it } from "vitest";
import { countedWords } from "./counted-words";

/** The words of a paragraph, those in quotation marks between brackets. */
function counted(text: string): string[] {
	const words = countedWords({ text, blocks: [{ start: 0, end: text.length, kind: "paragraph" }] });
	return words.map(({ start, end, quoted }) => (quoted ? `[${text.slice(start, end)}]` : text.slice(start, end)));
}

describe("countedWords", () => {
	it.each([
		["He didn’t pay the well-known $1,500.50.", "He didn’t pay the well-known 1,500.50"],
		["She said “no spill”, twice.", "She said [no] [spill] twice"],
		['It is "a fairy tale", he said.', "It is [a] [fairy] [tale] he said"],
		['“They knew," she said. "All of it.”', "[They] [knew] she said [All] [of] [it]"],
		["“It runs on. To the end.", "[It] [runs] [on] [To] [the] [end]"],
		["The 5'10\" man said “yes”.", "The 5'10 man said [yes]"],
		["He called it ‘a day’s work’ and left.", "He called it [a] [day’s] [work] and left"],
		["'They knew,' she said.", "[They] [knew] she said"],
		["The dockers’ pay and the '80s are theirs.", "The dockers pay and the 80s are theirs"],
		["“He said ‘never’ to me,” she said", "[He] [said] [never] [to] [me] she said"],
		["… – !", ""],
	])("counts %s", (text, expected) => expect(counted(text).join(" ")).toBe(expected));

	it("leaves out the title, and goes on from block to block", () => {
		const text = "One title\ntwo “three\nfour” five";
		const words = countedWords({
			text,
			blocks: [
				{ start: 0, end: 9, kind: "title" },
				{ start: 10, end: 20, kind: "paragraph" },
				{ start: 21, end: 31, kind: "list" },
			],
		});
		expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["two", "three", "four", "five"]);
	});
});
