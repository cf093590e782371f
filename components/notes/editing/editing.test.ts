import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { continueList } from "./continue-list";
import { makeLink } from "./make-link";
import { applyEdit, type EditedText, type TextEdit } from "./text-edit";
import { tickBox } from "./tick-box";
import { type LineKind, toggleLines } from "./toggle-lines";
import { type InlineMark, toggleMark } from "./toggle-mark";

/** A text with `[` and `]` around what is selected, or `|` where the caret stands. */
function marked(written: string): EditedText {
	const start = written.search(/[[|]/u);
	const text = written.replace(/[[\]|]/gu, "");
	const end = written.includes("]") ? written.indexOf("]") - 1 : start;
	return { text, start, end };
}

function written({ text, start, end }: EditedText): string {
	if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
	return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

const edited = (before: EditedText, edit: TextEdit) => applyEdit(before.text, edit);

/** Any text of what matters to Markdown, with any selection. */
const anyText = (letters: readonly string[]): fc.Arbitrary<EditedText> =>
	fc.tuple(fc.array(fc.constantFrom(...letters), { maxLength: 30 }), fc.nat(), fc.nat()).map(([parts, one, other]) => {
		const text = parts.join("");
		const [start = 0, end = 0] = [one, other].map((n) => n % (text.length + 1)).sort((a, b) => a - b);
		return { text, start, end };
	});
const LETTERS = ["a", "b c", " ", "\n", "*", "**", "_", ">", "> ", "- ", "1. ", "- [ ] ", "🌊", "é", "`"];

describe("marks", () => {
	it.each<[string, InlineMark, string, string]>([
		["around a word", "**", "a [word] here", "a **[word]** here"],
		["away again", "**", "a **[word]** here", "a [word] here"],
		["away where they are selected too", "**", "a [**word**] here", "a [word] here"],
		["where nothing is selected", "_", "a | b", "a _|_ b"],
		["without the space around", "**", "a[ word ]here", "a **[word]** here"],
		["beside other marks", "_", "**[word]**", "**_[word]_**"],
		["inside other marks", "**", "_[word]_", "_**[word]**_"],
		["of bold and italic stars, bold", "**", "***[word]***", "*[word]*"],
	])("go %s", (_, mark, before, expected) => {
		const text = marked(before);
		expect(written(edited(text, toggleMark(text, mark)))).toBe(expected);
	});

	it.each<InlineMark>(["**", "_"])("%s: the text is as it was when they are set twice, and keeps the rest", (mark) => {
		fc.assert(
			fc.property(anyText(LETTERS), (before) => {
				const once = edited(before, toggleMark(before, mark));
				expect(Math.abs(once.text.length - before.text.length)).toBe(2 * mark.length);
				expect(once.text.replaceAll(mark[0] ?? "", "")).toBe(before.text.replaceAll(mark[0] ?? "", ""));
				expect(edited(once, toggleMark(once, mark)).text).toBe(before.text);
			}),
		);
	});
});

describe("lines", () => {
	it.each<[string, LineKind, string, string]>([
		["become items", "bullets", "[one\ntwo]", "[- one\n- two]"],
		["are counted", "numbers", "[one\n\ntwo]", "[1. one\n\n2. two]"],
		["become a checklist", "checklist", "on|e", "- [ ] on|e".replace("[ ]", "( )")],
		["are plain again", "bullets", "[- one\n- two]", "[one\ntwo]"],
		["change their kind", "numbers", "[- one\n* two]", "[1. one\n2. two]"],
		["become items together", "bullets", "[- one\ntwo]", "[- one\n- two]"],
		["keep their indent", "bullets", "  on|e", "  - on|e"],
		["begin a list where there is nothing", "bullets", "a\n|", "a\n- |"],
		["are quoted with what is between them", "quote", "[one\n\ntwo]", "[> one\n>\n> two]"],
		["are no longer quoted", "quote", "> on|e", "on|e"],
		["before the selection's end are meant, not the one that begins there", "bullets", "[one\n]two", "[- one]\ntwo"],
	])("%s", (_, kind, before, expected) => {
		const text = marked(before);
		expect(written(edited(text, toggleLines(text, kind)))).toBe(expected.replace("( )", "[ ]"));
	});

	it("change their kind from a checklist", () => {
		const text = { text: "- [x] one", start: 9, end: 9 };
		expect(edited(text, toggleLines(text, "bullets"))).toEqual({ text: "- one", start: 5, end: 5 });
	});

	const words = ["a", "b c", " ", "\n", "🌊", "é"];
	it.each<LineKind>(["bullets", "numbers", "checklist", "quote"])("are as they were when made %s twice", (kind) => {
		fc.assert(
			fc.property(anyText(words), (before) => {
				const once = edited(before, toggleLines(before, kind));
				expect(edited(once, toggleLines(once, kind)).text).toBe(before.text);
			}),
		);
	});

	it.each<LineKind>(["bullets", "numbers", "checklist", "quote"])("keep their words when made %s", (kind) => {
		const plain = (text: string) => text.replace(/[^abc🌊é\n]/gu, "");
		fc.assert(
			fc.property(anyText(LETTERS), (before) => {
				const edit = toggleLines(before, kind);
				expect(plain(edited(before, edit).text)).toBe(plain(before.text));
				expect([edit.start, edit.end].every((at) => at >= 0 && at <= edited(before, edit).text.length)).toBe(true);
			}),
		);
	});
});

describe("a link", () => {
	it("is made of words, an address, or nothing", () => {
		const linked = (text: string, start: number, end: number) => {
			const edit = makeLink({ text, start, end });
			const now = applyEdit(text, edit);
			return [now.text, now.text.slice(now.start, now.end), now.start];
		};
		expect(linked("see this", 4, 8)).toEqual(["see [this](https://)", "https://", 11]);
		expect(linked("https://a.example/x", 0, 19)).toEqual(["[](https://a.example/x)", "", 1]);
		expect(linked("", 0, 0)).toEqual(["[](https://)", "https://", 3]);
	});

	it("keeps the rest", () => {
		fc.assert(
			fc.property(anyText(LETTERS), (before) => {
				const { from, to, insert } = makeLink(before);
				expect([from, to]).toEqual([before.start, before.end]);
				expect(insert).toContain(before.text.slice(from, to));
			}),
		);
	});
});

describe("Enter", () => {
	it.each<[string, string, string | null]>([
		["goes on with a list", "- one|", "- one\n- |"],
		["parts an item", "- on|e", "- on\n- |e"],
		["counts on", "9. nine|", "9. nine\n10. |"],
		["leaves the next box empty", "- (x) one|", "- (x) one\n- ( ) |"],
		["keeps the indent", "  * one|", "  * one\n  * |"],
		["goes on with a quotation", "> one|", "> one\n> |"],
		["goes on with a list in a quotation", "> - one|", "> - one\n> - |"],
		["ends the list in an empty item", "- one\n- |", "- one\n|"],
		["ends the quotation in an empty line", "> one\n> |", "> one\n|"],
		["ends the list in a quotation", "> - |", "> |"],
		["is a new line elsewhere", "one|", null],
		["is a new line before a marker", "|- one", null],
		["replaces what is selected", "- <one>", null],
	])("%s", (_, before, expected) => {
		const start = before.search(/[|<]/u);
		const text = before
			.replace(/[|<>](?! )/gu, "")
			.replaceAll("(", "[")
			.replaceAll(")", "]");
		const end = before.includes("<") ? start + 3 : start;
		const edit = continueList({ text, start, end });
		const now = edit && applyEdit(text, edit);
		const shown = now && `${now.text.slice(0, now.start)}|${now.text.slice(now.start)}`;
		expect(shown?.replaceAll("[", "(").replaceAll("]", ")") ?? null).toBe(expected);
	});

	it("keeps what follows", () => {
		fc.assert(
			fc.property(anyText(LETTERS), (before) => {
				const edit = continueList(before);
				if (!edit) return;
				const now = edited(before, edit);
				expect(now.start).toBe(now.end);
				expect(now.text.slice(now.start)).toBe(before.text.slice(before.end));
			}),
		);
	});
});

describe("a tick", () => {
	it.each<[string, number, string | null]>([
		["- [ ] a\n- [x] b", 0, "- [x] a\n- [x] b"],
		["- [ ] a\n- [x] b", 1, "- [ ] a\n- [ ] b"],
		["- [X] a", 0, "- [ ] a"],
		["1. [ ] a", 0, "1. [x] a"],
		["> - [ ] a\n>   - [ ] b", 1, "> - [ ] a\n>   - [x] b"],
		["- a\n  - [ ] b\n- [ ] c", 1, "- a\n  - [ ] b\n- [x] c"],
		["```\n- [ ] code\n```\n\n- [ ] a", 0, "```\n- [ ] code\n```\n\n- [x] a"],
		["    - [ ] code\n\n- [ ] a", 0, "    - [ ] code\n\n- [x] a"],
		["- [ ] a", 1, null],
		["- [ ] a", -1, null],
		["no box [ ] here", 0, null],
	])("in %j of box %i", (source, number, expected) => expect(tickBox(source, number)).toBe(expected));

	it("taken back leaves the text as it was", () => {
		const lines = fc.constantFrom("- [ ] a", "- [x] b", "  - [ ] c", "> - [x] d", "```", "", "words", "1. [ ] e");
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 12 }), fc.nat(5), (parts, number) => {
				const source = parts.join("\n");
				const ticked = tickBox(source, number);
				if (ticked === null) return;
				expect([...ticked].filter((letter, i) => letter !== source[i])).toHaveLength(1);
				expect(tickBox(ticked, number)).toBe(source.replaceAll("[X]", "[x]"));
			}),
		);
	});
});
