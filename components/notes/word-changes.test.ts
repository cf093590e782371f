import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WordChange, wordChanges } from "./word-changes";

/** As a reader would write it: -gone- and +new+. */
const written = (changes: readonly WordChange[]) =>
	changes.map(({ kind, words }) => (kind === "same" ? words : kind === "gone" ? `-${words}-` : `+${words}+`)).join("");

describe("wordChanges", () => {
	it.each<[string, string, string, string]>([
		["nothing", "no spill", "no spill", "no spill"],
		["a word in between", "for three weeks", "for two weeks", "for -three -+two +weeks"],
		["words that came", "the valve", "the badly broken valve", "the +badly broken +valve"],
		["words that went", "the badly broken valve", "the valve", "the -badly broken -valve"],
		["the last word", "told nobody", "told no one", "told -nobody-+no one+"],
		["the first word", "He denied it", "She denied it", "-He -+She +denied it"],
		["a mark", "fish, birds and men", "fish birds and men", "fish -, -birds and men"],
		["two words far apart", "a b c d e", "x b c d y", "-a -+x +b c d -e-+y+"],
		["the end, which came", "said no", "said no again", "said no +again+"],
		["the end, which went", "said no again", "said no", "said no -again-"],
		["nothing but the space", "no\nspill", "no spill", "no spill"],
		["all of it", "no spill", "a leak", "-no spill-+a leak+"],
		["to nothing", "no spill", "", "-no spill-"],
		["from nothing", "", "a leak", "+a leak+"],
		["other scripts and signs", "港 🌊 leck", "港 🔥 leck", "港 -🌊 -+🔥 +leck"],
	])("tells that %s changed", (_, before, now, expected) => expect(written(wordChanges(before, now))).toBe(expected));

	it("has all words of both, in their order, and never two of a kind beside each other", () => {
		const text = fc.oneof(
			fc.string({ unit: "binary" }),
			fc.array(fc.constantFrom("no ", "spill", ", ", "a ", "🌊", "\n")).map((words) => words.join("")),
		);
		fc.assert(
			fc.property(text, text, (before, now) => {
				const changes = wordChanges(before, now);
				const but = (kind: WordChange["kind"]) =>
					changes
						.filter((change) => change.kind !== kind)
						.map(({ words }) => words)
						.join("")
						.replace(/\s/gu, "");
				expect(but("new")).toBe(before.replace(/\s/gu, ""));
				expect(but("gone")).toBe(now.replace(/\s/gu, ""));
				expect(changes.every(({ kind }, i) => kind !== changes[i + 1]?.kind)).toBe(true);
			}),
		);
	});

	it("does not take long for texts that have nothing in common", () => {
		const started = performance.now();
		const many = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(" ");
		expect(wordChanges(many("a"), many("b"))).toHaveLength(2);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
