import { ACTS, type Act } from "../../domain/analysis";
import { CUE_NOUNS, CUE_VERBS, PASSIVE_CUE_VERBS } from "../lexicon/cues";
import type { ComplementKind } from "./find-complement";

/** What a verb reports, for each thing that may follow it. */
export type CueFrames = ReadonlyMap<ComplementKind | "fronted", Act>;

const KINDS: Readonly<Record<string, ComplementKind | "fronted">> = {
	c: "clause",
	w: "question",
	q: "quotation",
	t: "infinitive",
	o: "object",
	g: "gerund",
	f: "fronted",
};

function readFrames(lists: Readonly<Record<Act, string>>): Map<string, Map<ComplementKind | "fronted", Act>> {
	const table = new Map<string, Map<ComplementKind | "fronted", Act>>();
	for (const act of ACTS) {
		for (const entry of lists[act].split(";")) {
			const [lemma, ...letters] = entry.trim().split(/\s+/u);
			if (!lemma) continue;
			const frames = table.get(lemma) ?? new Map<ComplementKind | "fronted", Act>();
			for (const letter of letters) {
				const kind = KINDS[letter] ?? (`${letter}:` as const);
				if (!frames.has(kind)) frames.set(kind, act);
			}
			table.set(lemma, frames);
		}
	}
	return table;
}

const ACTIVE = readFrames(CUE_VERBS);
const PASSIVE = readFrames(PASSIVE_CUE_VERBS);
const NOUNS = new Map<string, Act>(
	[...ACTS].reverse().flatMap((act) =>
		CUE_NOUNS[act]
			.split(" ")
			.filter(Boolean)
			.map((noun): [string, Act] => [noun, act]),
	),
);

/** What may follow the verb as a cue; undefined where it is none. */
export function cueFrames(lemma: string, passive: boolean): CueFrames | undefined {
	return (passive ? PASSIVE : ACTIVE).get(lemma);
}

/** The act that a noun with a that-clause reports; undefined where it is no cue. */
export function cueNoun(lower: string): Act | undefined {
	return NOUNS.get(lower) ?? (lower.endsWith("s") ? NOUNS.get(lower.slice(0, -1)) : undefined);
}
