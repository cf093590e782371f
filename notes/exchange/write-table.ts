import { anchorsOf } from "../../domain/note";
import type { KeptNote } from "../schema";
import type { ExportTexts } from "./export-texts";
import type { ArticleNotes, Exported } from "./exported";
import { quotedBy } from "./quoted-by";

const COLUMNS = [
	"article",
	"outlet",
	"published",
	"address",
	"on",
	"passages",
	"who",
	"note",
	"tags",
	"colour",
	"sources",
	"created",
	"changed",
	"id",
] as const;

/**
 * Writes notes as a table (RFC 4180), a row for each. It begins with a byte order mark, without which Excel takes UTF-8 for
 * something else.
 *
 * @returns pieces of text
 */
export async function* writeTable(exported: Exported, texts: ExportTexts): AsyncGenerator<string> {
	yield `\ufeff${COLUMNS.join(",")}\r\n`;
	for await (const one of exported.byArticle())
		for (const note of one.notes) yield `${rowOf(note, one, texts).map(cell).join(",")}\r\n`;
}

function rowOf(note: KeptNote, { article, analysis, canonicalUrl }: ArticleNotes, texts: ExportTexts): string[] {
	const anchors = anchorsOf(note);
	const who = anchors.map((anchor) => article && analysis && quotedBy(anchor, article, analysis, texts.outlet));
	return [
		article?.title ?? "",
		article?.outlet ?? "",
		article?.published ?? "",
		article?.url ?? canonicalUrl,
		note.targets.map(({ kind }) => kind).join("\n"),
		anchors.map(({ exact }) => exact).join("\n"),
		[...new Set(who.filter((name) => name))].join("\n"),
		note.body,
		note.tags.join("\n"),
		note.colour,
		note.evidence.map(({ relation, title, url }) => [relation, title, url].filter(Boolean).join(" ")).join("\n"),
		new Date(note.createdAt).toISOString(),
		new Date(note.updatedAt).toISOString(),
		note.id,
	];
}

/** A cell. What a spreadsheet would take for a formula has a mark before it that makes it words. */
export function cell(value: string): string {
	const harmless = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
	return `"${harmless.replaceAll('"', '""')}"`;
}
