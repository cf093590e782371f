// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { ShelfArticle } from "../../domain/library-search";
import { ShelfExport } from "./shelf-export";

vi.mock("../../platform/backup", () => ({ noteExport: async () => {} }));

const article = (canonicalUrl: string, notes: number): ShelfArticle => ({
	canonicalUrl,
	title: "",
	outlet: "",
	when: 0,
	savedAt: 0,
	indexed: 1,
	notes,
	tags: [],
});
const LISTED = [article("a", 2), article("b", 0), article("c", 3)];

describe("an export out of the library", () => {
	it.each([
		["what is selected first", { selection: ["a"], found: ["c", "a"] }, ["selection 1 (2)", "found 2 (5)"]],
		["what is found", { selection: [], found: ["b"] }, ["found 1 (0)"]],
		["no article that is gone", { selection: ["x"], found: ["x", "c"] }, ["found 1 (3)"]],
		["everything where nothing else is meant", { selection: [], found: [] }, []],
	])("offers %s", (_, wanted, expected) => {
		const shelf = new ShelfExport(() => {});
		shelf.choose(LISTED, true, wanted);
		const choices = shelf.data.value?.choices ?? [];
		expect(choices.at(-1)?.of).toBe("everything");
		expect(
			choices
				.slice(0, -1)
				.map(({ of, scope, notes }) => `${of} ${scope.kind === "articles" ? scope.articles.length : "?"} (${notes})`),
		).toEqual(expected);
		expect(choices.every(({ formats }) => !formats.includes("analysis"))).toBe(true);
	});

	it("says when the reader is done with it", () => {
		const closed = vi.fn();
		const shelf = new ShelfExport(closed);
		shelf.choose(LISTED, false, { selection: ["a"], found: [] });
		expect(shelf.data.value?.choices[0]?.notes).toBeNull();
		shelf.close();
		expect([shelf.data.value, closed.mock.calls.length]).toEqual([null, 1]);
	});
});
