import { canonicalAddress } from "../../domain/address";
import type { Anchor } from "../../domain/anchor";
import { hashText } from "../../domain/hash";
import { type Evidence, NOTE_COLOURS, type Note, type NoteTarget } from "../../domain/note";
import { createNote } from "../revision";
import type { KeptNote } from "../schema";
import {
	asArticleAddress,
	asObject,
	asOthers,
	asPlace,
	asText,
	asTexts,
	asWebAddress,
	dateOf,
	fieldOf,
	isObject,
	type JsonObject,
	listOf,
	Refusal,
} from "./json-value";
import { fromIri } from "./web-annotation";

export const EVIDENCE_RELATIONS = ["supports", "disputes", "context"] as const;
/** More targets or passages than anybody makes by hand. */
const MOST_TARGETS = 2000;
const REVISION = /^\d{1,9}-[\w-]{1,64}$/u;
const LONGEST_ID = 500;

/**
 * Reads a Web Annotation: one of ours as the note that it was, another program's as a note with what it has of one.
 *
 * @param now when a note was made that does not tell it, in ms since 1970
 * @throws Refusal
 */
export function readAnnotation(value: unknown, now: number): KeptNote {
	const annotation = asObject(value, "annotation");
	return { ...readRevision(annotation, now), conflicts: readConflicts(annotation, now) };
}

function readConflicts(annotation: JsonObject, now: number): Note[] {
	return listOf(fieldOf(annotation, "sidelight:conflicts")).map((other) =>
		readRevision(asObject(other, "sidelight:conflicts"), now),
	);
}

function readRevision(annotation: JsonObject, now: number): Note {
	const field = (name: string) => fieldOf(annotation, name);
	if (!listOf(field("type")).includes("Annotation")) throw new Refusal("malformed", "type");
	const { article, targets } = readTargets(listOf(field("target")), field("sidelight:rev") !== undefined);
	const content = { targets, ...readBodies(annotation), colour: readColour(field("sidelight:colour")) };
	const id = readId(annotation, JSON.stringify([article, content]));
	const created = dateOf(field("created"), "created");
	const modified = dateOf(field("modified"), "modified");
	const times = { createdAt: created ?? modified ?? now, updatedAt: modified ?? created ?? now };
	if (field("sidelight:rev") === undefined) {
		// Named by what it says, so that the same annotation is known again.
		return { ...createNote(id, canonicalAddress(article, null, article), content, created ?? 0), ...times };
	}
	const rev = asText(field("sidelight:rev"), "sidelight:rev");
	const parents = asTexts(field("sidelight:parents"), "sidelight:parents");
	if (![rev, ...parents].every((name) => REVISION.test(name))) throw new Refusal("malformed", "sidelight:rev");
	return {
		...asOthers(field("sidelight:others"), "sidelight:others"),
		id,
		article,
		...content,
		rev,
		parents,
		deleted: field("sidelight:deleted") === true,
		...times,
	};
}

function readId(annotation: JsonObject, content: string): string {
	const own = fieldOf(annotation, "sidelight:id");
	const iri = fieldOf(annotation, "id");
	const id = own !== undefined ? asText(own, "sidelight:id") : iri === undefined ? "" : fromIri(asText(iri, "id"));
	if (id.length > LONGEST_ID) throw new Refusal("malformed", "id");
	return id === "" ? `annotation-${hashText(content)}` : id;
}

function readColour(value: unknown): Note["colour"] {
	if (value === undefined) return "yellow";
	const colour = NOTE_COLOURS.find((one) => one === value);
	if (!colour) throw new Refusal("newer", "sidelight:colour");
	return colour;
}

/** What is said: words, tags, and sources. */
function readBodies(annotation: JsonObject): { body: string; tags: string[]; evidence: Evidence[] } {
	const words: string[] = [];
	const tags: string[] = [];
	const evidence: Evidence[] = [];
	for (const [i, one] of [
		...listOf(fieldOf(annotation, "bodyValue")),
		...listOf(fieldOf(annotation, "body")),
	].entries()) {
		const place = `body[${i}]`;
		if (typeof one === "string") words.push(one);
		else {
			const body = asObject(one, place);
			const purposes = listOf(fieldOf(body, "purpose"));
			const value = fieldOf(body, "value");
			const source = fieldOf(body, "source") ?? fieldOf(body, "id");
			if (value !== undefined) (purposes.includes("tagging") ? tags : words).push(asText(value, `${place}.value`));
			else if (source !== undefined) evidence.push(readEvidence(body, asWebAddress(source, `${place}.source`), place));
			else throw new Refusal("malformed", place);
		}
	}
	return { body: words.join("\n\n"), tags, evidence };
}

