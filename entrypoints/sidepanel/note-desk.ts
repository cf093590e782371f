import { computed, signal } from "@preact/signals";
import type { NoteEvents, NotesData, ReadPage, ShownNote } from "../../components/panel-data";
import { type Anchor, anchorAt } from "../../domain/anchor";
import { anchorsOf, type Draft, isSamePassage, type NoteTarget, withAnchor, withoutPassage } from "../../domain/note";
import { type NoteOrder, toNoteOrder } from "../../domain/note-order";
import type { KnownError } from "../../domain/page-state";
import type { Span } from "../../domain/span";
import { askPage } from "../../platform/messages";
import { keptNoteOrder } from "../../platform/note-settings";
import { i18n } from "./interface-texts";
import { noteTarget } from "./note-target";
import type { NoteWriting } from "./note-writing";
import { knownStorageError } from "./storage-errors";
import type { Surroundings } from "./surroundings";
import { WritingDesk } from "./writing-desk";

/** The reader's notes on the article in view: what is written, and what is kept. */
export class NoteDesk extends WritingDesk implements NoteEvents {
	private readonly notes = signal<ShownNote[]>([]);
	private readonly error = signal<KnownError | null>(null);
	private readonly order = signal<NoteOrder>(toNoteOrder(null));
	private readonly awaiting = signal<string | null>(null);

	readonly data = computed<NotesData>(() => {
		const article = this.article();
		return {
			notes: this.notes.value,
			order: this.order.value,
			drafts: this.writing.drafts.drafts.value.filter((draft) => draft.article === article),
			unsaved: this.writing.drafts.unsaved.value,
			error: this.error.value,
			tags: this.writing.tags.value ?? [],
			awaiting: this.awaiting.value,
		};
	});

	constructor(
		private readonly around: Surroundings,
		writing: NoteWriting,
	) {
		super(writing);
		writing.follow(async (article) => {
			if (article === null || article === this.article()) await this.load();
		});
	}

	async start(): Promise<void> {
		keptNoteOrder.onChange((order) => this.showOrder(order));
		this.showOrder(await keptNoteOrder.read());
	}

	private showOrder(order: NoteOrder): void {
		this.order.value = order;
	}

	readonly changeOrder = (order: NoteOrder): void => {
		this.showOrder(order);
		this.around.run(() => keptNoteOrder.write(order));
	};

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
			return;
		}
		const { store, drafts } = this.writing;
		try {
			const [notes, kept] = await Promise.all([store.notesOf(article), drafts.load(article)]);
			if (article !== this.article()) return;
			this.notes.value = notes;
			drafts.show(article, kept);
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
		this.writing.begin({
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
		});
	}

	/** Makes the words that the page has now those of a note's passage, as a revision of the note. */
	readonly keepNewWords = (note: ShownNote, anchor: number): void =>
		this.around.run(async () => {
			const page = this.around.page();
			const place = page?.notes.find(({ id }) => id === note.id)?.places[anchor];
			if (!page || !place) return;
			const targets = withAnchor(note.targets, anchor, anchorAt(page.article.text, place));
			await this.writing.changes.revise(note, { targets }, i18n.t("notes.new_words_kept"));
			await this.writing.keepArticle(note.article);
		});

	/** Takes the words that are selected on the page into a draft; where none are, those that will be. */
	readonly addPassage = (draft: Draft | null): void =>
		this.around.run(async () => {
			const tab = this.around.tabId();
			if (tab === null) return;
			// The page's words go to the draft as it is kept.
			await this.writing.drafts.flush();
			const awaited = await askPage(tab, "addPassage", draft?.id ?? null);
			this.awaiting.value = awaited ? (draft?.id ?? null) : null;
		});

	/** The page has put words into a draft. */
	passageAdded(id: string, anchor: Anchor): void {
		this.awaiting.value = null;
		this.around.run(async () => {
			await this.load();
			this.writing.done(i18n.t("notes.passage_added"), async () =>
				this.retarget(id, (now) => {
					const at = anchorsOf({ targets: now }).findIndex((one) => isSamePassage(one, anchor));
					return at === -1 ? now : withoutPassage(now, at);
				}),
			);
		});
	}

	protected override async discard(draft: Draft): Promise<void> {
		await super.discard(draft);
		if (this.awaiting.value === draft.id) this.addPassage(null);
	}
}
