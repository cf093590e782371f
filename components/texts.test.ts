// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { ERROR_CODES } from "../domain/page-state";
import { english } from "../tests/support/english";
import { errorText, reasonText } from "./texts";

describe("errorText", () => {
	it.each(ERROR_CODES)("says in a sentence what %s means", (code) => {
		expect(errorText(english, code)).toMatch(/^[A-Z].{15,}\.$/u);
	});
});

describe("reasonText", () => {
	it("has words for a rule", () => expect(reasonText(english, "opposite-words")).toBe("says the opposite"));

	it("shows a rule without words by its name", () => {
		vi.spyOn(console, "warn").mockImplementation(() => {});
		expect(reasonText(english, "a-rule-of-a-later-version")).toBe("a-rule-of-a-later-version");
	});
});
