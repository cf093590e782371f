import { anchorAt } from "./anchor";
import type { Correction } from "./correction";

/** Letters and digits on both sides of words make them part of longer ones. */
const IN_WORD = /[\p{L}\p{N}]/u;

/**
 * A correction that was made for other articles too, as one of the text of another: its words where they stand first there.
 * Null where the text has not all of them: it says nothing of that text.
 */
export function carryCorrection(correction: Correction, text: string): Correction | null {
	const targets = [];
	for (const target of correction.targets) {
		const start = firstPlace(text, target.anchor.exact);
		if (start === -1) return null;
		const end = start + target.anchor.exact.length;
		targets.push({ ...target, anchor: anchorAt(text, { start, end }), hint: null });
	}
	return targets.length > 0 ? { ...correction, targets } : null;
}

/** Where words stand first in a text, not within longer words; -1 where they do not. */
function firstPlace(text: string, words: string): number {
	if (words === "") return -1;
	for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
		const before = text[start - 1] ?? " ";
		const after = text[start + words.length] ?? " ";
		if (
			!(IN_WORD.test(before) && IN_WORD.test(words[0] ?? "")) &&
			!(IN_WORD.test(after) && IN_WORD.test(words.at(-1) ?? ""))
		)
			return start;
	}
	return -1;
}
