import type { NoteOrder } from "../../domain/note-order";
import type { PlacedNote } from "../../domain/page-state";
import type { ShownNote } from "../panel-data";
import { type Thread, threadsOf } from "./threads";

/**
 * The threads of notes in which a search is found, in order: as their passages stand in the article, those without a place
 * last, by age; or the one that changed last first.
 */
export function arrangeThreads(
	notes: readonly ShownNote[],
	placed: ReadonlyMap<string, PlacedNote>,
	order: NoteOrder,
	search: string,
): Thread<ShownNote>[] {
	const words = folded(search).split(/\s+/u).filter(Boolean);
	const found = threadsOf(notes).filter(({ root, later }) => {
		if (words.length === 0) return true;
		const text = [root, ...later].map(searchText).join("\n");
		return words.every((word) => text.includes(word));
	});
	const place = ({ root }: Thread<ShownNote>) =>
		placed.get(root.id)?.places.find((one) => one !== null)?.start ?? Number.POSITIVE_INFINITY;
	const changed = ({ root, later }: Thread<ShownNote>) =>
		Math.max(...[root, ...later].map(({ updatedAt }) => updatedAt));
	// Two that have no place are as far as each other; their difference is none.
	return found.sort((a, b) =>
		order === "place"
			? (place(a) === place(b) ? 0 : place(a) - place(b)) || a.root.createdAt - b.root.createdAt
			: changed(b) - changed(a),
	);
}

const texts = new WeakMap<ShownNote, string>();

/** All that is written in a note, without case and accents. */
function searchText(note: ShownNote): string {
	const known = texts.get(note);
	if (known !== undefined) return known;
	const targets = note.targets.flatMap((target) => {
		if (target.kind === "party") return [target.name];
		return target.kind === "issue" ? [target.label] : target.anchors.map(({ exact }) => exact);
	});
	const evidence = note.evidence.flatMap(({ title, url }) => [title, url]);
	const text = folded([note.body, ...note.tags, ...targets, ...evidence].join("\n"));
	texts.set(note, text);
	return text;
}

function folded(words: string): string {
	return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
