import { type Schema, Validator } from "@cfworker/json-schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNote } from "../../tests/support/any-notes";
import { Refusal } from "./json-value";
import { readAnnotation } from "./read-annotation";
import { toWebAnnotation, type WebAnnotation } from "./web-annotation";
import schema from "./web-annotation.schema.json";

const NOW = 1_700_000_000_000;
const UUID = "0b6c1a52-9a35-4b2c-8f43-2f1f5a4a7c10";

/** A note of another program, in the smallest form. */
const FOREIGN = {
	id: "https://other.example/anno/7",
	type: "Annotation",
	created: "2026-01-02T03:04:05Z",
	body: { type: "TextualBody", value: "Why?" },
	target: {
		source: "https://news.example/harbour?utm_source=mail#top",
		selector: { type: "TextQuoteSelector", exact: "a spill" },
	},
};

describe("a note as an annotation", () => {
	it("comes back as it was, through JSON", () => {
		fc.assert(
			fc.property(anyNote, (note) => {
				expect(readAnnotation(JSON.parse(JSON.stringify(toWebAnnotation(note))), NOW)).toEqual(note);
			}),
		);
	});

	it("has what the model says that it must have", () => {
		const validator = new Validator({ $ref: "#/$defs/annotation", $defs: schema.$defs } as Schema, "2020-12");
		fc.assert(
			fc.property(anyNote, (note) => {
				expect(validator.validate(JSON.parse(JSON.stringify(toWebAnnotation(note)))).errors).toEqual([]);
			}),
		);
	});

	it("keeps fields that later versions gave it", () => {
		const [note] = fc.sample(anyNote, { numRuns: 1, seed: 1 });
		if (!note) throw new Error("no note");
		const evidence = [{ url: "https://a.example/", title: "", relation: "context" as const, date: "2026-01-01" }];
		const later = { ...note, evidence, replyTo: "another", conflicts: [] };
		expect(readAnnotation(JSON.parse(JSON.stringify(toWebAnnotation(later))), NOW)).toEqual(later);
	});

	it("has a name that is valid anywhere", () => {
		const [note] = fc.sample(anyNote, { numRuns: 1, seed: 1 });
		if (!note) throw new Error("no note");
		expect(toWebAnnotation({ ...note, id: UUID }).id).toBe(`urn:uuid:${UUID}`);
		expect(toWebAnnotation({ ...note, id: "a b" })).toMatchObject({
			id: "tag:sidelight.example,2026:note:a%20b",
			"sidelight:id": "a b",
		});
	});

	it("of another program becomes a note, the same each time", () => {
		const note = readAnnotation(FOREIGN, NOW);
		expect(note).toMatchObject({
			id: FOREIGN.id,
			article: "https://news.example/harbour",
			targets: [{ kind: "passage", anchors: [{ exact: "a spill", prefix: "", suffix: "", start: 0, end: 7 }] }],
			body: "Why?",
			tags: [],
			colour: "yellow",
			parents: [],
			deleted: false,
			createdAt: Date.parse(FOREIGN.created),
		});
		expect(readAnnotation(FOREIGN, NOW + 1)).toEqual(note);
		const { created: _, ...undated } = FOREIGN;
		expect(readAnnotation(undated, NOW + 1).rev).toBe(readAnnotation(undated, NOW).rev);
	});

	it.each<[string, unknown, string]>([
		["no object", "hello", "malformed: annotation"],
		["no annotation", { ...FOREIGN, type: "Person" }, "malformed: type"],
		["no target", { ...FOREIGN, target: [] }, "malformed: target"],
		["a script for an address", { ...FOREIGN, target: "javascript:alert(1)" }, "address: javascript:alert(1)"],
		["two pages", { ...FOREIGN, target: ["https://a.example/", "https://b.example/"] }, "malformed: target.source"],
		["a number for words", { ...FOREIGN, body: { value: 3 } }, "malformed: body[0].value"],
		["a script for a source", { ...FOREIGN, body: { source: "javascript:0" } }, "address: javascript:0"],
		["a colour of a later version", { ...FOREIGN, "sidelight:colour": "plaid" }, "newer: sidelight:colour"],
		["a date that is none", { ...FOREIGN, created: "soon" }, "malformed: created"],
		[
			"a revision that is none",
			{ ...FOREIGN, "sidelight:rev": "x", "sidelight:parents": [] },
			"malformed: sidelight:rev",
		],
		["a prototype for a field", JSON.parse('{"__proto__":{"type":"Annotation"}}'), "malformed: type"],
		[
			"a target of a later version",
			{ ...FOREIGN, target: [{ source: "https://a.example/", "sidelight:on": { target: 0, kind: "mood" } }] },
			"newer: target 0.kind",
		],
	])("is refused for %s", (_, value, expected) => {
		expect(() => readAnnotation(value, NOW)).toThrow(expected);
	});

	it("is refused or taken, whatever it is, and nothing else is thrown", () => {
		const parts = fc.record(
			{
				type: fc.constant("Annotation"),
				id: fc.jsonValue(),
				body: fc.jsonValue(),
				bodyValue: fc.jsonValue(),
				target: fc.oneof(fc.constant("https://a.example/"), fc.jsonValue()),
				created: fc.jsonValue(),
				"sidelight:rev": fc.constantFrom("1-a", 3),
				"sidelight:parents": fc.jsonValue(),
				"sidelight:conflicts": fc.jsonValue(),
			},
			{ requiredKeys: ["type"] },
		);
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), parts), (value) => {
				try {
					expect(readAnnotation(value, NOW).id).not.toBe("");
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
			}),
		);
	});

	it.each<[Partial<Record<keyof WebAnnotation, unknown>>, object]>([
		[
			{ body: "plain", target: "https://a.example/" },
			{ body: "plain", targets: [] },
		],
		[{ bodyValue: "plain" } as object, { body: "plain\n\nWhy?" }],
		[{ body: [{ value: "port", purpose: "tagging" }, { source: "https://b.example/" }] }, { body: "", tags: ["port"] }],
	])("takes the model's short forms: %j", (fields, expected) => {
		expect(readAnnotation({ ...FOREIGN, ...fields }, NOW)).toMatchObject(expected);
	});
});
