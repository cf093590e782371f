// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NoteStore } from "../../notes/note-store";
import { createNote, reviseNote } from "../../notes/revision";
import { NoteWriting, type WritingHost } from "./note-writing";
import { ShelfNotes } from "./shelf-notes";

vi.mock("#i18n", () => ({ i18n: { t: (key: string) => key } }));
vi.mock("./interface-texts", () => ({ i18n: { t: (key: string) => key } }));

const [FERRY, BRIDGE] = ["https://news.example/ferry", "https://news.example/bridge"] as const;
const note = (id: string, article: string) =>
	createNote(id, article, { targets: [], body: `On ${id}.`, tags: [], colour: "yellow", evidence: [] }, 1);

let store: NoteStore;
let said: string[];
let undo: (() => void) | null;
let running: Promise<void>[];
let host: WritingHost;
let writing: NoteWriting;
let shelf: ShelfNotes;
beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	localStorage.clear();
	store = new NoteStore();
	for (const one of [note("a", FERRY), note("b", BRIDGE)]) await store.putNote(one);
	[said, undo, running] = [[], null, []];
	host = {
		page: () => null,
		changed: () => {},
		say: (text, back) => {
			said.push(text);
			undo = back;
		},
		run: (work) => void running.push(work()),
	};
	writing = new NoteWriting(host);
	shelf = new ShelfNotes({ ...host, writing, close: null });
});
afterEach(() => shelf.end());

/** Until all that was asked for is done. */
async function done(): Promise<void> {
	for (let all = 0; all < running.length; ) {
		all = running.length;
		await Promise.all(running);
	}
}
const drafts = () => shelf.data.value.writing.drafts.map(({ article, body }) => [article, body]);
const bodies = (article: string) => {
	const looked = shelf.data.value.notes[article];
	return looked?.state === "found" ? looked.found.map(({ body }) => body) : looked?.state;
};
async function write(id: string, article: string, body: string): Promise<void> {
	shelf.editFound(article, id);
	await done();
	const draft = writing.drafts.latest(id);
	if (!draft) throw new Error("there is no draft");
	shelf.changeDraft({ ...draft, body });
}

describe("a note that is edited in the library", () => {
	it("is a draft, one of several articles, until it is saved; what was saved can be undone", async () => {
		await write("a", FERRY, "Of the ferry.");
		await write("b", BRIDGE, "Of the bridge.");
		expect(drafts()).toEqual([
			[BRIDGE, "Of the bridge."],
			[FERRY, "Of the ferry."],
		]);
		expect(shelf.data.value.begun).toBe("b");
		for (const draft of shelf.data.value.writing.drafts) shelf.saveDraft(draft);
		await done();
		expect([bodies(FERRY), bodies(BRIDGE), drafts()]).toEqual([["Of the ferry."], ["Of the bridge."], []]);
		expect(said).toEqual(["notes.saved", "notes.saved"]);
		undo?.();
		await done();
		expect([bodies(FERRY), drafts()]).toEqual([["On a."], [[FERRY, "Of the ferry."]]]);
	});

	it("goes on where it was left, in this library or another", async () => {
		await write("a", FERRY, "Half a wo");
		shelf.end();
		await writing.drafts.flush();
		const again = new ShelfNotes({ ...host, writing, close: null });
		again.editFound(FERRY, "a");
		await done();
		expect(again.data.value.writing.drafts.map(({ body }) => body)).toEqual(["Half a wo"]);
		again.end();
	});

	it("is kept beside what was written meanwhile, and says so", async () => {
		await write("a", FERRY, "Here.");
		const kept = await store.note("a");
		if (!kept) throw new Error("the note is lost");
		const { conflicts: _, ...plain } = kept;
		await store.putNote(reviseNote(plain, { body: "There." }, 5));
		for (const draft of shelf.data.value.writing.drafts) shelf.saveDraft(draft);
		await done();
		expect(said).toEqual(["notes.kept_beside"]);
		const looked = shelf.data.value.notes[FERRY];
		const [both] = looked?.state === "found" ? looked.found : [];
		expect([both?.body, both?.conflicts.map(({ body }) => body)].flat().sort()).toEqual(["Here.", "There."]);
		if (both) shelf.keepBoth(both);
		await done();
		expect([bodies(FERRY)].flat().sort()).toEqual(["Here.", "There."]);
	});

	it("has its boxes ticked, and is deleted and brought back", async () => {
		const { conflicts: _, ...plain } = (await store.note("a")) ?? { conflicts: [], ...note("a", FERRY) };
		await store.putNote(reviseNote(plain, { body: "- [ ] log" }, 5));
		shelf.look(FERRY);
		await vi.waitFor(() => expect(bodies(FERRY)).toEqual(["- [ ] log"]));
		const shown = () => {
			const looked = shelf.data.value.notes[FERRY];
			const [first] = looked?.state === "found" ? looked.found : [];
			if (!first) throw new Error("no note is shown");
			return first;
		};
		shelf.tick(shown(), 0);
		await done();
		expect(bodies(FERRY)).toEqual(["- [x] log"]);
		shelf.remove(shown());
		await done();
		expect(bodies(FERRY)).toEqual([]);
		undo?.();
		await done();
		expect(bodies(FERRY)).toEqual(["- [x] log"]);
	});

	it("that is gone is told", async () => {
		shelf.editFound(FERRY, "b");
		await done();
		expect([said, drafts()]).toEqual([["library.gone"], []]);
	});
});
