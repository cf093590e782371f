import fc from "fast-check";
import type { Anchor } from "../../domain/anchor";
import type { Correction } from "../../domain/correction";
import { type Draft, type Evidence, NOTE_COLOURS, type Note, type NoteTarget } from "../../domain/note";
import type { KeptNote } from "../../notes/schema";

/** Texts of any kind, halves of characters too: a passage's context is cut at code units. */
const anyText = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.string(),
	fc.constantFrom("", "\ud800", '"=1+1\r\n', "<b>&"),
);
const address = fc.oneof(
	fc.webUrl({ withQueryParameters: true }),
	fc.constantFrom("https://news.example/harbour", "urn:sidelight:0123456789abc"),
);
const time = fc.integer({ min: -1e12, max: 8e12 });
const revision = fc.tuple(fc.nat(99), fc.stringMatching(/^[0-9a-z]{13}$/u)).map(([n, hash]) => `${n}-${hash}`);

const anyAnchor: fc.Arbitrary<Anchor> = fc.record({
	exact: anyText,
	prefix: anyText,
	suffix: anyText,
	start: fc.nat(),
	end: fc.nat(),
});
const anchors = fc.array(anyAnchor, { maxLength: 3 });

const anyTarget: fc.Arbitrary<NoteTarget> = fc.oneof(
	fc.record({ kind: fc.constant("passage" as const), anchors }),
	fc.record({ kind: fc.constant("claim" as const), id: anyText, anchors }),
	fc.record({ kind: fc.constant("party" as const), id: anyText, name: anyText }),
	fc.record({ kind: fc.constant("issue" as const), id: anyText, label: anyText }),
	fc.record({ kind: fc.constant("link" as const), id: anyText, anchors }),
);

const anyEvidence: fc.Arbitrary<Evidence> = fc.record(
	{
		url: fc.webUrl(),
		title: anyText,
		relation: fc.constantFrom("supports", "disputes", "context"),
		date: fc.constantFrom("2026-01-31", "1999-12-31"),
	},
	{ requiredKeys: ["url", "title", "relation"] },
);

const anyId = fc.oneof(
	fc.uuid(),
	anyText.filter((id) => id !== ""),
	fc.constantFrom("a/b?c#d", "urn:x:y", "__proto__"),
);

/** A revision of a note with what any note may hold. */
export const anyRevision: fc.Arbitrary<Note> = fc.record(
	{
		id: anyId,
		article: address,
		targets: fc.array(anyTarget, { maxLength: 3 }),
		body: anyText,
		tags: fc.array(anyText, { maxLength: 3 }),
		colour: fc.constantFrom(...NOTE_COLOURS),
		evidence: fc.array(anyEvidence, { maxLength: 2 }),
		rev: revision,
		parents: fc.array(revision, { maxLength: 3 }),
		deleted: fc.boolean(),
		createdAt: time,
		updatedAt: time,
		replyTo: anyId,
	},
	{
		noNullPrototype: true,
		requiredKeys: [
			"id",
			"article",
			"targets",
			"body",
			"tags",
			"colour",
			"evidence",
			"rev",
			"parents",
			"deleted",
			"createdAt",
			"updatedAt",
		],
	},
);

/** A kept note, with revisions beside it. */
export const anyNote: fc.Arbitrary<KeptNote> = fc
	.tuple(anyRevision, fc.array(anyRevision, { maxLength: 2 }))
	.map(([note, others]) => ({ ...note, conflicts: others.map((other) => ({ ...other, id: note.id })) }));

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
	id: anyId,
	article: address,
	targets: fc.array(anyTarget, { maxLength: 3 }),
	body: anyText,
	tags: fc.array(anyText, { maxLength: 3 }),
	colour: fc.constantFrom(...NOTE_COLOURS),
	base: fc.option(revision),
	updatedAt: time,
});

export const anyCorrection: fc.Arbitrary<Correction> = fc.record({
	id: anyId,
	article: address,
	op: fc.constantFrom("set-speaker", "merge-parties", "add-claim"),
	targets: fc.array(fc.record({ role: anyText, anchor: anyAnchor, hint: fc.option(anyText) }), { maxLength: 2 }),
	value: fc.option(anyText),
	scope: fc.constantFrom("article", "outlet", "all"),
	engine: anyText,
	createdAt: time,
});
