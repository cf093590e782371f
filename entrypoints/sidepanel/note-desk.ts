import { computed, signal } from "@preact/signals";
import type { NoteEvents, NotesData, ReadPage, ShownNote } from "../../components/panel-data";
import { type Anchor, anchorAt } from "../../domain/anchor";
import {
	anchorsOf,
	type Draft,
	isSamePassage,
	type NoteTarget,
	withAnchor,
	withoutPassage,
	withPassage,
} from "../../domain/note";
import type { KnownError } from "../../domain/page-state";
import type { Span } from "../../domain/span";
import { announceChange, onChange, onDraft } from "../../notes/changes";
import { DraftJournal } from "../../notes/draft-journal";
import { NoteStore } from "../../notes/note-store";
import { reportError } from "../../platform/errors";
import { askPage } from "../../platform/messages";
import { acrossArticles } from "./across-articles";
import { DraftKeeper } from "./draft-keeper";
import { i18n } from "./interface-texts";
import { draftOf, mergedDraft, NoteChanges } from "./note-changes";
import { noteTarget } from "./note-target";
import { knownStorageError, reachStorage } from "./storage-errors";
import type { Surroundings } from "./surroundings";
import { UndoStack } from "./undo-stack";

/** The reader's notes on the article in view: what is written, what is kept, and what of that can be undone. */
export class NoteDesk implements NoteEvents {
	private readonly notes = signal<ShownNote[]>([]);
	private readonly error = signal<KnownError | null>(null);
	private readonly tags = signal<string[] | null>(null);
	private readonly awaiting = signal<string | null>(null);
	private readonly store = new NoteStore();
	private readonly drafts = new DraftKeeper(this.store, new DraftJournal(localStorage), crypto.randomUUID());
	private readonly undo = new UndoStack();
	private readonly changes: NoteChanges;

	readonly data = computed<NotesData>(() => ({
		notes: this.notes.value,
		drafts: this.drafts.drafts.value,
		unsaved: this.drafts.unsaved.value,
		error: this.error.value,
		tags: this.tags.value ?? [],
		awaiting: this.awaiting.value,
	}));

	constructor(private readonly around: Surroundings) {
		this.changes = new NoteChanges(this.store, {
			changed: (article) => this.noteChanged(article),
			done: (text, undo) => this.done(text, undo),
		});
		onChange(({ article }) => {
			this.tags.value = null;
			if (article === null || article === this.article()) void this.load();
		});
		onDraft(({ article, from }) => {
			if (from !== this.drafts.name && article === this.article()) void this.load();
		});
		document.addEventListener("keydown", (event) => this.keyPressed(event));
	}

	private article(): string | null {
		const page = this.around.page();
		return page && !page.private ? page.article.canonicalUrl : null;
	}

	/** Reads notes and drafts of the article in view; what is being typed stays as it is. */
	async load(): Promise<void> {
		const article = this.article();
		if (article === null) {
			this.notes.value = [];
			this.error.value = null;
			return this.drafts.clear();
		}
		try {
			const [notes, drafts] = await Promise.all([this.store.notesOf(article), this.drafts.load(article)]);
			if (article !== this.article()) return;
			this.notes.value = notes;
			this.drafts.show(drafts);
			this.error.value = null;
		} catch (error) {
			this.error.value = knownStorageError(error);
		}
	}

	readonly retryStorage = (): void => void this.load();

	readonly show = (target: NoteTarget, span: Span | null): void => {
		this.around.run(async () => {
			const tab = this.around.tabId();
			if (span === null) return this.around.openTarget(target);
			if (tab !== null && !(await askPage(tab, "showPassage", span))) this.around.say(i18n.t("claim.gone"), null);
		});
	};

	readonly onClaim = (id: string): void => this.begin((page) => noteTarget(page, "claim", id));
	readonly onParty = (id: string): void => this.begin((page) => noteTarget(page, "party", id));
	readonly onIssue = (id: string): void => this.begin((page) => noteTarget(page, "issue", id));
	readonly onLink = (id: string): void => this.begin((page) => noteTarget(page, "link", id));

	readonly followUp = (note: ShownNote): void => this.begin(() => [], note.id);

	private begin(targetsOf: (page: ReadPage) => NoteTarget[] | null, replyTo?: string): void {
		const article = this.article();
		const page = this.around.page();
		const targets = page && targetsOf(page);
		if (article === null || !targets) return;
		this.around.chooseTab("notes");
		const draft: Draft = {
			id: crypto.randomUUID(),
			article,
			targets,
			body: "",
			tags: [],
			colour: "yellow",
			evidence: [],
			...(replyTo === undefined ? {} : { replyTo }),
			base: null,
			updatedAt: Date.now(),
		};
		this.around.run(() => this.drafts.begin(draft));
	}

	readonly edit = (note: ShownNote): void => this.around.run(() => this.drafts.begin(draftOf(note)));

	readonly changeDraft = (draft: Draft): void => this.drafts.typed(draft);

	readonly saveDraft = (draft: Draft): void => this.around.run(() => this.save(draft));

