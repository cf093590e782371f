import type { TextLine } from "./text-line";

/** Longer lines are no titles, in code units. */
const LONGEST_TITLE = 400;
/** A title of fewer letters is not looked for: too much else has the same. */
const LEAST_LETTERS = 10;

/** What is between letters and digits in most scripts; a class of Unicode takes long to compile. */
const BETWEEN =
	/[^a-z0-9\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3005-\u3007\u3021-\ufdff\ufe70-\ufeff\uff10-\uffff]+/g;

/** What two renderings of the same words have in common. */
export const lettersOf = (text: string) => text.toLowerCase().replace(BETWEEN, "");

/**
 * The line that shows the headline: a heading of the title's words; else a main heading that begins as it does, or any line
 * of its words; else the last main heading before the text.
 *
 * @param title what the page gives as its article's title
 */
export function findTitle(lines: readonly TextLine[], chosen: ReadonlySet<TextLine>, title: string): TextLine | null {
	const wanted = lettersOf(title);
	const isKnown = wanted.length >= LEAST_LETTERS;
	let same: TextLine | null = null;
	let near: TextLine | null = null;
	let heading: TextLine | null = null;
	let begun = false;
	for (const line of lines) {
		const { tag } = line.region;
		const isHeading = tag === "H1" || tag === "H2";
		begun ||= chosen.has(line);
		if (tag === "H1" && (!begun || chosen.has(line))) heading = line;
		const { length } = line.text;
		if (
			!isKnown ||
			length > LONGEST_TITLE ||
			(!isHeading && (same || length < wanted.length || length > wanted.length * 2))
		)
			continue;
		const own = lettersOf(line.text);
		if (own.length < LEAST_LETTERS) continue;
		if (own === wanted) {
			if (isHeading) return line;
			same = line;
		}
		if (isHeading && (wanted.startsWith(own) || own.startsWith(wanted))) near ??= line;
	}
	return near ?? same ?? heading;
}

/** Running text of so many code units above a headline is part of the article. */
const LONG_LINE = 100;

/** The article's lines without the headline and the labels that stand above it. */
export function belowTitle(lines: readonly TextLine[], title: TextLine | null): TextLine[] {
	const at = title ? lines.indexOf(title) : -1;
	return lines.filter((line, i) => line !== title && (i > at || line.prose > LONG_LINE));
}
