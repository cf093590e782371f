// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../domain/note";
import { DraftJournal } from "./draft-journal";

const draft = (body: string, updatedAt: number): Draft => ({
	id: "d",
	article: "a",
	targets: [],
	body,
	tags: [],
	colour: "yellow",
	base: null,
	updatedAt,
});

beforeEach(() => localStorage.clear());

describe("the journal of drafts", () => {
	it("keeps the last state until the database has it", () => {
		const journal = new DraftJournal(localStorage);
		journal.write(draft("A", 1));
		journal.write(draft("AB", 2));
		journal.drop(draft("A", 1));
		expect(journal.draftsOf("a").map(({ body }) => body)).toEqual(["AB"]);
		journal.drop(draft("AB", 2));
		expect(journal.draftsOf("a")).toEqual([]);
	});

	it("gives only the drafts of the article", () => {
		const journal = new DraftJournal(localStorage);
		journal.write(draft("A", 1));
		expect(journal.draftsOf("another")).toEqual([]);
	});

	it("gives drafts that an earlier version wrote down under another address of the article", () => {
		const journal = new DraftJournal(localStorage);
		journal.write({ ...draft("A", 1), article: "https://m.a.example/x/amp" });
		expect(journal.draftsOf("https://www.a.example/x")).toEqual([
			{ ...draft("A", 1), article: "https://www.a.example/x" },
		]);
	});

	it("survives broken entries and full storage", () => {
		localStorage.setItem("sidelight-draft-x", "{");
		const full = {
			length: 0,
			key: () => null,
			getItem: () => null,
			removeItem: () => {},
			setItem: () => {
				throw new DOMException("full", "QuotaExceededError");
			},
		};
		expect(new DraftJournal(localStorage).draftsOf("a")).toEqual([]);
		expect(() => new DraftJournal(full).write(draft("A", 1))).not.toThrow();
	});
});
