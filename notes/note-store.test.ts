import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft, Note } from "../domain/note";
import { NoteStore } from "./note-store";
import { openDatabase, StorageError } from "./open-database";
import { createNote, generationOf, reviseNote, tombstone } from "./revision";

const ARTICLE = "https://news.example/bridge";
const CONTENT = { targets: [], body: "A thought.", tags: [], colour: "yellow", evidence: [] } as const;
const create = (id = "n1", body = "A thought.") =>
	createNote(id, ARTICLE, { ...CONTENT, targets: [], tags: [], evidence: [], body }, 1000);

let store: NoteStore;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = new NoteStore();
});

describe("notes", () => {
	it("are kept once, however often they arrive", async () => {
		const note = create();
		expect([await store.putNote(note), await store.putNote(note), await store.putNote(note)]).toEqual([
			"kept",
			"known",
			"known",
		]);
		expect(await store.notesOf(ARTICLE)).toEqual([{ ...note, conflicts: [] }]);
	});

	it("keep the later revision when the earlier one arrives again", async () => {
		const first = create();
		const second = reviseNote(first, { body: "Another." }, 2000);
		await store.putNote(first);
		await store.putNote(second);
		expect(await store.putNote(first)).toBe("known");
		expect((await store.note("n1"))?.body).toBe("Another.");
	});

	it("keep both of two revisions made beside each other, and settle them", async () => {
		const first = create();
		const here = reviseNote(first, { body: "Here." }, 2000);
		const there = reviseNote(first, { body: "There." }, 2001);
		await store.putNote(first);
		await store.putNote(here);
		expect(await store.putNote(there)).toBe("conflict");
		const kept = await store.note("n1");
		expect([kept?.body, ...(kept?.conflicts.map(({ body }) => body) ?? [])].sort()).toEqual(["Here.", "There."]);
		if (!kept) throw new Error("lost");
		const settled = { ...reviseNote(kept, { body: "Both." }, 3000), parents: [here.rev, there.rev, first.rev] };
		expect(await store.putNote(settled)).toBe("kept");
		expect((await store.note("n1"))?.conflicts).toEqual([]);
	});

	it("leave a tombstone without their words, and come back", async () => {
		const note = create("n1", "Secret.");
		await store.putNote(note);
		const gone = tombstone(note, 2000);
		await store.putNote(gone);
		expect(await store.notesOf(ARTICLE)).toEqual([]);
		expect(JSON.stringify(await store.allNotes())).not.toContain("Secret.");
		await store.putNote(reviseNote(gone, { body: note.body }, 3000));
		expect((await store.notesOf(ARTICLE)).map(({ body }) => body)).toEqual(["Secret."]);
	});

	it("that were edited beside their deletion are not hidden by it", async () => {
		const first = create();
		const edited = reviseNote(first, { body: "Still here." }, 2000);
		await store.putNote(first);
		await store.putNote(tombstone(reviseNote(first, { body: "x" }, 2000), 2001));
		await store.putNote(edited);
		const [kept] = await store.notesOf(ARTICLE);
		expect(kept?.body).toBe("Still here.");
		expect(kept?.conflicts.map(({ deleted }) => deleted)).toEqual([true]);
	});

	it("are kept together, or none of them", async () => {
		const broken = { ...create("n2"), body: (() => {}) as unknown as string };
		await expect(store.putNotes([create("n1"), broken], null)).rejects.toThrow();
		expect(await store.allNotes()).toEqual([]);
	});

	it("tell their tags, the latest first", async () => {
		await store.putNote(createNote("n1", ARTICLE, { ...CONTENT, targets: [], evidence: [], tags: ["a", "b"] }, 1));
		await store.putNote(createNote("n2", ARTICLE, { ...CONTENT, targets: [], evidence: [], tags: ["c", "b"] }, 2));
		expect(await store.tagsInUse()).toEqual(["c", "b", "a"]);
	});

	it("tell their tags in few requests, however many notes there are", async () => {
		const content = { ...CONTENT, targets: [], evidence: [] };
		const notes = Array.from({ length: 450 }, (_, i) =>
			createNote(`n${(i * 7919) % 450}`, ARTICLE, { ...content, tags: [`tag ${i}`, "all"] }, i + 1),
		);
		await store.putNotes(notes, null);
		const asked = vi.spyOn(IDBObjectStore.prototype, "getAll");
		const tags = await store.tagsInUse();
		expect(asked).toHaveBeenCalledTimes(3);
		expect(new Set(tags.slice(0, 2))).toEqual(new Set(["all", "tag 449"]));
		expect(tags.slice(2)).toEqual(Array.from({ length: 449 }, (_, i) => `tag ${448 - i}`));
	});

	it("end the same whatever the order and however often revisions arrive", async () => {
		const first = create();
		const second = reviseNote(first, { body: "2" }, 2);
		const third = reviseNote(second, { body: "3" }, 3);
		const side = reviseNote(first, { body: "side" }, 4);
		const all: Note[] = [first, second, third, side];
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(3), { minLength: 0, maxLength: 8 }), async (order) => {
				globalThis.indexedDB = new IDBFactory();
				for (const i of [...order, 0, 1, 2, 3]) await store.putNote(all[i] as Note);
				const kept = await store.note("n1");
				expect(kept?.body).toBe("3");
				expect(kept?.conflicts.map(({ body }) => body)).toEqual(["side"]);
			}),
			{ numRuns: 30 },
		);
	});
});

