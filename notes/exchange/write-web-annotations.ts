import type { Exported } from "./exported";
import { CONTEXT, EXCHANGE_VERSION, toWebAnnotation } from "./web-annotation";

export const WEB_ANNOTATIONS_TYPE = "application/ld+json";

/** What a file is named by: a fresh UUID, and when it is made, in ms since 1970. */
export interface FileName {
	uuid: string;
	now: number;
}

/**
 * Writes everything that is exported as one Web Annotation collection, from which it comes back as it was.
 *
 * @returns pieces of text
 */
export async function* writeWebAnnotations(exported: Exported, { uuid, now }: FileName): AsyncGenerator<string> {
	const id = `urn:uuid:${uuid}`;
	const head = {
		"@context": CONTEXT,
		id,
		type: "AnnotationCollection",
		label: "Sidelight notes",
		created: new Date(now).toISOString(),
		"sidelight:version": EXCHANGE_VERSION,
	};
	const page = { id: `${id}#1`, type: "AnnotationPage", partOf: id, startIndex: 0 };
	yield `${opened(head)},\n"first": ${opened(page)}, "items": [`;
	let total = 0;
	for await (const note of exported.notes()) {
		if (note.deleted) continue;
		yield `${total++ === 0 ? "" : ","}\n${JSON.stringify(toWebAnnotation(note))}`;
	}
	yield `\n]},\n"last": ${JSON.stringify(page.id)},\n"total": ${total}`;
	yield* list("sidelight:deletedNotes", tombstones(exported));
	yield* list("sidelight:drafts", exported.drafts());
	yield* list("sidelight:corrections", exported.corrections());
	yield* list("sidelight:articles", exported.articles());
	yield "\n}\n";
}

/** An object's text, without its end. */
const opened = (object: object) => JSON.stringify(object).slice(0, -1);

async function* list(name: string, records: AsyncIterable<unknown>): AsyncGenerator<string> {
	yield `,\n${JSON.stringify(name)}: [`;
	let separator = "\n";
	for await (const record of records) {
		yield separator + JSON.stringify(record);
		separator = ",\n";
	}
	yield "]";
}

async function* tombstones(exported: Exported): AsyncGenerator<unknown> {
	for await (const note of exported.notes()) if (note.deleted) yield toWebAnnotation(note);
}
