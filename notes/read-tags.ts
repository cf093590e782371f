import type { IDBPDatabase } from "idb";
import type { KeptNote, SidelightDatabase } from "./schema";

/** So many notes are read at once: one by one takes thrice as long, all at once would hold up the reader's keys. */
const AT_ONCE = 200;

/** Every tag in use, each once, those of the latest notes first. */
export async function readTags(database: IDBPDatabase<SidelightDatabase>): Promise<string[]> {
	const latest = new Map<string, number>();
	for (let after: IDBKeyRange | null = null; ; ) {
		const notes: KeptNote[] = await database.getAll("notes", after, AT_ONCE);
		for (const { tags, updatedAt } of notes) {
			for (const tag of tags.filter((one) => updatedAt > (latest.get(one) ?? 0))) {
				// Those of one note stay in its order.
				latest.delete(tag);
				latest.set(tag, updatedAt);
			}
		}
		const last = notes.at(-1);
		if (!last || notes.length < AT_ONCE) break;
		after = IDBKeyRange.lowerBound(last.id, true);
	}
	return [...latest].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
