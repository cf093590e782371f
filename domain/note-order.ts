/** How notes are listed: as their passages stand in the article, or the one that changed last first. */
export const NOTE_ORDERS = ["place", "time"] as const;
export type NoteOrder = (typeof NOTE_ORDERS)[number];

/** An order from what was kept, whoever wrote it; one that is missing or unknown is that of the article. */
export function toNoteOrder(kept: unknown): NoteOrder {
	return NOTE_ORDERS.find((order) => order === kept) ?? "place";
}
