import type { ComponentChildren, JSX } from "preact";
import { DraftView } from "../notes/draft-view";
import type { ShelfData, ShelfNoteEvents } from "./shelf-data";

/** A note of the list in which one can write; while it is being written it gives its place to its drafts. */
export function WrittenNote({
	note,
	article,
	data: { writing, begun },
	events,
	children,
}: {
	/** Its id. */
	note: string;
	article: string;
	data: ShelfData;
	events: ShelfNoteEvents;
	/** The note as it is kept. */
	children: ComponentChildren;
}): JSX.Element {
	const drafts = writing.drafts.filter(
		(draft) => draft.article === article && draft.base !== null && (draft.note ?? draft.id) === note,
	);
	if (drafts.length === 0) return <>{children}</>;
	return (
		<>
			{drafts.map((draft) => (
				<DraftView key={draft.id} draft={draft} data={writing} text="" events={events} begun={begun === note} />
			))}
		</>
	);
}
