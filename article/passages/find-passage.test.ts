import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, type FoundAnchor } from "../../domain/anchor";
import type { Span } from "../../domain/span";
import { createScheduler, unhurried } from "../scheduler";
import { findPassages } from "./find-passage";

const STORY = [
	"Harbour group denies spill",
	"The harbour group denied on Tuesday that any of its tanks had leaked into the bay, and said that the fish had died of the heat.",
	"Minister Ilse Marrow told reporters that the company had known about the broken valve for three weeks and had told nobody.",
	"“People swam in that water,” she said outside the ministry. “They had the readings, and they said nothing.”",
	"A spokesman for the group called the charge a fairy tale. He said that the readings of the 21st were within the limits.",
	"The council meets on Friday to decide whether the northern quay will be closed.",
].join("\n");

/** Finds the words, which stood in `before`, in `after`. */
async function find(
	before: string,
	words: string,
	after: string,
): Promise<[words: string, FoundAnchor["certainty"]] | null> {
	const start = before.indexOf(words);
	if (start < 0) throw new Error(`no such words: ${words}`);
	const [found] = await findPassages(after, [anchorAt(before, { start, end: start + words.length })], unhurried);
	return found ? [after.slice(found.start, found.end), found.certainty] : null;
}

const KNOWN = "the company had known about the broken valve for three weeks";
const swapped = (a: number, b: number) => {
	const lines = STORY.split("\n");
	[lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
	return lines.join("\n");
};

describe("findPassages", () => {
	it.each<[string, string, string, [string, FoundAnchor["certainty"]] | null]>([
		["the text stayed", KNOWN, STORY, [KNOWN, "exact"]],
		[
			"a paragraph came before it",
			KNOWN,
			STORY.replace("\n", "\nBy Ada Orlo, who was at the quay all day.\n"),
			[KNOWN, "exact"],
		],
		["its paragraph moved", KNOWN, swapped(2, 4), [KNOWN, "context"]],
		["the words before it changed", KNOWN, STORY.replace("told reporters that", "claims"), [KNOWN, "context"]],
		[
			"a word in it changed",
			KNOWN,
			STORY.replace("three weeks", "two weeks"),
			["the company had known about the broken valve for two weeks", "edited"],
		],
		[
			"its last word changed",
			"had told nobody",
			STORY.replace("told nobody", "told no one"),
			["had told no one", "uncertain"],
		],
		[
			"words came into it",
			KNOWN,
			STORY.replace("the broken valve", "the badly broken main valve"),
			["the company had known about the badly broken main valve for three weeks", "edited"],
		],
		[
			"many words came into it, and all around it stayed",
			"known about the broken valve for three weeks",
			STORY.replace("broken valve for three weeks", "badly broken main valve for nearly two weeks"),
			["known about the badly broken main valve for nearly two weeks", "edited"],
		],
		[
			"a word in it changed, and its paragraph moved",
			KNOWN,
			swapped(2, 4).replace("three weeks", "two weeks"),
			["the company had known about the broken valve for two weeks", "edited"],
		],
		[
			"a word in it changed, and the words before it",
			KNOWN,
			STORY.replace("three weeks", "two weeks").replace("told reporters", "insisted on Monday"),
			["the company had known about the broken valve for two weeks", "edited"],
		],
		[
			"a short one has nearly the same words",
			"a fairy tale",
			STORY.replace("a fairy tale", "a fairly tall tale"),
			["a fairly tall tale", "uncertain"],
		],
		["a short one has other words", "a fairy tale", STORY.replace("a fairy tale", "an invention"), null],
		[
			"a short one has nearly the same words, and others around it",
			"a fairy tale",
			STORY.replace(/A spokesman.*within the limits/u, "In a fairly tall tower sat nobody"),
			null,
		],
		["it is gone", KNOWN, STORY.replace(/.*Marrow told.*\n/u, ""), null],
		["all is gone", KNOWN, "Another text about quite another matter.", null],
		["the text is empty", KNOWN, "", null],
	])("tells where a passage is when %s", async (_, words, after, expected) => {
		expect(await find(STORY, words, after)).toEqual(expected);
	});

	const twice = `${STORY}\nThe minister repeated that ${KNOWN}, which nobody denied.`;
	it("takes the place with the context, edited, before the very words elsewhere", async () => {
		const edited = twice.replace("three weeks and had", "two weeks and had");
		expect(await find(twice, KNOWN, edited)).toEqual([
			"the company had known about the broken valve for two weeks",
			"edited",
		]);
	});

	it("is not sure of the very words elsewhere when those that were meant are gone", async () => {
		const gone = twice.replace(/.*Marrow told.*\n/u, "");
		expect(await find(twice, KNOWN, gone)).toEqual([KNOWN, "uncertain"]);
	});

	it("finds a passage of pages by its ends", async () => {
		const long = Array.from(
			{ length: 400 },
			(_, i) => `Sentence ${i * 7919} of the report tells of ${i * 31} things.`,
		).join(" ");
		const before = `Before it.\n${long}\nAfter it.`;
		const after = `Something new.\n${before.replace("of 3100 things", "of many more things")}`;
		const found = await find(before, long, after);
		expect(found?.[1]).toBe("edited");
		expect(found?.[0]).toBe(long.replace("of 3100 things", "of many more things"));
	});

	it("answers for each anchor, in their order", async () => {
		const anchors = ["a fairy tale", KNOWN].map((words) => {
			const start = STORY.indexOf(words);
			return anchorAt(STORY, { start, end: start + words.length });
		});
		const found = await findPassages(STORY, [...anchors, { ...anchorAt(STORY, { start: 0, end: 0 }) }], unhurried);
		expect(found.map((place) => place && STORY.slice(place.start, place.end))).toEqual(["a fairy tale", KNOWN, null]);
	});
});

/** A text of words that come again, or of anything at all, and a passage of it. */
const anyPassage = fc
	.oneof(
		fc.array(fc.constantFrom("no. ", "The mayor ", "said ", "aa", "🌊", "\n"), { minLength: 1, maxLength: 60 }),
		fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 20 }),
	)
	.map((pieces) => pieces.join(""))
	.chain((text) =>
		fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 400 })).map(([start, length]) => ({
			text,
			span: { start: between(text, start), end: Math.min(text.length, between(text, start + length + 1)) },
		})),
	);

