import type { CounterclaimKind } from "../domain/analysis";
import type { Correction, CorrectionOutcome } from "../domain/correction";
import type { Elsewhere, Statements } from "../domain/indexed-claim";
import type { Draft, Note } from "../domain/note";
import type { KnownError, PageState } from "../domain/page-state";
import type { ReadingSettings } from "../domain/settings";
import type { Span } from "../domain/span";
import type { ExportData, ExportEvents } from "./exchange/exchange-data";

export type PanelTab = "sides" | "claims" | "notes";

/** A read page, as the panel shows it. */
export type ReadPage = Extract<PageState, { kind: "read" }>;

/** What the panel is in front of. */
export type PanelView =
	| { kind: "connecting" }
	/** A page that was not read, or is off; `mayRead` where the browser lets us without another click. */
	| { kind: "not-read"; mayRead: boolean }
	| { kind: "access-ended" }
	| { kind: "restricted" }
	| { kind: "reading" }
	| { kind: "no-article"; reason: "no-text" | "too-short" }
	| { kind: "failed"; error: KnownError }
	| { kind: "read"; page: ReadPage };

/** A note as kept, with revisions that were made beside it. */
export interface ShownNote extends Note {
	conflicts: Note[];
}

/** The reader's notes on the article, or why there are none to show. */
export interface NotesData {
	notes: ShownNote[];
	drafts: Draft[];
	/** The storage does not answer. */
	error: KnownError | null;
	/** A draft that could not be kept yet, by id. */
	unsaved: Record<string, KnownError>;
}

/** A correction, and what became of it. */
export interface ShownCorrection {
	correction: Correction;
	status: CorrectionOutcome["status"];
	/** It was made in another article. */
	carried: boolean;
}

/** The reader's corrections that hold for the article. */
export interface CorrectionsData {
	list: ShownCorrection[];
	/** The storage does not answer. */
	error: KnownError | null;
}

/** An answer from the kept articles, on its way or there. */
export type Looked<T> = { state: "looking" } | { state: "found"; found: T } | { state: "failed"; error: KnownError };

/** The kept articles, as far as they matter to the one in view. */
export interface LibraryData {
	/** Whether the article in view is kept; null where none can be. */
	saved: boolean | null;
	/** Whether others are kept, in which something may be found. */
	others: boolean;
	/** What was looked up so far, by claim ids. */
	elsewhere: Record<string, Looked<Elsewhere>>;
	/** What was looked up so far, by party ids. */
	statements: Record<string, Looked<Statements>>;
}

/** A message at the foot of the panel, with a way back where there is one. */
export interface Toast {
	text: string;
	undo: (() => void) | null;
}

/** The two sides that are compared, by party ids. */
export interface ComparedPair {
	left: string;
	right: string;
}

/** What the reader looks at among the sides. */
export interface SidesData {
	/** Null: the two most opposed. */
	pair: ComparedPair | null;
	/** Id of the party whose page is open. */
	party: string | null;
}

export interface PanelData {
	view: PanelView;
	tab: PanelTab;
	sides: SidesData;
	currentClaim: string | null;
	notes: NotesData;
	corrections: CorrectionsData;
	library: LibraryData;
	/** What the reader exports; null while nothing is. */
	exporting: ExportData | null;
	toast: Toast | null;
	/** How the reader wants pages to be shown. */
	reading: ReadingSettings;
	/** The keys that read a page, as the browser has them now. */
	shortcut: string;
	/** The site that could always be read; null where it is already, or cannot be. */
	offerSite: string | null;
}

/** What the reader does in the panel: with the page, and in each of its areas. */
export interface PanelEvents {
	readonly chooseTab: (tab: PanelTab) => void;
	readonly showClaim: (id: string) => void;
	readonly read: () => void;
	readonly turnOff: () => void;
	readonly alwaysRead: (site: string) => void;
	readonly changeReading: (changed: Partial<ReadingSettings>) => void;
	readonly openOptions: () => void;
	readonly dismissToast: () => void;
	readonly sides: SidesEvents;
	readonly notes: NoteEvents;
	readonly corrections: CorrectionEvents;
	readonly library: LibraryEvents;
	readonly exchange: ExchangeEvents;
}

/** How notes, and the article in view, leave the panel. */
export interface ExchangeEvents extends ExportEvents {
	/** Lets the reader choose what to export of the page in view, or of everything. */
	readonly openForPage: () => void;
	readonly copyNote: (id: string) => void;
	/** Copies all notes on the article in view. */
	readonly copyAll: () => void;
}

/** What the reader looks at among the sides. */
export interface SidesEvents {
	readonly choosePair: (pair: ComparedPair) => void;
	/** Opens the page of a party. */
	readonly openParty: (id: string) => void;
	readonly closeParty: () => void;
}

/** What the reader does with notes. */
export interface NoteEvents {
	readonly show: (id: string) => void;
	/** Starts a note on a claim. */
	readonly onClaim: (id: string) => void;
	/** Starts a note on a party. */
	readonly onParty: (id: string) => void;
	readonly changeDraft: (draft: Draft) => void;
	readonly saveDraft: (draft: Draft) => void;
	readonly discardDraft: (draft: Draft) => void;
	readonly edit: (note: ShownNote) => void;
	readonly remove: (note: ShownNote) => void;
	/** Keeps the words that stand on the page now in place of those of the note's `anchor`th passage. */
	readonly keepNewWords: (note: ShownNote, anchor: number) => void;
	readonly retryStorage: () => void;
}

/** What the reader corrects; claims, parties, issues and links by their ids. */
export interface CorrectionEvents {
	/** Null: nobody that the text names. */
	readonly setSpeaker: (claim: string, party: string | null) => void;
	readonly rejectClaim: (claim: string) => void;
	/** Makes the words that are selected on the page those of a claim. */
	readonly takeSelectedWords: (claim: string) => void;
	readonly setIssue: (claim: string, issue: string) => void;
	/** Makes the words that are selected on the page the label of an issue. */
	readonly relabelIssue: (issue: string) => void;
	readonly addLink: (claim: string, counter: string, kind: CounterclaimKind) => void;
	readonly confirmLink: (link: string) => void;
	readonly rejectLink: (link: string) => void;
	readonly renameParty: (party: string, name: string, scope: Correction["scope"]) => void;
	readonly mergeParties: (party: string, into: string, scope: Correction["scope"]) => void;
	/** Makes some mentions of a party another party. */
	readonly splitParty: (party: string, mentions: readonly Span[], name: string) => void;
	/** Says that the place in doubt is the one that was meant. */
	readonly settle: (correction: Correction) => void;
	/** Takes a correction back. */
	readonly drop: (correction: Correction) => void;
}

/** What the reader does with the kept articles, from the one in view. */
export interface LibraryEvents {
	readonly saveArticle: () => void;
	readonly forgetArticle: () => void;
	/** Looks for a claim in the other kept articles. */
	readonly lookElsewhere: (claim: string) => void;
	/** Looks for what a party says in the kept articles. */
	readonly lookOverTime: (party: string) => void;
}
