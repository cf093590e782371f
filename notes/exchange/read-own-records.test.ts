import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCorrection, anyDraft } from "../../tests/support/any-notes";
import { Refusal } from "./json-value";
import { readCorrection, readDraft } from "./read-own-records";

const DRAFT = {
	id: "d",
	article: "https://a.example/",
	targets: [],
	body: "",
	tags: [],
	colour: "yellow",
	base: null,
	updatedAt: 1_700_000_000_000.25,
};

describe("drafts and corrections", () => {
	it("come back as they were, through JSON", () => {
		fc.assert(
			fc.property(anyDraft, anyCorrection, (draft, correction) => {
				expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
				expect(readCorrection(JSON.parse(JSON.stringify(correction)))).toEqual(correction);
			}),
		);
	});

	it.each<[string, object]>([
		["half an address", { evidence: [{ url: "https:/", title: "", relation: "context", date: "2026-01-01" }] }],
		["revisions that it settles", { settles: ["1-a", "1-b"], replyTo: "n1" }],
	])("keep what later versions put into them: %s", (_, fields) => {
		expect(readDraft({ ...DRAFT, ...fields })).toEqual({ ...DRAFT, ...fields });
	});

	it.each<[object, string]>([
		[{ id: "" }, "malformed: id"],
		[{ article: "javascript:0" }, "address: javascript:0"],
		[{ targets: [{ kind: "mood" }] }, "newer: targets[0].kind"],
		[{ targets: [{ kind: "passage", anchors: [{ exact: "a", prefix: "", suffix: "", start: -1, end: 0 }] }] }, "start"],
		[{ updatedAt: "now" }, "malformed: updatedAt"],
		[{ deep: { a: 1 } }, "malformed: draft.deep"],
		[JSON.parse('{"__proto__":[{}]}'), "malformed: draft.__proto__"],
	])("are refused where they are no drafts: %j", (fields, expected) => {
		expect(() => readDraft({ ...DRAFT, ...fields })).toThrow(expected);
	});

	it("are refused or taken, whatever they are, and nothing else is thrown", () => {
		const reading = fc.constantFrom(readDraft, readCorrection);
		fc.assert(
			fc.property(reading, fc.jsonValue(), (read, value) => {
				try {
					read(value);
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
			}),
		);
	});
});