function readEvidence(body: JsonObject, url: string, place: string): Evidence {
	const relation = fieldOf(body, "sidelight:relation") ?? "context";
	const known = EVIDENCE_RELATIONS.find((one) => one === relation);
	if (!known) throw new Refusal("newer", `${place}.sidelight:relation`);
	const title = fieldOf(body, "sidelight:title") ?? "";
	return {
		...asOthers(fieldOf(body, "sidelight:others"), `${place}.sidelight:others`),
		url,
		title: asText(title, `${place}.sidelight:title`),
		relation: known,
	};
}

/** The address of the page, and what is annotated on it; what is ours tells which passage is of which target. */
function readTargets(values: readonly unknown[], ours: boolean): { article: string; targets: NoteTarget[] } {
	if (values.length === 0 || values.length > MOST_TARGETS) throw new Refusal("malformed", "target");
	const read = values.map((value, i) => readTarget(value, `target[${i}]`));
	const [{ source } = { source: "" }] = read;
	if (read.some((other) => other.source !== source)) throw new Refusal("malformed", "target.source");
	const byNumber = new Map<number, { on: JsonObject | null; anchors: Anchor[] }>();
	for (const { on, anchor, place } of read) {
		if (ours && !on) continue;
		const number = on ? asPlace(fieldOf(on, "target"), `${place}.sidelight:on`) : 0;
		const target = byNumber.get(number) ?? { on, anchors: [] };
		byNumber.set(number, target);
		if (anchor) target.anchors.push(anchor);
	}
	const targets = [...byNumber]
		.sort(([a], [b]) => a - b)
		.flatMap(([number, { on, anchors }]) => {
			if (on) return [toTarget(on, anchors, `target ${number}`)];
			return anchors.length > 0 ? [{ kind: "passage" as const, anchors }] : [];
		});
	return { article: source, targets };
}

function toTarget(on: JsonObject, anchors: Anchor[], place: string): NoteTarget {
	const text = (name: string) => asText(fieldOf(on, name), `${place}.${name}`);
	const kind = text("kind");
	switch (kind) {
		case "passage":
			return { kind, anchors };
		case "claim":
		case "link":
			return { kind, id: text("id"), anchors };
		case "party":
			return { kind, id: text("id"), name: text("name") };
		case "issue":
			return { kind, id: text("id"), label: text("label") };
		default:
			throw new Refusal("newer", `${place}.kind`);
	}
}

interface ReadTarget {
	source: string;
	on: JsonObject | null;
	anchor: Anchor | null;
	place: string;
}

function readTarget(value: unknown, place: string): ReadTarget {
	if (typeof value === "string") return { source: asArticleAddress(value, place), on: null, anchor: null, place };
	const target = asObject(value, place);
	const source = fieldOf(target, "source") ?? fieldOf(target, "id");
	const on = fieldOf(target, "sidelight:on");
	return {
		source: asArticleAddress(isObject(source) ? fieldOf(source, "id") : source, `${place}.source`),
		on: on === undefined ? null : asObject(on, `${place}.sidelight:on`),
		anchor: readSelectors(fieldOf(target, "selector"), `${place}.selector`),
		place,
	};
}

/** The passage that selectors name by its words; null where they name none so. */
export function readSelectors(value: unknown, place: string): Anchor | null {
	const selectors = listOf(value).filter(isObject);
	const all = selectors.flatMap((selector) => [selector, ...listOf(fieldOf(selector, "refinedBy")).filter(isObject)]);
	const ofType = (type: string) => all.find((one) => fieldOf(one, "type") === type);
	const quote = ofType("TextQuoteSelector");
	if (!quote) return null;
	const position = ofType("TextPositionSelector");
	const exact = asText(fieldOf(quote, "exact"), `${place}.exact`);
	const start = position ? asPlace(fieldOf(position, "start"), `${place}.start`) : 0;
	return {
		exact,
		prefix: asText(fieldOf(quote, "prefix") ?? "", `${place}.prefix`),
		suffix: asText(fieldOf(quote, "suffix") ?? "", `${place}.suffix`),
		start,
		end: position ? asPlace(fieldOf(position, "end"), `${place}.end`) : start + exact.length,
	};
}
