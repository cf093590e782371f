import type { Analysis } from "./analysis";
import type { FoundAnchor } from "./anchor";
import type { Article } from "./article";
import type { CorrectionOutcome } from "./correction";

/** Something that went wrong in a way we know: what it is, for the reader's text, and what may help developers. */
export interface KnownError {
	code: ErrorCode;
	detail: string;
}

export const ERROR_CODES = [
	"no-access",
	"restricted-page",
	"engine-failed",
	"page-changing",
	"storage-refused",
	"storage-full",
	"storage-newer",
	"file-no-library",
	"file-newer",
	"file-broken",
	"file-too-large",
	"clipboard-refused",
	"not-kept",
	"file-changed",
	"extension-updated",
	"unreachable",
	"unexpected",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where a note's passages stand on the page as it is now. */
export interface PlacedNote {
	id: string;
	/** One an anchor, in the note's order; null where the words are gone. */
	places: (FoundAnchor | null)[];
}

/** Where a reader goes from one claim: to the next or the previous one, or to the next that somebody disputes. */
export type ClaimStep = "next" | "previous" | "next-disputed";

/** What the content script of a page knows; the panel shows it. */
export type PageState =
	| { kind: "off" }
	| { kind: "reading" }
	| { kind: "no-article"; reason: "no-text" | "too-short" }
	| { kind: "failed"; error: KnownError }
	| {
			kind: "read";
			article: Article;
			analysis: Analysis;
			notes: PlacedNote[];
			/** What became of the reader's corrections. */
			corrections: CorrectionOutcome[];
			/** The claim that the reader asked to see in the panel; a panel that opens begins with it. */
			current: string | null;
			private: boolean;
	  };
