// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import type { ArticleComparison } from "../../domain/article-comparison";
import type { FoundArticles, ShelfArticle } from "../../domain/library-search";
import type { Draft } from "../../domain/note";
import { anyClaim } from "../../tests/support/any-claim";
import { english } from "../../tests/support/english";
import { button, click, enter, show, shownNote, textsOf, writingEvents } from "../../tests/support/panel";
import type { ExportEvents } from "../exchange/exchange-data";
import { Texts } from "../texts";
import type { ShelfData, ShelfEvents, ShelfNoteEvents } from "./shelf-data";
import { ShelfView } from "./shelf-view";

window.scrollBy = () => {};
window.scrollTo = () => {};

function article(name: string, rest: Partial<ShelfArticle> = {}): ShelfArticle {
	const canonicalUrl = `https://news.example/${name}`;
	return { canonicalUrl, title: name, outlet: "", when: 0, savedAt: 0, indexed: 1, notes: 0, tags: [], ...rest };
}

const ARTICLES = [
	article("Spill", {
		when: 3,
		outlet: "Courier",
		notes: 2,
		claims: 5,
		disputed: 1,
		parties: ["Ilse", "Brandt"],
		tags: ["port"],
	}),
	article("Basin", { when: 2, outlet: "Mail", claims: 1, disputed: 0, parties: ["Ilse"] }),
	article("Ferry", { when: 1, outlet: "Mail" }),
];
const [SPILL, BASIN] = ARTICLES.map(({ canonicalUrl }) => canonicalUrl) as [string, string];

const DATA: ShelfData = {
	articles: ARTICLES,
	counted: true,
	error: null,
	unreadable: 0,
	query: "",
	found: null,
	searchError: null,
	notes: {},
	writing: { drafts: [], unsaved: {}, tags: [], awaiting: null },
	begun: null,
	page: null,
	usage: 12_345_678,
	remind: false,
	retention: null,
	progress: null,
	exporting: null,
	inPanel: true,
};

function shelfEvents() {
	return {
		search: vi.fn<ShelfEvents["search"]>(),
		findAll: vi.fn<ShelfEvents["findAll"]>(),
		open: vi.fn<ShelfEvents["open"]>(),
		openNote: vi.fn<ShelfEvents["openNote"]>(),
		openClaim: vi.fn<ShelfEvents["openClaim"]>(),
		forget: vi.fn<ShelfEvents["forget"]>(),
		compare: vi.fn<ShelfEvents["compare"]>(),
		openParty: vi.fn<ShelfEvents["openParty"]>(),
		closePage: vi.fn<ShelfEvents["closePage"]>(),
		putReminderOff: vi.fn<ShelfEvents["putReminderOff"]>(),
		changeRetention: vi.fn<ShelfEvents["changeRetention"]>(),
		openOptions: vi.fn<ShelfEvents["openOptions"]>(),
		openInTab: vi.fn<ShelfEvents["openInTab"]>(),
		retry: vi.fn<ShelfEvents["retry"]>(),
		close: vi.fn<ShelfEvents["close"]>(),
		chooseExport: vi.fn<ShelfEvents["chooseExport"]>(),
		exports: {
			start: vi.fn<ExportEvents["start"]>(),
			cancel: vi.fn<ExportEvents["cancel"]>(),
			close: vi.fn<ExportEvents["close"]>(),
		},
		notes: {
			...writingEvents(),
			show: null,
			addPassage: null,
			look: vi.fn<ShelfNoteEvents["look"]>(),
			editFound: vi.fn<ShelfNoteEvents["editFound"]>(),
		},
	};
}

function showShelf(data: Partial<ShelfData> = {}) {
	const events = shelfEvents();
	const view = (changed: Partial<ShelfData>) => <ShelfView data={{ ...DATA, ...changed }} events={events} />;
	const shelf = show(view(data));
	const update = (changed: Partial<ShelfData>) =>
		act(() => render(<Texts value={english}>{view(changed)}</Texts>, shelf));
	return { shelf, events, update };
}

