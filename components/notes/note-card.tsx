import type { JSX } from "preact";
import type { PlacedNote } from "../../domain/page-state";
import { CopyButton } from "../exchange/copy-button";
import type { NoteEvents, ShownNote } from "../panel-data";
import { useText } from "../texts";
import { Markdown } from "./markdown";
import { NoteTargets } from "./note-targets";

/** A kept note: what it is on, what it says, and what can be done with it. */
export function NoteCard({
	note,
	placed,
	text,
	events,
}: {
	note: ShownNote;
	placed: PlacedNote | undefined;
	/** The article's, as the page has it now. */
	text: string;
	events: NoteEvents;
}): JSX.Element {
	const t = useText();
	return (
		<article class={`note note-${note.colour}`} data-note={note.id}>
			<NoteTargets
				targets={note.targets}
				page={placed && { places: placed.places, text }}
				onShow={() => events.show(note.id)}
				onKeep={(anchor) => events.keepNewWords(note, anchor)}
			/>
			{note.body.trim() !== "" && <Markdown source={note.body} />}
			{note.tags.length > 0 && (
				<ul class="tag-list" aria-label={t("notes.tags")}>
					{note.tags.map((tag) => (
						<li key={tag}>{tag}</li>
					))}
				</ul>
			)}
			{note.conflicts.length > 0 && (
				<div class="warning">
					<p>{t("notes.conflict")}</p>
					{note.conflicts.map((other) => (
						<details key={other.rev}>
							<summary>{t("notes.other_version")}</summary>
							<Markdown source={other.body} />
						</details>
					))}
				</div>
			)}
			<footer>
				<time dateTime={new Date(note.updatedAt).toISOString()}>
					{new Date(note.updatedAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}
				</time>
				<button type="button" class="quiet" onClick={() => events.edit(note)}>
					{t("notes.edit")}
				</button>
				<CopyButton note={note.id} />
				<button type="button" class="quiet danger" onClick={() => events.remove(note)}>
					{t("notes.remove")}
				</button>
			</footer>
		</article>
	);
}
