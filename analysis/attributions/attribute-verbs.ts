import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution } from "./attribution";
import { isReducedRelative, verbBefore } from "./clauses";
import { attributeAfter } from "./content-after-verb";
import { attributeBefore } from "./content-before-verb";
import { cueFrames } from "./cue-lexicon";
import { attributePassive } from "./passive-verb";
import { sentenceOf } from "./phrases";
import { isSpoken } from "./spoken";

/** Finds the attributions that verbs make: "Orlo said that", "“No,” said Orlo", "The plan, Orlo argued, was". */
export function attributeVerbs(layers: Layers): Attribution[] {
	const found: Attribution[] = [];
	let taken = -1;
	for (const group of layers.groups) {
		if (group.first < taken) continue;
		const attribution = attributeVerb(layers, group);
		if (!attribution) continue;
		found.push(attribution);
		// "declined to say whether": the second verb is part of what the first attributes.
		if (attribution.why[0] === "infinitive-after") taken = infinitiveEnd(layers, group);
	}
	return found;
}

function infinitiveEnd(layers: Layers, group: VerbGroup): number {
	const next = layers.groups[layers.groupAt[group.last] ?? -1];
	return next?.kind === "infinitive" ? next.last : group.last;
}

function attributeVerb(layers: Layers, group: VerbGroup): Attribution | null {
	const sentence = sentenceOf(layers, group.main);
	if (!sentence) return null;
	const quotation = layers.quotations[layers.quotationAt[group.main] ?? -1];
	if (quotation && isSpoken(layers, quotation)) return null;
	const frames = cueFrames(group.lemma, group.passive);
	if (group.kind === "participle" || isReducedRelative(layers, group) || continuesInfinitive(layers, group, sentence))
		return null;
	if (group.passive) return frames ? attributePassive(layers, group, frames, sentence) : null;
	return attributeBefore(layers, group, frames, sentence) ?? attributeAfter(layers, group, frames, sentence);
}

/** "wanted to meet him and express": the second verb is no finite one, though nothing in its form tells. */
function continuesInfinitive(layers: Layers, group: VerbGroup, sentence: TokenSpan): boolean {
	const { words } = layers;
	if (group.auxiliary || words[group.main]?.form !== "base" || words[group.first - 1]?.tag !== "coordinator")
		return false;
	const before = verbBefore(layers, group.first - 1, sentence);
	return before !== null && (before.kind === "infinitive" || words[before.first]?.tag === "modal");
}
