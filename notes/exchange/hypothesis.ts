import { canonicalAddress } from "../../domain/address";
import { hashText } from "../../domain/hash";
import { anchorsOf, type Note, type NoteTarget } from "../../domain/note";
import { createNote } from "../revision";
import type { KeptNote } from "../schema";
import type { Exported } from "./exported";
import {
	asArticleAddress,
	asText,
	asTexts,
	dateOf,
	fieldOf,
	isObject,
	type JsonObject,
	listOf,
	Refusal,
} from "./json-value";
import { evidenceLines } from "./markdown-text";
import { readSelectors } from "./read-annotation";

/** The reader's name in Hypothesis's files; it is not kept there. */
const USER = "acct:reader@sidelight.example";

/**
 * Writes notes as the file that Hypothesis's client exports and imports.
 *
 * @param now when the file is made, in ms since 1970
 * @returns pieces of text
 */
export async function* writeHypothesis(exported: Exported, now: number): AsyncGenerator<string> {
	const head = { export_date: new Date(now).toISOString(), export_userid: USER, client_version: "1.0.0" };
	yield `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
	let separator = "\n";
	for await (const { canonicalUrl, article, notes } of exported.byArticle()) {
		for (const note of notes) {
			yield separator + JSON.stringify(toHypothesis(note, article?.url ?? canonicalUrl, article?.title ?? ""));
			separator = ",\n";
		}
	}
	yield "\n]}\n";
}

/** A note as Hypothesis has it: its words are Markdown too, and the sources stand among them. */
function toHypothesis(note: Note, uri: string, title: string): object {
	const anchors = anchorsOf(note);
	const sources = evidenceLines(note.evidence, null);
	return {
		id: note.id,
		created: new Date(note.createdAt).toISOString(),
		updated: new Date(note.updatedAt).toISOString(),
		user: USER,
		user_info: { display_name: null },
		uri,
		text: [note.body, sources].filter((part) => part !== "").join("\n\n"),
		tags: note.tags,
		group: "__world__",
		permissions: { read: [USER], update: [USER], delete: [USER] },
		target:
			anchors.length === 0
				? [{ source: uri }]
				: anchors.map(({ exact, prefix, suffix, start, end }) => ({
						source: uri,
						selector: [
							{ type: "TextPositionSelector", start, end },
							{ type: "TextQuoteSelector", exact, prefix, suffix },
						],
					})),
		links: {},
		document: { title: [title] },
	};
}

/** Whether an item of a file is one of Hypothesis's. */
export function isHypothesis(value: unknown): value is JsonObject {
	return isObject(value) && typeof fieldOf(value, "uri") === "string" && Array.isArray(fieldOf(value, "target"));
}

/**
 * Reads an annotation of Hypothesis as a note.
 *
 * @param now when a note was made that does not tell it, in ms since 1970
 * @throws Refusal
 */
export function readHypothesis(item: JsonObject, now: number): KeptNote {
	const field = (name: string) => fieldOf(item, name);
	const address = asArticleAddress(field("uri"), "uri");
	const targets = listOf(field("target")).flatMap((one, i): NoteTarget[] => {
		if (!isObject(one)) throw new Refusal("malformed", `target[${i}]`);
		const anchor = readSelectors(fieldOf(one, "selector"), `target[${i}].selector`);
		return anchor ? [{ kind: "passage", anchors: [anchor] }] : [];
	});
	const content = {
		targets,
		body: asText(field("text") ?? "", "text"),
		tags: asTexts(field("tags") ?? [], "tags"),
		colour: "yellow" as const,
		evidence: [],
	};
	const id = asText(field("id") ?? "", "id");
	const created = dateOf(field("created"), "created");
	const updated = dateOf(field("updated"), "updated");
	const note = createNote(
		id === "" ? `hypothesis-${hashText(JSON.stringify([address, content]))}` : id,
		canonicalAddress(address, null, address),
		content,
		created ?? 0,
	);
	return { ...note, createdAt: created ?? updated ?? now, updatedAt: updated ?? created ?? now, conflicts: [] };
}
