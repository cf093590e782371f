import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { claimRows } from "../analysis/across/claim-rows";
import { INDEX_VERSION, type IndexedClaim, type KeptSource } from "../domain/indexed-claim";
import type { Draft } from "../domain/note";
import { readDatabase, readExample, writeDatabase } from "../tests/support/example-database";
import { ClaimIndex } from "./claim-index";
import { NoteStore } from "./note-store";
import { openDatabase, StorageError, toStorageError } from "./open-database";
import { reviseNote } from "./revision";
import { DATABASE_NAME, type KeptArticle, type KeptNote } from "./schema";

const SPILL = "https://courier.halvery.example/port/spill";
const EXAMPLES = [1, 2, 3];
const LATEST = readExample(EXAMPLES.length);

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe("the database", () => {
	it("is made as its version made it", async () => {
		(await openDatabase()).close();
		const { version, stores } = await readDatabase(DATABASE_NAME);
		expect(version).toBe(EXAMPLES.length);
		for (const [name, { keyPath, indexes }] of Object.entries(LATEST.stores))
			expect(stores[name]).toEqual({ keyPath, indexes, records: [] });
		expect(Object.keys(stores)).toEqual(Object.keys(LATEST.stores).toSorted());
	});

	it("may be opened while it is open elsewhere", async () => {
		const [one, other] = await Promise.all([openDatabase(), openDatabase()]);
		expect(one.version).toBe(other.version);
		one.close();
		other.close();
	});
});

describe.each(EXAMPLES)("a database of version %i", (version) => {
	const example = readExample(version);
	const records = (store: string) => example.stores[store]?.records;
	const store = new NoteStore();
	beforeEach(() => writeDatabase(DATABASE_NAME, example));

	it("is opened without a loss", async () => {
		(await openDatabase()).close();
		const after = await readDatabase(DATABASE_NAME);
		expect(after.version).toBe(EXAMPLES.length);
		for (const [name, { records: before }] of Object.entries(example.stores))
			expect(after.stores[name]?.records).toEqual(before);
	});

	it("gives its notes, drafts, corrections and articles", async () => {
		expect(await store.allNotes()).toEqual(records("notes"));
		expect((await store.notesOf(SPILL)).map(({ id }) => id.at(-1))).toEqual(["1", "2"]);
		expect(await store.notesOf("https://ferry.example/timetable")).toEqual([]);
		expect(await store.draftsOf(SPILL)).toEqual(records("drafts"));
		expect(await store.correctionsOf(SPILL)).toEqual(records("corrections"));
		expect(await store.articles()).toEqual(records("articles"));
	});

	it("has what is shown of its articles, and indexes their claims", async () => {
		const articles = records("articles") as KeptArticle[];
		expect((await store.sources()).map(({ canonicalUrl, savedAt }) => [canonicalUrl, savedAt])).toEqual(
			articles.map(({ canonicalUrl, savedAt }) => [canonicalUrl, savedAt]),
		);
		await new ClaimIndex().indexPending(claimRows);
		const after = await readDatabase(DATABASE_NAME);
		expect(after.stores.claims?.records).toEqual(records("claims") ?? []);
		expect((await store.sources()).map(({ indexed }) => indexed)).toEqual([INDEX_VERSION, INDEX_VERSION]);
	});

	it("is written on", async () => {
		const [note] = records("notes") as KeptNote[];
		const [draft] = records("drafts") as Draft[];
		if (!note || !draft) throw new Error("the example has no note and no draft");
		const { conflicts, ...kept } = note;
		const next = reviseNote(kept, { body: "Settled." }, note.updatedAt + 1);
		expect(await store.putNote(next)).toBe("kept");
		expect(await store.note(note.id)).toEqual({ ...next, conflicts });
		await store.putDraft({ ...draft, body: "What did he know on the 22nd?", updatedAt: draft.updatedAt + 1 });
		expect((await store.draftsOf(SPILL)).map(({ body }) => body)).toEqual(["What did he know on the 22nd?"]);
		await store.forgetArticle(SPILL);
		expect((await store.allNotes()).map(({ deleted }) => deleted)).toEqual([true]);
	});
});

const recordsOf = <T>({ stores }: ReturnType<typeof readExample>, store: string) =>
	(stores[store]?.records ?? []) as T[];