const between = (text: string, at: number) => (partsPair(text, at) ? at - 1 : at);
const partsPair = (text: string, at: number) =>
	/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

describe("whatever the text", () => {
	it("is unchanged: a passage is where it was", async () => {
		await fc.assert(
			fc.asyncProperty(anyPassage, async ({ text, span }) => {
				expect(await findPassages(text, [anchorAt(text, span)], unhurried)).toEqual([{ ...span, certainty: "exact" }]);
			}),
		);
	});

	it("became: a place is within it, and parts no character", async () => {
		const edits = fc.array(
			fc.record({ at: fc.nat(), gone: fc.nat(20), come: fc.string({ unit: "binary", maxLength: 20 }) }),
			{
				maxLength: 6,
			},
		);
		await fc.assert(
			fc.asyncProperty(anyPassage, edits, async ({ text, span }, changes) => {
				let after = text;
				for (const { at, gone, come } of changes) {
					const place = at % (after.length + 1);
					after = after.slice(0, place) + come + after.slice(place + gone);
				}
				const anchor = anchorAt(text, span);
				const [found] = await findPassages(after, [anchor], unhurried);
				if (!found) {
					expect(after.includes(anchor.exact)).toBe(false);
					return;
				}
				expect(found.start).toBeGreaterThanOrEqual(0);
				expect(found.end).toBeGreaterThan(found.start);
				expect(found.end).toBeLessThanOrEqual(after.length);
				if (after.slice(found.start, found.end) === anchor.exact) return;
				expect(partsPair(after, found.start) || partsPair(after, found.end)).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});

	const random = (length: number) => {
		let state = 1;
		const letter = () => {
			state = (Math.imul(state, 1103515245) + 12345) >>> 0;
			return "etaoin shrdlu."[(state >>> 16) % 14];
		};
		return Array.from({ length }, letter).join("");
	};
	const LETTERS = "a".repeat(300_000);
	it.each<[string, string, string, Span]>([
		["of one letter", LETTERS, `${"a".repeat(9_000)}b${"a".repeat(999)}`, { start: 0, end: 10_000 }],
		["of one letter, the passage too", LETTERS, `b${"a".repeat(299_999)}`, { start: 5_000, end: 15_000 }],
		[
			"of two letters in turn",
			"ab".repeat(150_000),
			`${"ab".repeat(100)}ac${"ab".repeat(100)}`,
			{ start: 50, end: 350 },
		],
		["of chance", random(300_000), `${random(20_000)}x`.split("").reverse().join(""), { start: 3_000, end: 13_000 }],
		["of a sentence again and again", `${STORY} `.repeat(400), STORY.replaceAll("e", "o"), { start: 30, end: 400 }],
	])("is long and %s: it ends, and lets the page have its turn", async (_, text, before, span) => {
		let longest = 0;
		let last = performance.now();
		const started = last;
		const scheduler = createScheduler(
			5,
			() => performance.now(),
			async () => {
				longest = Math.max(longest, performance.now() - last);
				await new Promise((resolve) => setImmediate(resolve));
				last = performance.now();
			},
		);
		await findPassages(text, [anchorAt(before, span)], scheduler);
		const whole = performance.now() - started;
		// Some thirty times less where nothing else is at work.
		expect(whole).toBeLessThan(3000);
		expect(Math.max(longest, performance.now() - last)).toBeLessThan(600);
	});
});
