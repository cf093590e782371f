import type { PanelTab, ReadPage } from "../../components/panel-data";
import type { NoteTarget } from "../../domain/note";

/** What the panel lends to each of its desks. */
export interface Surroundings {
	/** The page in view, where it is read. */
	page(): ReadPage | null;
	/** The tab that is followed. */
	tabId(): number | null;
	/** Asks the page how it is now, and shows that. */
	look(): Promise<void>;
	/** What is kept changed: the page should paint it anew. */
	changed(): void;
	chooseTab(tab: PanelTab): void;
	/** Shows what a note is on, where the panel has it. */
	openTarget(target: NoteTarget): void;
	say(text: string, undo: (() => void) | null): void;
	/** Runs what the reader asked for; what fails is told. */
	run(work: () => Promise<void>): void;
}
