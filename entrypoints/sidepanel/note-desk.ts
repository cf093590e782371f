import { signal } from "@preact/signals";
import type { NoteEvents, NotesData, ShownNote } from "../../components/panel-data";
import { anchorAt } from "../../domain/anchor";
import { type Draft, type Note, withAnchor } from "../../domain/note";
import type { KnownError } from "../../domain/page-state";
import { announceChange, onChange } from "../../notes/changes";
import { DraftJournal } from "../../notes/draft-journal";
import { NoteStore } from "../../notes/note-store";
import { createNote, reviseNote, tombstone } from "../../notes/revision";
import { askPage } from "../../platform/messages";
import { acrossArticles } from "./across-articles";
import { i18n } from "./interface-texts";
import { knownStorageError, reachStorage } from "./storage-errors";
import type { Surroundings } from "./surroundings";

/** A draft is kept this many ms after the last key; at once when the panel is left. */
const AUTOSAVE = 250;

/** The reader's notes on the article in view: kept in the database, drafts with every pause of the keys. */
export class NoteDesk implements NoteEvents {
	readonly data = signal<NotesData>({ notes: [], drafts: [], error: null, unsaved: {} });
	private readonly store = new NoteStore();
	private readonly journal = new DraftJournal(localStorage);
	private readonly pending = new Map<string, Draft>();
	private timer = 0;

	constructor(private readonly around: Surroundings) {
		onChange(({ article }) => {
			if (article === null || article === this.article()) void this.load();
		});
		// The panel may be closed in the middle of a word.
		addEventListener("pagehide", () => void this.flush());
		document.addEventListener("visibilitychange", () => void this.flush());
	}

	private article(): string | null {
		const page = this.around.page();
		return page && !page.private ? page.article.canonicalUrl : null;
	}

	readonly show = (id: string): void => {
		this.around.run(async () => {
			const tab = this.around.tabId();
			if (tab !== null && !(await askPage(tab, "showNote", id))) this.around.say(i18n.t("claim.gone"), null);
		});
	};

	readonly onClaim = (id: string): void => {
		const page = this.around.page();
		const claim = page?.analysis.claims.find((candidate) => candidate.id === id);
		if (!page || !claim) return;
		this.begin([{ kind: "claim", id, anchors: claim.content.map((span) => anchorAt(page.article.text, span)) }]);
	};

	readonly onParty = (id: string): void => {
		const party = this.around.page()?.analysis.parties.find((candidate) => candidate.id === id);
		if (party) this.begin([{ kind: "party", id, name: party.name }]);
	};

	private begin(targets: Draft["targets"]): void {
		this.around.chooseTab("notes");
		this.around.run(() => this.start(targets));
	}

	readonly saveDraft = (draft: Draft): void => this.around.run(() => this.keepAsNote(draft));

	readonly discardDraft = (draft: Draft): void => this.around.run(() => this.throwAway(draft));

	readonly edit = (note: ShownNote): void => this.around.run(() => this.openDraftOf(note));

	readonly remove = (note: ShownNote): void => this.around.run(() => this.bury(note));

	readonly keepNewWords = (note: ShownNote, anchor: number): void =>
		this.around.run(() => this.takeNewWords(note, anchor));

	readonly retryStorage = (): void => void this.load();

	/** Reads notes and drafts of the article in view; what is being typed stays as it is. */
	async load(): Promise<void> {
		const article = this.article();
		if (article === null) {
			this.data.value = { notes: [], drafts: [], error: null, unsaved: {} };
			return;
		}
		try {
			const [notes, drafts] = await Promise.all([this.store.notesOf(article), this.store.draftsOf(article)]);
			if (article !== this.article()) return;
			// What a panel that was closed in the middle of a word had not handed over yet.
			for (const left of this.journal.draftsOf(article)) {
				const kept = drafts.find(({ id }) => id === left.id);
				if (kept && kept.updatedAt >= left.updatedAt) this.journal.drop(kept);
				else if (!this.pending.has(left.id)) this.pending.set(left.id, left);
			}
			const unseen = [...this.pending.values()].filter(
				(draft) => draft.article === article && !drafts.some(({ id }) => id === draft.id),
			);
			const merged = [...unseen, ...drafts]
				.map((draft) => this.pending.get(draft.id) ?? draft)
				.sort((a, b) => b.updatedAt - a.updatedAt);
			this.data.value = { ...this.data.value, notes, drafts: keepOrder(this.data.value.drafts, merged), error: null };
		} catch (error) {
			this.data.value = { ...this.data.value, error: knownStorageError(error) };
		}
	}

	/** Starts a note on `targets`. */
	private async start(targets: Draft["targets"]): Promise<void> {
		const article = this.article();
		if (article === null) return;
		const draft: Draft = {
			id: crypto.randomUUID(),
			article,
			targets,
			body: "",
			tags: [],
			colour: "yellow",
			base: null,
			updatedAt: Date.now(),
		};
		this.data.value = { ...this.data.value, drafts: [draft, ...this.data.value.drafts] };
		await this.keep(draft);
	}

	private async openDraftOf(note: ShownNote): Promise<void> {
		const draft: Draft = {
			id: note.id,
			article: note.article,
			targets: note.targets,
			body: note.body,
			tags: note.tags,
			colour: note.colour,
			base: note.rev,
			updatedAt: Date.now(),
		};
		this.data.value = {
			...this.data.value,
			drafts: [draft, ...this.data.value.drafts.filter(({ id }) => id !== draft.id)],
		};
		await this.keep(draft);
	}

