// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { anchorAt } from "../../domain/anchor";
import type { Draft } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";
import { harbour } from "../../tests/support/harbour";
import { button, click, enter, NO_NOTES, shownNote, showPage, textsOf } from "../../tests/support/panel";
import type { NotesData } from "../panel-data";

const { text } = harbour().article;
const FAILURE = { code: "storage-full", detail: "QuotaExceededError" } as const;

function passage(words: string) {
	const start = text.indexOf(words);
	return { kind: "passage" as const, anchors: [anchorAt(text, { start, end: start + words.length })] };
}

function placed(id: string, words: string, certainty: "exact" | "uncertain" = "exact"): PlacedNote {
	const start = text.indexOf(words);
	return { id, places: [start < 0 ? null : { start, end: start + words.length, certainty }] };
}

function draftOf(id: string, draft: Partial<Draft> = {}): Draft {
	const { article, targets, body, tags, colour, updatedAt } = shownNote(id);
	return { id, article, targets, body, tags, colour, base: null, updatedAt, ...draft };
}

function showNotes(notes: Partial<NotesData>, places: PlacedNote[] = [], inPrivate = false) {
	const page = { ...harbour(), notes: places, private: inPrivate };
	return showPage(page, { tab: "notes", notes: { ...NO_NOTES, ...notes } });
}

describe("where there are no notes", () => {
	it.each<[string, Partial<NotesData>, boolean, string]>([
		["none was written", {}, false, "No notes yet"],
		["the window is private", { notes: [shownNote("n1")] }, true, "Nothing is kept in a private window"],
		["the storage does not answer", { error: FAILURE }, false, "Notes cannot be kept"],
	])("it is said: %s", (_, notes, inPrivate, title) => {
		const { panel } = showNotes(notes, [], inPrivate);
		expect(textsOf(panel, "[data-state='notes'] h2")).toEqual([title]);
		expect(panel.querySelector("[data-note]")).toBeNull();
	});

	it("the storage is tried again", () => {
		const { panel, events } = showNotes({ error: FAILURE });
		expect(panel.textContent).toContain("No room is left on this device.");
		click(button(panel, "Try again"));
		expect(events.notes.retryStorage).toHaveBeenCalledOnce();
	});
});

