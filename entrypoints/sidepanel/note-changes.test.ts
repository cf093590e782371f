import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ShownNote } from "../../components/panel-data";
import type { Draft } from "../../domain/note";
import { NoteStore } from "../../notes/note-store";
import { createNote, reviseNote, tombstone } from "../../notes/revision";
import { draftOf, mergedDraft, NoteChanges } from "./note-changes";

vi.mock("#i18n", () => ({ i18n: { t: (key: string) => key } }));

const ARTICLE = "https://news.example/bridge";
const CONTENT = { targets: [], body: "First.", tags: [], colour: "yellow" as const, evidence: [] };

let store: NoteStore;
let undos: (() => Promise<void>)[];
let changes: NoteChanges;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = new NoteStore();
	undos = [];
	changes = new NoteChanges(store, { changed: async () => {}, done: (_, undo) => void undos.push(undo) });
});

/** The note as it is kept, whatever became of it. */
async function kept(id = "n"): Promise<ShownNote> {
	const note = await store.note(id);
	if (!note) throw new Error("the note is lost");
	return note;
}
async function begin(): Promise<ShownNote> {
	await store.putNote(createNote("n", ARTICLE, CONTENT, 1));
	return kept();
}
/** Two versions saved beside each other. */
async function conflicting(): Promise<ShownNote> {
	const first = await begin();
	const { conflicts: _, ...note } = first;
	await store.putNote(reviseNote(note, { body: "Here.", tags: ["a"] }, 2));
	await store.putNote(reviseNote(note, { body: "There.", tags: ["b"] }, 3));
	return kept();
}
const save = async (draft: Draft) => store.putNote((await changes.revisionOf(draft)).next);
const undo = async () => undos.pop()?.();
const bodies = ({ body, conflicts }: ShownNote) => [body, ...conflicts.map((other) => other.body)].sort();
const shown = async () => (await store.notesOf(ARTICLE)).map(bodies);

describe("a draft that is saved", () => {
	it("becomes a note with its half-typed tag and its sources, tidied", async () => {
		const { next } = await changes.revisionOf({
			...draftOf(await begin(), "new"),
			base: null,
			note: "new",
			tags: ["a"],
			tagTyped: "b, a",
			evidence: [
				{ url: " https://a.example/ ", title: "", relation: "supports" },
				{ url: "", title: "", relation: "context" },
			],
			replyTo: "n",
		});
		expect(next).toMatchObject({
			id: "new",
			tags: ["a", "b"],
			evidence: [{ url: "https://a.example/", title: "", relation: "supports" }],
			replyTo: "n",
		});
	});

	it("never hides what was saved since it was begun", async () => {
		const [one, other] = [draftOf(await begin()), draftOf(await kept())];
		expect(await save({ ...one, body: "Here." })).toBe("kept");
		expect(await save({ ...other, body: "There." })).toBe("conflict");
		expect(bodies(await kept())).toContain("There.");
		expect(bodies(await kept())).toContain("Here.");
	});

	it("never hides many revisions, nor that the note was deleted", async () => {
		const draft = draftOf(await begin());
		for (let i = 0; i < 60; i++) await changes.revise(await kept(), { body: `Number ${i}` }, "");
		expect(await save({ ...draft, body: "Late." })).toBe("conflict");
		expect(bodies(await kept())).toEqual(["Late.", "Number 59"]);
	});

	it("is there again where the note was deleted meanwhile", async () => {
		const draft = draftOf(await begin());
		await changes.bury(await kept());
		expect(await save({ ...draft, body: "Not gone." })).toBe("conflict");
		expect((await store.notesOf(ARTICLE)).map(({ body }) => body)).toEqual(["Not gone."]);
	});
});

describe("undoing", () => {
	it("goes back change by change, without a conflict", async () => {
		await begin();
		for (const body of ["Second.", "Third.", "Fourth."]) await changes.revise(await kept(), { body }, "");
		for (const body of ["Third.", "Second.", "First."]) {
			await undo();
			expect(bodies(await kept())).toEqual([body]);
		}
	});

	it("keeps what was changed since beside what it brings back", async () => {
		await changes.revise(await begin(), { body: "Second." }, "");
		const { conflicts: _, ...note } = await kept();
		await store.putNote(reviseNote(note, { body: "Elsewhere." }, 9));
		await undo();
		expect(bodies(await kept())).toEqual(["Elsewhere.", "First."]);
	});

	it("brings a deleted note back, with what stood beside it", async () => {
		await changes.bury(await conflicting());
		expect(await shown()).toEqual([]);
		await undo();
		expect(await shown()).toEqual([["Here.", "There."]]);
	});
});

describe("versions that were saved beside each other", () => {
	it.each<["Here." | "There."]>([["Here."], ["There."]])("are settled by keeping %s, and there again", async (body) => {
		const note = await conflicting();
		const chosen = [note, ...note.conflicts].find((version) => version.body === body);
		await changes.keepVersion(note, chosen?.rev ?? "");
		expect(await shown()).toEqual([[body]]);
		await undo();
		expect(await shown()).toEqual([["Here.", "There."]]);
	});

	it("become two notes, and one again", async () => {
		await changes.keepBoth(await conflicting());
		expect((await shown()).flat().sort()).toEqual(["Here.", "There."]);
		expect(await shown()).toHaveLength(2);
		await undo();
		expect(await shown()).toEqual([["Here.", "There."]]);
	});

	it("become one draft, which settles them when it is saved", async () => {
		const note = await conflicting();
		const draft = mergedDraft(note, note.id);
		expect(draft.body.split("\n").sort()).toEqual(["Here.", "There."]);
		expect(draft.tags.toSorted()).toEqual(["a", "b"]);
		expect(await save(draft)).toBe("kept");
		expect(await shown()).toEqual([[draft.body]]);
	});

	it("may be a deletion and an edit: the deletion is kept when the reader says so", async () => {
		const { conflicts: _, ...note } = await begin();
		await store.putNote(reviseNote(note, { body: "Edited." }, 2));
		await store.putNote(tombstone(note, 3));
		const beside = await kept();
		expect(beside.deleted).toBe(false);
		await changes.keepVersion(beside, beside.conflicts[0]?.rev ?? "");
		expect(await shown()).toEqual([]);
	});
});
