import type { Layers, TokenSpan } from "../layers";
import { cueFrames } from "./cue-lexicon";
import { endContent } from "./end-content";
import { type Complement, findComplement } from "./find-complement";
import { sentenceOf } from "./phrases";

/** Whether the token is the main verb of a cue: what ends the content of another. */
export function isCueToken(layers: Layers, token: number): boolean {
	const group = layers.groups[layers.groupAt[token] ?? -1];
	if (!group || group.main !== token) return false;
	const frames = cueFrames(group.lemma, group.passive);
	if (!frames) return false;
	const limit = sentenceOf(layers, token)?.last ?? token;
	return frames.has(findComplement(layers, group, limit).kind);
}

/** What a clause or phrase after a cue says, up to where something else begins; null where that is nothing. */
export function clauseContent(layers: Layers, complement: Complement, sentence: TokenSpan): TokenSpan[] | null {
	const narrated = complement.kind === "object" || complement.kind === "infinitive" || complement.kind.endsWith(":");
	const last = endContent(layers, complement.start, sentence.last, (token) => isCueToken(layers, token), narrated);
	return last > complement.start ? [{ first: complement.start, last }] : null;
}
