import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Word } from "../tokens/word";
import type { Attribution } from "./attribution";
import { hasFiniteVerb } from "./clauses";
import type { CueFrames } from "./cue-lexicon";
import { isCueToken } from "./cue-token";
import { endContent } from "./end-content";
import { findComplement, settingEnd } from "./find-complement";
import { findSubject } from "./find-subject";
import { invertedSubject } from "./inverted-subject";
import { makeAttribution } from "./make-attribution";
import { sentenceOf } from "./phrases";
import type { Subject } from "./subject";

/** "“No,” Orlo said", "The plan failed, said Orlo", "The plan, Orlo said, failed". */
export function attributeBefore(
	layers: Layers,
	group: VerbGroup,
	frames: CueFrames | undefined,
	sentence: TokenSpan,
): Attribution | null {
	const { words } = layers;
	if (group.kind !== "finite") return null;
	const subject = subjectOrInverted(layers, group, sentence);
	if (!subject || subject.rule === "coordinated" || subject.rule === "relative") return null;
	const first = subject.rule === "inverted" ? group.first : subject.from;
	const last = subject.rule === "inverted" ? Math.max(subject.to, group.last) : group.last;
	let mark = first - 1;
	while (mark >= 0 && words[mark]?.tag === "coordinator") mark--;
	const before = words[mark];
	if (!before) return null;
	const open = before.kind === "quote" ? layers.quotations[layers.quotationAt[mark] ?? -1] : undefined;
	const closesQuotation = open?.close === mark;
	if (closesQuotation && open) {
		// A new sentence after “…!” or “…?” still belongs to it, but only where nothing else is said.
		const ending = words[mark - 1];
		const comma = ending?.text === "," || words[mark + 1]?.text === ",";
		if (first !== mark + 1 && words[first - 1]?.tag !== "coordinator") return null;
		const sameSentence = mark >= sentence.first;
		if (!sameSentence && !(ending && /^[!?,…—-]/u.test(ending.text))) return null;
		if ((!comma || subject.rule === "inverted" || !group.lemma) && !frames?.has("quotation")) return null;
		if (!frames?.has("quotation") && /^(?:be|have|do|include|become)$/u.test(group.lemma)) return null;
		if (!comma && ending?.text === ".") return null;
		const start = contentStart(layers, open.open, sentence);
		const content = [{ first: start, last: mark + 1 }, ...interruptedRest(layers, last, sentence, true)];
		return makeAttribution(
			layers,
			group,
			subject,
			content,
			frames?.get("quotation") ?? "assert",
			"quotation-before",
			group.last,
		);
	}
	if (before.text !== "," || mark < sentence.first) return null;
	if (!frames?.has("fronted")) return null;
	const after = nextMark(layers, last, sentence);
	const interrupted = words[after]?.text === ",";
	const ends = after >= sentence.last || /^[.;:!?]$/u.test(words[after]?.text ?? "");
	if (!interrupted && !ends) return null;
	const complement = findComplement(layers, group, sentence.last);
	if (
		complement.kind !== "none" &&
		complement.start < after &&
		subject.rule !== "inverted" &&
		!/:$/u.test(complement.kind)
	)
		return null;
	const start = sentenceContentStart(layers, sentence);
	if (!hasFiniteVerb(layers, { first: start, last: mark }) && !interrupted) return null;
	if (
		interrupted &&
		!hasFiniteVerb(layers, { first: start, last: mark }) &&
		!hasFiniteVerb(layers, { first: after, last: sentence.last })
	)
		return null;
	const rest = interrupted ? interruptedRest(layers, last, sentence, false) : [];
	// "After the match, Orlo said, “…”": the first part is the article's own.
	const setting = words[sentence.first]?.tag === "preposition" && !hasFiniteVerb(layers, { first: start, last: mark });
	if (setting && words[rest[0]?.first ?? -1]?.kind === "quote") return null;
	const content = [{ first: start, last: mark }, ...rest];
	return makeAttribution(
		layers,
		group,
		subject,
		content,
		frames.get("fronted") ?? "assert",
		content.length > 1 ? "clause-interrupted" : "clause-before",
		group.last,
	);
}

function subjectOrInverted(layers: Layers, group: VerbGroup, sentence: TokenSpan): Subject | null {
	const { words } = layers;
	const before = words[group.first - 1];
	const leftEdge =
		before?.kind === "quote" || before?.text === "," || before?.text === "—" || group.first === sentence.first;
	if (leftEdge && !group.auxiliary) {
		const inverted = invertedSubject(layers, group);
		const after = inverted ? words[inverted.to] : undefined;
		const plain = inverted ? words[inverted.last] : undefined;
		const closed = (word: Word | undefined, at: number) =>
			at >= sentence.last ||
			(word !== undefined &&
				(word.tag === "punctuation" ||
					word.kind === "quote" ||
					word.tag === "preposition" ||
					word.tag === "coordinator" ||
					word.tag === "wh" ||
					word.tag === "subordinator" ||
					word.tag === "adverb"));
		if (
			inverted &&
			(closed(after, inverted.to) || closed(plain, inverted.last)) &&
			!(before?.text === "," && findComplement(layers, group, sentence.last).kind === "clause")
		)
			return inverted;
	}
	return findSubject(layers, group);
}

/** The next comma or end of the clause after a cue, past its setting: "said on Monday,". */
function nextMark(layers: Layers, from: number, sentence: TokenSpan): number {
	const end = settingEnd(layers, from, sentence.last);
	for (const i of [from, end]) if (layers.words[i]?.tag === "punctuation" || i >= sentence.last) return i;
	return -1;
}

/** What a source says on after the cue broke in: "…,” Orlo said, “and …”". */
function interruptedRest(layers: Layers, from: number, sentence: TokenSpan, quoted: boolean): TokenSpan[] {
	const { words, quotations, quotationAt } = layers;
	const mark = nextMark(layers, from, sentence);
	if (mark < 0 || words[mark]?.text !== ",") return [];
	let next = mark + 1;
	if (quoted) {
		if (words[next]?.tag === "subordinator" || words[next]?.tag === "preposition" || words[next]?.tag === "coordinator")
			next++;
		const quotation = quotations[quotationAt[next] ?? -1];
		return quotation?.open === next ? [{ first: next, last: quotation.close + 1 }] : [];
	}
	const last = endContent(layers, next, sentence.last, (token) => isCueToken(layers, token));
	return last - next > 1 ? [{ first: next, last }] : [];
}

/** Where content that ends in a quotation begins: with the quotation, or with the words of the same clause before it. */
function contentStart(layers: Layers, open: number, sentence: TokenSpan): number {
	const { words } = layers;
	const home = sentenceOf(layers, open) ?? sentence;
	if (open === home.first) return open;
	const before = words[open - 1];
	if (before?.text === "," || before?.text === ":" || before?.kind === "quote") {
		return before.kind === "quote" ? sentenceContentStart(layers, home) : open;
	}
	return sentenceContentStart(layers, home);
}

function sentenceContentStart(layers: Layers, sentence: TokenSpan): number {
	const word = layers.words[sentence.first];
	return word?.tag === "coordinator" ? sentence.first + 1 : sentence.first;
}
