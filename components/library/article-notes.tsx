import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { dayAt } from "../day";
import { Markdown } from "../notes/markdown";
import type { Looked, ShownNote } from "../panel-data";
import { errorText, useText } from "../texts";
import type { ShelfEvents } from "./shelf-data";

/** So much of a note is rendered at first, in UTF-16 code units; so many tags are listed. */
const LONG = 2000;
const FEW_TAGS = 20;

/** The notes on an article, which are read when they are first shown. */
export function ArticleNotes({
	article,
	looked,
	events,
}: {
	article: string;
	looked: Looked<ShownNote[]> | undefined;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	const missing = looked === undefined;
	useEffect(() => {
		if (missing) events.lookNotes(article);
	}, [missing, article]);
	if (looked?.state === "failed") return <p class="warning">{errorText(t, looked.error.code)}</p>;
	if (looked?.state !== "found") return <p class="hint">{t("library.loading")}</p>;
	return (
		<ul class="shelf-notes">
			{looked.found.map((note) => (
				<li key={note.id}>
					<KeptNote note={note} events={events} />
				</li>
			))}
		</ul>
	);
}

function KeptNote({ note, events }: { note: ShownNote; events: ShelfEvents }): JSX.Element {
	const t = useText();
	const [whole, setWhole] = useState(false);
	const { body, tags, targets } = note;
	const words = targets.flatMap((target) => ("anchors" in target ? target.anchors.map(({ exact }) => exact) : []));
	const [first] = words;
	const isCut = !whole && body.length > LONG;
	return (
		<article class={`note note-${note.colour}`} data-shelf-note={note.id}>
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
			{body.trim() !== "" && <Markdown source={isCut ? `${body.slice(0, LONG)} …` : body} />}
			{isCut && (
				<button type="button" class="quiet" onClick={() => setWhole(true)}>
					{t("library.whole_note")}
				</button>
			)}
			{tags.length > 0 && (
				<ul class="tag-list" aria-label={t("notes.tags")}>
					{tags.slice(0, FEW_TAGS).map((tag) => (
						<li key={tag}>{tag}</li>
					))}
					{tags.length > FEW_TAGS && <li>{`+ ${tags.length - FEW_TAGS}`}</li>}
				</ul>
			)}
			<footer>
				<time dateTime={new Date(note.updatedAt).toISOString()}>{dayAt(note.updatedAt)}</time>
				<button type="button" class="quiet danger" onClick={() => events.removeNote(note)}>
					{t("notes.remove")}
				</button>
			</footer>
		</article>
	);
}
