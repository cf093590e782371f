import { type Draft, isSamePassage, type NoteTarget, withPassage } from "../domain/note";

/** What a reader changes of a draft. */
const PARTS = ["targets", "body", "tags", "colour", "evidence", "tagTyped"] as const;
type Part = (typeof PARTS)[number];

/**
 * One draft of two that were both made of `before`: `ours`, with what was changed in `theirs` alone, and with the passages
 * that were added to either. Null where both changed the same part otherwise: then both must be kept.
 */
export function mergeDrafts(before: Draft, ours: Draft, theirs: Draft): Draft | null {
	const merged = { ...ours };
	for (const part of PARTS) {
		if (isSame(ours, theirs, part) || isSame(before, theirs, part)) continue;
		if (isSame(before, ours, part)) take(merged, theirs, part);
		else if (part === "targets") merged.targets = withPassagesOf(ours.targets, theirs.targets);
		else return null;
	}
	return merged;
}

function isSame(a: Draft, b: Draft, part: Part): boolean {
	return JSON.stringify(a[part]) === JSON.stringify(b[part]);
}

function take<P extends Part>(into: Draft, from: Draft, part: P): void {
	into[part] = from[part];
}

/** Targets with the passages of others; what else a note is on does not change while it is written. */
function withPassagesOf(targets: readonly NoteTarget[], others: readonly NoteTarget[]): NoteTarget[] {
	const passages = (from: readonly NoteTarget[]) =>
		from.flatMap((target) => (target.kind === "passage" ? target.anchors : []));
	const has = passages(targets);
	return passages(others)
		.filter((anchor) => !has.some((one) => isSamePassage(one, anchor)))
		.reduce(withPassage, [...targets]);
}
