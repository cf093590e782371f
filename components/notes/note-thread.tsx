import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PlacedNote } from "../../domain/page-state";
import type { NoteEvents, NotesData, ShownNote } from "../panel-data";
import { useText } from "../texts";
import { DraftView } from "./draft-view";
import { NoteCard } from "./note-card";
import type { Thread } from "./threads";

/** So many of the latest that were added are shown at first. */
const FEW = 3;

interface Props {
	thread: Thread<ShownNote>;
	data: NotesData;
	placed: ReadonlyMap<string, PlacedNote>;
	/** The article's, as the page has it now. */
	text: string;
	events: NoteEvents;
}

/** A note and what was added to it later; one that is being edited gives its place to its draft. */
export function NoteThread({ thread, data, placed, text, events }: Props): JSX.Element {
	const t = useText();
	const [all, setAll] = useState(false);
	const { root, later } = thread;
	const draft = (one: NotesData["drafts"][number]) => (
		<DraftView key={one.id} draft={one} data={data} text={text} events={events} />
	);
	const note = (one: ShownNote) => {
		const edits = data.drafts.filter(({ id, note: of = id }) => of === one.id);
		if (edits.length > 0) return edits.map(draft);
		return (
			<NoteCard key={one.id} note={one} placed={placed.get(one.id)} text={text} later={one !== root} events={events} />
		);
	};
	const ids = new Set([root, ...later].map(({ id }) => id));
	const adding = data.drafts.filter(({ base, replyTo }) => base === null && replyTo !== undefined && ids.has(replyTo));
	const edited = (one: ShownNote) => data.drafts.some(({ id, note: of = id }) => of === one.id);
	const few = Math.max(0, later.length - FEW);
	// What is being edited is never hidden.
	const hidden = all || later.slice(0, few).some(edited) ? 0 : few;
	return (
		<>
			{note(root)}
			{(later.length > 0 || adding.length > 0) && (
				<section class="later" aria-label={t("notes.follow_up")}>
					{hidden > 0 && (
						<button type="button" class="quiet" onClick={() => setAll(true)}>
							{t("notes.earlier", hidden)}
						</button>
					)}
					{later.slice(hidden).map(note)}
					{adding.map(draft)}
				</section>
			)}
		</>
	);
}
