import type { JSX } from "preact";
import type { Note } from "../../domain/note";
import { momentAt } from "../day";
import type { ShownNote, WritingEvents } from "../panel-data";
import { useText } from "../texts";
import { EvidenceList } from "./evidence-list";
import { NoteBody } from "./note-body";
import { TagList } from "./tag-list";

interface Props {
	note: ShownNote;
	events: WritingEvents;
}

/** Versions of a note that were saved beside each other, and what can be made of them. */
export function NoteConflict({ note, events }: Props): JSX.Element {
	const t = useText();
	const written = note.conflicts.some(({ deleted }) => !deleted);
	const version = (one: Note, name: string) => (
		<section key={one.rev} class="version" aria-label={name}>
			<p class="version-name">
				{name} <time dateTime={new Date(one.updatedAt).toISOString()}>{momentAt(one.updatedAt)}</time>
			</p>
			{one.deleted ? <p class="hint">{t("notes.deleted_version")}</p> : <NoteBody source={one.body} />}
			{one !== note && <EvidenceList evidence={one.evidence} />}
			{one !== note && <TagList tags={one.tags} onRemove={null} />}
			<button type="button" class="quiet" onClick={() => events.keepVersion(note, one.rev)}>
				{t("notes.keep_version")}
			</button>
		</section>
	);
	return (
		<div class="warning conflict">
			<p>{t("notes.conflict")}</p>
			{version(note, t("notes.this_version"))}
			{note.conflicts.map((other) => version(other, t("notes.other_version")))}
			{written && (
				<p class="buttons">
					<button type="button" class="quiet" onClick={() => events.keepBoth(note)}>
						{t("notes.keep_both")}
					</button>
					<button type="button" class="quiet" onClick={() => events.merge(note)}>
						{t("notes.merge")}
					</button>
				</p>
			)}
		</div>
	);
}
