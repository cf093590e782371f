import { canonicalAddress } from "../domain/address";
import type { Article, Block, BlockKind } from "../domain/article";
import { chooseLines, proseOf } from "./choose-lines";
import { isNamed } from "./hints";
import { MOST_CHARACTERS } from "./limits";
import { type Metadata, readMetadata } from "./read-metadata";
import type { Scheduler } from "./scheduler";
import { TextMap } from "./text-map";
import { type TextLine, type TextPiece, walkText } from "./walk-text";

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
	const chosen = chooseLines(lines);
	const prose = chosen.reduce((sum, line) => sum + proseOf(line), 0);
	if (chosen.length === 0) return lines.length > 0 && charactersOf(lines) < LEAST_PROSE ? "too-short" : "no-text";
	if (prose < LEAST_PROSE && !(metadata.isArticle && prose > LEAST_PROSE / 3)) return "too-short";
	const title = findTitle(lines, chosen, metadata);
	return build(
		title,
		chosen.filter((line) => line !== title),
		metadata,
		url,
		document,
	);
}

/** The line that shows the headline: the main heading whose words are the title's, else the last one before the text. */
function findTitle(lines: readonly TextLine[], chosen: readonly TextLine[], { title }: Metadata): TextLine | null {
	const first = lines.indexOf(chosen[0] as TextLine);
	const wanted = letters(title);
	let heading: TextLine | null = null;
	for (const [i, line] of lines.entries()) {
		const isHeading = /^H[12]$/u.test(line.element.tagName);
		const own = letters(line.text);
		if (
			wanted !== "" &&
			own.length >= 10 &&
			(own === wanted || (isHeading && (wanted.startsWith(own) || own.startsWith(wanted))))
		)
			return line;
		if (line.element.tagName === "H1" && (i <= first || chosen.includes(line))) heading = line;
	}
	return heading;
}

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
	const seen = new Set<string>();
	const add = (line: TextLine, kind: BlockKind) => {
		parts.push(line.text);
		blocks.push({ start: at, end: at + line.text.length, kind });
		for (const piece of line.pieces) pieces.push({ ...piece, at: at + piece.at });
		at += line.text.length + 1;
	};
	if (title) add(title, "title");
	let cut = false;
	let paragraphs = 0;
	for (const whole of body) {
		const line = cutLine(whole, MOST_CHARACTERS - at);
		cut ||= line !== whole;
		if (!line) break;
		// The headline again, as a trail of links above the text has it.
		if (title && letters(line.text) === letters(title.text)) continue;
		// The same paragraph again (a pull quote, a copy for small screens) is shown to the reader once here.
		const key = line.text.length > 60 ? letters(line.text) : "";
		if (key !== "" && seen.has(key)) continue;
		seen.add(key);
		const kind = kindOf(line, paragraphs, title !== null);
		if (kind === "paragraph") paragraphs++;
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

function kindOf(line: TextLine, paragraphs: number, hasTitle: boolean): BlockKind {
	const { tagName } = line.element;
	if (isDateLine(line.text)) return "byline";
	if (/^H[1-6]$/u.test(tagName)) return "heading";
	if (CREDIT.test(line.text) && line.text.length < 300) return "caption";
	if (
		tagName === "FIGCAPTION" ||
		tagName === "CAPTION" ||
		within(line, /^(?:FIGURE|FIGCAPTION)$/u) ||
		named(line, /^(?:caption|captions|credit|photo-credit|image-caption)$/u, 3)
	)
		return "caption";
	if (
		paragraphs === 0 &&
		(/^by\s+\p{Lu}/iu.test(line.text) ||
			named(line, /^(?:byline|bylines|author|authors|dateline|timestamp|pubdate|publish-date|meta)$/u, 2)) &&
		line.text.length < 160
	)
		return "byline";
	if (
		paragraphs === 0 &&
		hasTitle &&
		named(line, /^(?:standfirst|subtitle|dek|deck|summary|subhead|subheadline|lede|lead|intro|kicker|excerpt)$/u, 3)
	)
		return "standfirst";
	if (tagName === "LI" || tagName === "DD" || tagName === "DT") return "list";
	if (tagName === "BLOCKQUOTE" || within(line, /^BLOCKQUOTE$/u)) return "quotation";
	return "paragraph";
}

/** A line that is a picture's caption by its credit: "… (Image: Bray Press)". */
const CREDIT = /\((?:images?|photos?|pictures?|credits?|image credit|file photo|ap photo)\b[^)]{0,80}\)\s*$/iu;
const DATE_WORDS =
	/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:a\.?m\.?|p\.?m\.?|gmt|utc|e[sd]t|p[sd]t|c[sd]t|bst|ist|cet)\b|\b(?:published|updated|posted|last|first|modified|on|at|by|of|ago|hours?|minutes?|days?|min|read|local|time|the)\b|\d+(?:st|nd|rd|th)?|[^\p{L}\p{N}]+/giu;

/** Whether a short line is nothing but a date or a time. */
function isDateLine(text: string): boolean {
	return text.length < 100 && /\d/u.test(text) && text.replace(DATE_WORDS, "").length < 3 && !/[.!?]$/u.test(text);
}

function within(line: TextLine, tags: RegExp): boolean {
	return line.ancestors.slice(0, 6).some((element) => tags.test(element.tagName));
}

function named(line: TextLine, words: RegExp, levels: number): boolean {
	return line.ancestors.slice(0, levels).some((element) => isNamed(element, words));
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