describe("what was kept under another address of its page", () => {
	const MOBILE = "https://m.courier.halvery.example/port/spill/amp";

	/** The example of version 2, with all of its first article as it was kept from a phone. */
	const fromPhone = () => {
		const example = JSON.stringify(readExample(2)).replaceAll(`"${SPILL}"`, JSON.stringify(MOBILE));
		return JSON.parse(example) as ReturnType<typeof readExample>;
	};

	it("is found under that of the page", async () => {
		await writeDatabase(DATABASE_NAME, fromPhone());
		const store = new NoteStore();
		expect(await store.notesOf(SPILL)).toEqual(
			recordsOf<KeptNote>(LATEST, "notes").filter(({ article, deleted }) => article === SPILL && !deleted),
		);
		expect(await store.draftsOf(SPILL)).toEqual(LATEST.stores.drafts?.records);
		expect(await store.correctionsOf(SPILL)).toEqual(LATEST.stores.corrections?.records);
		expect(await store.articles()).toEqual(LATEST.stores.articles?.records);
		expect(await store.source(MOBILE)).toBeUndefined();
		await new ClaimIndex().indexPending(claimRows);
		const after = await readDatabase(DATABASE_NAME);
		expect(recordsOf<IndexedClaim>(after, "claims").filter(({ article }) => article !== SPILL)).toEqual([]);
		expect(recordsOf(after, "sources")).toHaveLength(2);
		expect((await store.source(SPILL))?.indexed).toBe(INDEX_VERSION);
	});

	it.each<[string, number, string]>([
		["earlier", 1, "Minister accuses port"],
		["later", Number.MAX_SAFE_INTEGER, "On a phone"],
	])("gives way to what was kept later, if it was kept %s", async (_, savedAt, title) => {
		const example = readExample(2);
		const [kept] = recordsOf<KeptArticle>(example, "articles");
		const [source] = recordsOf<KeptSource>(example, "sources");
		if (!kept || !source) throw new Error("the example has no article");
		const article = { ...kept.article, canonicalUrl: MOBILE, title: "On a phone" };
		example.stores.articles?.records.push({ ...kept, canonicalUrl: MOBILE, article, savedAt });
		example.stores.sources?.records.push({ ...source, canonicalUrl: MOBILE, title: article.title, savedAt });
		await writeDatabase(DATABASE_NAME, example);
		const articles = await new NoteStore().articles();
		expect(articles).toHaveLength(2);
		expect(articles.find(({ canonicalUrl }) => canonicalUrl === SPILL)?.article.title).toBe(title);
		expect(await new NoteStore().source(MOBILE)).toBeUndefined();
	});
});

describe("a database of a later version", () => {
	const later = { ...LATEST, version: EXAMPLES.length + 1 };

	it("is refused, and left as it is", async () => {
		await writeDatabase(DATABASE_NAME, later);
		const before = await readDatabase(DATABASE_NAME);
		const store = new NoteStore();
		await expect(openDatabase()).rejects.toMatchObject({ name: "StorageError", reason: "newer" });
		await expect(store.allNotes()).rejects.toMatchObject({ reason: "newer" });
		await expect(store.clear()).rejects.toMatchObject({ reason: "newer" });
		await expect(store.forgetArticle(SPILL)).rejects.toMatchObject({ reason: "newer" });
		expect(await readDatabase(DATABASE_NAME)).toEqual(before);
	});
});

describe("a migration that fails", () => {
	it("leaves the old data as it was, and says why", async () => {
		const example = readExample(1);
		// No earlier version has left this: the next one cannot make its store.
		example.stores.claims = { keyPath: "key", indexes: {}, records: [{ key: "in the way" }] };
		await writeDatabase(DATABASE_NAME, example);
		const before = await readDatabase(DATABASE_NAME);
		await expect(openDatabase()).rejects.toMatchObject({ name: "StorageError", reason: "refused" });
		expect(await readDatabase(DATABASE_NAME)).toEqual(before);
	});
});

describe("toStorageError", () => {
	it.each<[unknown, StorageError["reason"]]>([
		[new DOMException("newer", "VersionError"), "newer"],
		[new DOMException("full", "QuotaExceededError"), "full"],
		[new DOMException("no", "SecurityError"), "refused"],
		[new TypeError("indexedDB is undefined"), "refused"],
		["broken", "refused"],
		[null, "refused"],
	])("names %s", (error, reason) => {
		const named = toStorageError(error);
		expect([named.name, named.reason, named.cause]).toEqual(["StorageError", reason, error]);
	});

	it("names none twice", () => {
		const error = new StorageError("full", "x");
		expect(toStorageError(error)).toBe(error);
	});
});
