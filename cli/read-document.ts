import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
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
		return await parsePage(text, file === "-" ? "" : pathToFileURL(resolve(file)).href);
	} catch (error) {
		throw new CommandError(`${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}.`, 1);
	}
}

/** Reads a file, or standard input for `-`, as text. @throws CommandError where it is missing, empty, binary or huge */
export function readText(file: string): string {
	const text = decode(readBytes(file), nameOf(file));
	if (text.trim() === "") throw new CommandError(`${nameOf(file)} is empty: there is nothing to analyse.`, 1);
	return text;
}

/** Whether a text is an HTML page. */
export function isPage(text: string): boolean {
	return /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html|<head|<body)/iu.test(text);
}

const nameOf = (file: string) => (file === "-" ? "Standard input" : file);

function readBytes(file: string): Buffer {
	try {
		if (file !== "-") refuseHuge(file, statSync(file).size);
		const bytes = readFileSync(file === "-" ? 0 : file);
		refuseHuge(file, bytes.length);
		return bytes;
	} catch (error) {
		if (error instanceof CommandError) throw error;
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

function refuseHuge(file: string, size: number): void {
	if (size > MOST_BYTES)
		throw new CommandError(
			`${nameOf(file)} is larger than ${MOST_BYTES / 1e6} MB: that is no article. Give the text of one.`,
			1,
		);
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
		return decodeWindows1252(bytes);
	}
}

/** The characters of windows-1252 where it differs from Latin 1, from byte 0x80 on; gaps are controls there too. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand: Node 20's own decoder takes windows-1252 for Latin 1, which has no quotation marks. */
function decodeWindows1252(bytes: Buffer): string {
	return bytes
		.toString("latin1")
		.replace(/[\u0080-\u009f]/gu, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark);
}
