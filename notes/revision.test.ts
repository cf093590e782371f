import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Note } from "../domain/note";
import { createNote, generationOf, laterRevision, type NoteContent, reviseNote, tombstone } from "./revision";

const ARTICLE = "https://news.example/bridge";
const content = (body = "A thought."): NoteContent => ({
	targets: [],
	body,
	tags: ["bridge"],
	colour: "yellow",
	evidence: [],
});
const create = (body?: string) => createNote("n1", ARTICLE, content(body), 1000);

describe("a new note", () => {
	it("has no past, and a name for its revision", () => {
		const note = create();
		expect(note).toMatchObject({ parents: [], deleted: false, createdAt: 1000, updatedAt: 1000 });
		expect(note.rev).toMatch(/^1-[0-9a-z]{13}$/u);
	});

	it.each<[string, () => Note]>([
		["the id", () => createNote("n2", ARTICLE, content(), 1000)],
		["the article", () => createNote("n1", "https://news.example/", content(), 1000)],
		["the words", () => create("Another.")],
		["the time", () => createNote("n1", ARTICLE, content(), 1001)],
	])("has another name where %s differs", (_, other) => expect(other().rev).not.toBe(create().rev));
});

describe("a revision", () => {
	it("changes what it names, and keeps the rest", () => {
		const before = create();
		const after = reviseNote(before, { body: "More.", colour: "pink" }, 2000);
		expect(after).toEqual({
			...before,
			body: "More.",
			colour: "pink",
			updatedAt: 2000,
			parents: [before.rev],
			rev: after.rev,
		});
		expect(before).toEqual(create());
	});

	it("counts on for ever, and names the last of its ancestors", () => {
		let note = create();
		const revs = [note.rev];
		for (let i = 1; i <= 120; i++) {
			note = reviseNote(note, { body: `${i}` }, 1000 + i);
			revs.unshift(note.rev);
		}
		expect(generationOf(note.rev)).toBe(121);
		expect(note.parents).toEqual(revs.slice(1, 51));
	});

	it("has another name where the same words come from elsewhere", () => {
		const [here, there] = ["Here.", "There."].map((body) => reviseNote(create(), { body }, 2000));
		if (!here || !there) throw new Error("nothing was revised");
		const [one, other] = [here, there].map((note) => reviseNote(note, { body: "Same." }, 3000));
		expect(one?.rev).not.toBe(other?.rev);
	});
});

describe("a revision of several", () => {
	it("takes the place of those beside it", () => {
		const note = reviseNote(create(), { body: "Here." }, 2000);
		const settled = reviseNote(note, { body: "Both." }, 3000, ["2-there"]);
		expect(settled.parents).toEqual([note.rev, "2-there", ...note.parents]);
		expect(tombstone(note, 3000, ["2-there"]).parents).toEqual(settled.parents);
	});
});

describe("a note that was added later", () => {
	it("names the one that it belongs to, through all revisions", () => {
		const later = createNote("n2", ARTICLE, content(), 2000, "n1");
		expect(later.replyTo).toBe("n1");
		expect(tombstone(reviseNote(later, { body: "x" }, 3000), 4000).replyTo).toBe("n1");
		expect("replyTo" in create()).toBe(false);
	});
});

describe("a tombstone", () => {
	it("keeps nothing that the reader wrote", () => {
		const evidence = [{ url: "https://secret.example/", title: "Secret", relation: "context" as const }];
		const note = createNote("n1", ARTICLE, { ...content("Secret."), tags: ["secret"], evidence }, 1000);
		const gone = tombstone(note, 2000);
		expect(gone).toMatchObject({
			deleted: true,
			parents: [note.rev],
			article: ARTICLE,
			createdAt: 1000,
			updatedAt: 2000,
		});
		expect(JSON.stringify(gone)).not.toMatch(/secret/iu);
	});

	it("is followed by a note that is there again", () => {
		const back = reviseNote(tombstone(create(), 2000), content(), 3000);
		expect(back.deleted).toBe(false);
		expect(generationOf(back.rev)).toBe(3);
	});
});

describe("generationOf", () => {
	it.each<[string, number]>([
		["1-abc", 1],
		["120-abc", 120],
		["", 0],
		["abc", 0],
	])("of %j is %i", (rev, expected) => expect(generationOf(rev)).toBe(expected));
});

describe("laterRevision", () => {
	const named = (rev: string): Note => ({ ...create(), rev });

	it.each<[string, string, string]>([
		["2-a", "1-z", "2-a"],
		["10-a", "9-z", "10-a"],
		["2-a", "2-b", "2-b"],
		["2-b", "2-b", "2-b"],
	])("of %s and %s is %s", (a, b, expected) => {
		expect(laterRevision(named(a), named(b)).rev).toBe(expected);
		expect(laterRevision(named(b), named(a)).rev).toBe(expected);
	});

	it("is the one that was not deleted", () => {
		const gone = { ...named("9-a"), deleted: true };
		expect(laterRevision(gone, named("2-a")).rev).toBe("2-a");
		expect(laterRevision(named("2-a"), gone).rev).toBe("2-a");
	});

	it("is the same one in whatever order they come", () => {
		const rev = fc
			.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("a", "b", "c"))
			.map((parts) => parts.join("-"));
		fc.assert(
			fc.property(fc.array(rev, { minLength: 1, maxLength: 6 }), (revs) => {
				const notes = revs.map(named);
				expect(notes.toReversed().reduce(laterRevision).rev).toBe(notes.reduce(laterRevision).rev);
			}),
		);
	});
});
