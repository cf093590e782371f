import "fake-indexeddb/auto";
import { type Schema, Validator } from "@cfworker/json-schema";
import { IDBObjectStore as FDBObjectStore, IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { claimRows } from "../../analysis/across/claim-rows";
import { analyzeArticle } from "../../analysis/analyze-article";
import { articleFromText } from "../../article/article-from-text";
import { anyCorrection, anyDraft, anyNote } from "../../tests/support/any-notes";
import { inChunks, joined } from "../../tests/support/chunks";
import { readDatabase } from "../../tests/support/example-database";
import { ClaimIndex } from "../claim-index";
import { NoteStore } from "../note-store";
import { openDatabase } from "../open-database";
import { createNote, reviseNote, tombstone } from "../revision";
import { ImportCancelled, importNotes, planImport } from "./import-notes";
import { ExchangeFileError, readExchange } from "./read-exchange";
import { StoredNotes } from "./stored-notes";
import schema from "./web-annotation.schema.json";
import { writeWebAnnotations } from "./write-web-annotations";

const NOW = 1_700_000_000_000;
const NAME = { uuid: "0b6c1a52-9a35-4b2c-8f43-2f1f5a4a7c10", now: NOW };
const ARTICLE = articleFromText("A spill\nThere was no spill, said Edvard Lunde.", "https://news.example/spill");
const { analysis: ANALYSIS } = analyzeArticle({ ...ARTICLE, language: "en" });

const never = new AbortController().signal;
const items = (text: string, size?: number) => readExchange(inChunks(text, size), NOW);
const exportAll = () => joined(writeWebAnnotations(new StoredNotes({ kind: "everything" }), NAME));
const plan = (text: string) => planImport(items(text), never);
const run = (text: string, size?: number) => importNotes(items(text, size), never);

/** What is kept, but for what is derived from it. */
async function kept() {
	const { stores } = await readDatabase("sidelight");
	const { claims: _, sources: __, ...others } = stores;
	return Object.fromEntries(Object.entries(others).map(([name, { records }]) => [name, records]));
}

function note(id: string, body = `Body of ${id}.`) {
	const content = { targets: [], body, tags: [], colour: "yellow" as const, evidence: [] };
	return createNote(id, ARTICLE.canonicalUrl, content, NOW);
}

/** A file of ours with these annotations. */
const fileOf = (items: unknown[], rest: object = {}) =>
	JSON.stringify({ "sidelight:version": "1.0", first: { items }, ...rest });

let store: NoteStore;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = new NoteStore();
});

async function put(records: { notes?: unknown[]; drafts?: unknown[]; corrections?: unknown[] }): Promise<void> {
	const database = await openDatabase();
	for (const [name, list] of Object.entries(records))
		for (const record of list) await database.put(name as "notes", record as never);
	database.close();
}

describe("export and import", () => {
	it("bring everything back as it was, whatever it is", async () => {
		const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 5 });
		const validator = new Validator(schema as unknown as Schema, "2020-12");
		await fc.assert(
			fc.asyncProperty(
				some(anyNote),
				some(anyDraft),
				some(anyCorrection),
				fc.integer({ min: 7, max: 5000 }),
				async (notes, drafts, corrections, size) => {
					globalThis.indexedDB = new IDBFactory();
					await put({ notes, drafts, corrections });
					await store.putArticle(ARTICLE, ANALYSIS, claimRows, NOW);
					const before = await kept();
					const file = await exportAll();
					expect(validator.validate(JSON.parse(file)).errors).toEqual([]);
					await store.clear();
					const { report } = await run(file, size);
					expect(report.refused).toEqual([]);
					expect(await kept()).toEqual(before);
					expect(await exportAll()).toBe(file);
					// Once more brings nothing.
					expect((await run(file)).report.known).toBe(await countOf(before));
					expect(await kept()).toEqual(before);
				},
			),
			{ numRuns: 40 },
		);
	});

	it("find the claims of imported articles again, once they are indexed", async () => {
		await store.putArticle(ARTICLE, ANALYSIS, claimRows, NOW);
		const before = await readDatabase("sidelight");
		const file = await exportAll();
		await store.clear();
		await run(file);
		expect(await new ClaimIndex().indexPending(claimRows)).toBe(1);
		expect(await readDatabase("sidelight")).toEqual(before);
	});

	async function countOf(stores: Record<string, unknown[]>): Promise<number> {
		return Object.values(stores).reduce((sum, records) => sum + records.length, 0);
	}
});

