import { readFileSync } from "node:fs";
import { articleFromText } from "../article/article-from-text";
import type { Article } from "../domain/article";
import { CommandError } from "./command-error";
import { parsePage } from "./parse-page";

/** Larger files are no articles. */
const MOST_BYTES = 50_000_000;

/** Reads a file, or standard input for `-`, as an article: an HTML page, or a text. @throws CommandError */
export async function readDocument(file: string): Promise<Article> {
	const text = readText(file);
	if (!isPage(text)) return articleFromText(text);
	try {
		return await parsePage(text, file === "-" ? "" : new URL(file, `file://${process.cwd()}/`).href);
	} catch (error) {
		throw new CommandError(`${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}.`, 1);
	}
}

/** Reads a file, or standard input for `-`, as text. @throws CommandError where it is missing, empty, binary or huge */
export function readText(file: string): string {
	const bytes = readBytes(file);
	const name = nameOf(file);
	if (bytes.length === 0 || bytes.every((byte) => byte <= 32))
		throw new CommandError(`${name} is empty: there is nothing to analyse.`, 1);
	if (bytes.length > MOST_BYTES)
		throw new CommandError(
			`${name} is larger than ${MOST_BYTES / 1e6} MB: that is no article. Give the text of one.`,
			1,
		);
	return decode(bytes, name);
}

/** Whether a text is an HTML page. */
export function isPage(text: string): boolean {
	return /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html|<head|<body)/iu.test(text);
}

const nameOf = (file: string) => (file === "-" ? "Standard input" : file);

function readBytes(file: string): Buffer {
	try {
		return readFileSync(file === "-" ? 0 : file);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const why =
			code === "ENOENT"
				? "there is no such file"
				: code === "EISDIR"
					? "it is a folder"
					: code === "EACCES"
						? "it may not be read"
						: String(error);
		throw new CommandError(`Cannot read ${file}: ${why}. Give a text or an HTML file, or - for standard input.`);
	}
}

/** UTF-8 or UTF-16 with its mark; anything else that is no text is refused. */
function decode(bytes: Buffer, name: string): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	if (bytes.subarray(0, 8000).includes(0))
		throw new CommandError(`${name} is not a text: it looks like a binary file. Give a text or an HTML page.`, 1);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		// Older pages and texts: every byte is a character there.
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
