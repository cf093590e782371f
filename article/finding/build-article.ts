import type { Article, Block } from "../../domain/article";
import type { Scheduler } from "../scheduler";
import { TextMap } from "../text-map";
import { kindOf } from "./block-kind";
import { lettersOf } from "./find-title";
import { MOST_CHARACTERS } from "./limits";
import type { Metadata } from "./read-metadata";
import type { TextLine, TextPiece } from "./text-line";

/** An article found on a page, and the way back to the page. */
export interface FoundArticle {
	article: Article;
	map: TextMap;
}

/** What an article is built of. */
export interface ArticleParts {
	title: TextLine | null;
	body: readonly TextLine[];
	/** Whether the page says that more of it is to be had elsewhere. */
	isCutOff: boolean;
	metadata: Metadata;
	url: string;
	/** What relative addresses of the page are relative to. */
	base: string;
}

/** A line that stands twice is told by its letters if it has more code units than this. */
const LONGEST_LABEL = 60;

/** Puts lines together to an article: one text, its blocks, and the map back to the page. */
export async function buildArticle(parts: ArticleParts, scheduler: Scheduler): Promise<FoundArticle> {
	const { title, metadata } = parts;
	const text = new BlockList();
	if (title) text.add(title, "title");
	const titleLetters = title ? lettersOf(title.text) : "";
	const seen = new Map<string, TextLine>();
	let isCutOff = parts.isCutOff;
	let previous: TextLine | null = null;
	let beforeText = true;
	for (const whole of parts.body) {
		if (scheduler.due()) await scheduler.pause();
		const line = cutLine(whole, MOST_CHARACTERS - text.length);
		isCutOff ||= line !== whole;
		if (!line) break;
		// The headline again, as a trail of links above the text has it.
		if (title && line.text.length < title.text.length * 2 && lettersOf(line.text) === titleLetters) continue;
		// The same paragraph again next to it or elsewhere (a pull quote, a copy for small screens) is read once; what an
		// article repeats in its own column, as a recipe or a refrain, is part of it.
		const before = line.text.length > LONGEST_LABEL ? seen.get(line.text) : undefined;
		if (before && (before === previous || before.region.parent !== line.region.parent)) continue;
		if (line.text.length > LONGEST_LABEL) seen.set(line.text, line);
		previous = line;
		const kind = kindOf(line, { beforeText, hasTitle: title !== null, author: metadata.byline });
		if (kind === "paragraph" && line.prose > 0) beforeText = false;
		text.add(line, kind);
	}
	const { paywalled: _, isArticle: __, canonicalUrl, ...about } = metadata;
	const words = text.toString();
	return {
		article: {
			url: parts.url,
			canonicalUrl: absolute(canonicalUrl ?? parts.url, parts.base),
			...about,
			title: title?.text ?? metadata.title,
			text: words,
			blocks: text.blocks,
			partial: isCutOff || metadata.paywalled || endsInTheMiddle(words),
		},
		map: new TextMap(text.pieces),
	};
}

/** An address that the page names, whatever it is relative to; as it is where it is none. */
function absolute(address: string, base: string): string {
	try {
		return new URL(address, base).href;
	} catch {
		return address;
	}
}

/** The text as it grows, a line a block. */
class BlockList {
	readonly blocks: Block[] = [];
	readonly pieces: TextPiece[] = [];
	private readonly parts: string[] = [];
	/** Where the next block begins. */
	length = 0;

	add(line: TextLine, kind: Block["kind"]): void {
		const start = this.length;
		this.parts.push(line.text);
		this.blocks.push({ start, end: start + line.text.length, kind });
		for (const piece of line.pieces) this.pieces.push({ ...piece, at: start + piece.at });
		this.length += line.text.length + 1;
	}

	toString(): string {
		return this.parts.join("\n");
	}
}

/** A line as far as there is room for it; null where there is none. */
function cutLine(line: TextLine, room: number): TextLine | null {
	if (line.text.length <= room) return line;
	if (room <= 0) return null;
	const pieces = line.pieces
		.filter(({ at }) => at < room)
		.map((piece) => ({ ...piece, length: Math.min(piece.length, room - piece.at) }));
	return { ...line, text: line.text.slice(0, room), pieces };
}

/** A longer text that ends in dots may well end so. */
const LONGEST_TEASER = 3000;

function endsInTheMiddle(text: string): boolean {
	return text.length < LONGEST_TEASER && /(?:…|\.\.\.)\s*$/u.test(text);
}
