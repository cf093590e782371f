import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution } from "./attribution";
import type { CueFrames } from "./cue-lexicon";
import { clauseContent } from "./cue-token";
import { type Complement, findComplement } from "./find-complement";
import { findSubject } from "./find-subject";
import { byPhrase } from "./inverted-subject";
import { makeAttribution } from "./make-attribution";
import type { Subject } from "./subject";

/** "was accused by Orlo of", "is expected to": what is said takes the subject in. */
export function attributePassive(
	layers: Layers,
	group: VerbGroup,
	frames: CueFrames,
	sentence: TokenSpan,
): Attribution | null {
	const complement = findComplement(layers, group, sentence.last);
	const by = byPhrase(layers, group);
	const kind = by && complement.kind === "by:" ? passiveRest(layers, by, sentence, complement) : complement;
	const act = frames.get(kind.kind) ?? (by ? frames.get("by:") : undefined);
	if (!act) return null;
	const subject = findSubject(layers, group);
	const content: TokenSpan[] = [];
	if (subject && subject.rule !== "relative" && kind.kind !== "clause")
		content.push({ first: subject.first, last: subject.last });
	if (kind.start < sentence.last && kind.kind !== "by:") {
		// "was accused | of hiding": the preposition belongs to what is said.
		const start = kind.kind.endsWith(":") && kind === complement ? kind.start - 1 : kind.start;
		const rest = clauseContent(layers, { ...kind, start }, sentence);
		if (rest) content.push(...rest);
	}
	if (content.length === 0) return null;
	return makeAttribution(layers, group, by, content, act, "passive", group.last);
}

function passiveRest(layers: Layers, by: Subject, sentence: TokenSpan, complement: Complement): Complement {
	const word = layers.words[by.to];
	if (by.to >= sentence.last || !word) return { kind: "by:", start: sentence.last, cueEnd: complement.cueEnd };
	if (word.tag === "preposition") return { kind: `${word.lower}:`, start: by.to, cueEnd: complement.cueEnd };
	return { kind: "by:", start: sentence.last, cueEnd: complement.cueEnd };
}
