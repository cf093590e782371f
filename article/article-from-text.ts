import type { Article, Block } from "../domain/article";
import { MOST_CHARACTERS } from "./finding/limits";

/** An article from plain text: the first line is its title, every further line a paragraph; empty lines part nothing. */
export function articleFromText(text: string, url = ""): Article {
	const lines: string[] = [];
	const blocks: Block[] = [];
	let at = 0;
	const cut = text.length > MOST_CHARACTERS;
	let start = 0;
	const whole = cut ? text.slice(0, endOfRead(text)) : text;
	for (const line of whole.split("\n")) {
		// Offsets are into the text as given, so lines keep their places, empty ones too.
		lines.push(line);
		const words = line.trim();
		if (words !== "") {
			start = at + line.indexOf(words);
			blocks.push({ start, end: start + words.length, kind: blocks.length === 0 ? "title" : "paragraph" });
		}
		at += line.length + 1;
	}
	const [first] = blocks;
	return {
		url,
		canonicalUrl: url,
		title: first ? whole.slice(first.start, first.end) : "",
		language: "und",
		text: lines.join("\n"),
		blocks,
		partial: cut,
	};
}

/** Where a text that is too long is cut: at the end of a line; within a line that alone is too long, at a space. */
function endOfRead(text: string): number {
	const line = text.lastIndexOf("\n", MOST_CHARACTERS) + 1;
	if (line > MOST_CHARACTERS / 2) return line;
	const space = text.lastIndexOf(" ", MOST_CHARACTERS);
	return space > MOST_CHARACTERS / 2 ? space : MOST_CHARACTERS;
}
