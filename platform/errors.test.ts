import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../domain/page-state";
import { ExpectedError, fromKnownError, isKnownError, toKnownError } from "./errors";

describe("toKnownError", () => {
	it.each<[unknown, string, string]>([
		[new ExpectedError("no-access", "the click is over"), "no-access", "the click is over"],
		[new ExpectedError("unreachable"), "unreachable", ""],
		[new TypeError("x is not a function"), "unexpected", "TypeError: x is not a function"],
		[new Error("Extension context invalidated."), "extension-updated", "Error: Extension context invalidated."],
		["broken", "unexpected", "broken"],
		[undefined, "unexpected", "undefined"],
		[{ code: "no-access" }, "unexpected", "[object Object]"],
	])("names %s", (error, code, detail) => expect(toKnownError(error)).toEqual({ code, detail }));

	it("stays the same however often an error is carried on", () => {
		const known = { code: "engine-failed", detail: "no memory" } as const;
		expect(toKnownError(fromKnownError(toKnownError(fromKnownError(known))))).toEqual(known);
	});
});

describe("an expected error", () => {
	it.each([
		["restricted-page", "about:config", "restricted-page: about:config"],
		["restricted-page", "", "restricted-page"],
	] as const)("says %s and %j as a message", (code, detail, message) =>
		expect(new ExpectedError(code, detail).message).toBe(message),
	);

	it("keeps its cause", () => {
		const cause = new Error("first");
		expect(new ExpectedError("unexpected", "", { cause }).cause).toBe(cause);
	});
});

describe("isKnownError", () => {
	it.each(ERROR_CODES)("knows %s", (code) => expect(isKnownError({ code, detail: "" })).toBe(true));

	it.each([null, undefined, "no-access", {}, { code: "of-a-later-version", detail: "" }, { code: 3 }, []])(
		"does not know %j",
		(value) => expect(isKnownError(value)).toBe(false),
	);
});
