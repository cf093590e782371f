import type { Layers, TokenSpan } from "../layers";
import type { Quotation } from "../sentences/find-quotations";
import type { Attribution } from "./attribution";
import { formOf } from "./make-attribution";
import { isSpoken } from "./spoken";

/**
 * Gives the quotations that no cue claimed to the one who spoke last: in the same paragraph after a cue, in the next
 * paragraph where a quotation runs on, after a colon, or where a paragraph is nothing but a quotation. Changes the
 * attributions given and appends new ones.
 */
export function continueQuotations(layers: Layers, attributions: Attribution[]): void {
	for (const quotation of layers.quotations) {
		if (quotation.parent !== -1 || !isSpoken(layers, quotation) || isClaimed(quotation, attributions)) continue;
		if (!wholeSentences(layers, quotation)) {
			const introduced = introducedBy(layers, attributions, quotation);
			if (introduced) extend(layers, introduced, quotation, "colon");
			continue;
		}
		const paragraph = layers.sentences[layers.sentenceAt[quotation.open] ?? -1]?.paragraph ?? -1;
		// A heading quotes whom it likes.
		if (/^(?:heading|title|caption)$/u.test(layers.paragraphs[paragraph]?.kind ?? "")) continue;
		const before = lastSpokenIn(layers, attributions, paragraph, quotation.open);
		if (before) {
			extend(layers, before, quotation, "quotation-continued");
			continue;
		}
		const previous = lastSpokenIn(layers, attributions, paragraph - 1, quotation.open);
		if (!previous) continue;
		const lastQuotation = layers.quotations[layers.quotationAt[(previous.content.at(-1)?.last ?? 1) - 1] ?? -1];
		const opensParagraph = quotation.open === layers.paragraphs[paragraph]?.first;
		if (opensParagraph && (lastQuotation?.runsOn || endsWithColon(layers, paragraph - 1)))
			extend(layers, previous, quotation, "quotation-runs-on");
		else if (opensParagraph && quotation.close >= (layers.paragraphs[paragraph]?.last ?? 0) - 1) {
			extend(layers, previous, quotation, "paragraph-continued");
		}
	}
}

function isClaimed(quotation: Quotation, attributions: readonly Attribution[]): boolean {
	return attributions.some(({ content, source, cue }) =>
		[...content, ...(source ? [source] : []), ...cue].some(
			({ first, last }) => first < quotation.close && quotation.open < last,
		),
	);
}

/** "told reporters the plan must go: “…”": what was said before the colon goes on behind it. */
function introducedBy(
	layers: Layers,
	attributions: readonly Attribution[],
	quotation: Quotation,
): Attribution | undefined {
	if (layers.words[quotation.open - 1]?.text !== ":") return undefined;
	return attributions.findLast(
		({ content, cue }) => content.at(-1)?.last === quotation.open - 1 || cue.at(-1)?.last === quotation.open - 1,
	);
}

/** Whether the quotation begins a sentence. */
function wholeSentences(layers: Layers, quotation: Quotation): boolean {
	return layers.sentences[layers.sentenceAt[quotation.open] ?? -1]?.first === quotation.open;
}

function lastSpokenIn(
	layers: Layers,
	attributions: readonly Attribution[],
	paragraph: number,
	before: number,
): Attribution | undefined {
	const range = layers.paragraphs[paragraph];
	if (!range) return undefined;
	let best: Attribution | undefined;
	for (const attribution of attributions) {
		if (attribution.form !== "direct" && attribution.form !== "mixed" && !attribution.why.includes("clause-before"))
			continue;
		const at = attribution.content.at(-1)?.last ?? -1;
		if (at <= range.first || at > before || at > range.last) continue;
		if (!best || at > (best.content.at(-1)?.last ?? -1)) best = attribution;
	}
	return best;
}

function endsWithColon(layers: Layers, paragraph: number): boolean {
	const range = layers.paragraphs[paragraph];
	return range !== undefined && layers.words[range.last - 1]?.text === ":";
}

function extend(layers: Layers, attribution: Attribution, quotation: Quotation, rule: string): void {
	const part: TokenSpan = { first: quotation.open, last: quotation.close + 1 };
	attribution.content.push(part);
	attribution.form = formOf(layers, attribution.content, rule);
	if (!attribution.why.includes(rule)) attribution.why.push(rule);
}
