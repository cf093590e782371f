import type { CounterclaimKind } from "../domain/analysis";
import type { Correction, CorrectionOutcome } from "../domain/correction";
import type { Elsewhere, Statements } from "../domain/indexed-claim";
import type { Draft, Note, NoteTarget } from "../domain/note";
import type { NoteOrder } from "../domain/note-order";
import type { KnownError, PageState } from "../domain/page-state";
import type { SearchEngines } from "../domain/search-engines";
import type { ReadingSettings } from "../domain/settings";
import type { Span } from "../domain/span";
import type { ClaimFilter } from "./claims/claim-filter";
import type { ExportData, ExportEvents } from "./exchange/exchange-data";
import type { ShelfData, ShelfEvents } from "./library/shelf-data";

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

/** What is being written, wherever. */
export interface WritingData {
	drafts: Draft[];
	/** A draft that could not be kept yet, by id. */
	unsaved: Record<string, KnownError>;
	/** Every tag in use, once somebody needs them. */
	tags: readonly string[];
	/** Id of the draft that takes the next words selected on the page. */
	awaiting: string | null;
}

/** The reader's notes on the article, or why there are none to show. */
export interface NotesData extends WritingData {
	notes: ShownNote[];
	order: NoteOrder;
	/** The storage does not answer. */
	error: KnownError | null;
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

/** Where the reader is in the list of claims. */
export interface ClaimPlace {
	/** The topmost in view; null at the beginning. */
	claim: string | null;
	/** Where it stands, in px from the top of the window. */
	top: number;
	/** The claim that was current then. */
	current: string | null;
}

/** What the reader looks at among the claims. */
export interface ClaimsData {
	filter: ClaimFilter;
	/** Where he was with this filter; null where he had not looked yet. */
	place: ClaimPlace | null;
	/** Where claims can be looked up. */
	engines: SearchEngines;
}

/** What is copied: text, and the same as markup where that is more. */
export interface Copied {
	plain: string;
	html: string | null;
}

export interface PanelData {
	view: PanelView;
	tab: PanelTab;
	sides: SidesData;
	claims: ClaimsData;
	currentClaim: string | null;
	notes: NotesData;
	corrections: CorrectionsData;
	library: LibraryData;
	/** The library, where it is in front of everything else. */
	shelf: { data: ShelfData; events: ShelfEvents } | null;
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
	/** Shows the library in place of the page. */
	readonly openLibrary: () => void;
	readonly dismissToast: () => void;
	readonly sides: SidesEvents;
	readonly claims: ClaimEvents;
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

/** What the reader does with the list of claims, and with one of them. */
export interface ClaimEvents {
	/**
	 * @param left where the reader was
	 * @param place where to be then; null: where he was with that filter before
	 */
	readonly changeFilter: (filter: ClaimFilter, left: ClaimPlace | null, place: ClaimPlace | null) => void;
	/** The list goes out of view. */
	readonly leave: (place: ClaimPlace) => void;
	readonly copy: (copied: Copied) => void;
}

/** What the reader does with notes wherever they are written: beside their page, or in the library. */
export interface WritingEvents {
	/** Leads to what a note is on: to `span` of the page, or to where the panel has it; null where there is no page. */
	readonly show: ((target: NoteTarget, span: Span | null) => void) | null;
	readonly changeDraft: (draft: Draft) => void;
	readonly saveDraft: (draft: Draft) => void;
	readonly discardDraft: (draft: Draft) => void;
	/** Takes words of the page into a draft: those selected, or the next that will be; null no longer waits for any. */
	readonly addPassage: ((draft: Draft | null) => void) | null;
	/** Takes the `number`th passage out of a draft. */
	readonly removePassage: (draft: Draft, number: number) => void;
	/** Tags are about to be entered: those in use can be offered. */
	readonly needTags: () => void;
	readonly edit: (note: ShownNote) => void;
	readonly remove: (note: ShownNote) => void;
	/** Ticks the `box`th box of the note's checklists, or takes the tick away. */
	readonly tick: (note: ShownNote, box: number) => void;
	/** Of versions that were saved beside each other, keeps one in place of all. */
	readonly keepVersion: (note: ShownNote, rev: string) => void;
	/** Makes notes of their own of versions that were saved beside each other. */
	readonly keepBoth: (note: ShownNote) => void;
	/** Opens the versions of a note as one in the editor. */
	readonly merge: (note: ShownNote) => void;
}

/** What the reader does with notes on the page in view. */
export interface NoteEvents extends WritingEvents {
	readonly show: (target: NoteTarget, span: Span | null) => void;
	readonly addPassage: (draft: Draft | null) => void;
	/** Starts a note on a claim. */
	readonly onClaim: (id: string) => void;
	/** Starts a note on a party. */
	readonly onParty: (id: string) => void;
	/** Starts a note on an issue. */
	readonly onIssue: (id: string) => void;
	/** Starts a note on a link between two claims. */
	readonly onLink: (id: string) => void;
	/** Starts a note that belongs to another, which was written before. */
	readonly followUp: (note: ShownNote) => void;
	/** Keeps the words that stand on the page now in place of those of the note's `anchor`th passage. */
	readonly keepNewWords: (note: ShownNote, anchor: number) => void;
	readonly changeOrder: (order: NoteOrder) => void;
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
