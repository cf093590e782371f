import type { JSX } from "preact";
import type { PlacedNote } from "../../domain/page-state";
import { momentAt } from "../day";
import { CopyButton } from "../exchange/copy-button";
import type { NoteEvents, ShownNote } from "../panel-data";
import { useText } from "../texts";
import { EvidenceList } from "./evidence-list";
import { NoteBody } from "./note-body";
import { NoteConflict } from "./note-conflict";
import { NoteTargets } from "./note-targets";
import { TagList } from "./tag-list";

interface Props {
	note: ShownNote;
	placed: PlacedNote | undefined;
	/** The article's, as the page has it now. */
	text: string;
	/** Whether it was added to another, below which it stands. */
	later: boolean;
	events: NoteEvents;
}

/** A kept note: what it is on, what it says, and what can be done with it. */
export function NoteCard({ note, placed, text, later, events }: Props): JSX.Element {
	const t = useText();
	return (
		<article class={`note note-${note.colour}`} data-note={note.id}>
			{later && <p class="overline">{t("notes.follow_up")}</p>}
			<NoteTargets
				targets={note.targets}
				text={text}
				places={placed?.places}
				onShow={events.show}
				onKeep={(anchor) => events.keepNewWords(note, anchor)}
				onRemove={null}
			/>
			{note.conflicts.length > 0 ? (
				<NoteConflict note={note} events={events} />
			) : (
				<NoteBody source={note.body} onTick={(box) => events.tick(note, box)} />
			)}
			<EvidenceList evidence={note.evidence} />
			<TagList tags={note.tags} onRemove={null} />
			<footer>
				<span class="note-colour" title={t("notes.colour")}>
					{t(`colour.${note.colour}`)}
				</span>
				<time dateTime={new Date(note.updatedAt).toISOString()}>{momentAt(note.updatedAt)}</time>
				<span class="note-actions">
					<button type="button" class="quiet edit-note" onClick={() => events.edit(note)}>
						{t("notes.edit")}
					</button>
					{!later && (
						<button type="button" class="quiet add-later" onClick={() => events.followUp(note)}>
							{t("notes.later")}
						</button>
					)}
					<CopyButton note={note.id} />
					<button type="button" class="quiet danger" onClick={() => events.remove(note)}>
						{t("notes.remove")}
					</button>
				</span>
			</footer>
		</article>
	);
}
