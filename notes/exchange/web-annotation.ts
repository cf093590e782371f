import type { Anchor } from "../../domain/anchor";
import type { Note, NoteTarget } from "../../domain/note";
import type { KeptNote } from "../schema";

/** The version of what we write. A reader takes any of the same number before the point. */
export const EXCHANGE_VERSION = "1.0";

/** What the names of ours begin with. A tag address names, and is nothing that could be fetched. */
const OURS = "tag:sidelight.example,2026:";
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const URN = "urn:uuid:";

/** The W3C's terms, a motivation that its own context forgot, and ours, which hold plain JSON. */
export const CONTEXT = [
	"http://www.w3.org/ns/anno.jsonld",
	{
		"@version": 1.1,
		sidelight: OURS,
		assessing: "oa:assessing",
		"sidelight:on": { "@type": "@json" },
		"sidelight:others": { "@type": "@json" },
		"sidelight:parents": { "@container": "@list" },
		"sidelight:conflicts": { "@type": "@json" },
		"sidelight:deletedNotes": { "@type": "@json" },
		"sidelight:drafts": { "@type": "@json" },
		"sidelight:corrections": { "@type": "@json" },
		"sidelight:articles": { "@type": "@json" },
	},
] as const;

interface TextualBody {
	type: "TextualBody";
	value: string;
	purpose: "commenting" | "questioning" | "tagging";
	format?: "text/markdown";
}

/** A source that the reader brings: it has a resource of the web, and what it is there for. */
interface EvidenceBody {
	type: "SpecificResource";
	source: string;
	purpose: "linking";
	"sidelight:title": string;
	"sidelight:relation": string;
	"sidelight:others"?: Record<string, unknown>;
}

export interface AnnotationTarget {
	type: "SpecificResource";
	source: string;
	selector?: [
		{ type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
		{ type: "TextPositionSelector"; start: number; end: number },
	];
	/** The target that this passage is of, by its number, with all of it but its anchors. */
	"sidelight:on"?: { target: number } & Record<string, unknown>;
}

/** A note in the W3C Web Annotation Data Model, with what it has no terms for in terms of ours. */
export interface WebAnnotation {
	id: string;
	type: "Annotation";
	motivation: string[];
	created: string;
	modified: string;
	body?: (TextualBody | EvidenceBody)[];
	target: AnnotationTarget[];
	"sidelight:id"?: string;
	"sidelight:colour": string;
	"sidelight:rev": string;
	"sidelight:parents": string[];
	"sidelight:deleted"?: true;
	"sidelight:conflicts"?: WebAnnotation[];
	/** Fields that later versions gave to notes. */
	"sidelight:others"?: Record<string, unknown>;
}

/** Writes a note, or one of its revisions, as an annotation; nothing of it is lost. */
export function toWebAnnotation(note: KeptNote | Note): WebAnnotation {
	const { id, article, targets, body, tags, colour, evidence, rev, parents, deleted, createdAt, updatedAt, ...rest } =
		note;
	const { conflicts = [], ...others } = rest as Partial<KeptNote>;
	const bodies: (TextualBody | EvidenceBody)[] = [
		...(body === "" ? [] : [textOf(body)]),
		...tags.map((value): TextualBody => ({ type: "TextualBody", value, purpose: "tagging" })),
		...evidence.map(
			({ url, title, relation, ...more }): EvidenceBody => ({
				type: "SpecificResource",
				source: url,
				purpose: "linking",
				"sidelight:title": title,
				"sidelight:relation": relation,
				...(Object.keys(more).length > 0 && { "sidelight:others": more }),
			}),
		),
	];
	return {
		id: toIri(id),
		type: "Annotation",
		motivation: motivationsOf(note),
		created: new Date(createdAt).toISOString(),
		modified: new Date(updatedAt).toISOString(),
		...(bodies.length > 0 && { body: bodies }),
		target: targets.length === 0 ? [{ type: "SpecificResource", source: article }] : targetsOf(article, targets),
		...(!UUID.test(id) && { "sidelight:id": id }),
		"sidelight:colour": colour,
		"sidelight:rev": rev,
		"sidelight:parents": parents,
		...(deleted && { "sidelight:deleted": true as const }),
		...(conflicts.length > 0 && { "sidelight:conflicts": conflicts.map(toWebAnnotation) }),
		...(Object.keys(others).length > 0 && { "sidelight:others": others }),
	};
}

/** A name for a note that is valid anywhere. */
function toIri(id: string): string {
	return UUID.test(id) ? URN + id : `${OURS}note:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, "_"))}`;
}

/** The id that a name of `toIri` stands for where it holds one whole; any other name stands for itself. */
export function fromIri(iri: string): string {
	const id = iri.startsWith(URN) ? iri.slice(URN.length) : "";
	return UUID.test(id) ? id : iri;
}

const isQuestion = (body: string) => body.trimEnd().endsWith("?");

function textOf(value: string): TextualBody {
	const purpose = isQuestion(value) ? "questioning" : "commenting";
	return { type: "TextualBody", value, purpose, format: "text/markdown" };
}

/** Why the reader made the note, as far as that can be told; never empty. */
function motivationsOf({ body, tags, evidence, targets }: Note): string[] {
	const motives = [
		body !== "" && (isQuestion(body) ? "questioning" : "commenting"),
		tags.length > 0 && "tagging",
		evidence.length > 0 && "linking",
		(targets.some(({ kind }) => kind === "link") || evidence.some(({ relation }) => relation !== "context")) &&
			"assessing",
	].filter((motive) => motive !== false);
	return motives.length > 0 ? motives : ["highlighting"];
}

function targetsOf(article: string, targets: readonly NoteTarget[]): AnnotationTarget[] {
	return targets.flatMap((noteTarget, target) => {
		const { anchors = [], ...of } = noteTarget as { anchors?: Anchor[] };
		const on = { target, ...of };
		const whole: AnnotationTarget = { type: "SpecificResource", source: article, "sidelight:on": on };
		return anchors.length === 0
			? [whole]
			: anchors.map(
					({ exact, prefix, suffix, start, end }): AnnotationTarget => ({
						type: "SpecificResource",
						source: article,
						selector: [
							{ type: "TextQuoteSelector", exact, prefix, suffix },
							{ type: "TextPositionSelector", start, end },
						],
						"sidelight:on": on,
					}),
				);
	});
}
