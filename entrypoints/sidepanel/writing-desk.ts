import type { NoteEvents, ShownNote, WritingEvents } from "../../components/panel-data";
import { anchorsOf, type Draft, type NoteTarget, withoutPassage, withPassage } from "../../domain/note";
import { i18n } from "./interface-texts";
import type { NoteWriting } from "./note-writing";

/** A desk at which notes are written: what it does is the same, whatever else it knows of their article. */
export abstract class WritingDesk implements WritingEvents {
	abstract readonly show: NoteEvents["show"] | null;
	abstract readonly addPassage: NoteEvents["addPassage"] | null;

	constructor(protected readonly writing: NoteWriting) {}

	readonly edit = (note: ShownNote): void => this.writing.edit(note);

	readonly changeDraft = (draft: Draft): void => this.writing.drafts.typed(draft);

	readonly saveDraft = (draft: Draft): void => this.writing.run(() => this.writing.save(draft));

	readonly discardDraft = (draft: Draft): void => this.writing.run(() => this.discard(draft));

	readonly remove = (note: ShownNote): void => this.writing.run(() => this.writing.changes.bury(note));

	readonly keepVersion = (note: ShownNote, rev: string): void =>
		this.writing.run(() => this.writing.changes.keepVersion(note, rev));

	readonly keepBoth = (note: ShownNote): void => this.writing.run(() => this.writing.changes.keepBoth(note));

	readonly merge = (note: ShownNote): void => this.writing.merge(note);

	readonly tick = (note: ShownNote, box: number): void => this.writing.tick(note, box);

	readonly needTags = (): void => this.writing.needTags();

	readonly removePassage = (draft: Draft, number: number): void => {
		const anchor = anchorsOf(draft)[number];
		if (!anchor) return;
		this.writing.drafts.typed({ ...draft, targets: withoutPassage(draft.targets, number) });
		this.writing.done(i18n.t("notes.passage_removed"), async () =>
			this.retarget(draft.id, (now) => withPassage(now, anchor)),
		);
	};

	protected async discard(draft: Draft): Promise<void> {
		await this.writing.discard(draft);
	}

	protected retarget(id: string, change: (targets: NoteTarget[]) => NoteTarget[]): void {
		const draft = this.writing.drafts.latest(id);
		if (draft) this.writing.drafts.typed({ ...draft, targets: change(draft.targets) });
	}
}
