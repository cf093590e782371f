import type { TokenSpan } from "../layers";
import { STRETCH_KINDS, type StretchKind } from "./labels";

/** Tokens that the tagger holds for one source, cue or content. */
export interface Stretch extends TokenSpan, StretchKind {}

/** Calls `found` with each run of a sequence labelled in BIO, by the number of its kind and its places in the sequence. */
export function readRuns(labels: Uint8Array, found: (kind: number, first: number, last: number) => void): void {
	const { length } = labels;
	for (let i = 0; i < length; ) {
		const label = labels[i] as number;
		if (label === 0) {
			i++;
			continue;
		}
		let last = i + 1;
		while (last < length && labels[last] === label + 1) last++;
		found((label - 1) >> 1, i, last);
		i = last;
	}
}

/** The stretches of a labelled sequence whose first token is `offset`. */
export function readStretches(labels: Uint8Array, offset: number): Stretch[] {
	const stretches: Stretch[] = [];
	readRuns(labels, (kind, first, last) => {
		const { role, partner } = STRETCH_KINDS[kind] as StretchKind;
		stretches.push({ role, partner, first: offset + first, last: offset + last });
	});
	return stretches;
}
