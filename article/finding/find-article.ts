import type { Scheduler } from "../scheduler";
import { buildArticle, type FoundArticle } from "./build-article";
import { chooseLines } from "./choose-lines";
import { belowTitle, findTitle } from "./find-title";
import { linesOf, oneOfSeveral } from "./one-article";
import { readMetadata } from "./read-metadata";
import type { TextLine } from "./text-line";
import { walkText } from "./walk-text";

export type { FoundArticle } from "./build-article";

/** Why no article was found. */
export type NoArticle = "no-text" | "too-short" | "changing";

/** Most of a page that is walked: ten times as much, since pages hold much besides. */
const MOST_OF_PAGE = 3_000_000;
/** Less running text than this is no article. */
const LEAST_PROSE = 250;
const TRIES = 3;
/** So many frames are looked into. */
const MOST_FRAMES = 8;

/**
 * Finds the article in a document, live or parsed: its text in reading order as typed blocks, what the page says about it,
 * and a map back to the text nodes. Reads only; yields through `scheduler`. A page that changes while it is read is read
 * again, at most three times.
 *
 * Where the document itself has no article, the frames of its own origin are read. Their text nodes are of another document:
 * the map finds and scrolls to them, but a highlight of the page's own registry does not show there.
 */
export async function findArticle(
	document: Document,
	url: string,
	scheduler: Scheduler,
): Promise<FoundArticle | NoArticle> {
	const found = await readUntilStill(document, url, scheduler);
	if (typeof found !== "string" || found === "changing") return found;
	let longest: FoundArticle | null = null;
	for (const frame of framesOf(document)) {
		const inside = await readUntilStill(frame, url, scheduler);
		if (typeof inside !== "string" && inside.article.text.length > (longest?.article.text.length ?? 0))
			longest = inside;
	}
	return longest ?? found;
}

function framesOf(document: Document): Document[] {
	const documents: Document[] = [];
	for (const frame of [...document.getElementsByTagName("iframe")].slice(0, MOST_FRAMES)) {
		// Null where the frame is of another origin.
		const inner = frame.contentDocument;
		if (inner) documents.push(inner);
	}
	return documents;
}

async function readUntilStill(
	document: Document,
	url: string,
	scheduler: Scheduler,
): Promise<FoundArticle | NoArticle> {
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const found = await readOnce(document, url, scheduler);
		if (typeof found === "string") {
			if (found === "changing") continue;
			return found;
		}
		if (found.map.isCurrent(found.article.text)) return found;
	}
	return "changing";
}

async function readOnce(document: Document, url: string, scheduler: Scheduler): Promise<FoundArticle | NoArticle> {
	// Not document.body: an image of that name would stand in its place.
	const body = document.getElementsByTagName("body")[0];
	if (!body) return "no-text";
	const all = await walkText(body, scheduler, MOST_OF_PAGE);
	if (!all) return "changing";
	const article = oneOfSeveral(all, url, document.defaultView?.innerHeight ?? 0);
	const lines = article ? linesOf(article, all) : all;
	const metadata = readMetadata(document, article);
	const chosen = await chooseLines(lines, scheduler);
	const prose = chosen.reduce((sum, line) => sum + line.prose, 0);
	if (chosen.length === 0) return lines.length > 0 && charactersOf(lines) < LEAST_PROSE ? "too-short" : "no-text";
	if (prose < LEAST_PROSE && !(metadata.isArticle && prose > LEAST_PROSE / 3)) return "too-short";
	const title = article?.heading ?? findTitle(lines, new Set(chosen), metadata.title);
	const parts = {
		title,
		body: belowTitle(chosen, title),
		isCutOff: await asksToSubscribe(lines, scheduler),
		metadata,
		url,
		base: document.baseURI,
	};
	return buildArticle(parts, scheduler);
}

function charactersOf(lines: readonly TextLine[]): number {
	return lines.reduce((sum, { text }) => sum + text.length, 0);
}

const PAYWALL =
	/\b(?:subscribe (?:now )?to (?:continue|read|keep reading)|subscribers? only|to continue reading|already a subscriber|sign in to (?:continue|read)|create a free account to|this (?:article|story|content) is (?:for|available to) (?:subscribers|members)|unlock this article|register to (?:continue|read))\b/;
const LONGEST_CALL = 600;

/** Whether a line says that the rest is for subscribers. */
async function asksToSubscribe(lines: readonly TextLine[], scheduler: Scheduler): Promise<boolean> {
	for (const { text } of lines) {
		if (scheduler.due()) await scheduler.pause();
		if (text.length < LONGEST_CALL && PAYWALL.test(text.toLowerCase())) return true;
	}
	return false;
}
