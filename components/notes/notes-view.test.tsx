// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { anchorAt } from "../../domain/anchor";
import type { Draft, NoteTarget } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";
import { harbour } from "../../tests/support/harbour";
import {
	button,
	click,
	enter,
	NO_NOTES,
	panelEvents,
	press,
	show,
	shownNote,
	showPage,
	textsOf,
} from "../../tests/support/panel";
import type { NotesData } from "../panel-data";
import { NotesView } from "./notes-view";

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

	it("what is written stays on screen while the storage fails", () => {
		const drafts = [draftOf("n1", { body: "Not lost." })];
		const notes = signal<NotesData>({ ...NO_NOTES, drafts });
		const events = panelEvents();
		const View = () => <NotesView page={harbour()} data={notes.value} events={events.notes} />;
		const panel = show(<View />);
		const area = panel.querySelector("textarea");
		expect(area?.value).toBe("Not lost.");
		for (const error of [FAILURE, null]) {
			act(() => {
				notes.value = { ...notes.value, error };
			});
			expect(panel.querySelector("textarea")).toBe(area);
			expect(textsOf(panel, "[data-state='notes'] h2")).toEqual(error ? ["Notes cannot be kept"] : []);
		}
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

	it("leads to its words", () => {
		const target = passage("no spill");
		const { panel, events } = showNotes({ notes: [shownNote("n1", { targets: [target] })] }, [
			placed("n1", "no spill"),
		]);
		click(button(panel, "no spill"));
		const start = text.indexOf("no spill");
		expect(events.notes.show).toHaveBeenCalledWith(target, { start, end: start + "no spill".length });
	});

	it.each<[string, "edit" | "followUp" | "remove"]>([
		["Edit", "edit"],
		["Add to it later", "followUp"],
		["Delete", "remove"],
	])("is reached by “%s”", (name, event) => {
		const note = shownNote("n1", { targets: [passage("no spill")] });
		const { panel, events } = showNotes({ notes: [note] }, [placed("n1", "no spill")]);
		click(button(panel, name));
		expect(events.notes[event]).toHaveBeenCalledWith(note);
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

	it("shows versions that were saved beside each other, to keep one, both, or to merge them", () => {
		const other = { ...shownNote("n1"), rev: "2-b", body: "There." };
		const note = shownNote("n1", { body: "Here.", conflicts: [other] });
		const { panel, events } = showNotes({ notes: [note] });
		expect(textsOf(panel, ".conflict p")[0]).toContain("Both versions are kept.");
		expect(textsOf(panel, ".version .markdown")).toEqual(["Here.", "There."]);
		const [here, there] = [...panel.querySelectorAll<HTMLElement>(".version")];
		if (!here || !there) throw new Error("the versions are not shown");
		click(button(there, "Keep this one"));
		click(button(here, "Keep this one"));
		click(button(panel, "Keep both as notes"));
		click(button(panel, "Merge in the editor"));
		expect(events.notes.keepVersion.mock.calls).toEqual([
			[note, "2-b"],
			[note, note.rev],
		]);
		expect(events.notes.keepBoth).toHaveBeenCalledWith(note);
		expect(events.notes.merge).toHaveBeenCalledWith(note);
	});

	it("says that one of them was deleted, which leaves nothing to merge", () => {
		const gone = { ...shownNote("n1"), rev: "2-b", body: "", deleted: true };
		const { panel } = showNotes({ notes: [shownNote("n1", { conflicts: [gone] })] });
		expect(textsOf(panel, ".version .hint")).toEqual(["Deleted there"]);
		expect(panel.textContent).not.toContain("Merge in the editor");
	});

	it("has its checklists ticked", () => {
		const note = shownNote("n1", { body: "- [ ] one\n  - [x] two" });
		const { panel, events } = showNotes({ notes: [note] });
		const boxes = [...panel.querySelectorAll<HTMLInputElement>(".markdown input")];
		expect(boxes.map((box) => box.getAttribute("aria-label"))).toEqual(["one", "two"]);
		if (boxes[1]) click(boxes[1]);
		expect(events.notes.tick).toHaveBeenCalledWith(note, 1);
		// Until the note has changed it shows what the note says.
		expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
	});

	it("shows its sources, with what each does there in a sign and a word", () => {
		const evidence = [
			{ url: "https://www.port.example/log", title: "The log", relation: "disputes" as const, date: "2026-01-31" },
			{ url: "javascript:alert(1)", title: "Bad", relation: "context" as const },
		];
		const { panel } = showNotes({ notes: [shownNote("n1", { evidence })] });
		expect(textsOf(panel, ".evidence-list li")).toEqual([
			`−disputes The log port.example · ${new Date("2026-01-31T00:00").toLocaleDateString(undefined, { dateStyle: "medium" })}`,
			"○context Bad",
		]);
		const links = [...panel.querySelectorAll<HTMLAnchorElement>(".evidence-list a")];
		expect(links.map(({ href, rel }) => [href, rel])).toEqual([
			["https://www.port.example/log", "noopener noreferrer"],
		]);
	});

	it("shows the first of very many tags, and how many more there are", () => {
		const tags = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);
		const { panel } = showNotes({ notes: [shownNote("n1", { tags })] });
		expect(panel.querySelectorAll(".tag")).toHaveLength(20);
		const more = panel.querySelector<HTMLElement>(".tag-list button");
		expect(more?.textContent).toBe(`+ ${(9980).toLocaleString()}`);
		if (more) click(more);
		expect(panel.querySelectorAll(".tag")).toHaveLength(220);
	});

	it("shows the beginning of a very long text until all of it is wanted", () => {
		const { panel } = showNotes({ notes: [shownNote("n1", { body: "word ".repeat(200_000) })] });
		expect(panel.querySelector("[data-note] .markdown")?.textContent.length).toBeLessThan(2000);
		expect(panel.textContent).toContain((1_000_000).toLocaleString());
		click(button(panel, "Show all of it"));
		expect(panel.querySelector(".as-written")?.textContent).toHaveLength(1_000_000);
	});

	it.each<[string, NoteTarget]>([
		["On Edvard Lunde", { kind: "party", id: "lunde", name: "Edvard Lunde" }],
		["On the issue “the spill”", { kind: "issue", id: "i", label: "the spill" }],
	])("leads to what the panel has of it: %s", (name, target) => {
		const { panel, events } = showNotes({ notes: [shownNote("n1", { targets: [target] })] });
		click(button(panel, name));
		expect(events.notes.show).toHaveBeenCalledWith(target, null);
	});
});

describe("what was added to a note later", () => {
	const later = (count: number) =>
		Array.from({ length: count }, (_, i) => shownNote(`later ${i}`, { createdAt: 2000 + i, replyTo: "n1" }));
	const order = (panel: HTMLElement) =>
		[...panel.querySelectorAll<HTMLElement>("[data-note]")].map(({ dataset }) => dataset.note);

	it("stands below it in order of time, and is not added to", () => {
		const { panel } = showNotes({ notes: [...later(2).reverse(), shownNote("n1")] });
		expect(order(panel)).toEqual(["n1", "later 0", "later 1"]);
		expect(textsOf(panel, ".add-later")).toHaveLength(1);
	});

	it("is folded beyond the latest three", () => {
		const { panel } = showNotes({ notes: [shownNote("n1"), ...later(5)] });
		expect(order(panel)).toEqual(["n1", "later 2", "later 3", "later 4"]);
		click(button(panel, "Show 2 more that were added"));
		expect(order(panel)).toEqual(["n1", "later 0", "later 1", "later 2", "later 3", "later 4"]);
	});

	it("is written below it", () => {
		const { panel } = showNotes({ notes: [shownNote("n1")], drafts: [draftOf("d", { replyTo: "n1" })] });
		expect(panel.querySelector(".later [data-draft='d']")).not.toBeNull();
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

	const many = Array.from({ length: 9 }, (_, i) =>
		shownNote(`n${i}`, { body: `Number ${i}`, updatedAt: 1000 + i, tags: i === 3 ? ["Élan"] : [] }),
	);

	it("stand the latest first where that is wanted", () => {
		const { panel, events } = showNotes({ notes: many, order: "time" });
		const select = panel.querySelector<HTMLSelectElement>(".arrange select");
		expect([select?.value, panel.querySelector<HTMLElement>("[data-note]")?.dataset.note]).toEqual(["time", "n8"]);
		if (select) enter(select, "place");
		expect(events.notes.changeOrder).toHaveBeenCalledWith("place");
	});

	it("are searched once there are more than eight", () => {
		expect(showNotes({ notes: many.slice(1) }).panel.querySelector("input[type='search']")).toBeNull();
		const { panel } = showNotes({ notes: many });
		const field = panel.querySelector<HTMLInputElement>("input[type='search']");
		if (!field) throw new Error("there is no field");
		enter(field, "elan NUMBER");
		expect([...panel.querySelectorAll<HTMLElement>("[data-note]")].map(({ dataset }) => dataset.note)).toEqual(["n3"]);
		expect(textsOf(panel, ".arrange [role='status']")).toEqual(["1 note"]);
		enter(field, "nothing like it");
		expect(textsOf(panel, ".arrange [role='status']")).toEqual(["No note matches."]);
	});

	it("make room for their drafts, in their place", () => {
		const notes = [shownNote("n1"), shownNote("n2")];
		const { panel } = showNotes({ notes, drafts: [draftOf("n1", { base: "1-a" }), draftOf("n3")] });
		expect([...panel.querySelectorAll<HTMLElement>("[data-draft]")].map(({ dataset }) => dataset.draft)).toEqual([
			"n3",
			"n1",
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
		enter(tags, "water, #port, la");
		const pink = panel.querySelector<HTMLInputElement>("input[value='pink']");
		if (pink) click(pink);
		expect(events.notes.changeDraft.mock.calls.map(([changed]) => changed)).toEqual([
			{ ...draft, body: "More words." },
			{ ...draft, tags: ["water", "port"], tagTyped: "la" },
			{ ...draft, colour: "pink" },
		]);
	});

	it("takes the keys, and shows what it is on", () => {
		const { panel, area } = showDraft(draftOf("d", { targets: [passage("no spill")] }));
		expect(document.activeElement).toBe(area);
		expect(textsOf(panel, ".quote")).toEqual(["no spill"]);
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

	it("keeps what is half a tag, and takes it with a comma or Enter", () => {
		const { panel, events, tags, draft } = showDraft(draftOf("d", { tags: ["a"], tagTyped: "wa" }));
		expect(tags.value).toBe("wa");
		press(tags, "Enter");
		expect(events.notes.changeDraft).toHaveBeenLastCalledWith({ ...draft, tags: ["a", "wa"], tagTyped: "" });
		click(button(panel, "Remove the tag a"));
		expect(events.notes.changeDraft).toHaveBeenLastCalledWith({ ...draft, tags: [], tagTyped: "wa" });
	});

	it("offers the tags in use, by arrows and Enter", () => {
		const { panel, events } = showNotes({
			drafts: [draftOf("d", { tagTyped: "wa" })],
			tags: ["sea", "water", "wave"],
		});
		const field = panel.querySelector<HTMLInputElement>("[role='combobox']");
		if (!field) throw new Error("no field");
		act(() => field.focus());
		expect(events.notes.needTags).toHaveBeenCalled();
		press(field, "ArrowDown");
		expect(textsOf(panel, "[role='option']")).toEqual(["water", "wave"]);
		press(field, "ArrowDown");
		expect(panel.querySelector(".offered [aria-selected='true']")?.id).toBe(
			field.getAttribute("aria-activedescendant"),
		);
		press(field, "Enter");
		expect(events.notes.changeDraft).toHaveBeenLastCalledWith(
			expect.objectContaining({ tags: ["wave"], tagTyped: "" }),
		);
		press(field, "ArrowDown");
		press(field, "Escape");
		expect(panel.querySelectorAll("[role='option']")).toHaveLength(0);
		expect(panel.querySelector(".editor")).not.toBeNull();
	});

	it("loses the last tag to Backspace in an empty field", () => {
		const { events, tags, draft } = showDraft(draftOf("d", { tags: ["a", "b"] }));
		press(tags, "Backspace");
		expect(events.notes.changeDraft).toHaveBeenLastCalledWith({ ...draft, tags: ["a"], tagTyped: "" });
	});

	it("is not saved with a tag that is too long, and says why", () => {
		const { panel, events } = showDraft(draftOf("d", { tagTyped: "x".repeat(101) }));
		click(button(panel, "Save"));
		expect(events.notes.saveDraft).not.toHaveBeenCalled();
		expect(textsOf(panel, ".problem")).toEqual(["A tag has at most 100 characters. It is still in the field."]);
		expect(document.activeElement).toBe(panel.querySelector("[role='combobox']"));
	});

	it("takes sources, and is not saved with one that is none", () => {
		const wrong = { url: "port.example/log", title: "", relation: "supports" as const };
		const { panel, events, draft } = showDraft(draftOf("d", { evidence: [wrong] }));
		expect(textsOf(panel, ".problem")).toEqual([]);
		click(button(panel, "Save"));
		expect(events.notes.saveDraft).not.toHaveBeenCalled();
		expect(textsOf(panel, ".problem")).toEqual(["An address begins with https:// or http://."]);
		const url = panel.querySelector<HTMLInputElement>("input[type='url']");
		expect(document.activeElement).toBe(url);
		if (url) enter(url, "https://port.example/log");
		expect(events.notes.changeDraft).toHaveBeenLastCalledWith({
			...draft,
			evidence: [{ ...wrong, url: "https://port.example/log" }],
		});
		click(button(panel, "Add a source"));
		expect(events.notes.changeDraft.mock.lastCall?.[0].evidence).toHaveLength(2);
		click(button(panel, "Remove this source"));
		expect(events.notes.changeDraft.mock.lastCall?.[0].evidence).toEqual([]);
	});

	it.each<[string, string, Partial<KeyboardEventInit>, string]>([
		["bold", "A thought", { key: "b", ctrlKey: true }, "A **thought**"],
		["italic", "A thought", { key: "i", metaKey: true }, "A _thought_"],
		["a link", "A thought", { key: "k", ctrlKey: true }, "A [thought](https://)"],
	])("makes words %s by a key", (_, body, key, expected) => {
		const { events, area } = showDraft(draftOf("d", { body }));
		area.setSelectionRange(2, body.length);
		press(area, key.key ?? "", key);
		expect(events.notes.changeDraft.mock.lastCall?.[0].body).toBe(expected);
	});

	it("goes on with a list at Enter", () => {
		const { events, area } = showDraft(draftOf("d", { body: "- one" }));
		area.setSelectionRange(5, 5);
		press(area, "Enter");
		expect(events.notes.changeDraft.mock.lastCall?.[0].body).toBe("- one\n- ");
	});

	it("has a toolbar with one stop, and arrows within", () => {
		const { panel, events } = showDraft(draftOf("d", { body: "one" }));
		const tools = [...panel.querySelectorAll<HTMLButtonElement>("[role='toolbar'] button")];
		expect(tools.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
		act(() => tools[0]?.focus());
		if (tools[0]) press(tools[0], "ArrowLeft");
		expect(document.activeElement?.getAttribute("aria-label")).toBe("Quotation");
		if (tools[6]) click(tools[6]);
		expect(events.notes.changeDraft.mock.lastCall?.[0].body).toBe("> one");
	});

	it("is left by Escape, and gone on with", () => {
		const { panel, area } = showDraft(draftOf("d", { body: "A thought." }));
		press(area, "Escape");
		expect(panel.querySelector(".editor")).toBeNull();
		expect(textsOf(panel, ".beginning")).toEqual(["A thought."]);
		expect(document.activeElement).toBe(button(panel, "Go on writing"));
		click(button(panel, "Go on writing"));
		expect(document.activeElement).toBe(panel.querySelector("textarea"));
	});

	it("takes passages, and loses them", () => {
		const targets = [
			{ kind: "passage" as const, anchors: [...passage("no spill").anchors, ...passage("the pump").anchors] },
		];
		const { panel, events, draft } = showDraft(draftOf("d", { targets }));
		click(button(panel, "Remove the passage: the pump"));
		expect(events.notes.removePassage).toHaveBeenCalledWith(draft, 1);
		click(button(panel, "Add a passage"));
		expect(events.notes.addPassage).toHaveBeenCalledWith(draft);
	});

	it("waits for a passage until told to stop", () => {
		const { panel, events } = showNotes({ drafts: [draftOf("d")], awaiting: "d" });
		expect(textsOf(panel, ".awaiting")).toEqual(["Select the words on the page. Press again to stop."]);
		click(button(panel, "Add a passage"));
		expect(events.notes.addPassage).toHaveBeenCalledWith(null);
	});

	it("says whether it is kept", () => {
		expect(textsOf(showDraft().panel, ".editor > .hint")).toEqual(["Draft, kept as you type"]);
		const { panel } = showDraft(draftOf("d"), { d: FAILURE });
		expect(textsOf(panel, "[role='alert']")[0]).toMatch(/^Not saved yet\. No room is left/u);
		expect(panel.querySelector(".editor > .hint")).toBeNull();
	});
});
