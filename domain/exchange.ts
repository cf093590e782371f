/** What notes can be written as. */
export const EXPORT_FORMATS = ["web_annotation", "markdown", "print", "table", "hypothesis", "argdown"] as const;
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

/** What an import would do, or has done. */
export interface ImportReport {
	/** Notes that are not here yet. */
	fresh: number;
	/** Later revisions of notes that are here. */
	newer: number;
	/** Revisions that are kept beside those that are here. */
	beside: number;
	/** What is here already. */
	known: number;
	/** Deletions of notes that are here. */
	deletions: number;
	drafts: number;
	corrections: number;
	articles: number;
	/** The first of what is not taken, and how many there are. */
	refused: Refused[];
	refusedCount: number;
}

/** Whether there is nothing that an import would bring. */
export function bringsNothing(report: ImportReport): boolean {
	const { fresh, newer, beside, deletions, drafts, corrections, articles } = report;
	return fresh + newer + beside + deletions + drafts + corrections + articles === 0;
}
