import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../domain/article";
import { claimKey, type IndexedClaim } from "../../domain/indexed-claim";
import { type ForgottenArticle, NoteStore } from "../note-store";
import { openDatabase } from "../open-database";
import { createNote, reviseNote, tombstone } from "../revision";
import { LiveShelf, type ShelfNews } from "./live-shelf";
import { ShelfReader } from "./shelf-reader";

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

function article(name: string, title = `Story ${name}`): Article {
	const canonicalUrl = `https://news.example/${name}`;
	return { url: canonicalUrl, canonicalUrl, title, language: "en", text: title, blocks: [], partial: false };
}
const urlOf = (name: string) => article(name).canonicalUrl;

function claims({ canonicalUrl }: Article): IndexedClaim[] {
	return [
		{
			key: claimKey(canonicalUrl, 0),
			article: canonicalUrl,
			claim: "c0",
			when: 1,
			voice: "attributed",
			act: "assert",
			form: "direct",
			party: "Ilse Varnholt",
			speaksFor: null,
			parties: ["ilse varnholt"],
			cue: "",
			words: `claimed of ${canonicalUrl.split("/").at(-1)}`,
			negated: false,
			counters: [],
			terms: [],
			names: [],
		},
	];
}

const note = (id: string, name: string, body: string, tags: string[] = []) =>
	createNote(id, urlOf(name), { targets: [], body, tags, colour: "yellow", evidence: [] }, 5);

async function shelf() {
	const news: ShelfNews[] = [];
	const live = new LiveShelf(new ShelfReader(), (one) => news.push(one));
	await live.readAll();
	return { live, news };
}
const found = (live: LiveShelf, query: string) =>
	live
		.search(query, 50)
		.articles.map(({ article: url }) => url.split("/").at(-1))
		.sort()
		.join(" ");