describe("a note", () => {
	it("shows what it is on, what it says, and its tags", () => {
		const note = shownNote("n1", {
			body: "A **thought**.",
			tags: ["water", "port"],
			colour: "blue",
			targets: [passage("no spill")],
		});
		const { panel } = showNotes({ notes: [note] }, [placed("n1", "no spill")]);
		const card = panel.querySelector("[data-note='n1']");
		expect(card?.className).toBe("note note-blue");
		expect(textsOf(panel, ".quote")).toEqual(["no spill"]);
		expect(textsOf(panel, ".markdown strong")).toEqual(["thought"]);
		expect(textsOf(panel, ".tag-list li")).toEqual(["water", "port"]);
		expect(panel.querySelector("time")?.dateTime).toBe("1970-01-01T00:00:01.000Z");
	});

	it.each<[string, "show" | "edit" | "remove"]>([
		["no spill", "show"],
		["Edit", "edit"],
		["Delete", "remove"],
	])("is reached by “%s”", (name, event) => {
		const note = shownNote("n1", { targets: [passage("no spill")] });
		const { panel, events } = showNotes({ notes: [note] }, [placed("n1", "no spill")]);
		click(button(panel, name));
		expect(events.notes[event]).toHaveBeenCalledWith(event === "show" ? "n1" : note);
	});

	it.each<[string, PlacedNote[], string[], boolean]>([
		["found", [placed("n1", "no spill")], [], true],
		[
			"perhaps found",
			[placed("n1", "no spill", "uncertain")],
			["The page has changed; this may be another place"],
			true,
		],
		["not found", [placed("n1", "words that are gone")], ["Not found on the page now. It said"], false],
		["not looked for yet", [], [], true],
	])("keeps its words where they are %s", (_, places, hints, reachable) => {
		const { panel } = showNotes({ notes: [shownNote("n1", { targets: [passage("no spill")] })] }, places);
		expect(textsOf(panel, ".passage .hint")).toEqual(hints);
		expect(textsOf(panel, ".passage .quote")).toEqual(["no spill"]);
		expect(panel.querySelector("button.quote") !== null).toBe(reachable);
	});

	const OLD = "There was never any spill";
	const NEW = "There was no spill";
	const changedNote = (certainty: "edited" | "uncertain") => {
		const start = text.indexOf(NEW);
		const anchor = { exact: OLD, prefix: "", suffix: "", start, end: start + OLD.length };
		const note = shownNote("n1", { targets: [passage("the pump"), { kind: "passage", anchors: [anchor] }] });
		const place = { start, end: start + NEW.length, certainty };
		return { note, ...showNotes({ notes: [note] }, [{ id: "n1", places: [null, place] }]) };
	};

	it.each<["edited" | "uncertain", string, string]>([
		["edited", "The page has changed these words", "Keep the new words"],
		["uncertain", "The page has changed; this may be another place", "This is the place"],
	])("shows what changed in words that are %s, and keeps the new ones when told to", (certainty, hint, keep) => {
		const { panel, events, note } = changedNote(certainty);
		const [, changed] = panel.querySelectorAll(".passage");
		expect(changed?.querySelector(".hint")?.textContent).toBe(hint);
		expect(changed?.querySelector("button.quote")?.textContent).toBe(
			"There was no longer there: never any new: no spill",
		);
		expect(textsOf(panel, ".passage del")).toEqual(["no longer there: never any"]);
		expect(textsOf(panel, ".passage ins")).toEqual(["new: no"]);
		click(button(panel, keep));
		expect(events.notes.keepNewWords).toHaveBeenCalledWith(note, 1);
	});

	it("takes the places in its own order, whatever they are on", () => {
		const [anchor] = passage("swam in").anchors;
		if (!anchor) throw new Error("no anchor was made");
		const targets = [
			{ kind: "claim" as const, id: "swam", anchors: [anchor] },
			{ kind: "party" as const, id: "lunde", name: "Edvard Lunde" },
			{ kind: "passage" as const, anchors: [...passage("no spill").anchors, { ...anchor, exact: "gone" }] },
			{ kind: "issue" as const, id: "i", label: "the spill" },
			{ kind: "link" as const, id: "l", anchors: [anchor, { ...anchor, exact: "gone too" }] },
		];
		const places = ["swam in", "no spill", "gone", "swam in", "gone too"].flatMap((words) => placed("", words).places);
		const { panel } = showNotes({ notes: [shownNote("n1", { targets })] }, [{ id: "n1", places }]);
		expect(textsOf(panel, ".quote")).toEqual(["swam in", "no spill", "gone", "swam in", "gone too"]);
		expect(textsOf(panel, ".lost .quote")).toEqual(["gone", "gone too"]);
		expect(textsOf(panel, ".overline:not(.page-header *)")).toEqual([
			"On a claim",
			"On Edvard Lunde",
			"On the issue “the spill”",
			"On a counterclaim",
		]);
	});

	it("shows the other version beside it", () => {
		const other = { ...shownNote("n1"), rev: "2-b", body: "There." };
		const { panel } = showNotes({ notes: [shownNote("n1", { body: "Here.", conflicts: [other] })] });
		expect(textsOf(panel, ".warning p")[0]).toContain("Both are kept.");
		expect(textsOf(panel, ".warning details .markdown")).toEqual(["There."]);
		expect(textsOf(panel, "[data-note] > .markdown")).toEqual(["Here."]);
	});
});

