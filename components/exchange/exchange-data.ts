import type { ExportFormat, ExportScope, ImportReport } from "../../domain/exchange";
import type { KnownError } from "../../domain/page-state";

/** What can be exported, and as what. */
export interface ExportChoice {
	/** What the reader calls it: the article in view, those that were chosen or found, or everything. */
	of: "article" | "selection" | "found" | "everything";
	scope: ExportScope;
	/** How many notes it has; null where nobody has counted. */
	notes: number | null;
	formats: readonly ExportFormat[];
}

/** An export that the reader is choosing, or that goes on. */
export interface ExportData {
	/** The first is chosen at first. */
	choices: readonly ExportChoice[];
	/** So many bytes are written; null while nothing is being written. */
	written: number | null;
	error: KnownError | null;
	/** The name of the file that was handed to the browser. */
	file: string | null;
}

/** What the reader does with an export. */
export interface ExportEvents {
	readonly start: (choice: ExportChoice, format: ExportFormat) => void;
	/** Ends what is being written. */
	readonly cancel: () => void;
	readonly close: () => void;
}

/** How far an import is. Shares are of the file, from 0 to 1. */
export type ImportState =
	| { kind: "reading"; share: number }
	| { kind: "planned"; report: ImportReport }
	| { kind: "importing"; share: number }
	/** `indexing` while imported articles are being made findable from others. */
	| { kind: "done"; report: ImportReport; indexing: boolean }
	/** What was imported is gone again, but for so much that was changed since. */
	| { kind: "undone"; stayed: number }
	| { kind: "failed"; error: KnownError };

export interface ImportData {
	/** The file's name. */
	file: string;
	state: ImportState;
}

/** What the reader does with an import. */
export interface ImportEvents {
	readonly start: () => void;
	/** Ends what goes on: nothing is imported then. */
	readonly cancel: () => void;
	readonly undo: () => void;
	readonly close: () => void;
}
