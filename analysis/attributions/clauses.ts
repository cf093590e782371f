import type { Layers, TokenSpan } from "../layers";
import { isPersonNoun } from "../lexicon/person-nouns";
import type { VerbGroup } from "../tokens/find-verb-groups";
import { cueFrames } from "./cue-lexicon";

/** Finds the subject of a verb: where it begins, with all that hangs on it, and how it was found. */
export type SubjectFinder = (group: VerbGroup) => { from: number; rule: string } | null;

/** "the report released by Orlo": a bare form in -ed that does not head a clause. */
export function isReducedRelative(layers: Layers, group: VerbGroup): boolean {
	const { words } = layers;
	const main = words[group.main];
	if (!main || group.auxiliary || (main.form !== "past" && main.form !== "participle")) return false;
	const before = words[group.first - 1];
	if (before?.tag !== "noun") return false;
	const after = words[group.last];
	if (after?.lower === "by" && words[group.last + 1]?.form !== "ing") return true;
	// "a group called Bray Watch", "the device known as"
	return /^(?:call|name|title|entitle|dub|base|locate|know)$/u.test(group.lemma) && !isPersonNoun(before.lower);
}

/**
 * The finite verb whose clause a coordinated verb or a participle belongs to: the nearest one to the left that is not
 * itself inside a that-clause, a relative clause, or the words of another. "Orlo said that it rained and added" gives
 * "said", not "rained".
 */
export function governingClause(
	layers: Layers,
	group: VerbGroup,
	sentence: TokenSpan,
	subjectOf: SubjectFinder,
): VerbGroup | null {
	const { groups, groupAt, quotationAt } = layers;
	const level = quotationAt[group.first] ?? -1;
	let nearest: VerbGroup | null = null;
	for (let i = group.first - 1; i >= sentence.first; i--) {
		const candidate = groups[groupAt[i] ?? -1];
		if (!candidate || candidate === group) continue;
		i = candidate.first;
		if ((quotationAt[candidate.first] ?? -1) !== level) continue;
		const sameKind = candidate.kind === "finite" || (candidate.kind === group.kind && candidate.kind !== "participle");
		if (!sameKind || isReducedRelative(layers, candidate)) continue;
		if (candidate.kind !== "finite") {
			// "by saying so and adding": only where the two are joined directly.
			if (layers.words[group.first - 1]?.tag === "coordinator" && nearest === null) return candidate;
			continue;
		}
		nearest ??= candidate;
		if (!isEmbedded(layers, candidate, sentence, subjectOf)) return candidate;
	}
	return nearest;
}

/** Whether a finite verb stands in a clause that depends on another: that-clause, relative, bare object clause. */
function isEmbedded(layers: Layers, group: VerbGroup, sentence: TokenSpan, subjectOf: SubjectFinder): boolean {
	const { words, groups, groupAt } = layers;
	const direct = words[group.first - 1];
	if (direct?.tag === "wh" || direct?.tag === "that") return true;
	const subject = subjectOf(group);
	if (!subject || subject.rule === "coordinated") return false;
	let i = subject.from - 1;
	while (i >= sentence.first && words[i]?.tag === "adverb") i--;
	const before = i >= sentence.first ? words[i] : undefined;
	if (!before) return false;
	if (before.tag === "that" || before.tag === "wh" || before.tag === "subordinator") return true;
	if (before.tag === "preposition") return /^(?:after|before|since|until|as|than)$/u.test(before.lower);
	const verb = groups[groupAt[i] ?? -1];
	return verb !== undefined && (cueFrames(verb.lemma, verb.passive)?.has("clause") ?? false);
}

/** The first finite verb after a comma to the right: the main clause after "Saying so, …". */
export function nextClause(layers: Layers, from: number, sentence: TokenSpan): VerbGroup | null {
	const { groups, groupAt, words } = layers;
	let comma = false;
	for (let i = from; i < sentence.last; i++) {
		if (words[i]?.text === ",") comma = true;
		const group = groups[groupAt[i] ?? -1];
		if (!group) continue;
		if (comma && group.kind === "finite" && !isReducedRelative(layers, group)) return group;
		i = group.last - 1;
	}
	return null;
}

/** The nearest verb group to the left. */
export function verbBefore(layers: Layers, from: number, sentence: TokenSpan): VerbGroup | null {
	for (let i = from; i >= sentence.first; i--) {
		const group = layers.groups[layers.groupAt[i] ?? -1];
		if (group) return group;
	}
	return null;
}

/** Whether a finite verb group lies within a stretch of tokens. */
export function hasFiniteVerb(layers: Layers, { first, last }: TokenSpan): boolean {
	for (let i = first; i < last; i++) {
		const group = layers.groups[layers.groupAt[i] ?? -1];
		if (!group) continue;
		if (group.kind === "finite" && group.first >= first && group.last <= last) return true;
		i = group.last - 1;
	}
	return false;
}
