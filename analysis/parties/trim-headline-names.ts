import type { Layers } from "../layers";
import { KNOWN_ORGANISATIONS } from "../lexicon/organisations";
import { stateReading } from "../lexicon/state-table";
import { isAcronym } from "./classify-name";
import type { NameSpan } from "./find-name-spans";

/**
 * Takes from the names of a headline what is none: its capitals make a name of any word ("Disgraced Orlo", "Enraged"). A word
 * before a name that the text itself names counts only where the text has it in a name too.
 */
export function trimHeadlineNames(layers: Layers, spans: readonly NameSpan[]): NameSpan[] {
	const inTitle = ({ first }: NameSpan) => {
		const sentence = layers.sentences[layers.sentenceAt[first] ?? -1];
		return sentence !== undefined && layers.paragraphs[sentence.paragraph]?.kind === "title";
	};
	const known = new Set<string>();
	for (const span of spans) {
		// One word that begins a sentence has its capital for that.
		const opens = layers.sentences[layers.sentenceAt[span.first] ?? -1]?.first === span.first;
		if (inTitle(span) || (opens && span.last - span.first === 1)) continue;
		for (let i = span.first; i < span.last; i++) known.add(layers.words[i]?.lower ?? "");
	}
	if (known.size === 0) return [...spans];
	return spans.flatMap((span) => {
		if (!inTitle(span)) return isOpening(layers, span, spans) ? [] : [span];
		if (!known.has(layers.words[span.last - 1]?.lower ?? "")) return isMereWord(layers, span) ? [] : [span];
		let { first } = span;
		while (first < span.last - 1 && !known.has(layers.words[first]?.lower ?? "")) first++;
		return [first === span.first ? span : { ...span, first }];
	});
}

/** "Enraged, certainly.": a word that only begins a sentence. */
function isOpening({ words, sentences, sentenceAt }: Layers, span: NameSpan, spans: readonly NameSpan[]): boolean {
	const { first, last } = span;
	const lower = words[first]?.lower ?? "";
	if (last - first > 1 || !/(?:ed|ing|ly)$/u.test(lower) || words[last]?.text !== ",") return false;
	if (sentences[sentenceAt[first] ?? -1]?.first !== first) return false;
	return !spans.some((other) => other !== span && words[other.first]?.lower === lower);
}

/** Whether a headline's capital is all that makes one word a name. */
function isMereWord({ words, sentences, sentenceAt }: Layers, { first, last, title, role }: NameSpan): boolean {
	const word = words[first];
	const sentence = sentences[sentenceAt[first] ?? -1];
	if (!word || !sentence || last - first > 1 || title !== "" || role) return false;
	// "Union rejects offer": a headline begins with a capital, and the text has the word without.
	if (first === sentence.first && words.some((other) => other.text === word.lower)) return true;
	if (isAcronym(word.text) || stateReading(word.lower) || KNOWN_ORGANISATIONS.has(word.lower)) return false;
	const others = words.slice(sentence.first, sentence.last).filter(({ kind }) => kind === "word");
	return others.filter(({ capitalised }) => capitalised).length > TITLE_CASE * others.length;
}

/** Where more of its words than this have a capital, a headline gives one to all that count. */
const TITLE_CASE = 0.6;
