import { describe, expect, it } from "vitest";
import { parseTags } from "./tags";

describe("parseTags", () => {
	it.each<[string, string, string[]]>([
		["gives none for nothing", " , ,\n", []],
		["parts at commas and lines", "water, port\nlaw", ["water", "port", "law"]],
		["keeps spaces within a tag, one each", "north   quay", ["north quay"]],
		["drops a leading #", "#water, ##port", ["water", "port"]],
		["drops the space after a #", "# water, # ", ["water"]],
		["keeps a # further on", "c#", ["c#"]],
		["gives each once, in the order typed", "b, a, b, #a", ["b", "a"]],
		["keeps other scripts and signs", "Straße, 港, 🌊", ["Straße", "港", "🌊"]],
		["cuts a long one", "x".repeat(100), ["x".repeat(60)]],
		["cuts between characters", `${"x".repeat(59)}🌊🌊`, [`${"x".repeat(59)}🌊`]],
		["leaves no space where it cuts", `${"x".repeat(59)} more`, ["x".repeat(59)]],
	])("%s", (_, typed, expected) => expect(parseTags(typed)).toEqual(expected));

	it("takes no more than fifty", () => {
		expect(parseTags(Array.from({ length: 80 }, (_, i) => `t${i}`).join())).toHaveLength(50);
	});

	it("gives the same for what it gave", () => {
		const tags = parseTags("#water,  north  quay , # x");
		expect(parseTags(tags.join(", "))).toEqual(tags);
	});
});
