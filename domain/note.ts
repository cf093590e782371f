import type { Anchor } from "./anchor";

/** What a note is about. Claims, parties, issues and links carry anchors too, since ids do not outlive a new engine. */
export type NoteTarget =
	| { kind: "passage"; anchors: Anchor[] }
	| { kind: "claim"; id: string; anchors: Anchor[] }
	| { kind: "party"; id: string; name: string }
	| { kind: "issue"; id: string; label: string }
	| { kind: "link"; id: string; anchors: Anchor[] };

export const NOTE_COLOURS = ["yellow", "green", "blue", "pink", "purple"] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

export interface Evidence {
	url: string;
	title: string;
	relation: "supports" | "disputes" | "context";
}

/** A reader's annotation. One revision of it: `parents` are the revisions that it replaces, newest first. */
export interface Note {
	/** Made by whoever writes the note, so that a write may be repeated. */
	id: string;
	/** The canonical address of the page. */
	article: string;
	targets: NoteTarget[];
	/** Markdown. */
	body: string;
	tags: string[];
	colour: NoteColour;
	evidence: Evidence[];
	/** `generation-hash`. */
	rev: string;
	parents: string[];
	/** A tombstone: kept so that a copy elsewhere learns of the deletion. */
	deleted: boolean;
	/** Milliseconds since 1970. */
	createdAt: number;
	updatedAt: number;
}

/** What a reader is writing and has not saved yet. */
export interface Draft {
	/** Id of the note that it will be, or is an edit of. */
	id: string;
	article: string;
	targets: NoteTarget[];
	body: string;
	tags: string[];
	colour: NoteColour;
	/** The revision that is being edited; null for a new note. */
	base: string | null;
	updatedAt: number;
}

/** The anchors of a note to words of the page, in the order of its targets; a party and an issue have none. */
export function anchorsOf({ targets }: Pick<Note, "targets">): Anchor[] {
	return targets.flatMap((target) => ("anchors" in target ? target.anchors : []));
}

/** The targets with the `number`th anchor, counted as `anchorsOf` does, in place of the one before. */
export function withAnchor(targets: readonly NoteTarget[], number: number, anchor: Anchor): NoteTarget[] {
	let at = 0;
	return targets.map((target) =>
		"anchors" in target
			? { ...target, anchors: target.anchors.map((before) => (at++ === number ? anchor : before)) }
			: target,
	);
}
