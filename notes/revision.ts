import { hashText } from "../domain/hash";
import type { Note } from "../domain/note";

/** What a reader may change of a note. */
export type NoteContent = Pick<Note, "targets" | "body" | "tags" | "colour" | "evidence">;

/** How many ancestors a revision names: enough to tell an old copy from a conflict. */
const MOST_PARENTS = 50;

/** A new note's first revision; with `replyTo`, a note that was added to that one later. */
export function createNote(
	id: string,
	article: string,
	{ targets, body, tags, colour, evidence }: NoteContent,
	now: number,
	replyTo?: string,
): Note {
	const content = { targets, body, tags, colour, evidence, ...(replyTo === undefined ? {} : { replyTo }) };
	return revision({ id, article, ...content, rev: "", parents: [], deleted: false, createdAt: now, updatedAt: now });
}

/**
 * The next revision of a note, with `content` changed.
 *
 * @param settled revisions made beside `note` that the new one takes the place of too
 */
export function reviseNote(
	note: Note,
	content: Partial<NoteContent>,
	now: number,
	settled: readonly string[] = [],
): Note {
	return revision({
		...note,
		...content,
		deleted: false,
		parents: [note.rev, ...settled, ...note.parents].slice(0, MOST_PARENTS),
		updatedAt: now,
	});
}

/** The tombstone of a note: its words are gone, its ancestry stays. `settled` as in `reviseNote`. */
export function tombstone(note: Note, now: number, settled: readonly string[] = []): Note {
	return revision({
		...note,
		targets: [],
		body: "",
		tags: [],
		evidence: [],
		deleted: true,
		parents: [note.rev, ...settled, ...note.parents].slice(0, MOST_PARENTS),
		updatedAt: now,
	});
}

/** Gives a note its revision name: the generation, and a hash of what it says and of where it comes from. */
function revision(note: Note): Note {
	const { rev: _, ...said } = note;
	return {
		...note,
		rev: `${note.parents.length === 0 ? 1 : generationOf(note.parents[0] ?? "") + 1}-${hashText(JSON.stringify(said))}`,
	};
}

/** The number before the hyphen of a revision's name. */
export function generationOf(rev: string): number {
	const generation = Number.parseInt(rev, 10);
	return Number.isNaN(generation) ? 0 : generation;
}

/**
 * Of two revisions that were made beside each other, the one that counts: what was not deleted, so that no deletion hides
 * words that were written beside it; then the longer history, then the greater name.
 */
export function laterRevision<N extends Note>(a: N, b: N): N {
	if (a.deleted !== b.deleted) return a.deleted ? b : a;
	const difference = generationOf(a.rev) - generationOf(b.rev);
	if (difference !== 0) return difference > 0 ? a : b;
	return a.rev > b.rev ? a : b;
}

/** What a reader may change of a note, as it says it. */
export function contentOf({ targets, body, tags, colour, evidence }: NoteContent): NoteContent {
	return { targets, body, tags, colour, evidence };
}

/** Whether two revisions say the same, whatever their history. */
export function saysTheSame(a: Note, b: Note): boolean {
	return a.deleted === b.deleted && JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}
