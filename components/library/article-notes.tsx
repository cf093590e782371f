import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { dayAt } from "../day";
import { EvidenceList } from "../notes/evidence-list";
import { Markdown } from "../notes/markdown";
import { NoteConflict } from "../notes/note-conflict";
import { TagList } from "../notes/tag-list";
import type { ShownNote } from "../panel-data";
import { errorText, useText } from "../texts";
import type { ShelfData, ShelfEvents } from "./shelf-data";
import { WrittenNote } from "./written-note";

/** So much of a note is rendered at first, in UTF-16 code units. */
const LONG = 2000;

/** The notes on an article, which are read when they are first shown. */
export function ArticleNotes({
	article,
	data,
	events,
}: {
	article: string;
	data: ShelfData;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	const looked = data.notes[article];
	const missing = looked === undefined;
	useEffect(() => {
		if (missing) events.notes.look(article);
	}, [missing, article]);
	if (looked?.state === "failed") return <p class="warning">{errorText(t, looked.error.code)}</p>;
	if (looked?.state !== "found") return <p class="hint">{t("library.loading")}</p>;
	return (
		<ul class="shelf-notes">
			{looked.found.map((note) => (
				<li key={note.id}>
					<WrittenNote note={note.id} article={article} data={data} events={events.notes}>
						<KeptNote note={note} events={events} />
					</WrittenNote>
				</li>
			))}
		</ul>
	);
}

function KeptNote({ note, events }: { note: ShownNote; events: ShelfEvents }): JSX.Element {
	const t = useText();
	const [whole, setWhole] = useState(false);
	const { body, conflicts, evidence, tags, targets } = note;
	const words = targets.flatMap((target) => ("anchors" in target ? target.anchors.map(({ exact }) => exact) : []));
	const [first] = words;
	const isCut = !whole && body.length > LONG;
	return (
		<article class={`note note-${note.colour}`} data-note={note.id}>
			{first !== undefined && (
				<button
					type="button"
					class="quote"
					title={t("library.open_passage")}
					onClick={() => events.openNote(note.article, note.id)}
				>
					{first.length > 300 ? `${first.slice(0, 300)} …` : first}
				</button>
			)}
			{conflicts.length > 0 ? (
				<NoteConflict note={note} events={events.notes} />
			) : isCut ? (
				<Markdown source={`${body.slice(0, LONG)} …`} />
			) : (
				body.trim() !== "" && <Markdown source={body} onTick={(box) => events.notes.tick(note, box)} />
			)}
			{isCut && conflicts.length === 0 && (
				<button type="button" class="quiet" onClick={() => setWhole(true)}>
					{t("library.whole_note")}
				</button>
			)}
			<EvidenceList evidence={evidence} />
			<TagList tags={tags} onRemove={null} />
			<footer>
				<time dateTime={new Date(note.updatedAt).toISOString()}>{dayAt(note.updatedAt)}</time>
				<span class="note-actions">
					<button type="button" class="quiet edit-note" onClick={() => events.notes.edit(note)}>
						{t("notes.edit")}
					</button>
					<button type="button" class="quiet danger" onClick={() => events.notes.remove(note)}>
						{t("notes.remove")}
					</button>
				</span>
			</footer>
		</article>
	);
}
