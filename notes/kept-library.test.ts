import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../domain/article";
import { anyClaim } from "../tests/support/any-claim";
import { readDatabase, readExample, writeDatabase } from "../tests/support/example-database";
import { KeptLibrary } from "./kept-library";
import { NoteStore } from "./note-store";
import { createNote, tombstone } from "./revision";
import { DATABASE_NAME } from "./schema";

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const store = new NoteStore();
const library = new KeptLibrary();

function article(canonicalUrl: string): Article {
	return { url: canonicalUrl, canonicalUrl, title: "T", language: "en", text: "T", blocks: [], partial: false };
}
const claims = ({ canonicalUrl }: Article) => [
	anyClaim(canonicalUrl, 0, "port hid spill"),
	anyClaim(canonicalUrl, 1, "port"),
];
const note = (article: string) =>
	createNote(`note on ${article}`, article, { targets: [], body: "x", tags: [], colour: "yellow", evidence: [] }, 1);

describe("forgetting what is old", () => {
	it("takes nothing that has notes, drafts or corrections, and nothing new", async () => {
		for (const [name, savedAt] of Object.entries({
			bare: 10,
			noted: 10,
			drafted: 10,
			corrected: 10,
			gone: 10,
			fresh: 20,
		}))
			await store.putArticle(article(name), null, claims, savedAt);
		await store.putNote(note("noted"));
		await store.putNote(tombstone(note("gone"), 2));
		await store.putDraft({
			id: "d",
			article: "drafted",
			targets: [],
			body: "",
			tags: [],
			colour: "yellow",
			base: null,
			updatedAt: 1,
		});
		await store.putCorrection({
			id: "c",
			article: "corrected",
			op: "reject-claim",
			targets: [],
			value: null,
			scope: "article",
			engine: "0",
			createdAt: 1,
		} as never);
		const before = await readDatabase(DATABASE_NAME);
		const forgotten = await library.forgetBare(20);
		expect(forgotten.map(({ kept }) => kept?.canonicalUrl)).toEqual(["bare", "gone"]);
		expect((await store.sources()).map(({ canonicalUrl }) => canonicalUrl).sort()).toEqual([
			"corrected",
			"drafted",
			"fresh",
			"noted",
		]);
		expect((await store.allNotes()).length).toBe(2);
		expect((await library.claimsOf("bare")) === null).toBe(true);
		for (const one of forgotten) await store.bringBack(one, claims);
		expect(await readDatabase(DATABASE_NAME)).toEqual(before);
		expect(await library.forgetBare(10)).toEqual([]);
	});

	it("reads the example as it was kept", async () => {
		const example = readExample(3);
		await writeDatabase(DATABASE_NAME, example);
		const [kept] = (example.stores.articles?.records ?? []) as { canonicalUrl: string }[];
		expect(await library.article(kept?.canonicalUrl ?? "")).toEqual(kept);
		expect((await library.claimsOf(kept?.canonicalUrl ?? ""))?.source.canonicalUrl).toBe(kept?.canonicalUrl);
	});
});

describe("weights", () => {
	it("are less for what many claims have", async () => {
		for (let i = 0; i < 5; i++) await store.putArticle(article(`a${i}`), null, claims, 1);
		const weights = await library.weightsOf(["spill", "port", "nowhere"]);
		expect(weights.get("port")).toBeLessThan(weights.get("spill") ?? 0);
		expect(weights.get("spill")).toBeLessThan(weights.get("nowhere") ?? 0);
	});
});
