import type { Layers, TokenSpan } from "../layers";
import { TEXT_NOUNS } from "../lexicon/people";
import type { Paragraph } from "../sentences/find-sentences";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution } from "./attribution";
import { cueFrames } from "./cue-lexicon";
import { findSubject } from "./find-subject";
import { makeAttribution } from "./make-attribution";
import { sentenceOf } from "./phrases";

/** A longer way from the verb to the colon is not part of the cue. */
const LONGEST_CUE = 8;

/** "Orlo wrote:", "Orlo made the following statement:" at the end of a paragraph, and what she said in the next one. */
export function attributeIntroductions(layers: Layers): Attribution[] {
	const found: Attribution[] = [];
	for (const [index, paragraph] of layers.paragraphs.entries()) {
		const next = layers.paragraphs[index + 1];
		if (layers.words[paragraph.last - 1]?.text !== ":" || !next) continue;
		const content = quotedParagraph(layers, next);
		const group = content && reportingVerb(layers, paragraph);
		const subject = group && findSubject(layers, group);
		if (!content || !group || !subject) continue;
		const colon = paragraph.last - 1;
		const frames = cueFrames(group.lemma, group.passive);
		const attribution = makeAttribution(
			layers,
			group,
			subject,
			[content],
			frames?.get("quotation") ?? "assert",
			"introduced",
			colon - group.first <= LONGEST_CUE ? colon : group.last,
		);
		if (attribution) found.push(attribution);
	}
	return found;
}

/** The quotation that opens a paragraph; the paragraph itself, where the page sets it off as one. */
function quotedParagraph({ quotations, quotationAt }: Layers, paragraph: Paragraph): TokenSpan | null {
	const quotation = quotations[quotationAt[paragraph.first] ?? -1];
	if (quotation?.open === paragraph.first) return { first: quotation.open, last: quotation.close + 1 };
	return paragraph.kind === "quotation" ? { first: paragraph.first, last: paragraph.last } : null;
}

/** The last verb before the colon, if it reports, or has a text as its object. */
function reportingVerb(layers: Layers, paragraph: Paragraph): VerbGroup | null {
	const { words, groups, groupAt } = layers;
	const sentence = sentenceOf(layers, paragraph.last - 1);
	if (!sentence) return null;
	for (let i = paragraph.last - 2; i >= sentence.first; i--) {
		const group = groups[groupAt[i] ?? -1];
		if (!group || group.main !== i || group.passive) continue;
		const frames = cueFrames(group.lemma, false);
		const reports = frames?.has("quotation") || frames?.has("clause");
		const text = words.slice(group.last, paragraph.last).some(({ lower }) => TEXT_NOUNS.has(lower));
		return reports || text ? group : null;
	}
	return null;
}
