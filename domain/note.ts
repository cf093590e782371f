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

export const EVIDENCE_RELATIONS = ["supports", "disputes", "context"] as const;
export type EvidenceRelation = (typeof EVIDENCE_RELATIONS)[number];

/** A source that a note leans on. */
export interface Evidence {
	url: string;
	title: string;
	relation: EvidenceRelation;
	/** The day of the source, as in 2026-01-31; left out where it is not known. */
	date?: string;
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
	/** Id of the note that this one was added to later; that one may be gone. */
	replyTo?: string;
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
	/** Id of the note that it will be, or is an edit of, unless `note` names that one. */
	id: string;
	/** The note that it is an edit of, where another draft of the same note has its id already. */
	note?: string;
	article: string;
	targets: NoteTarget[];
	body: string;
	tags: string[];
	colour: NoteColour;
	/** As typed, so that an address may be half of one yet. Earlier versions wrote drafts without it. */
	evidence?: Evidence[];
	/** What stands in the field for tags and is no tag yet. */
	tagTyped?: string;
	/** See `Note`. */
	replyTo?: string;
	/** The revision that is being edited; null for a new note. */
	base: string | null;
	/** Revisions beside that one which this draft takes the place of too. */
	settles?: string[];
	/** Milliseconds since 1970; with fractions, by which states of two panels are told apart. */
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

/** Targets with another passage, which goes to the first of them that is of passages. */
export function withPassage(targets: readonly NoteTarget[], anchor: Anchor): NoteTarget[] {
	const at = targets.findIndex(({ kind }) => kind === "passage");
	if (at === -1) return [...targets, { kind: "passage", anchors: [anchor] }];
	return targets.map((target, i) =>
		i === at && target.kind === "passage" ? { ...target, anchors: [...target.anchors, anchor] } : target,
	);
}

/** Targets without the `number`th anchor, counted as `anchorsOf` does; what has no words left is gone from them. */
export function withoutPassage(targets: readonly NoteTarget[], number: number): NoteTarget[] {
	let at = 0;
	return targets.flatMap((target): NoteTarget[] => {
		if (!("anchors" in target)) return [target];
		const anchors = target.anchors.filter(() => at++ !== number);
		return anchors.length === 0 && target.anchors.length > 0 ? [] : [{ ...target, anchors }];
	});
}

/** Whether two anchors are to the same words at the same place. */
export function isSamePassage(a: Anchor, b: Anchor): boolean {
	return a.start === b.start && a.end === b.end && a.exact === b.exact;
}