describe("revisions", () => {
	it("count up and name their ancestors", () => {
		const first = create();
		const second = reviseNote(first, { body: "x" }, 5);
		expect([generationOf(first.rev), generationOf(second.rev)]).toEqual([1, 2]);
		expect(second.parents).toEqual([first.rev]);
	});

	it("are the same for the same words", () => expect(create().rev).toBe(create().rev));
});

describe("drafts", () => {
	it("keep the latest state", async () => {
		const draft = {
			id: "d",
			article: ARTICLE,
			targets: [],
			body: "A tho",
			tags: [],
			colour: "yellow",
			base: null,
			updatedAt: 2,
		} as const;
		await store.putDraft({ ...draft, targets: [], tags: [] });
		await store.putDraft({ ...draft, targets: [], tags: [], body: "A", updatedAt: 1 });
		expect((await store.draftsOf(ARTICLE))[0]?.body).toBe("A tho");
		await store.dropDraft({ id: "d", states: [2] });
		expect(await store.draftsOf(ARTICLE)).toEqual([]);
	});

	const typed = (body: string, updatedAt: number): Draft => ({
		id: "d",
		article: ARTICLE,
		targets: [],
		body,
		tags: [],
		colour: "yellow",
		base: null,
		updatedAt,
	});

	it("are not written over what another page wrote since", async () => {
		await store.putDraft(typed("A", 1));
		expect(await store.putDraft(typed("Another page", 2), [1])).toBeNull();
		expect(await store.putDraft(typed("A tho", 3), [1])).toEqual(typed("Another page", 2));
		expect((await store.draftsOf(ARTICLE))[0]?.body).toBe("Another page");
		expect(await store.putDraft(typed("Another page, and a tho", 4), [1, 2])).toBeNull();
	});

	it("are there again where another page ended them", async () => {
		await store.putDraft(typed("A", 1));
		await store.dropDraft({ id: "d", states: [1] });
		expect(await store.putDraft(typed("A tho", 2), [1])).toBeNull();
		expect((await store.draftsOf(ARTICLE))[0]?.body).toBe("A tho");
	});

	it("end with the note that is made of them, unless another state is kept by then", async () => {
		await store.putDraft(typed("A", 1));
		await store.putNotes([create("n1", "A")], { id: "d", states: [1] });
		expect(await store.draftsOf(ARTICLE)).toEqual([]);
		await store.putDraft(typed("Another page", 3));
		await store.putNotes([], { id: "d", states: [2] });
		expect((await store.draftsOf(ARTICLE))[0]?.body).toBe("Another page");
	});
});

describe("forgetting", () => {
	it("takes an article with all that belongs to it, and nothing else", async () => {
		await store.putNote(create("n1"));
		await store.putNote(
			createNote("n2", "https://other.example/", { ...CONTENT, targets: [], tags: [], evidence: [] }, 1),
		);
		await store.forgetArticle(ARTICLE);
		expect((await store.allNotes()).map(({ id }) => id)).toEqual(["n2"]);
		await store.clear();
		expect(await store.allNotes()).toEqual([]);
	});
});

describe("a database that cannot be used", () => {
	it("is refused with a reason", async () => {
		const refusing = new NoteStore(async () => {
			throw new DOMException("no", "SecurityError");
		});
		await expect(refusing.allNotes()).rejects.toMatchObject({ name: "StorageError", reason: "refused" });
	});

	it("made by a later version is left alone", async () => {
		await new Promise((resolve, reject) => {
			const request = indexedDB.open("sidelight", 99);
			request.onsuccess = () => resolve(request.result.close());
			request.onerror = reject;
		});
		await expect(openDatabase()).rejects.toBeInstanceOf(StorageError);
		await expect(store.allNotes()).rejects.toMatchObject({ reason: "newer" });
	});

	it("full says so", async () => {
		const full = new NoteStore(async () => {
			throw new DOMException("full", "QuotaExceededError");
		});
		await expect(full.putNote(create())).rejects.toMatchObject({ reason: "full" });
	});
});
