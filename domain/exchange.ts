/** What notes, and the article that they are on, can be written as. */
export const EXPORT_FORMATS = [
	/** All that is kept of them, to be imported again. */
	"web_annotation",
	"markdown",
	"print",
	"table",
	"hypothesis",
	/** Claims and counterclaims. */
	"argdown",
	/** The article that is in view, with its analysis. */
	"analysis",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whose notes: all that is kept, those of some articles by their canonical addresses, or one. */
export type ExportScope =
	| { kind: "everything" }
	| { kind: "articles"; articles: string[] }
	| { kind: "note"; id: string };

/** Why something in a file is not taken. */
export const REFUSALS = [
	/** No JSON. */
	"unreadable",
	/** Something is missing or of the wrong kind. */
	"malformed",
	/** A later version's. */
	"newer",
	/** An address that is none of the web. */
	"address",
	"too_large",
	"too_deep",
	/** The analysis of an article is another version's: the article comes without it. */
	"analysis",
	/** The file ends too early: what stands before is taken. */
	"truncated",
	/** From here on it is no JSON: what stands before is taken. */
	"broken",
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** Something in a file that is not taken, or not wholly. */
export interface Refused {
	/** In which of the file's lists, and its number there from 1; null where it is the file as a whole. */
	place: { list: string; number: number } | null;
	reason: RefusalReason;
	/** The place inside of it, or its address. */
	detail: string;
}

/** What an import counts, in the order in which it is told. */
export const IMPORT_LINES = [
	/** Notes that are not here yet. */
	"fresh",
	/** Later revisions of notes that are here. */
	"newer",
	/** Revisions that are kept beside those that are here. */
	"beside",
	/** Deletions of notes. */
	"deletions",
	"drafts",
	"corrections",
	"articles",
	/** What is here already. */
	"known",
] as const;
export type ImportLine = (typeof IMPORT_LINES)[number];

/** What an import would do, or has done. */
export interface ImportReport extends Record<ImportLine, number> {
	/** The first of what is not taken, and how many there are. */
	refused: Refused[];
	refusedCount: number;
}

/** Whether there is nothing that an import would bring. */
export function bringsNothing(report: ImportReport): boolean {
	return IMPORT_LINES.every((line) => line === "known" || report[line] === 0);
}