	readonly discardDraft = (draft: Draft): void => this.around.run(() => this.throwAway(draft));

	readonly remove = (note: ShownNote): void => this.around.run(() => this.changes.bury(note));

	readonly keepVersion = (note: ShownNote, rev: string): void =>
		this.around.run(() => this.changes.keepVersion(note, rev));

	readonly keepBoth = (note: ShownNote): void => this.around.run(() => this.changes.keepBoth(note));

	readonly merge = (note: ShownNote): void => {
		const taken = this.drafts.latest(note.id) !== undefined;
		this.around.run(() => this.drafts.begin(mergedDraft(note, taken ? crypto.randomUUID() : note.id)));
	};

	readonly tick = (note: ShownNote, box: number): void =>
		this.around.run(async () => {
			// It brings a parser with it, which the shown note has loaded.
			const { tickBox } = await import("../../components/notes/editing/tick-box");
			const body = tickBox(note.body, box);
			if (body !== null) await this.changes.revise(note, { body }, i18n.t("notes.ticked"));
		});

	/** Makes the words that the page has now those of a note's passage, as a revision of the note. */
	readonly keepNewWords = (note: ShownNote, anchor: number): void =>
		this.around.run(async () => {
			const page = this.around.page();
			const place = page?.notes.find(({ id }) => id === note.id)?.places[anchor];
			if (!page || !place) return;
			const targets = withAnchor(note.targets, anchor, anchorAt(page.article.text, place));
			await this.changes.revise(note, { targets }, i18n.t("notes.new_words_kept"));
			await this.keepArticle(note.article);
		});

	/** Takes the words that are selected on the page into a draft; where none are, those that will be. */
	readonly addPassage = (draft: Draft | null): void =>
		this.around.run(async () => {
			const tab = this.around.tabId();
			if (tab === null) return;
			// The page's words go to the draft as it is kept.
			await this.drafts.flush();
			const awaited = await askPage(tab, "addPassage", draft?.id ?? null);
			this.awaiting.value = awaited ? (draft?.id ?? null) : null;
		});

	readonly removePassage = (draft: Draft, number: number): void => {
		const anchor = anchorsOf(draft)[number];
		if (!anchor) return;
		this.drafts.typed({ ...draft, targets: withoutPassage(draft.targets, number) });
		this.done(i18n.t("notes.passage_removed"), async () => this.retarget(draft.id, (now) => withPassage(now, anchor)));
	};

	/** The page has put words into a draft. */
	passageAdded(id: string, anchor: Anchor): void {
		this.awaiting.value = null;
		this.around.run(async () => {
			await this.load();
			this.done(i18n.t("notes.passage_added"), async () =>
				this.retarget(id, (now) => {
					const at = anchorsOf({ targets: now }).findIndex((one) => isSamePassage(one, anchor));
					return at === -1 ? now : withoutPassage(now, at);
				}),
			);
		});
	}

	private retarget(id: string, change: (targets: NoteTarget[]) => NoteTarget[]): void {
		const draft = this.drafts.latest(id);
		if (draft) this.drafts.typed({ ...draft, targets: change(draft.targets) });
	}

	readonly needTags = (): void => {
		if (this.tags.value !== null) return;
		this.tags.value = [];
		this.store.tagsInUse().then(
			(tags) => {
				this.tags.value = tags;
			},
			// Tags can be written without being offered; that they cannot be read is told where notes are.
			(error) => reportError("reading tags", error),
		);
	};

	/** Makes a draft a note, or the next revision of the one it edits. */
	private async save(shown: Draft): Promise<void> {
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

	private async throwAway(shown: Draft): Promise<void> {
		const draft = this.drafts.latest(shown.id) ?? shown;
		await this.drafts.end(draft, (seen) => this.store.dropDraft(seen));
		if (this.awaiting.value === draft.id) this.addPassage(null);
		await this.load();
		this.done(i18n.t("notes.discarded"), () => this.drafts.begin({ ...draft, updatedAt: Date.now() }));
	}

	/** An article with notes is kept as it is read now. */
	private async keepArticle(address: string): Promise<void> {
		const page = this.around.page();
		if (page?.article.canonicalUrl !== address) return;
		const { claimRows } = await acrossArticles();
		await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, Date.now()));
	}

	private async noteChanged(article: string): Promise<void> {
		this.tags.value = null;
		announceChange({ article });
		await this.load();
		this.around.changed();
	}

	/** Tells what was done, and remembers how to undo it. */
	private done(text: string, undo: () => Promise<void>): void {
		const step = this.undo.push(undo);
		this.around.say(text, () => this.around.run(step));
	}

	/** Undo outside of a field, where the browser has its own. */
	private keyPressed(event: KeyboardEvent): void {
		const undoes =
			(event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
		if (!undoes || event.defaultPrevented || isTextField(event.target)) return;
		event.preventDefault();
		this.around.run(async () => {
			this.around.say(i18n.t((await this.undo.undoLast()) ? "notes.undone" : "notes.nothing_to_undo"), null);
		});
	}
}

function isTextField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type))
	);
}
