import type { JSX } from "preact";
import type { NoteEvents, NotesData, ReadPage } from "../panel-data";
import { errorText, useText } from "../texts";
import { NoteCard } from "./note-card";
import { NoteEditor } from "./note-editor";
import { NoteTargets } from "./note-targets";

/** The notes on this article: what is being written first, then what is kept, in reading order. */
export function NotesView({
	page,
	data,
	events,
}: {
	page: ReadPage;
	data: NotesData;
	events: NoteEvents;
}): JSX.Element {
	const t = useText();
	if (page.private) return <Message title={t("notes.private_title")} text={t("notes.private_text")} />;
	if (data.error) {
		return (
			<Message title={t("notes.storage_title")} text={errorText(t, data.error.code)}>
				<button type="button" class="primary" onClick={events.retryStorage}>
					{t("notes.retry")}
				</button>
			</Message>
		);
	}
	const placedById = new Map(page.notes.map((placed) => [placed.id, placed]));
	const placeOf = (id: string) =>
		placedById.get(id)?.places.find((place) => place !== null)?.start ?? Number.POSITIVE_INFINITY;
	const edited = new Set(data.drafts.map(({ id }) => id));
	const notes = data.notes
		.filter(({ id }) => !edited.has(id))
		.sort((a, b) => placeOf(a.id) - placeOf(b.id) || a.createdAt - b.createdAt);
	if (notes.length === 0 && data.drafts.length === 0)
		return <Message title={t("notes.none_title")} text={t("notes.none_text")} />;
	return (
		<>
			{data.drafts.map((draft) => (
				<section key={draft.id} class={`note note-${draft.colour}`}>
					<NoteTargets targets={draft.targets} page={undefined} onShow={null} onKeep={null} />
					<NoteEditor
						draft={draft}
						unsaved={data.unsaved[draft.id] ?? null}
						onChange={events.changeDraft}
						onSave={events.saveDraft}
						onDiscard={events.discardDraft}
					/>
				</section>
			))}
			{notes.map((note) => (
				<NoteCard key={note.id} note={note} placed={placedById.get(note.id)} text={page.article.text} events={events} />
			))}
		</>
	);
}

function Message({ title, text, children }: { title: string; text: string; children?: JSX.Element }): JSX.Element {
	return (
		<section class="state" data-state="notes">
			<h2>{title}</h2>
			<p>{text}</p>
			{children}
		</section>
	);
}
