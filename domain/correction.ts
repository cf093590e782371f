import type { Anchor } from "./anchor";

export const CORRECTION_OPERATIONS = [
	"set-speaker",
	"merge-parties",
	"split-party",
	"rename-party",
	"reject-claim",
	"add-claim",
	"set-span",
	"confirm-link",
	"add-link",
	"reject-link",
	"set-issue",
] as const;

export type CorrectionOperation = (typeof CORRECTION_OPERATIONS)[number];

/** What a correction speaks of: the words on the page; the id that they had is only a hint. */
export interface CorrectionTarget {
	/** What the target is in the operation: `claim`, `speaker`, `party`, `into`, `mention`, `counter`, `issue`, `from`, `content`. */
	role: string;
	anchor: Anchor;
	hint: string | null;
}

/** A reader's change to the analysis. */
export interface Correction {
	id: string;
	/** The canonical address of the article that it was made in. */
	article: string;
	op: CorrectionOperation;
	targets: CorrectionTarget[];
	/** The new name, label or kind, where the operation takes one. */
	value: string | null;
	scope: "article" | "outlet" | "all";
	/** The engine's version when it was made. */
	engine: string;
	createdAt: number;
}

/** What became of a correction when an article was analysed again. */
export interface CorrectionOutcome {
	correction: string;
	status: "applied" | "uncertain" | "orphaned";
}
