// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { DEFAULT_ENGINES } from "../domain/search-engines";
import { DEFAULT_SETTINGS, type ReadingSettings } from "../domain/settings";
import { button, click, show, textsOf } from "../tests/support/panel";
import type { OptionsData, OptionsEvents } from "./options/options-data";
import { OptionsView } from "./options-view";

const ARTICLE = { canonicalUrl: "https://news.example/harbour", title: "A spill", outlet: "The Courier", notes: 2 };

function showOptions(data: Partial<OptionsData> = {}) {
	const events = {
		changeReading: vi.fn<OptionsEvents["changeReading"]>(),
		changeEngines: vi.fn<OptionsEvents["changeEngines"]>(),
		allowAll: vi.fn<OptionsEvents["allowAll"]>(),
		takeBack: vi.fn<OptionsEvents["takeBack"]>(),
		forget: vi.fn<OptionsEvents["forget"]>(),
		importFile: vi.fn<OptionsEvents["importFile"]>(),
		exportAll: vi.fn<OptionsEvents["exportAll"]>(),
		deleteAll: vi.fn<OptionsEvents["deleteAll"]>(),
		changeShortcuts: vi.fn<OptionsEvents["changeShortcuts"]>(),
		askToPersist: vi.fn<OptionsEvents["askToPersist"]>(),
		showFirstPage: vi.fn<OptionsEvents["showFirstPage"]>(),
	};
	const whole: OptionsData = {
		sites: [],
		allSites: false,
		reading: DEFAULT_SETTINGS,
		engines: DEFAULT_ENGINES,
		commands: [],
		shortcutsIn: "chromium",
		shortcutsClosed: false,
		storage: { used: null, persistent: null, refused: false },
		articles: [],
		notes: 0,
		error: null,
		said: null,
		progress: null,
		...data,
	};
	return { page: show(<OptionsView data={whole} events={events} />), events };
}

