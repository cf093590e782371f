import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import { claimKey, INDEX_VERSION, type IndexedClaim } from "../domain/indexed-claim";
import { readDatabase, readExample, writeDatabase } from "../tests/support/example-database";
import { ClaimIndex } from "./claim-index";
import type { IndexArticle } from "./keep-article";
import { NoteStore } from "./note-store";
import { DATABASE_NAME } from "./schema";

let store: NoteStore;
let index: ClaimIndex;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = new NoteStore();
	index = new ClaimIndex();
});

const urlOf = (name: string) => `https://news.example/${name}`;

function article(name: string, title = `Title of ${name}`): Article {
	const url = urlOf(name);
	return {
		url,
		canonicalUrl: url,
		title,
		outlet: "The Courier",
		language: "en",
		text: title,
		blocks: [],
		partial: false,
	};
}

/** A claim whose terms are its words. */
function claim(name: string, number: number, words: string, rest: Partial<IndexedClaim> = {}): IndexedClaim {
	const party = rest.party === undefined ? "Ilse Marrow" : rest.party;
	return {
		key: claimKey(urlOf(name), number),
		article: urlOf(name),
		claim: `${name} ${number}`,
		when: 1000,
		voice: "attributed",
		act: "assert",
		form: "indirect",
		party,
		speaksFor: null,
		parties: party === null ? [] : [party.toLowerCase()],
		cue: "",
		words,
		negated: false,
		counters: [],
		terms: words.split(" "),
		names: [],
		...rest,
	};
}

const keep = (name: string, claims: IndexedClaim[], now = 1000) =>
	store.putArticle(article(name), null, () => claims, now);
const found = (list: { claim: IndexedClaim }[]) => list.map((one) => one.claim.claim);

const ASKED = claim("here", 0, "port hid chemical spill", { party: "Ada Orlo" });

describe("a claim elsewhere", () => {
	it("is one that shares most of its terms, the most alike first", async () => {
		await keep("there", [
			claim("there", 0, "port hid large chemical spill"),
			claim("there", 1, "port opened new quay"),
		]);
		await keep("yonder", [claim("yonder", 0, "port hid chemical spill")]);
		const { same, answers, complete } = await index.elsewhere(ASKED);
		expect(found(same)).toEqual(["yonder 0", "there 0"]);
		expect(same[0]?.source).toMatchObject({ title: "Title of yonder", outlet: "The Courier" });
		expect([answers, complete]).toEqual([[], true]);
	});

	it.each<[string, IndexedClaim]>([
		["shares one term", claim("there", 0, "port opened")],
		["shares three of many", claim("there", 0, "port hid seven chemical barrels beneath old quay near customs")],
		["shares two", claim("there", 0, "port hid")],
		["stands in the same article", claim("here", 1, "port hid chemical spill")],
		["says the opposite", claim("there", 0, "port hid chemical spill", { negated: true })],
	])("is none that %s", async (_, other) => {
		await keep(other.article.split("/").at(-1) ?? "", [other]);
		expect((await index.elsewhere(ASKED)).same).toEqual([]);
	});

	it("is shown once for each who says it in an article", async () => {
		await keep("there", [
			claim("there", 0, "port hid chemical spill"),
			claim("there", 1, "port hid chemical spill weeks"),
			claim("there", 2, "port hid chemical spill", { party: "Runa Askeland" }),
		]);
		expect(found((await index.elsewhere(ASKED)).same)).toEqual(["there 0", "there 2"]);
	});

	it("is found among very many with the same terms", async () => {
		for (let i = 0; i < 60; i++)
			await keep(
				`a${i}`,
				Array.from({ length: 20 }, (_, n) => claim(`a${i}`, n, `port hid ship${i} cargo${n}`)),
			);
		await keep("there", [claim("there", 0, "port hid chemical spill")]);
		expect(found((await index.elsewhere(ASKED)).same)).toEqual(["there 0"]);
	});

	it("brings the answers that it has there", async () => {
		await keep("there", [
			claim("there", 0, "port hid chemical spill", { counters: [claimKey(urlOf("there"), 1)] }),
			claim("there", 1, "charge is fairy tale", { party: "Brandt" }),
		]);
		const { answers } = await index.elsewhere(ASKED);
		expect(answers.map((one) => [one.claim.claim, one.reason])).toEqual([["there 1", "disputes_the_same"]]);
		expect((await index.elsewhere({ ...ASKED, counters: ["somebody's"] })).answers).toEqual([]);
	});

	it("is answered by its opposite in the same words", async () => {
		await keep("there", [
			claim("there", 0, "port hid chemical spill", { party: "Brandt", act: "deny", negated: true }),
			claim("there", 1, "port hid chemical spill", { party: "Ada Orlo", act: "deny", negated: true }),
			claim("there", 2, "port hid chemical spill", { party: "Jon Fenn", negated: true }),
		]);
		const { same, answers } = await index.elsewhere(ASKED);
		expect(same).toEqual([]);
		// Nobody answers themselves, and a "not" alone is no denial of the whole.
		expect(answers.map((one) => [one.claim.claim, one.reason])).toEqual([["there 0", "says_the_opposite"]]);
	});

	it("is gone with its article", async () => {
		await keep("there", [claim("there", 0, "port hid chemical spill")]);
		const forgotten = await store.forgetArticle(urlOf("there"));
		expect((await index.elsewhere(ASKED)).same).toEqual([]);
		await store.bringBack(forgotten, () => [claim("there", 0, "port hid chemical spill")]);
		expect(found((await index.elsewhere(ASKED)).same)).toEqual(["there 0"]);
	});

	it("says that there may be more while articles are not indexed yet", async () => {
		await writeDatabase(DATABASE_NAME, readExample(1));
		expect((await index.elsewhere(ASKED)).complete).toBe(false);
		const asked: string[] = [];
		await index.indexPending(({ canonicalUrl }) => {
			asked.push(canonicalUrl);
			return [];
		});
		expect(asked.toSorted()).toEqual(
			readExample(1).stores.articles?.records.map((one) => (one as Article).canonicalUrl),
		);
		expect((await index.elsewhere(ASKED)).complete).toBe(true);
		expect((await store.sources()).map(({ indexed }) => indexed)).toEqual([INDEX_VERSION, INDEX_VERSION]);
	});
});

