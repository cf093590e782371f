import { type EditedText, lineEnd, lineStart, type TextEdit } from "./text-edit";

export type LineKind = "bullets" | "numbers" | "checklist" | "quote";

/** A line's own space, and what makes it an item of a list. */
const ITEM = /^([ \t]*)((?:[-*+] \[[ xX]\] )|[-*+] |\d{1,9}[.)] )?/u;
const QUOTE = /^> ?/u;

/**
 * Makes the selected lines items of a list, or a quotation; where all of them are that already, plain lines. Items of another
 * list change their kind. Lines that are alike are as they were when it is done twice.
 */
export function toggleLines({ text, start, end }: EditedText, kind: LineKind): TextEdit {
	const from = lineStart(text, start);
	// A selection that ends where a line begins does not mean that line.
	const to = lineEnd(text, end > start && text[end - 1] === "\n" ? end - 1 : end);
	const before = text.slice(from, to).split("\n");
	const blank = before.length > 1 && before.every((line) => line.trim() === "");
	if (blank && kind !== "quote") return { from, to: from, insert: "", start, end };
	const after = kind === "quote" ? quoted(before) : listed(before, kind);
	const insert = after.join("\n");
	return { from, to, insert, ...selectionAfter({ from, start, end }, before, after, insert.length) };
}

function quoted(lines: readonly string[]): string[] {
	if (lines.every((line) => line.startsWith(">"))) return lines.map((line) => line.replace(QUOTE, ""));
	return lines.map((line) => (line === "" ? ">" : `> ${line}`));
}

function listed(lines: readonly string[], kind: Exclude<LineKind, "quote">): string[] {
	// An empty line parts lists; one that is alone begins one.
	const meant = (line: string) => lines.length === 1 || line.trim() !== "";
	const plain = lines.every((line) => !meant(line) || kindOf(line) === kind);
	let number = 0;
	return lines.map((line) => {
		if (!meant(line)) return line;
		const [whole = "", space = ""] = ITEM.exec(line) ?? [];
		return space + (plain ? "" : markerOf(kind, ++number)) + line.slice(whole.length);
	});
}

function kindOf(line: string): LineKind | null {
	const marker = ITEM.exec(line)?.[2];
	if (!marker) return null;
	if (marker.includes("[")) return "checklist";
	return /\d/u.test(marker) ? "numbers" : "bullets";
}

function markerOf(kind: Exclude<LineKind, "quote">, number: number): string {
	if (kind === "numbers") return `${number}. `;
	return kind === "bullets" ? "- " : "- [ ] ";
}

/** A mere caret stays at its letter; of what was selected the whole lines are then. */
function selectionAfter(
	{ from, start, end }: { from: number; start: number; end: number },
	before: readonly string[],
	after: readonly string[],
	length: number,
): { start: number; end: number } {
	if (start !== end) return { start: from, end: from + length };
	const [old = "", now = ""] = [before[0], after[0]];
	const at = Math.max(from, start + now.length - old.length);
	return { start: at, end: at };
}
