import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom: the folders of ours, and the packages. Tests may import what they test with. */
const TABLE: Readonly<Record<string, { ours: string[]; packages: string[] }>> = {
	domain: { ours: [], packages: [] },
	analysis: { ours: ["domain"], packages: [] },
	article: { ours: ["domain"], packages: ["approx-string-match"] },
	platform: { ours: ["domain"], packages: ["webextension-polyfill"] },
	notes: { ours: ["domain"], packages: ["idb", "minisearch", "@cfworker/json-schema"] },
	components: { ours: ["domain"], packages: ["preact", "@preact/signals", "marked", "dompurify", "#i18n"] },
	entrypoints: {
		ours: ["domain", "analysis", "article", "platform", "notes", "components", "assets"],
		packages: ["preact", "@preact/signals", "webextension-polyfill", "wxt", "#i18n"],
	},
	cli: { ours: ["domain", "analysis", "article", "tests"], packages: ["jsdom"] },
};

const MOST_LINES = 300;

const files = Object.keys(TABLE)
	.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
	.filter((file) => /\.tsx?$/u.test(file) && !/\.(?:test|as)\.tsx?$/u.test(file));

function sourceOf(file: string): string {
	return readFileSync(file, "utf8");
}

/** What a file imports, as written. */
function importsOf(file: string): string[] {
	const source = sourceOf(file);
	return [...source.matchAll(/(?:from\s+|import\s+|import\()["']([^"']+)["']/gu)].map(([, name = ""]) => name);
}

/** A package's name without the path inside it. */
function packageOf(specifier: string): string {
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}

/** Imports that the table does not allow, as "file imports what". */
function forbidden(file: string): string[] {
	const [folder = ""] = file.split(sep);
	const allowed = TABLE[folder];
	return importsOf(file).filter((specifier) => {
		if (specifier.startsWith(".")) {
			const [other = ""] = relative(".", join(dirname(file), specifier)).split(sep);
			return other !== folder && !allowed?.ours.includes(other);
		}
		return !specifier.startsWith("node:") && !allowed?.packages.includes(packageOf(specifier));
	});
}

describe("the structure", () => {
	it("writes dates and numbers in the language that the reader chose", () => {
		const inNone = /\.toLocale(?:Date|Time)?String\(\s*(?:undefined|\))|\bIntl\.\w+\(\s*(?:undefined|\))|\.toFixed\(/u;
		const shown = files.filter((file) => file.startsWith("components") || file.startsWith("entrypoints"));
		expect(shown.filter((file) => inNone.test(sourceOf(file)))).toEqual([]);
	});

	it("takes the texts of its pages from where the reader's language is heeded", () => {
		const pages = files.filter((file) => /^(?:components|entrypoints.(?:sidepanel|options|welcome))/u.test(file));
		const direct = pages.filter((file) => importsOf(file).includes("#i18n") || /\bgetMessage\b/u.test(sourceOf(file)));
		// The one that heeds it, and the types of the texts.
		expect(direct).toEqual([join("components", "texts.ts"), join("entrypoints", "sidepanel", "interface-texts.ts")]);
	});

	it("has files to look at", () => expect(files.length).toBeGreaterThan(100));

	it.each(Object.keys(TABLE))("lets %s import only what the table allows", (folder) => {
		const found = files
			.filter((file) => file.startsWith(folder + sep))
			.flatMap((file) => forbidden(file).map((specifier) => `${file} imports ${specifier}`));
		expect(found).toEqual([]);
	});

	it("keeps Node out of what runs in the browser", () => {
		const inBrowser = files.filter((file) => !file.startsWith(`cli${sep}`));
		expect(inBrowser.filter((file) => importsOf(file).some((name) => name.startsWith("node:")))).toEqual([]);
	});

	it(`keeps every file below ${MOST_LINES} lines`, () => {
		const lines = (file: string) => sourceOf(file).split("\n").length;
		expect(files.filter((file) => lines(file) > MOST_LINES)).toEqual([]);
	});
});
