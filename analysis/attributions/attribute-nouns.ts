import type { Layers } from "../layers";
import type { Attribution, SourceWords } from "./attribution";
import { cueNoun } from "./cue-lexicon";
import { isCueToken } from "./cue-token";
import { endContent } from "./end-content";
import { findSubject } from "./find-subject";
import { formOf } from "./make-attribution";
import { sentenceOf } from "./phrases";
import { isSpoken } from "./spoken";

/** Verbs that only lend a noun their subject: "made the claim that", "has no doubt that". */
const LIGHT_VERBS =
	/^(?:make|issue|have|express|voice|give|release|raise|offer|repeat|put|send|share|deliver|hold|take|form|reach)$/u;

/** "his claim that", "the fear among traders that", "made the accusation that". */
export function attributeNouns(layers: Layers): Attribution[] {
	const { words, phrases } = layers;
	const found: Attribution[] = [];
	for (const phrase of phrases) {
		const noun = words[phrase.head];
		if (noun?.tag !== "noun" || words[phrase.last]?.tag !== "that") continue;
		const act = cueNoun(noun.lower);
		const sentence = sentenceOf(layers, phrase.first);
		if (!act || !sentence) continue;
		const quotation = layers.quotations[layers.quotationAt[phrase.head] ?? -1];
		if (quotation && isSpoken(layers, quotation)) continue;
		const source = possessor(layers, phrase.first, phrase.head) ?? lightSubject(layers, phrase.first, sentence.first);
		if (!source) continue;
		const first = phrase.last;
		const last = endContent(layers, first, sentence.last, (token) => isCueToken(layers, token));
		const content = [{ first, last }];
		found.push({
			source,
			pronoun: null,
			cue: [{ first: phrase.head, last: phrase.head + 1 }],
			content,
			lemma: noun.lower,
			act,
			negated: false,
			form: formOf(layers, content, "noun-clause"),
			confidence: 0.6,
			why: ["noun-clause"],
		});
	}
	return found;
}

function possessor(layers: Layers, first: number, head: number): SourceWords | null {
	const { words } = layers;
	for (let i = head - 1; i >= first; i--) {
		const word = words[i];
		if (word?.tag === "genitive") {
			let start = first;
			if (words[start]?.tag === "determiner" && start === i - 1) start = i - 1;
			return { first: start, last: i, head: i - 1 };
		}
		if (word?.tag === "possessive" && word.lower !== "whose") return { first: i, last: i + 1, head: i };
	}
	return null;
}

function lightSubject(layers: Layers, first: number, sentenceStart: number): SourceWords | null {
	for (let i = first - 1; i >= sentenceStart; i--) {
		const group = layers.groups[layers.groupAt[i] ?? -1];
		if (!group) continue;
		if (!LIGHT_VERBS.test(group.lemma) || first - group.last > 2) return null;
		const subject = findSubject(layers, group);
		return subject && { first: subject.first, last: subject.last, head: subject.head };
	}
	return null;
}
