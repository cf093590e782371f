import type { Act } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution, SourceWords } from "./attribution";
import type { Subject } from "./subject";

/** How sure a rule is by itself; measured as precision on texts with attributions marked by people, rounded. */
const CONFIDENCE: Readonly<Record<string, number>> = {
	introduced: 0.95,
	"quotation-before": 0.95,
	"quotation-after": 0.93,
	"clause-before": 0.9,
	"clause-interrupted": 0.9,
	"clause-after": 0.85,
	"question-after": 0.75,
	"infinitive-after": 0.6,
	"object-after": 0.6,
	"gerund-after": 0.7,
	"phrase-after": 0.55,
	passive: 0.5,
};

/** Puts an attribution of a verb together; null where source and content overlap. */
export function makeAttribution(
	layers: Layers,
	group: VerbGroup,
	subject: Subject | null,
	content: TokenSpan[],
	act: Act,
	rule: string,
	cueEnd: number,
): Attribution | null {
	const source: SourceWords | null = subject && { first: subject.first, last: subject.last, head: subject.head };
	if (source && content.some((part) => source.first < part.last && part.first < source.last && rule !== "passive"))
		return null;
	return {
		source,
		pronoun: subject && subject.pronoun >= 0 ? { first: subject.pronoun, last: subject.pronoun + 1 } : null,
		cue: [{ first: group.first, last: Math.max(cueEnd, group.last) }],
		content,
		lemma: group.lemma,
		act,
		negated: group.negated,
		form: formOf(layers, content, rule),
		confidence: CONFIDENCE[rule] ?? 0.5,
		why: subject ? [rule, `subject-${subject.rule}`] : [rule],
	};
}

/** Direct where all of it stands in quotation marks, mixed where some of it does. */
export function formOf(layers: Layers, content: readonly TokenSpan[], rule: string): Attribution["form"] {
	let inside = 0;
	let outside = 0;
	for (const part of content) {
		for (let i = part.first; i < part.last; i++) {
			if (layers.words[i]?.kind !== "word") continue;
			if ((layers.quotationAt[i] ?? -1) >= 0) inside++;
			else outside++;
		}
	}
	if (inside > 0 && outside === 0) return "direct";
	if (inside > 0) return "mixed";
	return rule === "object-after" || rule === "phrase-after" || rule === "infinitive-after" || rule === "passive"
		? "narrated"
		: "indirect";
}