describe("an import", () => {
	it("says beforehand what it does, and then does that", async () => {
		const [same, older, newer, edited, gone] = ["same", "older", "newer", "edited", "gone"].map((id) => note(id));
		if (!same || !older || !newer || !edited || !gone) throw new Error("no notes");
		await put({ notes: [] });
		for (const one of [same, reviseNote(older, { body: "Later." }, NOW + 1), newer, gone]) await store.putNote(one);
		await store.putNote(reviseNote(edited, { body: "Here." }, NOW + 1));
		const here = await kept();
		const there = new IDBFactory();
		globalThis.indexedDB = there;
		for (const one of [
			same,
			older,
			reviseNote(newer, { body: "There." }, NOW + 2),
			note("fresh"),
			tombstone(gone, NOW + 3),
		])
			await store.putNote(one);
		await store.putNote(reviseNote(edited, { body: "There." }, NOW + 2));
		const file = await exportAll();
		globalThis.indexedDB = new IDBFactory();
		await put(here as { notes: unknown[] });

		const planned = await plan(file);
		expect(await kept()).toEqual(here);
		expect(planned).toMatchObject({ fresh: 1, newer: 1, beside: 1, known: 2, deletions: 1, refusedCount: 0 });
		const { report, undo } = await run(file);
		expect(report).toEqual(planned);
		const both = await store.note("edited");
		expect([both?.body, both?.conflicts.map(({ body }) => body)].flat().sort()).toEqual(["Here.", "There."]);
		expect((await store.note("gone"))?.deleted).toBe(true);

		expect(await undo.takeBack()).toBe(0);
		expect(await kept()).toEqual(here);
	});

	it("leaves what was changed since when it is taken back", async () => {
		await store.putArticle(ARTICLE, ANALYSIS, claimRows, NOW);
		for (const id of ["a", "b"]) await store.putNote(note(id));
		const file = await exportAll();
		await store.clear();
		const { undo } = await run(file);
		await store.putNote(reviseNote(note("a"), { body: "Changed." }, NOW + 1));
		// The note, and its article.
		expect(await undo.takeBack()).toBe(2);
		expect((await store.allNotes()).map(({ body }) => body)).toEqual(["Changed."]);
		expect(await store.source(ARTICLE.canonicalUrl)).toBeDefined();
	});

	it("keeps a kept article, and a later draft", async () => {
		await store.putArticle(ARTICLE, ANALYSIS, claimRows, NOW);
		const { article, targets, body, tags, colour } = note("d");
		const draft = { id: "d", article, targets, body, tags, colour, base: null, updatedAt: NOW };
		await put({ drafts: [draft] });
		const file = await exportAll();
		const later = { ...draft, body: "Later.", updatedAt: NOW + 5 };
		await put({ drafts: [later] });
		await store.putArticle({ ...ARTICLE, title: "Mine" }, ANALYSIS, claimRows, NOW);
		expect((await run(file)).report).toMatchObject({ articles: 0, drafts: 0, known: 2 });
		expect((await store.articles()).map(({ article }) => article.title)).toEqual(["Mine"]);
		expect((await store.draftsOf(ARTICLE.canonicalUrl)).map(({ body }) => body)).toEqual(["Later."]);
	});

	it("keeps an article without the analysis of another version, and says so", async () => {
		await store.putArticle(ARTICLE, { ...ANALYSIS, camps: "none" } as never, () => [], NOW);
		const file = await exportAll();
		await store.clear();
		const { report } = await run(file);
		expect(report).toMatchObject({ articles: 1, refused: [{ reason: "analysis" }] });
		expect((await store.articles()).map(({ analysis }) => analysis)).toEqual([null]);
	});

	it("does nothing when it is cancelled in the middle, or the file breaks off there", async () => {
		for (let i = 0; i < 300; i++) await store.putNote(note(`n${i}`));
		const file = await exportAll();
		await store.clear();
		const cancel = new AbortController();
		let pieces = 0;
		async function* cancelling() {
			for await (const some of items(file, 1000)) {
				if (++pieces === 20) cancel.abort();
				yield some;
			}
		}
		await expect(importNotes(cancelling(), cancel.signal)).rejects.toThrow(ImportCancelled);
		async function* unreadable() {
			yield* inChunks(file.slice(0, 20_000), 1000);
			throw new DOMException("The file has changed.", "NotReadableError");
		}
		await expect(importNotes(readExchange(unreadable(), NOW), never)).rejects.toThrow("The file has changed.");
		expect(await store.allNotes()).toEqual([]);
	});

	it("keeps nothing where the room ends in the middle, and says so", async () => {
		for (let i = 0; i < 40; i++) await store.putNote(note(`n${i}`));
		const file = await exportAll();
		await store.clear();
		const put = vi.spyOn(FDBObjectStore.prototype, "put");
		let puts = 0;
		put.mockImplementation(function (this: IDBObjectStore, record: unknown) {
			if (++puts > 20) throw new DOMException("no room", "QuotaExceededError");
			return this.add(record);
		} as never);
		try {
			await expect(run(file)).rejects.toThrow(expect.objectContaining({ reason: "full" }));
		} finally {
			put.mockRestore();
		}
		expect(await store.allNotes()).toEqual([]);
	});

	it("takes what stands before the end of a file that was cut off, and says so", async () => {
		for (let i = 0; i < 9; i++) await store.putNote(note(`n${i}`));
		const file = await exportAll();
		await store.clear();
		const { report } = await run(file.slice(0, file.indexOf('"Body of n7.')));
		expect(report).toMatchObject({ fresh: 7, refusedCount: 1, refused: [{ reason: "truncated", place: null }] });
	});

	it("names what it refuses, the first hundred of it, and takes the rest", async () => {
		const bad = Array.from({ length: 150 }, () => ({ type: "Annotation", target: "javascript:0" }));
		const good = { type: "Annotation", id: "urn:x:1", target: "https://a.example/", body: "<script>alert(1)</script>" };
		const report = await plan(fileOf([...bad, good]));
		expect(report).toMatchObject({ fresh: 1, refusedCount: 150 });
		expect(report.refused).toHaveLength(100);
		expect(report.refused[0]).toEqual({
			place: { list: "first.items", number: 1 },
			reason: "address",
			detail: "javascript:0",
		});
	});

	it.each<[string, string, string]>([
		["nothing", "", "unknown"],
		["another program's settings", '{"theme":"dark","items":[1,2]}', "unknown"],
		["a picture", "\ufffdPNG\r\n", "unknown"],
		["a later version", fileOf([], { "sidelight:version": "2.0" }), "newer"],
		["a library file", '{"format":"sidelight-library","version":1,"articles":[]}', "library"],
	])("refuses %s as a whole", async (_, text, code) => {
		await expect(plan(text)).rejects.toThrow(expect.objectContaining({ name: ExchangeFileError.name, code }));
	});

	it("takes a later minor version, a million letters and ten thousand tags", async () => {
		const body = [
			{ type: "TextualBody", value: "x".repeat(1_000_000) },
			...Array.from({ length: 10_000 }, (_, i) => ({ type: "TextualBody", purpose: "tagging", value: `t${i}` })),
		];
		const one = { id: "urn:x:1", type: "Annotation", body, target: "https://a.example/" };
		const { report } = await run(fileOf([one], { "sidelight:version": "1.9", "sidelight:moods": [{ mood: 1 }] }));
		expect(report).toMatchObject({ fresh: 1, refusedCount: 0 });
		expect((await store.note("urn:x:1"))?.tags).toHaveLength(10_000);
	});

	it("counts the same note twice in a file once", async () => {
		const one = { id: "urn:x:1", type: "Annotation", target: "https://a.example/", created: "2026-01-01T00:00:00Z" };
		const file = fileOf([one, one]);
		expect(await plan(file)).toMatchObject({ fresh: 1, known: 1 });
		expect((await run(file)).report).toMatchObject({ fresh: 1, known: 1 });
	});
});
