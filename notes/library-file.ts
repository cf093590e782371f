import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import { ArticleCheck } from "./check-article";

/** What the command line's `--library` writes. */
export const LIBRARY_FORMAT = "sidelight-library";
export const LIBRARY_VERSION = 1;

/** An article of a library file. */
export interface LibraryEntry {
	article: Article;
	analysis: Analysis;
}

/** Why a file cannot be imported. Nothing of it was kept. */
export class LibraryFileError extends Error {
	override readonly name = "LibraryFileError";

	/** @param code `no-library`: not JSON, or another file; `newer`: a later version wrote it; `broken`: an article in it is wrong */
	constructor(
		readonly code: "no-library" | "newer" | "broken",
		message: string,
	) {
		super(message);
	}
}

/** So many articles are checked before others have their turn. */
const AT_ONCE = 10;

/**
 * Reads a library file and checks all of it.
 *
 * @param pause lets others go on, and may tell how far it is
 * @throws LibraryFileError that names the article and the place in it
 */
export async function readLibrary(
	text: string,
	pause: (done: number, all: number) => Promise<void>,
): Promise<LibraryEntry[]> {
	const articles = articlesOf(parse(text));
	const check = new ArticleCheck();
	for (const [number, entry] of articles.entries()) {
		if (number % AT_ONCE === 0) await pause(number, articles.length);
		const { article, analysis } = Object(entry);
		const wrong = check.faultOfArticle(article) ?? check.faultOfAnalysis(analysis, article);
		if (wrong !== null) throw new LibraryFileError("broken", `article ${number + 1} of ${articles.length}: ${wrong}`);
	}
	return articles as LibraryEntry[];
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new LibraryFileError("no-library", error instanceof Error ? error.message : String(error));
	}
}

function articlesOf(file: unknown): unknown[] {
	const { format, version, articles } = Object(file);
	if (format !== LIBRARY_FORMAT)
		throw new LibraryFileError("no-library", `"format" is ${JSON.stringify(format)}, not "${LIBRARY_FORMAT}"`);
	if (typeof version === "number" && version > LIBRARY_VERSION)
		throw new LibraryFileError("newer", `version ${version}`);
	if (version !== LIBRARY_VERSION || !Array.isArray(articles))
		throw new LibraryFileError("no-library", 'it has no "version" or no list of "articles"');
	return articles;
}
