import { describe, expect, it } from "vitest";
import { pseudoMessages } from "./pseudo-language";

describe("the pseudo-language", () => {
	it("is written from right to left", () => {
		expect(pseudoMessages({ name: { message: "Go on" } }).name?.message).toMatch(
			/^[\u0590-\u05ff]+ [\u0590-\u05ff]+$/u,
		);
	});

	it("keeps places and forms", () => {
		const { message = "" } = pseudoMessages({ name: { message: "1 word of $2 | $1 words of $2" } }).name ?? {};
		expect(message.match(/\$\d| \| /gu)).toEqual(["$2", " | ", "$1", "$2"]);
		expect(message).not.toMatch(/[a-z]/u);
	});
});
