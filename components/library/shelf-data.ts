import type { ArticleComparison } from "../../domain/article-comparison";
import type { Statements } from "../../domain/indexed-claim";
import type { FoundArticles, ShelfArticle } from "../../domain/library-search";
import type { KnownError } from "../../domain/page-state";
import type { Retention } from "../../domain/retention";
import type { ExportData, ExportEvents } from "../exchange/exchange-data";
import type { Looked, ShownNote, WritingData, WritingEvents } from "../panel-data";

/** What the reader looks at instead of the list; what is looked for is on its way or there. */
export type ShelfPage =
	| { kind: "comparison"; looked: Looked<ArticleComparison> }
	| { kind: "party"; name: string; looked: Looked<Statements> };

/** All that is kept, as the library shows it. */
export interface ShelfData {
	/** Latest first; null before they are read. */
	articles: ShelfArticle[] | null;
	/** Whether it is known how many notes there are. */
	counted: boolean;
	/** The storage does not answer. */
	error: KnownError | null;
	/** How many articles cannot be searched, because something of them is not as it should be. */
	unreadable: number;
	query: string;
	/** What is found of the query; null where nothing is asked for, or before the first answer. */
	found: FoundArticles | null;
	/** The search does not work. */
	searchError: KnownError | null;
	/** The notes of the articles that were opened, by their addresses. */
	notes: Record<string, Looked<ShownNote[]>>;
	/** What is being written on those. */
	writing: WritingData;
	/** The note that the reader asked to edit last, by its id: its editor takes the focus. */
	begun: string | null;
	page: ShelfPage | null;
	/** Bytes that are used of the device's storage; null where the browser does not say. */
	usage: number | null;
	/** Whether to remind of a backup. */
	remind: boolean;
	retention: Retention;
	/** How far something is that takes a while. */
	progress: string | null;
	/** What the reader exports; null while nothing is. */
	exporting: ExportData | null;
	/** Whether there is something to go back to. */
	inPanel: boolean;
}

/** What the reader does in the library; articles by their addresses, notes and claims by their ids. */
export interface ShelfEvents {
	readonly search: (query: string) => void;
	/** Asks for all that is found. */
	readonly findAll: () => void;
	readonly open: (article: string) => void;
	readonly openNote: (article: string, note: string) => void;
	readonly openClaim: (article: string, claim: string) => void;
	readonly forget: (articles: readonly string[]) => void;
	readonly compare: (left: string, right: string) => void;
	/** Opens what a party says over time; `article` is one that names it. */
	readonly openParty: (name: string, article: string) => void;
	readonly closePage: () => void;
	readonly putReminderOff: () => void;
	readonly changeRetention: (months: Retention) => void;
	/** Opens the page where all of it is imported and deleted. */
	readonly openOptions: () => void;
	/** Shows the library in a page of its own. */
	readonly openInTab: () => void;
	readonly retry: () => void;
	readonly close: () => void;
	/** Lets the reader choose what to export: the articles that are selected, what is found, or everything. */
	readonly chooseExport: (selected: readonly string[]) => void;
	readonly exports: ExportEvents;
	readonly notes: ShelfNoteEvents;
}

/** What the reader does with the notes that the library shows. */
export interface ShelfNoteEvents extends WritingEvents {
	/** Asks for the notes of an article. */
	readonly look: (article: string) => void;
	/** Opens a note that was found in the editor. */
	readonly editFound: (article: string, note: string) => void;
}
