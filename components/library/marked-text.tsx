import type { JSX } from "preact";
import type { Snippet } from "../../domain/library-search";

/** A text with the words that were looked for marked in it. */
export function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }): JSX.Element {
	let at = 0;
	const parts: (string | JSX.Element)[] = [];
	for (const { start, end } of marks) {
		parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
		at = end;
	}
	return (
		<>
			{parts}
			{text.slice(at)}
		</>
	);
}