const titles = (shelf: HTMLElement) => textsOf(shelf, ".shelf-list h3, .shelf-list h2");
const choose = (shelf: HTMLElement, label: string, value: string) => {
	const [select] = [...shelf.querySelectorAll("label")]
		.filter(({ textContent }) => textContent.startsWith(label))
		.map((one) => one.querySelector("select"));
	if (select) enter(select, value);
};

const FOUND: FoundArticles = {
	articles: [
		{
			article: BASIN,
			title: { text: "Basin", marks: [{ start: 0, end: 5 }] },
			notes: [{ id: "n1", colour: "blue", snippet: { text: "the basin", marks: [{ start: 4, end: 9 }] } }],
			claims: [
				{
					claim: "c1",
					party: "Runa",
					voice: "attributed",
					snippet: { text: "closed basin", marks: [{ start: 7, end: 12 }] },
				},
			],
			moreNotes: 1,
			moreClaims: 0,
		},
	],
	total: 7,
	notes: 2,
	problems: [{ kind: "no_date", part: "before:soon" }],
	complete: false,
};

describe("the library", () => {
	it("lists what is kept, with what there is of it", () => {
		const { shelf } = showShelf();
		expect(titles(shelf)).toEqual(["Spill", "Basin", "Ferry"]);
		expect(textsOf(shelf, ".shelf-counts")[0]).toContain("2 notes");
		expect(textsOf(shelf, ".shelf-counts .hint")).toEqual(["5 claims · 1 disputed", "1 claim"]);
		expect(textsOf(shelf, ".shelf-status")).toEqual(["3 articles · 2 notes · 12 MB used on this device"]);
	});

	it.each([
		["Sort by", "title", ["Basin", "Ferry", "Spill"]],
		["Sort by", "notes", ["Spill", "Basin", "Ferry"]],
		["Group by", "outlet", ["Mail2", "Basin", "Ferry", "Courier1", "Spill"]],
		["Group by", "party", ["Ilse2", "Spill", "Basin", "Brandt1", "Spill", "Nobody is named1", "Ferry"]],
		["Group by", "tag", ["port1", "Spill", "Without tags2", "Basin", "Ferry"]],
	])("%s %s", (label, value, expected) => {
		const { shelf } = showShelf();
		choose(shelf, label, value);
		expect(titles(shelf)).toEqual(expected);
	});

	it.each<[string, Partial<ShelfData>, string]>([
		["is opened", { articles: null, counted: false }, "Opening the library"],
		["has nothing", { articles: [] }, "Nothing is kept yet"],
		[
			"cannot be read",
			{ articles: null, error: { code: "storage-refused", detail: "" } },
			"does not let Sidelight store",
		],
		["has what is damaged", { unreadable: 2 }, "2 articles cannot be searched wholly"],
		["was never exported", { remind: true }, "no copy was made for a month"],
		["cannot be searched", { searchError: { code: "unexpected", detail: "" } }, "nothing was lost"],
		["does something long", { progress: "Deleting 3 of 9" }, "Deleting 3 of 9"],
		["finds nothing", { query: "x", found: { ...FOUND, articles: [], total: 0, notes: 0 } }, "Nothing was found."],
		["finds what is gone", { query: "x", articles: ARTICLES.slice(0, 1), found: FOUND }, "7 articles found"],
	])("says so where it %s", (_, data, text) => {
		expect(showShelf(data).shelf.textContent).toContain(text);
	});

	it("tries again where it could not be read", () => {
		const { shelf, events } = showShelf({ error: { code: "storage-refused", detail: "" } });
		click(button(shelf, "Try again"));
		expect(events.retry).toHaveBeenCalledOnce();
	});

	it("opens an article in its tab, and leaves other clicks to the browser", () => {
		const { shelf, events } = showShelf();
		const link = shelf.querySelector<HTMLAnchorElement>("a.shelf-open");
		link?.addEventListener("click", (event) => event.ctrlKey && event.preventDefault());
		act(() => void link?.dispatchEvent(new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true })));
		expect(events.open).not.toHaveBeenCalled();
		if (link) click(link);
		expect(events.open).toHaveBeenCalledWith(SPILL);
	});

	it("names an article that came from no page", () => {
		const { shelf } = showShelf({ articles: [article("x", { canonicalUrl: "javascript:alert(1)" })] });
		expect([shelf.querySelector(".shelf-list a"), textsOf(shelf, ".shelf-list cite")]).toEqual([null, ["x"]]);
	});

	it("goes from article to article by arrow keys, past the heads of groups", () => {
		const { shelf } = showShelf();
		choose(shelf, "Group by", "outlet");
		const links = [...shelf.querySelectorAll<HTMLElement>("a.shelf-open")];
		const press = (key: string) =>
			act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
		links[1]?.focus();
		press("ArrowDown");
		expect(document.activeElement).toBe(links[2]);
		press("ArrowUp");
		expect(document.activeElement).toBe(links[1]);
		press("Home");
		expect(document.activeElement).toBe(links[0]);
		press("End");
		expect(document.activeElement).toBe(links[2]);
	});

	it("leads from the head of a group to the party over time", () => {
		const { shelf, events } = showShelf();
		choose(shelf, "Group by", "party");
		const [ilse] = shelf.querySelectorAll<HTMLButtonElement>(".shelf-party");
		if (ilse) click(ilse);
		expect(events.openParty).toHaveBeenCalledWith("Ilse", SPILL);
	});

	it("renders few of very many", () => {
		const many = Array.from({ length: 3000 }, (_, i) => article(`a${i}`, { when: i }));
		const { shelf } = showShelf({ articles: many });
		expect(shelf.querySelectorAll(".shelf-article").length).toBeLessThan(40);
		const [first] = shelf.querySelectorAll(".shelf-list > li");
		expect([first?.getAttribute("aria-setsize"), first?.getAttribute("aria-posinset")]).toEqual(["3000", "1"]);
	});
});

