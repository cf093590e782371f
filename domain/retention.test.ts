import { describe, expect, it } from "vitest";
import { isBackupDue, monthsBefore, toRetention } from "./retention";

const at = (text: string) => new Date(text).getTime();

describe("monthsBefore", () => {
	it.each([
		["2026-04-14T10:00", 3, "2026-01-14T10:00"],
		["2026-05-31T10:00", 3, "2026-02-28T10:00"],
		["2028-05-31T10:00", 3, "2028-02-29T10:00"],
		["2026-01-31T10:00", 12, "2025-01-31T10:00"],
		["2026-02-10T00:00", 6, "2025-08-10T00:00"],
	])("of %s, %i", (now, months, expected) => {
		expect(monthsBefore(at(now), months)).toBe(at(expected));
	});
});

describe("toRetention", () => {
	it.each([
		[3, 3],
		[12, 12],
		[null, null],
		[5, null],
		["3", null],
		[undefined, null],
	])("of %j is %j", (kept, expected) => expect(toRetention(kept)).toBe(expected));
});

describe("isBackupDue", () => {
	const DAY = 86_400_000;
	it.each([
		[0, null, null, false],
		[1, null, null, true],
		[1, 0, null, true],
		[1, 80 * DAY, null, false],
		[1, null, 80 * DAY, false],
		[1, null, 1, true],
		[1, 69 * DAY, 69 * DAY, true],
	])("with %i notes, exported %j, put off %j", (notes, exported, dismissed, due) => {
		expect(isBackupDue(notes, exported, dismissed, 100 * DAY)).toBe(due);
	});
});
