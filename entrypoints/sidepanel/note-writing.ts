import { signal } from "@preact/signals";
import type { ShownNote } from "../../components/panel-data";
import type { Draft } from "../../domain/note";
import { announceChange, onChange, onDraft } from "../../notes/changes";
import { DraftJournal } from "../../notes/draft-journal";
import { NoteStore } from "../../notes/note-store";
import { reportError } from "../../platform/errors";
import { acrossArticles } from "./across-articles";
import { DraftKeeper } from "./draft-keeper";
import { i18n } from "./interface-texts";
import { draftOf, mergedDraft, NoteChanges } from "./note-changes";
import { reachStorage } from "./storage-errors";
import type { Surroundings } from "./surroundings";
import { UndoStack } from "./undo-stack";

/** What the writing of notes needs of the page that it goes on in. */
export type WritingHost = Pick<Surroundings, "page" | "changed" | "say" | "run">;

/** Is told that notes or drafts of an article are others now; null: those of any. */
export type NotesListener = (article: string | null) => Promise<void>;

/**
 * What is written in this page of the extension, wherever in it: the drafts, the changes of kept notes, and what of all that can
 * be undone. There is one, so that the panel and the library in front of it write the same draft and undo in one order.
 */
export class NoteWriting {
	readonly store = new NoteStore();
	readonly drafts = new DraftKeeper(this.store, new DraftJournal(localStorage), crypto.randomUUID());
	/** Every tag in use; null before somebody needs them. */
	readonly tags = signal<string[] | null>(null);
	readonly changes: NoteChanges;
	private readonly undo = new UndoStack();
	private readonly listeners = new Set<NotesListener>();

	constructor(private readonly host: WritingHost) {
		this.changes = new NoteChanges(this.store, {
			changed: (article) => this.noteChanged(article),
			done: (text, undo) => this.done(text, undo),
		});
		onChange(({ article }) => {
			this.tags.value = null;
			void this.tell(article);
		});
		onDraft(({ article, from }) => {
			if (from !== this.drafts.name) void this.tell(article);
		});
		document.addEventListener("keydown", (event) => this.keyPressed(event));
	}

	/** Tells of changes from now on; returns how to stop. */
	follow(listener: NotesListener): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	run(work: () => Promise<void>): void {
		this.host.run(work);
	}

	begin(draft: Draft): void {
		this.run(() => this.drafts.begin(draft));
	}

	edit(note: ShownNote): void {
		this.begin(draftOf(note));
	}

	/** Opens the versions of a note as one draft. */
	merge(note: ShownNote): void {
		const taken = this.drafts.latest(note.id) !== undefined;
		this.begin(mergedDraft(note, taken ? crypto.randomUUID() : note.id));
	}

	tick(note: ShownNote, box: number): void {
		this.run(async () => {
			// It brings a parser with it, which the shown note has loaded.
			const { tickBox } = await import("../../components/notes/editing/tick-box");
			const body = tickBox(note.body, box);
			if (body !== null) await this.changes.revise(note, { body }, i18n.t("notes.ticked"));
		});
	}

	needTags(): void {
		if (this.tags.value !== null) return;
		this.tags.value = [];
		this.store.tagsInUse().then(
			(tags) => {
				this.tags.value = tags;
			},
			// Tags can be written without being offered; that they cannot be read is told where notes are.
			(error) => reportError("reading tags", error),
		);
	}

	/** Makes a draft a note, or the next revision of the one it edits. */
	async save(shown: Draft): Promise<void> {
		const draft = this.drafts.latest(shown.id) ?? shown;
		const { next, before } = await this.changes.revisionOf(draft);
		let beside = false;
		await this.drafts.end(draft, async (seen) => {
			beside = (await this.store.putNotes([next], seen)).includes("conflict");
		});
		await this.keepArticle(draft.article);
		await this.noteChanged(draft.article);
		this.done(i18n.t(beside ? "notes.kept_beside" : "notes.saved"), async () => {
			if (draft.base === null) await this.changes.unmake(next);
			else if (before) await this.changes.revert(next, before);
			// What was written is not lost: it is a draft again.
			const kept = await reachStorage(this.store.note(next.id));
			const base = draft.base === null ? null : (kept?.rev ?? draft.base);
			await this.drafts.begin({ ...draft, base, updatedAt: Date.now() });
		});
	}

	async discard(shown: Draft): Promise<void> {
		const draft = this.drafts.latest(shown.id) ?? shown;
		await this.drafts.end(draft, (seen) => this.store.dropDraft(seen));
		await this.tell(draft.article);
		this.done(i18n.t("notes.discarded"), () => this.drafts.begin({ ...draft, updatedAt: Date.now() }));
	}

	/** The article in view is kept as it is read now, where it is the one with this address. */
	async keepArticle(address: string): Promise<void> {
		const page = this.host.page();
		if (page?.article.canonicalUrl !== address) return;
		const { claimRows } = await acrossArticles();
		await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, Date.now()));
	}

	/** Tells what was done, and remembers how to undo it. */
	done(text: string, undo: () => Promise<void>): void {
		const step = this.undo.push(undo);
		this.host.say(text, () => this.run(step));
	}

	private async noteChanged(article: string): Promise<void> {
		this.tags.value = null;
		announceChange({ article });
		await this.tell(article);
		this.host.changed();
	}

	private async tell(article: string | null): Promise<void> {
		await Promise.all([...this.listeners].map((listener) => listener(article)));
	}

	/** Undo outside of a field, where the browser has its own. */
	private keyPressed(event: KeyboardEvent): void {
		const undoes =
			(event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
		if (!undoes || event.defaultPrevented || isTextField(event.target)) return;
		event.preventDefault();
		this.run(async () => {
			this.host.say(i18n.t((await this.undo.undoLast()) ? "notes.undone" : "notes.nothing_to_undo"), null);
		});
	}
}

function isTextField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type))
	);
}