describe("what a party says over time", () => {
	it("comes latest first, by any of its keys, each once", async () => {
		await keep("old", [claim("old", 0, "a", { when: 5 })]);
		await keep("new", [claim("new", 0, "b", { when: 7e12, parties: ["ilse marrow", "im"] })]);
		await keep("older", [claim("older", 0, "c", { when: -5 }), claim("older", 1, "d", { party: "Ilse Marrows" })]);
		const { statements, more } = await index.statementsOf(["ilse marrow", "im"]);
		expect(found(statements)).toEqual(["new 0", "old 0", "older 0"]);
		expect(more).toBe(false);
	});

	it("says that there is more than is shown", async () => {
		await keep(
			"long",
			Array.from({ length: 51 }, (_, n) => claim("long", n, "a", { when: n })),
		);
		const { statements, more } = await index.statementsOf(["ilse marrow"]);
		expect([statements.length, more, statements[0]?.claim.when]).toEqual([50, true, 50]);
	});
});

describe("the index", () => {
	const names = ["a", "b", "c"];
	const words = fc.array(fc.constantFrom("port", "spill", "fish", "quay"), { minLength: 1, maxLength: 3 });
	const claims = fc.array(words, { maxLength: 3 });
	const step = fc.oneof(
		fc.record({ keep: fc.constantFrom(...names), claims }),
		fc.record({ forget: fc.constantFrom(...names) }),
	);

	it("is after any saving, saving anew and forgetting as if built from what is kept", async () => {
		const indexArticle =
			(said: string[][]): IndexArticle =>
			({ canonicalUrl }, _analysis: Analysis | null, when) =>
				said.map((terms, n) => claim(canonicalUrl.split("/").at(-1) ?? "", n, terms.join(" "), { when }));
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				globalThis.indexedDB = new IDBFactory();
				const kept = new Map<string, { said: string[][]; savedAt: number }>();
				for (const [now, one] of steps.entries()) {
					if ("keep" in one) {
						await store.putArticle(article(one.keep), null, indexArticle(one.claims), now);
						kept.set(one.keep, { said: one.claims, savedAt: kept.get(one.keep)?.savedAt ?? now });
					} else {
						await store.forgetArticle(urlOf(one.forget));
						kept.delete(one.forget);
					}
				}
				const after = await readDatabase(DATABASE_NAME).catch(() => null);
				globalThis.indexedDB = new IDBFactory();
				for (const [name, { said, savedAt }] of kept)
					await store.putArticle(article(name), null, indexArticle(said), savedAt);
				if (steps.length > 0 && kept.size > 0) expect(after).toEqual(await readDatabase(DATABASE_NAME));
				else for (const { records } of Object.values(after?.stores ?? {})) expect(records).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});
