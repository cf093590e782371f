import { computed, signal } from "@preact/signals";
import type { ShelfData, ShelfNoteEvents } from "../../components/library/shelf-data";
import type { Looked, ShownNote } from "../../components/panel-data";
import { ExpectedError } from "../../platform/errors";
import { i18n } from "./interface-texts";
import type { ShelfHost } from "./shelf-host";
import { knownStorageError } from "./storage-errors";
import { WritingDesk } from "./writing-desk";

/** The notes of the articles that the reader opened in the library, and what is being written on them. */
export class ShelfNotes extends WritingDesk implements ShelfNoteEvents {
	/** There is no page beside the library. */
	readonly show = null;
	readonly addPassage = null;
	private readonly looked = signal<Record<string, Looked<ShownNote[]>>>({});
	private readonly begun = signal<string | null>(null);
	private readonly unfollow: () => void;

	readonly data = computed<Pick<ShelfData, "notes" | "writing" | "begun">>(() => {
		const { drafts, unsaved } = this.writing.drafts;
		const notes = this.looked.value;
		return {
			notes,
			writing: {
				drafts: drafts.value.filter(({ article }) => notes[article] !== undefined),
				unsaved: unsaved.value,
				tags: this.writing.tags.value ?? [],
				awaiting: null,
			},
			begun: this.begun.value,
		};
	});

	constructor(private readonly host: ShelfHost) {
		super(host.writing);
		this.unfollow = this.writing.follow(async (article) => {
			const known = Object.keys(this.looked.value);
			await Promise.all(known.filter((one) => article === null || one === article).map((one) => this.read(one)));
		});
	}

	/** The library is left: what was typed is kept at once. */
	end(): void {
		this.unfollow();
		void this.writing.drafts.flush();
	}

	readonly look = (article: string): void => void this.read(article);

	/** The reader does something else: no editor takes the focus any more. */
	rest(): void {
		this.begun.value = null;
	}

	/** What is shown stays until what is kept now is there. */
	private async read(article: string): Promise<void> {
		const show = (looked: Looked<ShownNote[]>) => {
			this.looked.value = { ...this.looked.value, [article]: looked };
		};
		if (!this.looked.value[article]) show({ state: "looking" });
		const { store, drafts } = this.writing;
		try {
			const [notes, kept] = await Promise.all([store.notesOf(article), drafts.load(article)]);
			show({ state: "found", found: notes });
			drafts.show(article, kept);
		} catch (error) {
			show({ state: "failed", error: knownStorageError(error) });
		}
	}

	override readonly edit = (note: ShownNote): void => {
		this.begun.value = note.id;
		this.writing.edit(note);
	};

	override readonly merge = (note: ShownNote): void => {
		this.begun.value = note.id;
		this.writing.merge(note);
	};

	readonly editFound = (article: string, id: string): void =>
		this.host.run(async () => {
			this.begun.value = id;
			await this.read(article);
			const { [article]: looked } = this.looked.value;
			if (looked?.state === "failed") throw new ExpectedError(looked.error.code, looked.error.detail);
			const note = looked?.state === "found" && looked.found.find((one) => one.id === id);
			if (!note) return this.host.say(i18n.t("library.gone"), null);
			const unfinished = this.data.value.writing.drafts.some((draft) => (draft.note ?? draft.id) === id);
			if (!unfinished) this.writing.edit(note);
		});
}