describe("the notes of an article", () => {
	const note = shownNote("n1", {
		article: SPILL,
		body: "word ".repeat(200_000),
		tags: Array.from({ length: 10_000 }, (_, i) => `tag ${i}`),
		targets: [{ kind: "passage", anchors: [{ exact: "the words", prefix: "", suffix: "", start: 0, end: 9 }] }],
	});

	it("are asked for when they are opened", () => {
		const { shelf, events } = showShelf();
		click(button(shelf, "2 notes"));
		expect(events.notes.look).toHaveBeenCalledWith(SPILL);
		expect(button(shelf, "2 notes").getAttribute("aria-expanded")).toBe("true");
	});

	it("lead to their passage, and are deleted; long ones are cut until they are asked for", () => {
		const { shelf, events } = showShelf({ notes: { [SPILL]: { state: "found", found: [note] } } });
		click(button(shelf, "2 notes"));
		expect(textsOf(shelf, ".shelf-notes .tag-list li").at(-1)).toBe("+ 9,980");
		expect(shelf.querySelector(".markdown")?.textContent?.length).toBeLessThan(2100);
		click(button(shelf, "the words"));
		expect(events.openNote).toHaveBeenCalledWith(SPILL, "n1");
		click(button(shelf, "Delete"));
		expect(events.notes.remove).toHaveBeenCalledWith(note);
		click(button(shelf, "Show the whole note"));
		expect(shelf.querySelector(".markdown")?.textContent?.length).toBeGreaterThan(900_000);
	});

	const short = shownNote("n1", { article: SPILL, body: "- [ ] ask", evidence: [] });
	const draft: Draft = { ...short, base: short.rev };
	const listed = (rest: Partial<ShelfData> = {}): Partial<ShelfData> => ({
		notes: { [SPILL]: { state: "found", found: [short] } },
		...rest,
	});
	const written = (...drafts: Draft[]): Partial<ShelfData> =>
		listed({ writing: { ...DATA.writing, drafts }, begun: "n1" });

	it("are edited where they stand, and the focus comes back", () => {
		const { shelf, events, update } = showShelf(listed());
		click(button(shelf, "2 notes"));
		const box = shelf.querySelector<HTMLInputElement>(".markdown input");
		act(() => box?.click());
		expect(events.notes.tick).toHaveBeenCalledWith(short, 0);
		button(shelf, "Edit").focus();
		click(button(shelf, "Edit"));
		expect(events.notes.edit).toHaveBeenCalledWith(short);
		update(written(draft));
		const area = shelf.querySelector<HTMLTextAreaElement>(".shelf-notes textarea");
		expect(document.activeElement).toBe(area);
		if (area) enter(area, "- [ ] ask again");
		expect(events.notes.changeDraft).toHaveBeenCalledWith({ ...draft, body: "- [ ] ask again" });
		expect([...shelf.querySelectorAll(".add-passage, button.target-name")]).toEqual([]);
		update(listed());
		expect(document.activeElement).toBe(button(shelf, "Edit"));
		update({ notes: {}, articles: ARTICLES.slice(1) });
		expect(document.activeElement).toBe(shelf.querySelector('input[type="search"]'));
	});

	it("that were left in the middle of a word wait", () => {
		const { shelf, update } = showShelf({ ...written(draft), begun: null });
		click(button(shelf, "2 notes"));
		expect(shelf.querySelector("textarea")).toBeNull();
		click(button(shelf, "Go on writing"));
		expect(document.activeElement).toBe(shelf.querySelector("textarea"));
		update({ ...written({ ...draft, body: "x" }), begun: null });
		expect(shelf.querySelector("textarea")?.value).toBe("x");
	});

	it("show versions that were saved beside each other", () => {
		const other = { ...short, rev: "2-b", body: "other words" };
		const { shelf, events } = showShelf(
			listed({ notes: { [SPILL]: { state: "found", found: [{ ...short, conflicts: [other] }] } } }),
		);
		click(button(shelf, "2 notes"));
		expect(textsOf(shelf, ".version .markdown")).toEqual(["ask", "other words"]);
		click(button(shelf, "Keep both as notes"));
		expect(events.notes.keepBoth).toHaveBeenCalledOnce();
	});

	it("stay while they are written, however far one scrolls", () => {
		const many = Array.from({ length: 300 }, (_, i) => article(`a${i}`, { when: 1000 - i }));
		const last = shownNote("n9", { article: "https://news.example/a299" });
		const writes = { drafts: [{ ...last, base: last.rev }], unsaved: {}, tags: [], awaiting: null };
		const { shelf } = showShelf({ articles: many, writing: writes });
		expect(titles(shelf).at(-1)).toBe("a299");
		expect(titles(shelf).length).toBeLessThan(40);
	});

	it("say why they cannot be shown", () => {
		const failed = { state: "failed", error: { code: "storage-refused", detail: "" } } as const;
		const { shelf } = showShelf({ notes: { [SPILL]: failed } });
		click(button(shelf, "2 notes"));
		expect(shelf.querySelector(".warning")?.textContent).toContain("does not let Sidelight store");
	});
});

