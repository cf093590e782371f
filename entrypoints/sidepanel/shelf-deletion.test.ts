// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NoteStore } from "../../notes/note-store";
import { createNote } from "../../notes/revision";
import { NoteWriting } from "./note-writing";
import { ShelfDeletion } from "./shelf-deletion";

vi.mock("#i18n", () => ({ i18n: { t: (key: string) => key } }));
vi.mock("./interface-texts", () => ({ i18n: { t: (key: string) => key } }));

const URLS = Array.from({ length: 30 }, (_, i) => `https://news.example/${i}`);

let store: NoteStore;
let said: string[];
let undo: (() => void) | null;
let running: Promise<void>[];
let deletion: ShelfDeletion;
beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	localStorage.clear();
	store = new NoteStore();
	for (const url of URLS)
		await store.putNote(
			createNote(`on ${url}`, url, { targets: [], body: url, tags: [], colour: "yellow", evidence: [] }, 1),
		);
	[said, undo, running] = [[], null, []];
	const host = {
		page: () => null,
		changed: () => {},
		say: (text: string, back: (() => void) | null) => {
			said.push(text);
			undo = back;
		},
		run: (work: () => Promise<void>) => void running.push(work()),
		close: null,
	};
	deletion = new ShelfDeletion({ ...host, writing: new NoteWriting(host) }, () => {});
});
afterEach(() => vi.restoreAllMocks());

async function kept(): Promise<string[]> {
	const notes = await Promise.all(URLS.map((url) => store.notesOf(url)));
	return notes.flat().map(({ body }) => body);
}

describe("deleting many articles", () => {
	it("deletes all that belongs to them, which can be undone", async () => {
		await deletion.forget(URLS.slice(1));
		expect(await kept()).toEqual(URLS.slice(0, 1));
		expect(said).toEqual(["library.deleted"]);
		undo?.();
		await Promise.all(running);
		expect(await kept()).toEqual(URLS);
	});

	it.each([0, 1, 29])("deletes none where it fails after %i", async (before) => {
		const forgetArticle = NoteStore.prototype.forgetArticle;
		let calls = 0;
		vi.spyOn(NoteStore.prototype, "forgetArticle").mockImplementation(function (this: NoteStore, url) {
			return calls++ < before ? forgetArticle.call(this, url) : Promise.reject(new DOMException("", "UnknownError"));
		});
		await expect(deletion.forget(URLS)).rejects.toThrow();
		expect(await kept()).toEqual(URLS);
		expect(said).toEqual([]);
	});
});
