import type { Stretch } from "./stretches";

/** Stretches that belong together. */
export interface LinkedStretches {
	source: Stretch | null;
	/** In reading order; empty where nothing reports. */
	cue: Stretch[];
	content: Stretch[];
}

/** How many paragraphs back a source may stand. */
export const REACH = 2;

/**
 * Links the stretches of a paragraph: each content with the cue beside it, on the side that the tagger gave, and each cue
 * with the source beside it. A cue between two parts of a content holds them together. Contents without a cue go to the
 * source alone.
 *
 * @param before the source of the last statement in the paragraphs before, where one within reach has one
 */
export function linkStretches(stretches: readonly Stretch[], before: Stretch | null): LinkedStretches[] {
	const linked: LinkedStretches[] = [];
	const sources = stretches.filter(({ role }) => role === "source");
	const cues = stretches.filter(({ role }) => role === "cue");
	const byCue = new Map<Stretch, LinkedStretches>();
	for (const content of stretches) {
		if (content.role !== "content") continue;
		const cue = beside(content, cues);
		const known = cue && byCue.get(cue);
		if (known) {
			known.content.push(content);
			continue;
		}
		const source = beside(cue ?? content, sources) ?? ((cue ?? content).partner === "left" ? before : null);
		const group = { source, cue: cue ? [cue] : [], content: [content] };
		if (cue) byCue.set(cue, group);
		linked.push(group);
	}
	return linked;
}

/** The nearest stretch on the side where the partner stands; on the other one where there is none. Candidates are in order. */
function beside(stretch: Stretch, candidates: readonly Stretch[]): Stretch | null {
	if (stretch.partner === "none") return null;
	const next = firstBehind(stretch.last, candidates);
	const right = candidates[next] ?? null;
	let before = next - 1;
	while (before >= 0 && (candidates[before] as Stretch).last > stretch.first) before--;
	const left = candidates[before] ?? null;
	return stretch.partner === "left" ? (left ?? right) : (right ?? left);
}

/** The index of the first candidate that begins at a token or behind it, by bisection. */
function firstBehind(token: number, candidates: readonly Stretch[]): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle] as Stretch).first < token) low = middle + 1;
		else high = middle;
	}
	return low;
}
