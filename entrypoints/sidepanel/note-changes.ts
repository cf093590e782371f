import { mergeTexts } from "../../components/notes/merge-texts";
import { addTags } from "../../components/notes/tags";
import type { ShownNote } from "../../components/panel-data";
import { tidyEvidence } from "../../domain/evidence";
import type { Draft, Note } from "../../domain/note";
import type { NoteStore } from "../../notes/note-store";
import { contentOf, createNote, type NoteContent, reviseNote, saysTheSame, tombstone } from "../../notes/revision";
import { i18n } from "./interface-texts";
import { reachStorage } from "./storage-errors";

/** What changes of notes need of the desk that they are made at. */
export interface ChangesDesk {
	/** The notes of an article are others now. */
	changed(article: string): Promise<void>;
	/** Tells what was done, and how to take it back. */
	done(text: string, undo: () => Promise<void>): void;
}

/** Changes kept notes, revision by revision; each can be undone. */
export class NoteChanges {
	constructor(
		private readonly store: NoteStore,
		private readonly desk: ChangesDesk,
	) {}

	/** The revision that a draft makes. It follows what the reader saw when it was begun, so that it never hides another's. */
	async revisionOf(draft: Draft): Promise<{ next: Note; before: ShownNote | null }> {
		const { targets, body, colour } = draft;
		const { tags } = addTags(draft.tags, draft.tagTyped ?? "");
		const content = { targets, body, colour, tags, evidence: tidyEvidence(draft.evidence ?? []) };
		const now = Date.now();
		const id = draft.note ?? draft.id;
		const kept = await reachStorage(this.store.note(id));
		if (!kept || draft.base === null)
			return { next: createNote(id, draft.article, content, now, draft.replyTo), before: null };
		const base = [plain(kept), ...kept.conflicts].find(({ rev }) => rev === draft.base) ?? earlier(kept, draft.base);
		return { next: reviseNote(base, content, now, draft.settles), before: base.rev === kept.rev ? kept : null };
	}

	/** Changes what a note says. */
	async revise(note: ShownNote, content: Partial<NoteContent>, text: string): Promise<void> {
		const next = reviseNote(plain(note), content, Date.now());
		await this.put(next);
		this.desk.done(text, () => this.revert(next, note));
	}

	async bury(note: ShownNote): Promise<void> {
		const gone = tombstone(plain(note), Date.now(), revsOf(note.conflicts));
		await this.put(gone);
		this.desk.done(i18n.t("notes.removed"), () => this.revert(gone, note));
	}

	/** Of versions that were saved beside each other, one takes the place of all. */
	async keepVersion(note: ShownNote, rev: string): Promise<void> {
		const chosen = [note, ...note.conflicts].find((version) => version.rev === rev);
		if (!chosen) return;
		const next = following(note, chosen, revsOf(note.conflicts));
		await this.put(next);
		this.desk.done(i18n.t("notes.version_kept"), () => this.revert(next, note));
	}

	/** Versions that were saved beside each other become notes of their own. */
	async keepBoth(note: ShownNote): Promise<void> {
		const next = following(note, note, revsOf(note.conflicts));
		const others = note.conflicts
			.filter(({ deleted }) => !deleted)
			.map((other) => createNote(crypto.randomUUID(), note.article, contentOf(other), Date.now(), note.replyTo));
		await this.put(next, ...others);
		this.desk.done(i18n.t("notes.both_kept"), async () => {
			await this.put(...others.map((other) => tombstone(other, Date.now())));
			await this.revert(next, note);
		});
	}

	/** Makes a note say again what it said before `made`; a change that came after that is kept beside it. */
	async revert(made: Note, before: ShownNote): Promise<void> {
		const kept = await reachStorage(this.store.note(made.id));
		const current = kept && saysTheSame(kept, made) ? plain(kept) : made;
		const beside = before.conflicts.map((other) => following(other, other, []));
		await this.put(following(current, before, []), ...beside);
	}

	/** Takes a new note back. */
	async unmake(made: Note): Promise<void> {
		const kept = await reachStorage(this.store.note(made.id));
		await this.put(tombstone(kept && saysTheSame(kept, made) ? plain(kept) : made, Date.now()));
	}

	private async put(...notes: [Note, ...Note[]] | Note[]): Promise<void> {
		const [first] = notes;
		if (!first) return;
		await reachStorage(this.store.putNotes(notes, null));
		await this.desk.changed(first.article);
	}
}

/** A draft that brings the versions of a note together, for the reader to go on from. */
export function mergedDraft(note: ShownNote, id: string): Draft {
	const versions = [note, ...note.conflicts.filter(({ deleted }) => !deleted)];
	return {
		...draftOf(note, id),
		targets: distinct(versions.flatMap(({ targets }) => targets)),
		body: versions.map(({ body }) => body).reduce(mergeTexts),
		tags: distinct(versions.flatMap(({ tags }) => tags)),
		evidence: distinct(versions.flatMap(({ evidence }) => evidence)),
		settles: revsOf(note.conflicts),
	};
}

/** A draft that edits a note, under an id of its own where that of the note is taken. */
export function draftOf(note: Note, id = note.id): Draft {
	const { article, rev, replyTo } = note;
	return {
		id,
		...(id === note.id ? {} : { note: note.id }),
		article,
		...contentOf(note),
		...(replyTo === undefined ? {} : { replyTo }),
		base: rev,
		updatedAt: Date.now(),
	};
}

/** A note without the versions beside it. */
export function plain(note: ShownNote | Note): Note {
	const { conflicts: _, ...rest } = note as ShownNote;
	return rest;
}

function revsOf(notes: readonly Note[]): string[] {
	return notes.map(({ rev }) => rev);
}

/** The revision after `note` that says what `said` does. */
function following(note: Note, said: Note, settled: readonly string[]): Note {
	const now = Date.now();
	return said.deleted ? tombstone(plain(note), now, settled) : reviseNote(plain(note), contentOf(said), now, settled);
}

/** A note as it was at an earlier revision, as far as its history goes: what follows that stands beside what came since. */
function earlier(note: Note, rev: string): Note {
	const at = note.parents.indexOf(rev);
	return { ...plain(note), rev, parents: at === -1 ? [] : note.parents.slice(at + 1) };
}

function distinct<T>(list: readonly T[]): T[] {
	return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