describe("notes", () => {
	it("stand in the order of the text, those without a place last, by age", () => {
		const notes = [
			shownNote("old", { createdAt: 1 }),
			shownNote("new", { createdAt: 3 }),
			shownNote("gone", { createdAt: 2 }),
			shownNote("late"),
			shownNote("early"),
		];
		const places = [placed("late", "the pump"), placed("early", "no spill"), placed("gone", "words that are gone")];
		const { panel } = showNotes({ notes }, places);
		const order = [...panel.querySelectorAll<HTMLElement>("[data-note]")].map(({ dataset }) => dataset.note);
		expect(order).toEqual(["early", "late", "old", "gone", "new"]);
	});

	it("make room for their drafts", () => {
		const notes = [shownNote("n1"), shownNote("n2")];
		const { panel } = showNotes({ notes, drafts: [draftOf("n1", { base: "1-a" }), draftOf("n3")] });
		expect([...panel.querySelectorAll<HTMLElement>("[data-draft]")].map(({ dataset }) => dataset.draft)).toEqual([
			"n1",
			"n3",
		]);
		expect([...panel.querySelectorAll<HTMLElement>("[data-note]")].map(({ dataset }) => dataset.note)).toEqual(["n2"]);
	});
});

describe("a draft", () => {
	function showDraft(draft = draftOf("d"), unsaved: NotesData["unsaved"] = {}) {
		const { panel, events } = showNotes({ drafts: [draft], unsaved });
		const area = panel.querySelector("textarea");
		const tags = panel.querySelector<HTMLInputElement>(".tags input");
		const form = panel.querySelector("form");
		if (!area || !tags || !form) throw new Error("the draft is not shown");
		return { panel, events, area, tags, form, draft };
	}

	it("hands every change on at once", () => {
		const { panel, events, area, tags, draft } = showDraft();
		enter(area, "More words.");
		enter(tags, "water, #port,");
		const pink = panel.querySelector<HTMLInputElement>("input[value='pink']");
		if (pink) click(pink);
		expect(events.notes.changeDraft.mock.calls.map(([changed]) => changed)).toEqual([
			{ ...draft, body: "More words." },
			{ ...draft, tags: ["water", "port"] },
			{ ...draft, colour: "pink" },
		]);
		expect(tags.value).toBe("water, #port,");
	});

	it("takes the keys, and shows what it is on", () => {
		const { panel, area } = showDraft(draftOf("d", { targets: [passage("no spill")] }));
		expect(document.activeElement).toBe(area);
		expect(textsOf(panel, "blockquote.quote")).toEqual(["no spill"]);
	});

	it.each<[string, Partial<KeyboardEventInit> | null, number]>([
		["the button", null, 1],
		["Ctrl and Enter", { key: "Enter", ctrlKey: true }, 1],
		["Command and Enter", { key: "Enter", metaKey: true }, 1],
		["Enter alone", { key: "Enter" }, 0],
	])("is saved by %s", (_, key, times) => {
		const { panel, events, area, draft } = showDraft();
		if (key) area.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
		else click(button(panel, "Save"));
		expect(events.notes.saveDraft.mock.calls).toEqual(Array.from({ length: times }, () => [draft]));
	});

	it("is discarded", () => {
		const { panel, events, draft } = showDraft();
		click(button(panel, "Discard"));
		expect(events.notes.discardDraft).toHaveBeenCalledWith(draft);
	});

	it("is looked at as it will be, and written on", () => {
		const { panel } = showDraft(draftOf("d", { body: "A **thought**." }));
		click(button(panel, "Preview"));
		expect(panel.querySelector("textarea")).toBeNull();
		expect(textsOf(panel, ".markdown strong")).toEqual(["thought"]);
		click(button(panel, "Write"));
		expect(panel.querySelector("textarea")?.value).toBe("A **thought**.");
	});

	it("says whether it is kept", () => {
		expect(textsOf(showDraft().panel, ".editor > .hint")).toEqual(["Draft, kept as you type"]);
		const { panel } = showDraft(draftOf("d"), { d: FAILURE });
		expect(textsOf(panel, "[role='alert']")[0]).toMatch(/^Not saved yet\. No room is left/u);
		expect(panel.querySelector(".editor > .hint")).toBeNull();
	});
});
