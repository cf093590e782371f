import { canonicalAddress } from "../domain/address";
import type { Article, Block, BlockKind } from "../domain/article";
import { kindOf } from "./block-kind";
import { chooseLines } from "./choose-lines";
import { MOST_CHARACTERS } from "./limits";
import { type Metadata, readMetadata } from "./read-metadata";
import type { Scheduler } from "./scheduler";
import type { TextLine, TextPiece } from "./text-line";
import { TextMap } from "./text-map";
import { walkText } from "./walk-text";

/** An article found on a page, and the way back to the page. */
export interface FoundArticle {
	article: Article;
	map: TextMap;
}

/** Why no article was found. */
export type NoArticle = "no-text" | "too-short" | "changing";

/** Most of a page that is walked: ten times as much, since pages hold much besides. */
const MOST_OF_PAGE = 3_000_000;
/** Less running text than this is no article. */
const LEAST_PROSE = 250;
const TRIES = 3;

/**
 * Finds the article in a document, live or parsed: its text in reading order as typed blocks, what the page says about it,
 * and a map back to the text nodes. Reads only; yields through `scheduler`. A page that changes while it is read is read
 * again, at most three times.
 */
export async function findArticle(
	document: Document,
	url: string,
	scheduler: Scheduler,
): Promise<FoundArticle | NoArticle> {
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const found = await readOnce(document, url, scheduler);
		if (typeof found === "string" || found.map.isCurrent(found.article.text)) return found;
	}
	return "changing";
}

async function readOnce(document: Document, url: string, scheduler: Scheduler): Promise<FoundArticle | NoArticle> {
	if (!document.body) return "no-text";
	const metadata = readMetadata(document);
	const lines = await walkText(document.body, scheduler, MOST_OF_PAGE);
	if (!lines) return "changing";
	const chosen = chooseLines(lines).lines;
	const prose = chosen.reduce((sum, line) => sum + line.prose, 0);
	if (chosen.length === 0) return lines.length > 0 && charactersOf(lines) < LEAST_PROSE ? "too-short" : "no-text";
	if (prose < LEAST_PROSE && !(metadata.isArticle && prose > LEAST_PROSE / 3)) return "too-short";
	const title = findTitle(lines, chosen, metadata);
	return build(title, withoutTop(chosen, title), metadata, url, document);
}

/**
 * The line that shows the headline: a heading of the title's words, else any line of them, else a main heading that has most
 * of them or is the last one before the text.
 */
function findTitle(lines: readonly TextLine[], chosen: readonly TextLine[], { title }: Metadata): TextLine | null {
	const first = lines.indexOf(chosen[0] as TextLine);
	const wanted = letters(title);
	let same: TextLine | null = null;
	let near: TextLine | null = null;
	let heading: TextLine | null = null;
	for (const [i, line] of lines.entries()) {
		const { tag } = line.region;
		const isHeading = tag === "H1" || tag === "H2";
		if (!isHeading && line.text.length > LONGEST_TITLE) continue;
		const own = wanted.length < 10 ? "" : letters(line.text);
		if (own.length >= 10 && own === wanted) {
			if (isHeading) return line;
			same ??= line;
		}
		if (isHeading && own.length >= 10 && (wanted.startsWith(own) || own.startsWith(wanted))) near ??= line;
		if (tag === "H1" && (i <= first || chosen.includes(line))) heading = line;
	}
	return near ?? same ?? heading;
}

/** The lines without the labels that stand above the headline, and the headline itself. */
function withoutTop(lines: readonly TextLine[], title: TextLine | null): TextLine[] {
	const at = title ? lines.indexOf(title) : -1;
	return lines.filter((line, i) => line !== title && (i > at || line.prose > LONG_LINE));
}

/** Running text of so many code units above a headline is part of the article. */
const LONG_LINE = 100;
const LONGEST_TITLE = 400;

function charactersOf(lines: readonly TextLine[]): number {
	return lines.reduce((sum, { text }) => sum + text.length, 0);
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

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function build(
	title: TextLine | null,
	body: readonly TextLine[],
	metadata: Metadata,
	url: string,
	document: Document,
): FoundArticle {
	const parts: string[] = [];
	const blocks: Block[] = [];
	const pieces: TextPiece[] = [];
	let at = 0;
	const seen = new Map<string, TextLine>();
	const add = (line: TextLine, kind: BlockKind) => {
		parts.push(line.text);
		blocks.push({ start: at, end: at + line.text.length, kind });
		for (const piece of line.pieces) pieces.push({ ...piece, at: at + piece.at });
		at += line.text.length + 1;
	};
	if (title) add(title, "title");
	let cut = false;
	let previous: TextLine | null = null;
	let paragraphs = 0;
	for (const whole of body) {
		const line = cutLine(whole, MOST_CHARACTERS - at);
		cut ||= line !== whole;
		if (!line) break;
		// The headline again, as a trail of links above the text has it.
		if (title && letters(line.text) === letters(title.text)) continue;
		// The same paragraph again next to it or elsewhere (a pull quote, a copy for small screens) is read once; what an
		// article repeats in its own column, as a recipe or a refrain, is part of it.
		const key = line.text.length > 60 ? letters(line.text) : "";
		const before = seen.get(key);
		if (before && (before === previous || before.region.parent !== line.region.parent)) continue;
		if (key !== "") seen.set(key, line);
		previous = line;
		const place = { beforeText: paragraphs === 0, hasTitle: title !== null, author: metadata.byline };
		const kind = kindOf(line, place);
		if (kind === "paragraph" && line.prose > 0) paragraphs++;
		add(line, kind);
	}
	const { paywalled, isArticle: _, canonicalUrl, ...about } = metadata;
	const address = canonicalAddress(url, canonicalUrl ?? null, document.baseURI);
	const text = parts.join("\n");
	return {
		article: {
			url,
			canonicalUrl: address,
			...about,
			title: title?.text ?? metadata.title,
			text,
			blocks,
			partial: cut || looksCutOff(document, text, paywalled),
		},
		map: new TextMap(pieces),
	};
}

const PAYWALL =
	/\b(?:subscribe (?:now )?to (?:continue|read|keep reading)|subscribers? only|to continue reading|already a subscriber|sign in to (?:continue|read)|create a free account to|this (?:article|story|content) is (?:for|available to) (?:subscribers|members)|unlock this article|register to (?:continue|read))\b/iu;

/** Whether the page shows only part of its article: it says so, asks to subscribe, or stops in the middle. */
function looksCutOff(document: Document, text: string, paywalled: boolean): boolean {
	if (paywalled) return true;
	if (/(?:…|\.\.\.)\s*$/u.test(text) && text.length < 3000) return true;
	const visible = document.body.textContent ?? "";
	return visible.length < 400_000 && PAYWALL.test(visible);
}
