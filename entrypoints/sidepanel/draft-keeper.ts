import { signal } from "@preact/signals";
import type { Draft } from "../../domain/note";
import type { KnownError } from "../../domain/page-state";
import { announceDraft } from "../../notes/changes";
import type { DraftJournal } from "../../notes/draft-journal";
import { mergeDrafts } from "../../notes/merge-drafts";
import type { NoteStore, SeenDraft } from "../../notes/note-store";
import { knownStorageError, reachStorage } from "./storage-errors";

/** A draft is kept this many ms after the last key; at once when the panel is left. */
const AUTOSAVE = 250;

/**
 * What the reader is writing: on screen at once, in the journal with every key, in the database with every pause. Panels of
 * several windows may write one draft: what cannot be made one of it is kept as two.
 */
export class DraftKeeper {
	/** Those on screen, of whatever articles. */
	readonly drafts = signal<Draft[]>([]);
	readonly unsaved = signal<Record<string, KnownError>>({});
	/** Typed, and not in the database yet. */
	private readonly pending = new Map<string, Draft>();
	/** As the database had it when this page looked or wrote last. */
	private readonly seen = new Map<string, Draft>();
	/** `updatedAt` of states that this page wrote down since then: another page may have found them in the journal. */
	private readonly written = new Map<string, number[]>();
	private timer = 0;
	private last = 0;
	/** Writes follow each other, so that each knows what the one before it left. */
	private writing: Promise<void> = Promise.resolve();

	/** @param name this page's, to know its own words by */
	constructor(
		private readonly store: NoteStore,
		private readonly journal: DraftJournal,
		readonly name: string,
	) {
		// The panel may be closed in the middle of a word.
		addEventListener("pagehide", () => void this.flush());
		document.addEventListener("visibilitychange", () => void this.flush());
	}

	/** Reads the drafts of an article; what is being typed stays as it is. */
	async load(article: string): Promise<Draft[]> {
		await this.recover(article);
		const kept = await this.store.draftsOf(article);
		for (const draft of kept) if (!this.pending.has(draft.id)) this.seen.set(draft.id, draft);
		const unseen = [...this.pending.values()].filter(
			(draft) => draft.article === article && !kept.some(({ id }) => id === draft.id),
		);
		return [...unseen, ...kept]
			.map((draft) => this.pending.get(draft.id) ?? draft)
			.sort((a, b) => b.updatedAt - a.updatedAt);
	}

	/**
	 * Shows the drafts of an article in the order in which they stand already, new ones first, so that none jumps while it is
	 * typed in; those of other articles stay.
	 */
	show(article: string, drafts: readonly Draft[]): void {
		const byId = new Map(drafts.map((draft) => [draft.id, draft]));
		const staying = this.drafts.value.flatMap((draft) =>
			draft.article === article ? (byId.get(draft.id) ?? []) : [draft],
		);
		const old = new Set(this.drafts.value.map(({ id }) => id));
		this.drafts.value = [...drafts.filter(({ id }) => !old.has(id)), ...staying];
	}

	/** What a panel that was closed in the middle of a word had not handed over. */
	private async recover(article: string): Promise<void> {
		for (const left of this.journal.draftsOf(article)) {
			if (this.pending.has(left.id)) continue;
			try {
				await this.store.putDraft(left);
				this.journal.drop(left);
			} catch (error) {
				this.pending.set(left.id, left);
				this.setUnsaved(left.id, knownStorageError(error));
			}
		}
	}

	/** Begins a draft, above the others, or shows it anew. */
	async begin(draft: Draft): Promise<void> {
		this.drafts.value = [draft, ...this.drafts.value.filter(({ id }) => id !== draft.id)];
		await this.inTurn(() => this.write(draft));
	}

