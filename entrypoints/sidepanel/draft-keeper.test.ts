// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../../domain/note";
import { DraftJournal } from "../../notes/draft-journal";
import { NoteStore } from "../../notes/note-store";
import { openDatabase } from "../../notes/open-database";
import { DraftKeeper } from "./draft-keeper";

const ARTICLE = "https://news.example/bridge";
const draft = (changed: Partial<Draft> = {}): Draft => ({
	id: "d",
	article: ARTICLE,
	targets: [],
	body: "",
	tags: [],
	colour: "yellow",
	base: null,
	updatedAt: Date.now(),
	...changed,
});

let store: NoteStore;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	localStorage.clear();
	store = new NoteStore();
});

const panel = (name: string, of = store) => new DraftKeeper(of, new DraftJournal(localStorage), name);
/** Two panels that show the same draft. */
async function twoPanels(begun: Draft) {
	const [one, other] = [panel("one"), panel("other")];
	await one.begin(begun);
	other.show(ARTICLE, await other.load(ARTICLE));
	return { one, other };
}
const type = (keeper: DraftKeeper, changed: Partial<Draft>, id = "d") => {
	const shown = keeper.latest(id);
	if (!shown) throw new Error("the draft is not shown");
	keeper.typed({ ...shown, ...changed });
};
const kept = async () => (await store.draftsOf(ARTICLE)).map(({ body }) => body).sort();

describe("a draft", () => {
	it("is shown at once and kept with a pause", async () => {
		const keeper = panel("one");
		await keeper.begin(draft());
		type(keeper, { body: "A tho" });
		expect(keeper.drafts.value.map(({ body }) => body)).toEqual(["A tho"]);
		await keeper.flush();
		expect(await kept()).toEqual(["A tho"]);
	});

	it("that a closed panel had only written down is there again", async () => {
		new DraftJournal(localStorage).write(draft({ body: "Half a wo", updatedAt: 5 }));
		const keeper = panel("one");
		expect((await keeper.load(ARTICLE)).map(({ body }) => body)).toEqual(["Half a wo"]);
		expect(await kept()).toEqual(["Half a wo"]);
		expect(localStorage).toHaveLength(0);
	});

	it("that another panel found written down is still one", async () => {
		const { one, other } = await twoPanels(draft());
		type(one, { body: "Half" });
		other.show(ARTICLE, await other.load(ARTICLE));
		type(one, { body: "Half a word" });
		await one.flush();
		expect(await kept()).toEqual(["Half a word"]);
	});

	it("that cannot be kept stays on screen, and is kept when it can be", async () => {
		let full = true;
		const filling = new NoteStore(async () => {
			if (full) throw new DOMException("full", "QuotaExceededError");
			return openDatabase();
		});
		const keeper = panel("one", filling);
		await keeper.begin(draft({ body: "A thought" }));
		expect(keeper.unsaved.value.d?.code).toBe("storage-full");
		expect(keeper.drafts.value.map(({ body }) => body)).toEqual(["A thought"]);
		full = false;
		await keeper.flush();
		expect(keeper.unsaved.value).toEqual({});
		expect(await kept()).toEqual(["A thought"]);
	});

	it("that is ended is not begun anew by what was typed before", async () => {
		const keeper = panel("one");
		await keeper.begin(draft());
		await keeper.begin(draft({ id: "e" }));
		type(keeper, { body: "Another" }, "e");
		type(keeper, { body: "A thought" });
		const ended = keeper.latest("d") ?? draft();
		const flushed = keeper.flush();
		await keeper.end(ended, async (seen) => {
			const late = keeper.flush();
			await store.dropDraft(seen);
			void late;
		});
		await flushed;
		await keeper.flush();
		expect(await kept()).toEqual(["Another"]);
	});

	it("goes on with what is typed while it is ended", async () => {
		const keeper = panel("one");
		await keeper.begin(draft({ body: "A thought" }));
		await keeper.end(keeper.latest("d") ?? draft(), async (seen) => {
			type(keeper, { body: "A thought, and one more" });
			await store.dropDraft(seen);
		});
		await keeper.flush();
		expect(await kept()).toEqual(["A thought, and one more"]);
	});

	it("is not ended where that fails", async () => {
		const keeper = panel("one");
		await keeper.begin(draft({ body: "A thought" }));
		const failing = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
		await expect(keeper.end(keeper.latest("d") ?? draft(), failing)).rejects.toMatchObject({ code: "unexpected" });
		expect(keeper.drafts.value).toHaveLength(1);
		expect(await kept()).toEqual(["A thought"]);
	});
});

describe("a draft in two panels", () => {
	it("is followed by the one that does not write", async () => {
		const { one, other } = await twoPanels(draft());
		type(one, { body: "Written here" });
		await one.flush();
		other.show(ARTICLE, await other.load(ARTICLE));
		type(other, { body: "Written here, and there" });
		await other.flush();
		expect(await kept()).toEqual(["Written here, and there"]);
	});

	it("has what each changed, where that is not the same", async () => {
		const { one, other } = await twoPanels(draft({ body: "Begun" }));
		type(one, { body: "Begun here" });
		type(other, { tags: ["there"] });
		await one.flush();
		await other.flush();
		expect(await store.draftsOf(ARTICLE)).toMatchObject([{ body: "Begun here", tags: ["there"] }]);
		expect(other.drafts.value).toMatchObject([{ body: "Begun here", tags: ["there"] }]);
	});

	it("becomes two, where both wrote on at once; each panel goes on with its own", async () => {
		const { one, other } = await twoPanels(draft({ body: "Begun", base: "1-a" }));
		type(one, { body: "Begun here" });
		type(other, { body: "Begun there" });
		await one.flush();
		await other.flush();
		expect(await kept()).toEqual(["Begun here", "Begun there"]);
		expect(other.drafts.value.map(({ body, note, base }) => [body, note, base])).toEqual([
			["Begun there", "d", "1-a"],
			["Begun here", undefined, "1-a"],
		]);
		const own = other.drafts.value[0]?.id ?? "";
		type(other, { body: "Begun there, gone on" }, own);
		type(one, { body: "Begun here, gone on" });
		await Promise.all([one.flush(), other.flush()]);
		expect(await kept()).toEqual(["Begun here, gone on", "Begun there, gone on"]);
	});

	it("outlives its end in the other, when something was written on it", async () => {
		const { one, other } = await twoPanels(draft({ body: "Begun" }));
		type(other, { body: "Begun there" });
		await one.end(one.latest("d") ?? draft(), (seen) => store.dropDraft(seen));
		await other.flush();
		expect(await kept()).toEqual(["Begun there"]);
	});

	it("is not ended by a panel that does not know its last words", async () => {
		const { one, other } = await twoPanels(draft({ body: "Begun" }));
		type(other, { body: "Begun there" });
		await other.flush();
		await one.end(one.latest("d") ?? draft(), (seen) => store.dropDraft(seen));
		expect(await kept()).toEqual(["Begun there"]);
	});
});
