// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { DEFAULT_ENGINES } from "../domain/search-engines";
import { DEFAULT_SETTINGS } from "../domain/settings";
import { button, click, show, textsOf } from "../tests/support/panel";
import { type OptionsData, type OptionsEvents, OptionsView } from "./options-view";

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
	};
	const whole = {
		sites: [],
		allSites: false,
		reading: DEFAULT_SETTINGS,
		engines: DEFAULT_ENGINES,
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
		const link = page.querySelector("a");
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
		expect([page.querySelectorAll("li cite").length, page.querySelector("li a")]).toEqual([100, null]);
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
	});

	it("say what went wrong and what was done", () => {
		const { page } = showOptions({ error: { code: "storage-newer", detail: "" }, said: "Everything was deleted." });
		expect(textsOf(page, "[role='alert']")[0]).toMatch(/^Your notes were made by a newer version/u);
		expect(textsOf(page, "[role='status']")).toEqual(["Everything was deleted."]);
	});
});
