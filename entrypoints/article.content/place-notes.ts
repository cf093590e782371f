import type { Scheduler } from "../../article/scheduler";
import { findAnchor } from "../../domain/anchor";
import { anchorsOf, type Note } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";
import type { Span } from "../../domain/span";

/** Where notes stand on a page, and what of it is painted: places that are sure, and such that are in doubt. */
export interface NotePlaces {
	placed: PlacedNote[];
	spans: { sure: Span[]; unsure: Span[] };
}

/** Puts notes back on their passages; those whose words are gone have no place, and are not dropped. */
export async function placeNotes(text: string, notes: readonly Note[], scheduler: Scheduler): Promise<NotePlaces> {
	const spans: NotePlaces["spans"] = { sure: [], unsure: [] };
	const placed: PlacedNote[] = [];
	for (const note of notes) {
		if (scheduler.due()) await scheduler.pause();
		const places = anchorsOf(note).map((anchor) => findAnchor(text, anchor));
		for (const place of places) if (place) (place.certainty === "uncertain" ? spans.unsure : spans.sure).push(place);
		placed.push({ id: note.id, places });
	}
	return { placed, spans };
}
