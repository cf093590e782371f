import type { EditedText, TextEdit } from "./text-edit";

/** What marks words inside a line: `**` for bold, `_` for italic. */
export type InlineMark = "**" | "_";

/**
 * Sets marks around what is selected, or takes them away where they are; without the white space at its ends, where marks
 * would mark nothing. Done twice, the text is as it was.
 */
export function toggleMark({ text, start, end }: EditedText, mark: InlineMark): TextEdit {
	const letter = mark[0] ?? "";
	const within = wordsIn(text, { start, end }, letter);
	const around = Math.min(marksBefore(text, within.start, letter), marksAfter(text, within.end, letter));
	// Marks may be doubled: an odd number of pairs marks, an even number does not.
	const marked = Math.floor(around / mark.length) % 2 === 1;
	const words = text.slice(within.start, within.end);
	if (marked) {
		const from = within.start - mark.length;
		return { from, to: within.end + mark.length, insert: words, start: from, end: from + words.length };
	}
	const begin = within.start + mark.length;
	return {
		from: within.start,
		to: within.end,
		insert: mark + words + mark,
		start: begin,
		end: begin + words.length,
	};
}

interface Stretch {
	start: number;
	end: number;
}

/** What is selected without space and marks at its ends, in whatever order they stand there. */
function wordsIn(text: string, selected: Stretch, letter: string): Stretch {
	const fewer = withoutMarks(text, withoutSpace(text, selected), letter);
	return fewer.start === selected.start && fewer.end === selected.end ? fewer : wordsIn(text, fewer, letter);
}

function withoutSpace(text: string, { start, end }: Stretch): Stretch {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	return words.trim() === "" ? { start, end: start } : { start: from, end: from + words.trim().length };
}

/** Marks that were selected with the words; a selection of nothing else is left as it is. */
function withoutMarks(text: string, { start, end }: Stretch, letter: string): Stretch {
	let from = start;
	let to = end;
	while (from < to && text[from] === letter) from++;
	while (to > from && text[to - 1] === letter) to--;
	return from === to ? { start, end } : { start: from, end: to };
}

function marksBefore(text: string, at: number, letter: string): number {
	let n = 0;
	while (text[at - 1 - n] === letter) n++;
	return n;
}

function marksAfter(text: string, at: number, letter: string): number {
	let n = 0;
	while (text[at + n] === letter) n++;
	return n;
}