	/** The reader typed: shown at once, kept soon. */
	typed(draft: Draft): void {
		const typed = { ...draft, updatedAt: this.timeAfter(draft) };
		this.pending.set(draft.id, typed);
		this.written.set(draft.id, [...(this.written.get(draft.id) ?? []), typed.updatedAt]);
		this.journal.write(typed);
		this.drafts.value = this.drafts.value.map((other) => (other.id === draft.id ? typed : other));
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.flush(), AUTOSAVE);
	}

	/** The time in ms, later than a state that is followed, with a fraction that no other page has: it tells states apart. */
	private timeAfter({ updatedAt }: Draft): number {
		this.last = Math.max(Date.now() + Math.random(), this.last + 0.001, updatedAt + 0.001);
		return this.last;
	}

	/** A draft as it was typed last; undefined where it is no longer on screen. */
	latest(id: string): Draft | undefined {
		return this.pending.get(id) ?? this.drafts.value.find((draft) => draft.id === id);
	}

	/** Hands over what was typed. */
	async flush(): Promise<void> {
		clearTimeout(this.timer);
		// One that has ended when its turn comes is not begun anew.
		for (const draft of [...this.pending.values()])
			await this.inTurn(async () => {
				if (this.pending.get(draft.id) === draft) await this.write(draft);
			});
	}

	/** Does something when all that was begun before is done; what fails does not hold up the next. */
	private inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.writing.then(work);
		this.writing = done.catch(() => {});
		return done;
	}

	private async write(draft: Draft): Promise<void> {
		const { id } = draft;
		const before = this.seen.get(id);
		try {
			const follows = before && [before.updatedAt, ...(this.written.get(id) ?? [])];
			const other = await this.store.putDraft(draft, follows);
			if (other && before) return await this.joinOrPart(before, draft, other);
			this.seen.set(id, draft);
			this.written.set(
				id,
				(this.written.get(id) ?? []).filter((time) => time > draft.updatedAt),
			);
			this.journal.drop(draft);
			if (this.pending.get(id) === draft) this.pending.delete(id);
			this.setUnsaved(id, null);
			announceDraft({ article: draft.article, from: this.name });
		} catch (error) {
			// What is typed stays on screen and in `pending`; the next key or the button tries again.
			this.pending.set(id, draft);
			this.setUnsaved(id, knownStorageError(error));
		}
	}

	/** Another page wrote the draft too: made one where that can be, else both are kept, and this page goes on with its own. */
	private async joinOrPart(before: Draft, ours: Draft, theirs: Draft): Promise<void> {
		// What was typed while this was being written counts too.
		const latest = this.pending.get(ours.id) ?? ours;
		const merged = mergeDrafts(before, latest, theirs);
		this.seen.set(ours.id, theirs);
		this.written.delete(ours.id);
		this.pending.delete(ours.id);
		this.journal.drop(latest);
		const own: Draft = merged ?? { ...latest, id: crypto.randomUUID() };
		// An edit is still one of the same note.
		if (!merged && latest.base !== null) own.note = latest.note ?? latest.id;
		const next = { ...own, updatedAt: this.timeAfter(theirs) };
		this.pending.set(next.id, next);
		this.journal.write(next);
		this.drafts.value = this.drafts.value.flatMap((draft) => {
			if (draft.id !== ours.id) return [draft];
			return merged ? [next] : [next, theirs];
		});
		await this.write(next);
	}

	/**
	 * Ends a draft that becomes a note, or that the reader throws away: `drop` ends it in the database, where a state that
	 * another page wrote since stays, as does what is typed meanwhile. If it fails the draft stays as it was.
	 */
	async end(draft: Draft, drop: (seen: SeenDraft) => Promise<unknown>): Promise<void> {
		// In its turn, so that no state that was typed before is written down after it.
		await this.inTurn(() => this.drop(draft, drop));
		announceDraft({ article: draft.article, from: this.name });
	}

	private async drop(draft: Draft, drop: (seen: SeenDraft) => Promise<unknown>): Promise<void> {
		const { id } = draft;
		const known = [this.seen.get(id)?.updatedAt ?? [], this.written.get(id) ?? [], draft.updatedAt].flat();
		const typed = this.pending.get(id);
		if (typed && typed.updatedAt <= draft.updatedAt) this.pending.delete(id);
		try {
			await reachStorage(drop({ id, states: known }));
		} catch (error) {
			if (typed && !this.pending.has(id)) this.pending.set(id, typed);
			throw error;
		}
		// The next `show` has what is in its place.
		this.written.delete(id);
		this.seen.delete(id);
		this.journal.drop(draft);
		this.setUnsaved(id, null);
	}

	private setUnsaved(id: string, error: KnownError | null): void {
		const { [id]: before, ...others } = this.unsaved.value;
		if (!before && !error) return;
		this.unsaved.value = error ? { ...others, [id]: error } : others;
	}
}
