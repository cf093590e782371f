import type { Span } from "../../domain/span";

/** A word, a mark or white space of an edited text, with the number of the piece of the old text that it is or replaces. */
export interface Piece {
	text: string;
	/** -1 for what is new. */
	from: number;
}

/** A text that is edited, in paragraphs of sentences; it remembers where each piece comes from. */
export type EditedText = Piece[][][];

const PIECES = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu;

/** Splits a text into its pieces; joined, they are the text. */
export function piecesOf(text: string): string[] {
	return text.match(PIECES) ?? [];
}

export function isWord(text: string): boolean {
	return /^[\p{L}\p{N}]/u.test(text);
}

/** Makes a text ready to be edited: a paragraph a line. */
export function toEdit(text: string): EditedText {
	let number = 0;
	return text.split("\n").map((line) => {
		// The line's end is a piece of the text, too.
		const sentences: Piece[][] = [[]];
		for (const piece of piecesOf(line)) {
			sentences.at(-1)?.push({ text: piece, from: number++ });
			const before = sentences.at(-1)?.at(-2)?.text ?? "";
			if (/^\s/u.test(piece) && /^[.!?”"]$/u.test(before)) sentences.push([]);
		}
		number++;
		return sentences.filter((sentence) => sentence.length > 0);
	});
}

/** The edited text; where the words `first` to `last` of the old one are in it now, and whether still in order. */
export function textOf(
	edited: EditedText,
	first: number,
	last: number,
): { text: string; places: Span[]; inOrder: boolean } {
	let text = "";
	const places: Span[] = [];
	let latest = -1;
	let inOrder = true;
	for (const [i, paragraph] of edited.entries()) {
		if (i > 0) text += "\n";
		for (const { text: words, from } of paragraph.flat()) {
			const start = text.length;
			text += words;
			if (from < first || from > last || !isWord(words)) continue;
			inOrder &&= from > latest;
			latest = from;
			places.push({ start, end: text.length });
		}
	}
	return { text, places, inOrder };
}
