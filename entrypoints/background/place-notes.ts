import { findPassages } from "../../article/passages/find-passage";
import { inTasksOf } from "../../article/scheduler";
import { anchorsOf, type Note } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";

/** Others have their turn after so many ms. */
const TASK_BUDGET = 10;

/**
 * Where notes stand in a text as it is now. Here and not on the page, whose thread is the page's. Those whose words are gone
 * have no place, and are not dropped.
 */
export async function placeNotes(text: string, notes: readonly Note[]): Promise<PlacedNote[]> {
	const places = await findPassages(text, notes.flatMap(anchorsOf), inTasksOf(TASK_BUDGET));
	let next = 0;
	return notes.map((note) => ({ id: note.id, places: anchorsOf(note).map(() => places[next++] ?? null) }));
}
