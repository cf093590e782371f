/** A text with what is selected in it, in UTF-16 code units. */
export interface EditedText {
	text: string;
	start: number;
	end: number;
}

/** A change of one stretch of a text, and what is selected after it. */
export interface TextEdit {
	/** The stretch that is replaced. */
	from: number;
	to: number;
	/** What takes its place. */
	insert: string;
	/** The selection after the change. */
	start: number;
	end: number;
}

/** The text after a change. */
export function applyEdit(text: string, { from, to, insert, start, end }: TextEdit): EditedText {
	return { text: text.slice(0, from) + insert + text.slice(to), start, end };
}

/** Where the line begins in which `at` stands. */
export function lineStart(text: string, at: number): number {
	// Looked for from before the text, the browser looks at its first letter.
	return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line ends in which `at` stands, before its break. */
export function lineEnd(text: string, at: number): number {
	const next = text.indexOf("\n", at);
	return next === -1 ? text.length : next;
}
