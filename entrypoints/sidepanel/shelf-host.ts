import type { NoteWriting } from "./note-writing";

/** What the library asks of the page that it is shown in. */
export interface ShelfHost {
	say(text: string, undo: (() => void) | null): void;
	/** Runs what the reader asked for; what fails is told. */
	run(work: () => Promise<void>): void;
	/** What is kept changed: pages should paint it anew. */
	changed(): void;
	/** What is written in the page that it is shown in. */
	readonly writing: NoteWriting;
	/** Goes back to what was there before; null where there is nothing. */
	close: (() => void) | null;
}
