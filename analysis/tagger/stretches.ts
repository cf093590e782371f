import type { TokenSpan } from "../layers";
import type { LabelledSequence } from "./label-sequence";
import { STRETCH_KINDS, type StretchKind } from "./labels";

/** Tokens that the tagger holds for one source, cue or content. */
export interface Stretch extends TokenSpan, StretchKind {
	/** How sure the tagger is of where it begins, 0 to 1. */
	certainty: number;
}

/** The stretches of a labelled sequence whose first token is `offset`. */
export function readStretches({ labels, certainty }: LabelledSequence, offset: number): Stretch[] {
	const found: Stretch[] = [];
	for (let i = 0; i < labels.length; i++) {
		const label = labels[i] ?? 0;
		const kind = STRETCH_KINDS[(label - 1) >> 1];
		if (label % 2 === 0 || !kind) continue;
		let last = i + 1;
		while (labels[last] === label + 1) last++;
		found.push({ ...kind, first: offset + i, last: offset + last, certainty: certainty[i] ?? 0 });
		i = last - 1;
	}
	return found;
}