describe("the shelf", () => {
	const store = new NoteStore();

	it("has all that was kept before it was opened", async () => {
		await store.putArticle(article("one"), null, claims, 1);
		await store.putArticle(article("two"), null, claims, 2);
		await store.putNote(note("n1", "two", "a word of mine"));
		await store.putNote(tombstone(note("n2", "two", "gone"), 6));
		// An article that could not be kept, and one whose only note was deleted.
		await store.putNote(note("n3", "three", "alone"));
		await store.putNote(tombstone(note("n4", "four", "gone"), 6));
		const { live, news } = await shelf();
		expect([found(live, "story"), found(live, "claimed"), found(live, "word mine"), found(live, "alone")]).toEqual([
			"one two",
			"one two",
			"two",
			"three",
		]);
		const [some, read] = news;
		expect(some?.kind === "some" && some.articles.length).toBe(3);
		expect(read?.kind === "read" && read.articles.map(({ canonicalUrl, notes }) => [canonicalUrl, notes])).toEqual([
			[urlOf("two"), 1],
			[urlOf("one"), 0],
			[urlOf("three"), 1],
		]);
		expect(live.search("story", 1).complete).toBe(true);
	});

	it("follows what others write, in the order in which they do", async () => {
		const { live, news } = await shelf();
		await store.putArticle(article("one"), null, claims, 1);
		const first = note("n1", "one", "earlier");
		await store.putNote(first);
		const hearing = live.hear({ article: urlOf("one") });
		await store.putNote(reviseNote(first, { body: "later" }, 9));
		await Promise.all([hearing, live.hear({ article: urlOf("one") })]);
		expect([found(live, "earlier"), found(live, "later")]).toEqual(["", "one"]);
		await store.forgetArticle(urlOf("one"));
		await live.hear({ article: urlOf("one") });
		expect(found(live, "later")).toBe("");
		expect(news.at(-1)).toEqual({ kind: "changed", article: urlOf("one"), entry: null });
		await store.putArticle(article("two"), null, claims, 1);
		await live.hear({ article: null });
		expect([found(live, "story"), news.at(-1)?.kind]).toEqual(["two", "read"]);
	});

	it("answers while it is read, and says that there may be more", async () => {
		for (let i = 0; i < 30; i++) await store.putArticle(article(`a${i}`), null, claims, i);
		const seen: [number, boolean][] = [];
		const reader = new ShelfReader();
		const live: LiveShelf = new LiveShelf(
			{
				read: (url) => reader.read(url),
				readAll: (take) =>
					reader.readAll(async (lot) => {
						const { total, complete } = live.search("story", 1);
						seen.push([total, complete]);
						if (seen.length === 2) {
							await store.putNote(note("late", "a29", "written meanwhile"));
							await live.hear({ article: urlOf("a29") });
						}
						return take(lot);
					}),
			},
			() => {},
		);
		await live.readAll();
		expect(seen).toEqual([
			[0, false],
			[12, false],
			[24, false],
		]);
		expect([found(live, "meanwhile"), live.search("story", 1).total]).toEqual(["a29", 30]);
	});

	it("lists what is not as it should be, and says so; nothing of it is touched", async () => {
		await store.putArticle(article("one"), null, claims, 1);
		await store.putArticle(article("two"), null, claims, 1);
		const database = await openDatabase();
		const broken = { ...note("n1", "one", "x"), tags: null, conflicts: [] };
		await database.put("notes", broken as never);
		database.close();
		const { live, news } = await shelf();
		expect([found(live, "story"), news[1]?.kind === "read" && news[1].unreadable]).toEqual(["one two", 1]);
		expect(await store.note("n1")).toEqual(broken);
	});

	it("says what the storage refuses, and goes on when it answers again", async () => {
		let fails = true;
		const reader = new ShelfReader(() =>
			fails ? Promise.reject(new DOMException("no", "SecurityError")) : openDatabase(),
		);
		const news: ShelfNews[] = [];
		const live = new LiveShelf(reader, (one) => news.push(one));
		await live.readAll();
		expect(news).toMatchObject([{ kind: "failed", error: { reason: "refused" } }]);
		fails = false;
		await store.putArticle(article("one"), null, claims, 1);
		await live.readAll();
		expect(found(live, "story")).toBe("one");
	});

	it("equals one that is read anew, after any writes, deletions and forgetting", async () => {
		const names = fc.constantFrom("one", "two", "three");
		const ids = fc.constantFrom("n1", "n2", "n3");
		const words = fc.constantFrom("port", "spill log", "port spill", "café");
		const step = fc.oneof(
			fc.record({ do: fc.constant("keep" as const), name: names, words }),
			fc.record({ do: fc.constant("write" as const), name: names, id: ids, words }),
			fc.record({ do: fc.constant("delete" as const), name: names, id: ids }),
			fc.record({ do: fc.constant("forget" as const), name: names }),
			fc.record({ do: fc.constant("undo" as const) }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				globalThis.indexedDB = new IDBFactory();
				const { live } = await shelf();
				let forgotten: ForgottenArticle | null = null;
				for (const [at, one] of steps.entries()) {
					let url = "name" in one ? urlOf(one.name) : "";
					if (one.do === "keep") await store.putArticle(article(one.name, one.words), null, claims, at);
					if (one.do === "write") {
						const id = `${one.name}-${one.id}`;
						const before = await store.note(id);
						const next = before ? reviseNote(before, { body: one.words }, at) : note(id, one.name, one.words, [one.id]);
						await store.putNote(next);
					}
					if (one.do === "delete") {
						const before = await store.note(`${one.name}-${one.id}`);
						if (before) await store.putNote(tombstone(before, at));
					}
					if (one.do === "forget") forgotten = await store.forgetArticle(url);
					if (one.do === "undo" && forgotten) {
						await store.bringBack(forgotten, claims);
						url = forgotten.kept?.canonicalUrl ?? forgotten.notes[0]?.article ?? "";
					}
					await live.hear({ article: url });
				}
				const anew = await shelf();
				for (const query of ["port", '"port spill"', "log tag:n1", "cafe", "claimed", "has:note", "-port log"]) {
					const sorted = (shelved: LiveShelf) => {
						const { articles, ...rest } = shelved.search(query, 50);
						return {
							...rest,
							articles: articles
								.map((hit) => ({ ...hit, notes: hit.notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
								.sort((a, b) => (a.article < b.article ? -1 : 1)),
						};
					};
					expect(sorted(live)).toEqual(sorted(anew.live));
				}
			}),
			{ numRuns: 60 },
		);
	});
});
