import { readFileSync } from "node:fs";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import { afterEach, describe, expect, it, vi } from "vitest";
import { english } from "../tests/support/english";
import { type Lookup, loadTexts, lookUpIn } from "./texts";

const messages = generateChromeMessages(parseMessagesText(readFileSync("locales/en.yml", "utf8"), "YAML"));
const WORDS = ["$1 of Ada", "| two", "three"];

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe("texts out of the package", () => {
	it("are those that the browser would give, in every form", () => {
		const browsers = english as Lookup;
		const own = lookUpIn(messages);
		for (const name of Object.keys(messages).filter((name) => !name.startsWith("@@"))) {
			expect(own(name, WORDS)).toBe(browsers(name, WORDS));
			expect(own(name)).toBe(browsers(name));
		}
		for (const [name, { message }] of Object.entries(messages).filter(([, { message }]) => message.includes(" | ")))
			for (const count of [0, 1, 2, 17]) {
				expect([name, count, own(name, count)], message).toEqual([name, count, browsers(name, count)]);
				expect(own(name, count, ["a", "b"])).toBe(browsers(name, count, ["a", "b"]));
			}
	});

	it.each<[string, Parameters<Lookup>[1][], string]>([
		["costs $$5 for $1", [["Ada"]], "costs $5 for Ada"],
		["$2 before $1", [["one", "two"]], "two before one"],
		["one word | $1 words", [1], "one word"],
		["one word | $1 words", [0], "0 words"],
		["none | one word | $1 words", [0], "none"],
		["none | one word | $1 words", [30], "30 words"],
	])("%s", (message, values, expected) => {
		expect(lookUpIn({ some_text: { message } })("some.text", ...values)).toBe(expected);
	});

	it("are empty where there is none, and that is reported", () => {
		const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
		expect(lookUpIn({})("some.text")).toBe("");
		expect(warned).toHaveBeenCalledOnce();
	});

	it("are read out of the package's file", async () => {
		const fetched = vi.fn(async () => new Response(JSON.stringify({ some_text: { message: "Wort" } })));
		vi.stubGlobal("self", { location: { origin: "chrome-extension://own" } });
		vi.stubGlobal("fetch", fetched);
		expect((await loadTexts("de"))("some.text")).toBe("Wort");
		expect(fetched).toHaveBeenCalledWith(new URL("chrome-extension://own/_locales/de/messages.json"));
	});
});