describe("the options", () => {
	it.each<[string, Partial<OptionsData>, string[]]>([
		["no site", {}, []],
		["sites", { sites: ["*://a.example/*", "*://[::1]/*"] }, ["a.example", "[::1]"]],
		["all sites", { sites: ["*://*/*"], allSites: true }, ["All sites"]],
		["what is no pattern", { sites: ["<all_urls>"], allSites: true }, ["All sites"]],
	])("name what is always read: %s", (_, data, expected) => {
		expect(textsOf(showOptions(data).page, ".plain-list li > span:first-child")).toEqual(expected);
	});

	it("give and take access", () => {
		const { page, events } = showOptions({ sites: ["*://a.example/*"] });
		click(button(page, "Take back"));
		click(button(page, "Always read all sites"));
		expect(events.takeBack).toHaveBeenCalledWith("*://a.example/*");
		expect(events.allowAll).toHaveBeenCalledOnce();
		expect(showOptions({ allSites: true }).page.textContent).not.toContain("Always read all sites");
	});

	it.each<[number, number, string]>([
		[0, 0, "No notes yet."],
		[1, 1, "1 note on 1 article"],
		[3, 2, "3 notes on 2 articles"],
	])("count %i notes on %i articles", (notes, articles, expected) => {
		const kept = Array.from({ length: articles }, (_, i) => ({
			...ARTICLE,
			canonicalUrl: `${ARTICLE.canonicalUrl}${i}`,
		}));
		expect(textsOf(showOptions({ notes, articles: kept }).page, "section > p:not(.hint)")).toContain(expected);
	});

	it("list what is kept, and forget it", () => {
		const { page, events } = showOptions({ articles: [ARTICLE], notes: 2 });
		const link = page.querySelector<HTMLAnchorElement>("li span a");
		expect([link?.href, link?.rel, link?.textContent]).toEqual([
			ARTICLE.canonicalUrl,
			"noopener noreferrer",
			"A spill",
		]);
		expect(page.textContent).toContain("The Courier · 2 notes");
		click(button(page, "Forget"));
		expect(events.forget).toHaveBeenCalledWith(ARTICLE.canonicalUrl);
	});

	it("count what is kept without a note, and list the first of very many", () => {
		const articles = Array.from({ length: 250 }, (_, i) => ({ ...ARTICLE, canonicalUrl: `urn:${i}`, notes: 0 }));
		const { page } = showOptions({ articles });
		expect(page.textContent).toContain("250 articles are kept.");
		// An address that is none of the web is no link.
		expect([page.querySelectorAll("li cite").length, page.querySelector("li span a")]).toEqual([100, null]);
		click(button(page, "Show all 250"));
		expect(page.querySelectorAll("li cite")).toHaveLength(250);
	});

	it("import the file that is chosen, and one at a time", () => {
		const { page, events } = showOptions();
		const input = page.querySelector<HTMLInputElement>("input[type='file']");
		const file = new File(["{}"], "library.json");
		Object.defineProperty(input, "files", { value: [file] });
		input?.dispatchEvent(new Event("change", { bubbles: true }));
		expect(events.importFile).toHaveBeenCalledWith(file);
		const busy = showOptions({ progress: "Importing 3 of 9 articles" }).page;
		expect(button(busy, "Import…").disabled).toBe(true);
		expect(textsOf(busy, "[role='status']")).toEqual(["Importing 3 of 9 articles"]);
	});

	it("say where a file is broken", () => {
		const { page } = showOptions({ error: { code: "file-broken", detail: "article 3 of 9: analysis/claims" } });
		expect(textsOf(page, "[role='alert']")[0]).toContain("(article 3 of 9: analysis/claims)");
	});

	it("open the export of everything", () => {
		const { page, events } = showOptions();
		click(button(page, "Export…"));
		expect(events.exportAll).toHaveBeenCalledOnce();
	});

	it.each<[string, number]>([
		["Keep", 0],
		["Delete everything", 1],
	])("ask before everything is deleted: %s", (answer, times) => {
		const { page, events } = showOptions({ articles: [ARTICLE], notes: 2 });
		click(button(page, "Delete everything…"));
		expect(events.deleteAll).not.toHaveBeenCalled();
		const question = page.querySelector("[role='alertdialog']");
		click(button(question ?? page, answer));
		expect(events.deleteAll).toHaveBeenCalledTimes(times);
		expect(page.querySelector("[role='alertdialog']")).toBeNull();
		expect(document.activeElement).toBe(button(page, "Delete everything…"));
	});

	it("begin the question at the answer that changes nothing, and say what would go", () => {
		const { page } = showOptions({ articles: [ARTICLE], notes: 2 });
		click(button(page, "Delete everything…"));
		expect(document.activeElement?.textContent).toBe("Keep");
		expect(page.querySelector("[role='alertdialog'] p")?.textContent).toMatch(/2 notes 1 article is kept\.$/u);
		act(() => {
			document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
		});
		expect(page.querySelector("[role='alertdialog']")).toBeNull();
	});

	it("lead to each section", () => {
		const { page } = showOptions();
		const links = [...page.querySelectorAll<HTMLAnchorElement>("nav a")];
		expect(links.map(({ textContent }) => textContent)).toEqual(textsOf(page, "section h2"));
		const places = links.map(({ hash }) => page.querySelector<HTMLElement>(hash));
		expect(places.map((place) => [place?.textContent, place?.tabIndex])).toEqual(
			links.map(({ textContent }) => [textContent, -1]),
		);
	});

	it.each<[string, string, Partial<ReadingSettings>]>([
		["typeface", "sans", { typeface: "sans" }],
		["text-size", "larger", { textSize: "larger" }],
		["language", "de", { language: "de" }],
		["palette", "safe", { palette: "safe" }],
	])("change the %s to %s", (name, value, expected) => {
		const { page, events } = showOptions();
		const radio = page.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
		act(() => radio?.click());
		expect(events.changeReading).toHaveBeenCalledWith(expected);
	});

	it("name each language in itself", () => {
		expect(textsOf(showOptions().page, "[data-section='language'] label")).toEqual([
			"as your browser",
			"English",
			"Deutsch",
		]);
	});

	it("show the keys as the browser has them, and lead to where they are changed", () => {
		const commands = [
			{ name: "next-claim", description: "in another language", shortcut: "Alt+Shift+J" },
			{ name: "next-disputed-claim", description: "", shortcut: "" },
			{ name: "of-a-later-version", description: "Do something new", shortcut: "" },
		];
		const { page, events } = showOptions({ commands });
		expect(textsOf(page, ".keys:first-of-type tbody tr").slice(0, 3)).toEqual([
			"Go to the next claimAlt+Shift+J",
			"Go to the next disputed claimnone",
			"Do something newnone",
		]);
		click(button(page, "Change the keys"));
		expect(events.changeShortcuts).toHaveBeenCalledOnce();
		expect(showOptions({ shortcutsIn: "firefox" }).page.textContent).toContain("about:addons");
		expect(textsOf(showOptions({ shortcutsClosed: true }).page, "[role='status']")).toHaveLength(1);
	});

	it.each<[string, OptionsData["storage"], string, boolean]>([
		["not known", { used: null, persistent: null, refused: false }, "", false],
		[
			"kept",
			{ used: 3_140_000, persistent: true, refused: false },
			"Sidelight uses 3.1 MB of storage. Your browser keeps",
			false,
		],
		[
			"that may go",
			{ used: 512, persistent: false, refused: false },
			"uses 0.5 kB of storage. Your browser has not",
			true,
		],
		["that was not promised", { used: 0, persistent: false, refused: true }, "did not promise it", false],
	])("tell of storage %s", (_, storage, words, asks) => {
		const { page, events } = showOptions({ storage });
		expect(page.querySelector("[data-section='notes']")?.textContent).toContain(words);
		const ask = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === "Ask for that promise");
		expect(ask !== undefined).toBe(asks);
		if (ask) click(ask);
		expect(events.askToPersist).toHaveBeenCalledTimes(asks ? 1 : 0);
	});

	it("show the first page again", () => {
		const { page, events } = showOptions();
		click(button(page, "Show the first page again"));
		expect(events.showFirstPage).toHaveBeenCalledOnce();
	});

	it("say what went wrong and what was done", () => {
		const { page } = showOptions({ error: { code: "storage-newer", detail: "" }, said: "Everything was deleted." });
		expect(textsOf(page, "[role='alert']")[0]).toMatch(/^Your notes were made by a newer version/u);
		expect(textsOf(page, "[role='status']")).toEqual(["Everything was deleted."]);
	});
});
