import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { NoteStore } from "../note-store";
import { openDatabase, StorageError } from "../open-database";
import { createNote } from "../revision";
import { StoredNotes } from "./stored-notes";

const IDS = ["a", "b", "c", "d", "e"];
const everything = () => new StoredNotes({ kind: "everything" });

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	const store = new NoteStore();
	for (const id of IDS)
		await store.putNote(
			createNote(
				id,
				`https://news.example/${id}`,
				{ targets: [], body: id, tags: [], colour: "yellow", evidence: [] },
				1,
			),
		);
});

describe("what is exported", () => {
	it.each([
		["at once", () => null],
		["by somebody who does other things in between", () => new Promise((resolve) => setTimeout(resolve, 5))],
	])("is handed out once each, in order, when it is taken %s", async (_, between) => {
		const taken: string[] = [];
		for await (const { id } of everything().notes()) {
			taken.push(id);
			await between();
		}
		expect(taken).toEqual(IDS);
	});

	it("leaves no connection behind where it is not taken to the end", async () => {
		let open = 0;
		const counted = async () => {
			const database = await openDatabase();
			const close = database.close.bind(database);
			open++;
			database.close = () => {
				open--;
				close();
			};
			return database;
		};
		for await (const { id } of new StoredNotes({ kind: "everything" }, null, counted).notes()) if (id === "b") break;
		expect(open).toBe(0);
	});

	it("says so where the storage refuses", async () => {
		const refusing = new StoredNotes({ kind: "everything" }, null, async () => {
			throw new DOMException("no", "SecurityError");
		});
		await expect(refusing.notes().next()).rejects.toBeInstanceOf(StorageError);
	});
});