	/** The reader typed: shown at once, kept soon. */
	readonly changeDraft = (draft: Draft): void => {
		const typed = { ...draft, updatedAt: Date.now() };
		this.pending.set(draft.id, typed);
		this.journal.write(typed);
		this.data.value = {
			...this.data.value,
			drafts: this.data.value.drafts.map((other) => (other.id === draft.id ? typed : other)),
		};
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.flush(), AUTOSAVE);
	};

	private async flush(): Promise<void> {
		clearTimeout(this.timer);
		for (const draft of [...this.pending.values()]) await this.keep(draft);
	}

	private async keep(draft: Draft): Promise<void> {
		try {
			await this.store.putDraft(draft);
			this.journal.drop(draft);
			if (this.pending.get(draft.id) === draft) this.pending.delete(draft.id);
			this.setUnsaved(draft.id, null);
		} catch (error) {
			// What is typed stays on screen and in `pending`; the next key or the button tries again.
			this.pending.set(draft.id, draft);
			this.setUnsaved(draft.id, knownStorageError(error));
		}
	}

	private setUnsaved(id: string, error: KnownError | null): void {
		const { [id]: before, ...others } = this.data.value.unsaved;
		if (!before && !error) return;
		this.data.value = { ...this.data.value, unsaved: error ? { ...others, [id]: error } : others };
	}

	/** Makes a draft a note, or the next revision of the one it edits. */
	private async keepAsNote(shown: Draft): Promise<void> {
		const draft = this.pending.get(shown.id) ?? shown;
		const { targets, body, tags, colour } = draft;
		const now = Date.now();
		const before = draft.base === null ? undefined : await reachStorage(this.store.note(draft.id));
		const base = before && [before, ...before.conflicts].find(({ rev }) => rev === draft.base);
		const content = { targets, body, tags, colour };
		const note = base
			? reviseNote(plain(base), content, now)
			: before
				? reviseNote(plain(before), content, now)
				: createNote(draft.id, draft.article, { ...content, evidence: [] }, now);
		const page = this.around.page();
		await reachStorage(this.store.putNote(note));
		const { claimRows } = await acrossArticles();
		if (page && page.article.canonicalUrl === draft.article)
			await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, now));
		await this.drop(draft.id);
		await this.noteChanged(draft.article);
		this.around.say(i18n.t("notes.saved"), null);
	}

	private async throwAway(draft: Draft): Promise<void> {
		await this.drop(draft.id);
		await this.load();
		this.around.say(
			i18n.t("notes.discarded"),
			() => void this.store.putDraft({ ...draft, updatedAt: Date.now() }).then(() => this.load()),
		);
	}

	private async bury(note: ShownNote): Promise<void> {
		const gone = tombstone(plain(note), Date.now());
		await reachStorage(this.store.putNote(gone));
		await this.noteChanged(note.article);
		const { targets, body, tags, colour, evidence } = note;
		this.around.say(
			i18n.t("notes.removed"),
			() => void this.bringBack(reviseNote(gone, { targets, body, tags, colour, evidence }, Date.now())),
		);
	}

	/** Makes the words that the page has now those of a note's passage, as a revision of the note. */
	private async takeNewWords(note: ShownNote, anchor: number): Promise<void> {
		const page = this.around.page();
		const place = page?.notes.find(({ id }) => id === note.id)?.places[anchor];
		if (!page || !place) return;
		const now = Date.now();
		const targets = withAnchor(note.targets, anchor, anchorAt(page.article.text, place));
		const kept = reviseNote(plain(note), { targets }, now);
		await reachStorage(this.store.putNote(kept));
		const { claimRows } = await acrossArticles();
		await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, now));
		await this.noteChanged(note.article);
		this.around.say(
			i18n.t("notes.new_words_kept"),
			() => void this.bringBack(reviseNote(kept, { targets: note.targets }, Date.now())),
		);
	}

	private async bringBack(note: Note): Promise<void> {
		await reachStorage(this.store.putNote(note));
		await this.noteChanged(note.article);
	}

	/** Drops a draft everywhere but on screen: the next `load` shows what is in its place. */
	private async drop(id: string): Promise<void> {
		this.pending.delete(id);
		this.journal.drop({ id, updatedAt: Number.POSITIVE_INFINITY });
		this.setUnsaved(id, null);
		await reachStorage(this.store.dropDraft(id));
	}

	private async noteChanged(article: string): Promise<void> {
		announceChange({ article });
		await this.load();
		this.around.changed();
	}
}

/** The drafts as they stood, new ones before them, so that none jumps while it is typed in. */
function keepOrder(before: readonly Draft[], now: readonly Draft[]): Draft[] {
	const byId = new Map(now.map((draft) => [draft.id, draft]));
	const staying = before.flatMap(({ id }) => byId.get(id) ?? []);
	const old = new Set(before.map(({ id }) => id));
	return [...now.filter(({ id }) => !old.has(id)), ...staying];
}

function plain(note: ShownNote | Note): Note {
	const { conflicts: _, ...rest } = note as ShownNote;
	return rest;
}
