/** What a token is a part of: nothing, or the source, cue or content of an attribution. */
export type Role = "source" | "cue" | "content";

/**
 * Where the partner of a stretch stands, by which the stretches are linked: a content's cue (its source, where it has no
 * cue), a cue's source. A source has no partner of its own.
 */
export type PartnerSide = "left" | "right" | "none";

/** A kind of stretch that the tagger tells apart. */
export interface StretchKind {
	role: Role;
	partner: PartnerSide;
}

/** The kinds, in the order in which models number them. */
export const STRETCH_KINDS: readonly StretchKind[] = [
	{ role: "source", partner: "none" },
	{ role: "cue", partner: "left" },
	{ role: "cue", partner: "right" },
	{ role: "cue", partner: "none" },
	{ role: "content", partner: "left" },
	{ role: "content", partner: "right" },
	{ role: "content", partner: "none" },
];

/** Kinds of names that the tagger tells apart, in the order in which models number them. */
export const NAME_KINDS = ["person", "organisation", "place", "other"] as const;
export type TaggedNameKind = (typeof NAME_KINDS)[number];

/*
 * Label 0 is outside of all; the kind numbered k begins with label 2k + 1 and goes on with 2k + 2 (BIO, Ramshaw and Marcus
 * 1995).
 */
export const ATTRIBUTION_LABELS = 1 + 2 * STRETCH_KINDS.length;
export const NAME_LABELS = 1 + 2 * NAME_KINDS.length;

export function beginLabel(role: Role, partner: PartnerSide): number {
	return 1 + 2 * STRETCH_KINDS.findIndex((kind) => kind.role === role && kind.partner === partner);
}

/** Whether a label goes on with what the one before it began or went on with. */
export function isInside(label: number): boolean {
	return label > 0 && label % 2 === 0;
}

/** Whether a label may follow another; -1 stands for the edge of the sequence. */
export function mayFollow(before: number, label: number): boolean {
	return !isInside(label) || before === label || before === label - 1;
}
