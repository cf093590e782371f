import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt } from "./anchor";
import { passageAddress, textDirective } from "./text-fragment";

const LONG =
	"The port authority said on Tuesday that the harbour would be deepened before the winter, whatever the villages upstream may think of it, and that nobody had been asked to leave the quay, not even those who have no licence for it.";

describe("textDirective", () => {
	it.each([
		[
			"the words of a sentence, with marks encoded",
			"It is a well-known fact, says he, & nobody (today) doubts it",
			"",
			"",
			"text=It%20is%20a%20well%2Dknown%20fact%2C%20says%20he%2C%20%26%20nobody%20%28today%29%20doubts%20it",
		],
		["a short passage with what is around it", "no", "the answer was ", " from both", "text=answer%20was-,no,-from"],
		[
			"no context from other lines",
			"never",
			"ends here.\nHe said ",
			", twice.\nNext",
			"text=He%20said-,never,-%2C%20twice.",
		],
		["the whole of words that it cuts", "arbou", "of the old h", "r wall here", "text=the%20old-,harbour,-wall"],
		[
			"spaces squeezed",
			"  much \t room  here, and more of it, and still more to come  ",
			"",
			"",
			"text=much%20room%20here%2C%20and%20more%20of%20it%2C%20and%20still%20more%20to%20come",
		],
		[
			"a long passage by its ends",
			LONG,
			"",
			"",
			"text=The%20port%20authority%20said%20on%20Tuesday,who%20have%20no%20licence%20for%20it.",
		],
		["several lines by their ends", "One two.\nThree four.", "", "", "text=One%20two.,Three%20four."],
		[
			"a line and an empty one",
			"\nOnly this line stands here, and it is long enough by itself",
			"",
			"",
			"text=Only%20this%20line%20stands%20here%2C%20and%20it%20is%20long%20enough%20by%20itself",
		],
		[
			"half a letter",
			"\ud800 is broken, and yet it is told in a long enough line",
			"",
			"",
			"text=%EF%BF%BD%20is%20broken%2C%20and%20yet%20it%20is%20told%20in%20a%20long%20enough%20line",
		],
		["nothing of no words", " \n ", "before", "after", ""],
	])("%s", (_, exact, prefix, suffix, expected) => {
		expect(textDirective({ exact, prefix, suffix })).toBe(expected);
	});

	it("cuts a script without spaces where it has its words", () => {
		const directive = textDirective({
			exact: "港務局は火曜日に冬の前に港を深くすると述べた。".repeat(12),
			prefix: "",
			suffix: "",
		});
		const [start = "", end = ""] = decodeURIComponent(directive.slice("text=".length)).split(",");
		expect([start.length <= 24, end.length <= 24, start.startsWith("港務局"), end.endsWith("た。")]).toEqual([
			true,
			true,
			true,
			true,
		]);
	});

	it("names words of the text, for any passage of any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), fc.nat(500), fc.nat(500), (text, a, b) => {
				const anchor = anchorAt(text, { start: Math.min(a, b), end: Math.max(a, b) });
				const directive = textDirective(anchor);
				expect(directive).toMatch(/^(?:text=[^\s,&-]+(?:-,[^\s,&-]+)?(?:,-?[^\s,&-]+){0,2})?$/u);
				const squeezed = text.replace(/\p{Cs}/gu, "\ufffd").replace(/\s+/gu, " ");
				for (const part of directive.slice("text=".length).split(","))
					expect(squeezed).toContain(decodeURIComponent(part.replace(/^-|-$/gu, "")));
			}),
		);
	});
});

describe("passageAddress", () => {
	const passage = { exact: "words", prefix: "", suffix: "" };

	it.each([
		["a plain address", "https://a.example/x?y=1", [passage], "https://a.example/x?y=1#:~:text=words"],
		["one with a fragment", "https://a.example/#part", [passage], "https://a.example/#part:~:text=words"],
		["one with another passage", "https://a.example/#:~:text=old", [passage], "https://a.example/#:~:text=words"],
		["several passages", "https://a.example/", [passage, passage], "https://a.example/#:~:text=words&text=words"],
		["none", "https://a.example/#part", [], "https://a.example/#part"],
		["none, where one was", "https://a.example/#:~:text=old", [], "https://a.example/"],
	])("%s", (_, url, passages, expected) => {
		expect(passageAddress(url, passages)).toBe(expected);
	});
});