describe("the search", () => {
	it("searches as one types, and is emptied by Escape", () => {
		const { shelf, events } = showShelf({ query: "spi" });
		const field = shelf.querySelector<HTMLInputElement>('input[type="search"]');
		expect(document.activeElement).toBe(field);
		if (field) enter(field, "spil");
		expect(events.search).toHaveBeenLastCalledWith("spil");
		act(() => void field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
		expect(events.search).toHaveBeenLastCalledWith("");
	});

	it("shows what was found, with the words marked, and what is wrong with the query", () => {
		const { shelf, events } = showShelf({ query: "basin before:soon", found: FOUND });
		expect(titles(shelf)).toEqual(["Basin"]);
		expect(textsOf(shelf, "mark")).toEqual(["Basin", "basin", "basin"]);
		expect(textsOf(shelf, ".hits .hint")).toEqual(["1 more note"]);
		expect(textsOf(shelf, "#search-problems .notice")[0]).toContain("before:soon has no date");
		expect(textsOf(shelf, ".shelf-status")[0]).toBe(
			"7 articles found · with 2 notes · Articles are still being read; there may be more.",
		);
		click(button(shelf, "the basin"));
		expect(events.openNote).toHaveBeenCalledWith(BASIN, "n1");
		click(button(shelf, "closed basin"));
		expect(events.openClaim).toHaveBeenCalledWith(BASIN, "c1");
		click(button(shelf, "Show all 7"));
		expect(events.findAll).toHaveBeenCalledOnce();
	});

	it("has notes that are edited where they were found", () => {
		const { shelf, events, update } = showShelf({ query: "basin", found: FOUND });
		const found = (rest: Partial<ShelfData>) => ({ query: "basin", found: FOUND, ...rest });
		button(shelf, "Edit").focus();
		click(button(shelf, "Edit"));
		expect(events.notes.editFound).toHaveBeenCalledWith(BASIN, "n1");
		const note = shownNote("n1", { article: BASIN });
		const notes: ShelfData["notes"] = { [BASIN]: { state: "found", found: [note] } };
		const writing = { drafts: [{ ...note, base: note.rev }], unsaved: {}, tags: [], awaiting: null };
		update(found({ notes, writing, begun: "n1" }));
		expect(document.activeElement).toBe(shelf.querySelector(".hits textarea"));
		expect(shelf.querySelector(".note-hit")).toBeNull();
		click(button(shelf, "Save"));
		expect(events.notes.saveDraft).toHaveBeenCalledOnce();
		update(found({ notes }));
		expect(document.activeElement).toBe(button(shelf, "Edit"));
		update({ query: "basin", found: { ...FOUND, articles: [] } });
		expect(document.activeElement).toBe(shelf.querySelector('input[type="search"]'));
	});
});

describe("what is selected", () => {
	const boxes = (shelf: HTMLElement) => [...shelf.querySelectorAll<HTMLInputElement>(".shelf-article > input")];

	it("is compared where it is two, and deleted", () => {
		const { shelf, events } = showShelf();
		expect(boxes(shelf)).toEqual([]);
		click(button(shelf, "Select"));
		click(button(shelf, "Delete"));
		expect(events.forget).not.toHaveBeenCalled();
		for (const box of boxes(shelf).slice(0, 2)) act(() => box.click());
		expect(textsOf(shelf, ".selection-bar span")).toEqual(["2 selected"]);
		click(button(shelf, "Compare"));
		expect(events.compare).toHaveBeenCalledWith(SPILL, BASIN);
		click(button(shelf, "All shown"));
		expect(boxes(shelf).every(({ checked }) => checked)).toBe(true);
		click(button(shelf, "Compare"));
		expect(events.compare).toHaveBeenCalledOnce();
		const [ofMenu, ofSelection] = [...shelf.querySelectorAll("button")].filter(
			({ textContent }) => textContent === "Export…",
		);
		for (const one of [ofMenu, ofSelection]) if (one) click(one);
		const urls = ARTICLES.map(({ canonicalUrl }) => canonicalUrl);
		expect(events.chooseExport.mock.calls).toEqual([[urls], [urls]]);
		click(button(shelf, "Delete"));
		expect(events.forget).toHaveBeenCalledWith(ARTICLES.map(({ canonicalUrl }) => canonicalUrl));
		click(button(shelf, "Done"));
		expect(boxes(shelf)).toEqual([]);
	});

	it("is exported, or what was found, or everything", () => {
		const scope = { kind: "articles" as const, articles: [SPILL, BASIN] };
		const { shelf, events } = showShelf({
			exporting: {
				choices: [
					{ of: "selection", scope: { ...scope, articles: [SPILL] }, notes: 2, formats: ["markdown"] },
					{ of: "found", scope, notes: 2, formats: ["markdown"] },
					{ of: "everything", scope: { kind: "everything" }, notes: null, formats: ["markdown"] },
				],
				written: null,
				error: null,
				file: null,
			},
		});
		expect(textsOf(shelf, ".exchange fieldset:first-child label")).toEqual([
			"The article that is chosen (2 notes)",
			"The 2 articles that were found (2 notes)",
			"Everything that is kept",
		]);
		click(button(shelf, "Export"));
		expect(events.exports.start.mock.lastCall?.[0].of).toBe("selection");
	});

	it("is what is still there", () => {
		const { shelf } = showShelf({ articles: [ARTICLES[0] as ShelfArticle] });
		click(button(shelf, "Select"));
		click(button(shelf, "All shown"));
		expect(textsOf(shelf, ".selection-bar span")).toEqual(["1 selected"]);
	});
});

describe("in front of the list", () => {
	const source = (name: string) => article(name, { outlet: "Courier" });
	const comparison: ArticleComparison = {
		left: source("Spill"),
		right: source("Basin"),
		parties: ["Ilse", "Brandt"],
		same: [{ left: anyClaim(SPILL, 0, "port hid spill"), right: anyClaim(BASIN, 0, "the port hid a spill") }],
		answeredByRight: [
			{ claim: anyClaim(SPILL, 1, "it knew"), answer: anyClaim(BASIN, 1, "it did not"), reason: "says_the_opposite" },
		],
		answeredByLeft: [],
		onlyLeft: [],
		onlyRight: [anyClaim(BASIN, 2, "closed")],
	};

	it("two articles stand beside each other", () => {
		const { shelf, events } = showShelf({
			page: { kind: "comparison", looked: { state: "found", found: comparison } },
		});
		expect(shelf.querySelector(".shelf-page")?.textContent).toContain("Ilse, Brandt");
		expect(textsOf(shelf, ".compared-claim .claim-words")).toEqual([
			"port hid spill",
			"the port hid a spill",
			"it knew",
			"it did not",
			"closed",
		]);
		expect(shelf.querySelector(".shelf-page")?.textContent).toContain("says the opposite in much the same words");
		click(button(shelf, "it did not"));
		expect(events.openClaim).toHaveBeenCalledWith(BASIN, `${BASIN} 1`);
		click(button(shelf, "← Back to the library"));
		expect(events.closePage).toHaveBeenCalledOnce();
	});

	it("is what a party says over time", () => {
		const found = {
			statements: [{ claim: anyClaim(SPILL, 0, "port hid spill"), source: source("Spill") }],
			more: false,
			complete: true,
		};
		const { shelf } = showShelf({ page: { kind: "party", name: "Ilse", looked: { state: "found", found } } });
		expect(document.activeElement?.textContent).toBe("Ilse");
		expect(textsOf(shelf, ".found blockquote")).toEqual(["port hid spill"]);
	});

	it("says what is wrong", () => {
		const looked = { state: "failed", error: { code: "not-kept", detail: "" } } as const;
		const { shelf } = showShelf({ page: { kind: "comparison", looked } });
		expect(shelf.querySelector(".warning")?.textContent).toContain("no longer kept");
	});
});

describe("the menu", () => {
	it("sets how long articles without notes are kept", () => {
		const { shelf, events } = showShelf({ retention: 6 });
		const select = shelf.querySelector<HTMLSelectElement>(".menu select");
		expect(select?.value).toBe("6");
		if (select) enter(select, "3");
		expect(events.changeRetention).toHaveBeenLastCalledWith(3);
		if (select) enter(select, "null");
		expect(events.changeRetention).toHaveBeenLastCalledWith(null);
	});

	it("offers the parties of an article, and the ways out", () => {
		const { shelf, events } = showShelf({ remind: true });
		click(button(shelf, "Brandt"));
		expect(events.openParty).toHaveBeenCalledWith("Brandt", SPILL);
		click(button(shelf, "Make a copy…"));
		click(button(shelf, "Not now"));
		click(button(shelf, "Open in a tab of its own"));
		expect(events.openInTab).toHaveBeenCalledOnce();
		click(button(shelf, "Import, export, delete everything"));
		click(button(shelf, "← Back to the page"));
		expect([
			events.chooseExport.mock.calls.length,
			events.openOptions.mock.calls.length,
			events.putReminderOff.mock.calls.length,
			events.close.mock.calls.length,
		]).toEqual([1, 1, 1, 1]);
	});
});
