import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPage, readDocument, readText } from "./read-document";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "sidelight-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const BINARY = [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1];

describe("readText", () => {
	it.each<[string, Uint8Array | string, string]>([
		["UTF-8", "Zoë said “no” 🌊", "Zoë said “no” 🌊"],
		["UTF-8 with its mark", "\uFEFFZoë", "Zoë"],
		["UTF-16, low byte first", utf16("Zoë “no” 🌊"), "Zoë “no” 🌊"],
		["UTF-16, high byte first", utf16("Zoë “no” 🌊").swap16(), "Zoë “no” 🌊"],
		["windows-1252", Buffer.from([0x5a, 0xeb, 0x93, 0x6e, 0x94, 0x80, 0x85, 0x97, 0x8a, 0x9f, 0x81]), "Zë“n”€…—ŠŸ\x81"],
		["one character", "x", "x"],
	])("reads %s", (name, bytes, text) => expect(readText(file(`${name}.txt`, bytes))).toBe(text));

	it.each<[string, Uint8Array | string, RegExp]>([
		["an empty file", "", /is empty: there is nothing to analyse\.$/u],
		["white space", " \n\t\r\n\u00A0", /is empty/u],
		["a mark and nothing else", "\uFEFF", /is empty/u],
		["a UTF-16 mark and white space", utf16(" \n"), /is empty/u],
		["a program", Uint8Array.from(BINARY), /is not a text: it looks like a binary file/u],
		["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /binary/u],
		["nothing but zeros", new Uint8Array(100), /binary/u],
	])("refuses %s", (name, bytes, message) => {
		const path = file(`${name}.bin`, bytes);
		expect(() => readText(path)).toThrow(expect.objectContaining({ name: "CommandError", exitCode: 1 }));
		expect(() => readText(path)).toThrow(message);
		expect(() => readText(path)).toThrow(path);
	});

	it("refuses a huge file, without reading it", () => {
		const path = file("huge.txt", "The mayor said no.");
		truncateSync(path, 5_000_000_000);
		expect(() => readText(path)).toThrow(/is larger than 50 MB: that is no article/u);
		expect(() => readText(path)).toThrow(expect.objectContaining({ exitCode: 1 }));
	});

	it.each<[string, string, string]>([
		["a missing file", "missing.txt", "there is no such file"],
		["a folder", "folder", "it is a folder"],
		["a path through a file", "file.txt/x", "Cannot read"],
	])("says why it cannot read %s", (_, name, why) => {
		mkdirSync(join(folder, "folder"), { recursive: true });
		file("file.txt", "x");
		const path = join(folder, name);
		expect(() => readText(path)).toThrow(why);
		expect(() => readText(path)).toThrow(`Cannot read ${path}`);
		expect(() => readText(path)).toThrow(expect.objectContaining({ name: "CommandError", exitCode: 2 }));
	});
});

describe("isPage", () => {
	it.each<[string, boolean]>([
		["<!DOCTYPE html><p>x", true],
		["\n  <html lang=en>", true],
		["<!-- saved --><!-- again -->\n<head>", true],
		["<body>", true],
		["A title\n<html> is a word here", false],
		["<p>x</p>", false],
		["", false],
	])("of %j is %s", (text, expected) => expect(isPage(text)).toBe(expected));
});

describe("readDocument", () => {
	it("makes an article of a text: a title, then paragraphs", async () => {
		const article = await readDocument(file("text.txt", "The title\r\n\r\nThe mayor said no.\n  Indented.  "));
		expect(article.title).toBe("The title");
		expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual([
			["title", "The title"],
			["paragraph", "The mayor said no."],
			["paragraph", "Indented."],
		]);
	});

	it("finds the article of a page", async () => {
		const article = await readDocument("demo/article.html");
		expect(article.title).toBe("Minister accuses port of hiding chemical spill");
		expect(article.text).not.toContain("Why the north quay was never covered");
		expect(article.url).toBe(pathToFileURL("demo/article.html").href);
	});

	it("keeps the address of a file with any name", async () => {
		const words = "<p>The mayor said on Tuesday that the council had known of the leak for weeks, and would act.</p>";
		const path = file(
			"50% #1?.html",
			`<!doctype html><article><h1>A leak in the town</h1>${words.repeat(12)}</article>`,
		);
		expect((await readDocument(path)).url).toBe(pathToFileURL(path).href);
	});

	it("says of a page without an article that it has none", async () => {
		const path = file("front.html", "<!doctype html><ul><li><a href=/>Home</a><li><a href=/a>News</a></ul>");
		await expect(readDocument(path)).rejects.toMatchObject({ name: "CommandError", exitCode: 1 });
		await expect(readDocument(path)).rejects.toThrow(path);
	});
});
