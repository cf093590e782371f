import { ACTS, type Act } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import { ATTITUDE_VERBS, ATTITUDE_WORDS } from "../lexicon/attitudes";
import { cueFrames, cueNoun } from "./cue-lexicon";

function byWord(lists: Readonly<Partial<Record<Act, string>>>): ReadonlyMap<string, Act> {
	const table = new Map<string, Act>();
	for (const act of ACTS)
		for (const word of lists[act]?.trim().split(/\s+/u) ?? []) if (!table.has(word)) table.set(word, act);
	return table;
}

const VERBS = byWord(ATTITUDE_VERBS);
const WORDS = byWord(ATTITUDE_WORDS);

/** What words report by themselves, whatever follows them. */
export interface CueReading {
	/** Of the verb or noun that tells it. */
	lemma: string;
	act: Act;
	negated: boolean;
	/** Whether a list knows it for a word that reports, or tells of an attitude. */
	known: boolean;
}

/** What a cue that no rule knows reports: its verb's most usual act, its noun's or its adjective's. */
export function readCue(layers: Layers, cue: readonly TokenSpan[]): CueReading {
	const { words, groups, groupAt } = layers;
	let fallback: CueReading | null = null;
	for (const { first, last } of cue) {
		for (let i = last - 1; i >= first; i--) {
			const word = words[i];
			if (!word) continue;
			const group = groups[groupAt[i] ?? -1];
			if (group?.main === i) {
				const { lemma, passive, negated } = group;
				const frames = cueFrames(lemma, passive) ?? cueFrames(lemma, false);
				const act =
					frames?.get("clause") ?? frames?.get("quotation") ?? VERBS.get(lemma) ?? frames?.values().next().value;
				if (act) return { lemma, act, negated, known: true };
				fallback ??= { lemma, act: "assert", negated, known: false };
			} else if (word.tag === "noun" || word.tag === "adjective" || word.tag === "verb") {
				const act =
					cueNoun(word.lower) ?? WORDS.get(word.lower) ?? (word.tag === "verb" ? VERBS.get(word.lemma) : undefined);
				// "is not happy": the verb beside it says no.
				const negated = group?.negated ?? groups[groupAt[first] ?? -1]?.negated ?? false;
				if (act) return { lemma: word.lower, act, negated, known: true };
			}
		}
	}
	return fallback ?? { lemma: words[cue[0]?.first ?? -1]?.lemma ?? "", act: "assert", negated: false, known: false };
}
