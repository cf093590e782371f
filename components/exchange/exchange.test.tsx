// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { EXPORT_FORMATS, type ImportReport } from "../../domain/exchange";
import { harbour } from "../../tests/support/harbour";
import { button, click, NO_NOTES, show, shownNote, showPage, textsOf } from "../../tests/support/panel";
import type { ExportChoice, ExportData, ExportEvents, ImportEvents, ImportState } from "./exchange-data";
import { ExportDialog } from "./export-dialog";
import { ImportDialog } from "./import-dialog";

const ARTICLE: ExportChoice = {
	of: "article",
	scope: { kind: "articles", articles: ["https://news.example/harbour"] },
	notes: 2,
	formats: EXPORT_FORMATS,
};
const ALL: ExportChoice = { of: "everything", scope: { kind: "everything" }, notes: null, formats: ["web_annotation"] };
const REPORT: ImportReport = {
	fresh: 0,
	newer: 0,
	beside: 0,
	deletions: 0,
	drafts: 0,
	corrections: 0,
	articles: 0,
	known: 0,
	refused: [],
	refusedCount: 0,
};

function showExport(data: Partial<ExportData> = {}) {
	const events = {
		start: vi.fn<ExportEvents["start"]>(),
		cancel: vi.fn<ExportEvents["cancel"]>(),
		close: vi.fn<ExportEvents["close"]>(),
	};
	const whole = { choices: [ARTICLE, ALL], written: null, error: null, file: null, ...data };
	return { page: show(<ExportDialog data={whole} events={events} />), events };
}

function showImport(state: ImportState) {
	const events = {
		start: vi.fn<ImportEvents["start"]>(),
		cancel: vi.fn<ImportEvents["cancel"]>(),
		undo: vi.fn<ImportEvents["undo"]>(),
		close: vi.fn<ImportEvents["close"]>(),
	};
	return { page: show(<ImportDialog data={{ file: "notes.jsonld", state }} events={events} />), events };
}

/** The choice whose words begin with these. */
function choice(page: HTMLElement, words: string): HTMLInputElement {
	const label = [...page.querySelectorAll("label")].find(({ textContent }) => textContent.startsWith(words));
	const input = label?.querySelector("input");
	if (!input) throw new Error(`there is no choice “${words}”`);
	return input;
}

function pressEscape(page: HTMLElement): void {
	act(() => {
		page.querySelector("dialog")?.dispatchEvent(new Event("cancel", { cancelable: true }));
	});
}

describe("the export", () => {
	it("begins with the first of what can be exported, as what can be imported again", () => {
		const { page, events } = showExport();
		expect(page.textContent).toContain("This article (2 notes)");
		click(button(page, "Export"));
		expect(events.start).toHaveBeenCalledWith(ARTICLE, "web_annotation");
	});

	it("exports what is chosen, as what is chosen", () => {
		const { page, events } = showExport();
		click(choice(page, "Markdown"));
		click(button(page, "Export"));
		// Everything has no Markdown here.
		click(choice(page, "Everything that"));
		click(button(page, "Export"));
		expect(events.start.mock.calls).toEqual([
			[ARTICLE, "markdown"],
			[ALL, "web_annotation"],
		]);
	});

	it("tells how far it is, can be cancelled, and says what it has made", () => {
		const { page, events } = showExport({ written: 2_340_000 });
		expect(textsOf(page, "[role='status']")).toEqual(["2.3 MB written"]);
		expect(choice(page, "Markdown").matches(":disabled")).toBe(true);
		click(button(page, "Cancel"));
		pressEscape(page);
		expect(events.cancel).toHaveBeenCalledTimes(2);
		expect(textsOf(showExport({ file: "a.md" }).page, "[role='status']")).toEqual(["Handed to your browser: a.md"]);
		const failed = showExport({ error: { code: "storage-newer", detail: "" } }).page;
		expect(textsOf(failed, "[role='alert']")[0]).toContain("newer version");
	});

	it("goes with Escape", () => {
		const { page, events } = showExport();
		pressEscape(page);
		expect(events.close).toHaveBeenCalledOnce();
	});
});

describe("the import", () => {
	it("tells what would come in, and asks before", () => {
		const { page, events } = showImport({ kind: "planned", report: { ...REPORT, fresh: 3, beside: 1, known: 2 } });
		expect(textsOf(page, ".report li")).toEqual([
			"3 new notes",
			"1 note that was changed here too; both versions are kept",
			"2 things that are here already",
		]);
		expect(document.activeElement?.textContent).toBe("Import");
		click(button(page, "Import"));
		click(button(page, "Cancel"));
		expect([events.start.mock.calls.length, events.close.mock.calls.length]).toEqual([1, 1]);
	});

	it("offers no import where there is nothing new", () => {
		const { page } = showImport({ kind: "planned", report: { ...REPORT, known: 2 } });
		expect(textsOf(page, "[role='status']")).toEqual(["There is nothing new in this file."]);
		expect(textsOf(page, "button")).toEqual(["Close"]);
	});

	it("names what is refused, and counts the rest", () => {
		const refused = [
			{ place: { list: "annotations", number: 7 }, reason: "address" as const, detail: "javascript:0" },
			{ place: null, reason: "truncated" as const, detail: "" },
		];
		const { page } = showImport({ kind: "planned", report: { ...REPORT, fresh: 1, refused, refusedCount: 250 } });
		expect(textsOf(page, ".refused summary")).toEqual(["250 things are not taken"]);
		expect(textsOf(page, ".refused li")).toEqual([
			"No. 7 in “annotations”: Its address is none of the web. (javascript:0)",
			"The file ends in the middle. What stands before that can be imported.",
			"and 248 more",
		]);
	});

	it.each<[ImportState, string, string[]]>([
		[{ kind: "reading", share: 0.2 }, "Looking at what is in this file.", ["Cancel"]],
		[{ kind: "importing", share: 0.9 }, "Importing. Nothing is kept until all of it is.", ["Cancel"]],
		[{ kind: "done", report: REPORT, indexing: false }, "This was imported.", ["Close", "Undo the import"]],
		[{ kind: "undone", stayed: 0 }, "Everything is as it was before the import.", ["Close"]],
		[
			{ kind: "undone", stayed: 2 },
			"All is as it was before, but for 2 things that have been changed since.",
			["Close"],
		],
	])("says in each state what is the matter: %j", (state, text, buttons) => {
		const { page } = showImport(state);
		expect(textsOf(page, "[role='status']")).toEqual([text]);
		expect(textsOf(page, "button")).toEqual(buttons);
	});

	it("ends what goes on with Escape, and goes itself where nothing does", () => {
		const going = showImport({ kind: "importing", share: 0 });
		pressEscape(going.page);
		const failed = showImport({ kind: "failed", error: { code: "file-newer", detail: '"2.0"' } });
		pressEscape(failed.page);
		expect([going.events.cancel.mock.calls.length, failed.events.close.mock.calls.length]).toEqual([1, 1]);
		expect(textsOf(failed.page, "[role='alert']")[0]).toContain('("2.0")');
	});
});

it("a note can be copied", () => {
	const { panel, events } = showPage(harbour(), { tab: "notes", notes: { ...NO_NOTES, notes: [shownNote("n1")] } });
	click(button(panel, "Copy"));
	expect(events.exchange.copyNote).toHaveBeenCalledWith("n1");
});
