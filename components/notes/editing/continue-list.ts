import { type EditedText, lineEnd, lineStart, type TextEdit } from "./text-edit";

const MARKER = /^([ \t]*(?:> ?)*[ \t]*)(?:([-*+])( \[[ xX]\])? |(\d{1,9})([.)]) )|^([ \t]*(?:> ?)+)/u;

/**
 * What Enter does in a list or a quotation: it begins the next item; in an item that is empty it ends the list. Null where
 * Enter is just a new line.
 */
export function continueList({ text, start, end }: EditedText): TextEdit | null {
	if (start !== end) return null;
	const from = lineStart(text, start);
	const line = text.slice(from, start);
	const found = MARKER.exec(line);
	if (!found) return null;
	const [marker, space = "", bullet, box = "", number, dot = "", quote] = found;
	const rest = text.slice(start, lineEnd(text, start));
	if (line.length === marker.length && rest.trim() === "") {
		// The item goes; of a list within a quotation the quotation stays.
		const stays = quote === undefined ? space.trimStart() : "";
		return { from, to: start, insert: stays, start: from + stays.length, end: from + stays.length };
	}
	const again = quote ?? space + (bullet === undefined ? `${Number(number) + 1}${dot} ` : `${bullet}${box && " [ ]"} `);
	const at = start + 1 + again.length;
	return { from: start, to: start, insert: `\n${again}`, start: at, end: at };
}
