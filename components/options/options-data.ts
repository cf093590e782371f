import type { KnownError } from "../../domain/page-state";
import type { SearchEngines } from "../../domain/search-engines";
import type { ReadingSettings } from "../../domain/settings";

export interface KeptArticleEntry {
	canonicalUrl: string;
	title: string;
	outlet: string;
	notes: number;
}

/** A keyboard command as the browser has it now. */
export interface ShownCommand {
	/** As the manifest names it. */
	name: string;
	/** What it does, in the browser's language. */
	description: string;
	/** Empty where it has none. */
	shortcut: string;
}

/** What the browser tells of the storage; null where it does not tell. */
export interface StorageState {
	/** Bytes. */
	used: number | null;
	/** Whether the browser keeps it until the reader deletes it. */
	persistent: boolean | null;
	/** Whether the browser was asked to, and would not. */
	refused: boolean;
}

export interface OptionsData {
	/** Match patterns of the sites that are always read. */
	sites: string[];
	allSites: boolean;
	reading: ReadingSettings;
	/** Where claims can be looked up. */
	engines: SearchEngines;
	commands: ShownCommand[];
	/** How the browser's page for shortcuts is reached. */
	shortcutsIn: "chromium" | "firefox";
	/** Whether the browser refused to open it. */
	shortcutsClosed: boolean;
	storage: StorageState;
	articles: KeptArticleEntry[];
	notes: number;
	error: KnownError | null;
	said: string | null;
	/** How far an import is, while one goes on. */
	progress: string | null;
}

export interface OptionsEvents {
	readonly changeReading: (changed: Partial<ReadingSettings>) => void;
	readonly changeEngines: (engines: SearchEngines) => void;
	readonly allowAll: () => void;
	readonly takeBack: (pattern: string) => void;
	/** Opens the browser's page for shortcuts. */
	readonly changeShortcuts: () => void;
	/** Asks the browser to keep the storage until the reader deletes it. */
	readonly askToPersist: () => void;
	readonly forget: (canonicalUrl: string) => void;
	readonly importFile: (file: File) => void;
	readonly exportAll: () => void;
	readonly deleteAll: () => void;
	readonly showFirstPage: () => void;
}

/** What a section of the options needs. */
export interface SectionProps {
	data: OptionsData;
	events: OptionsEvents;
}
