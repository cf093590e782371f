import type { Act } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution } from "./attribution";
import { verbBefore } from "./clauses";
import type { CueFrames } from "./cue-lexicon";
import { clauseContent, isCueToken } from "./cue-token";
import { endContent } from "./end-content";
import { type Complement, findComplement, isTimeWord } from "./find-complement";
import { findSubject } from "./find-subject";
import { makeAttribution } from "./make-attribution";
import { isSpoken } from "./spoken";
import type { Subject } from "./subject";

/** "Orlo said that", "Orlo called for", "Orlo wrote: “…”". */
export function attributeAfter(
	layers: Layers,
	group: VerbGroup,
	frames: CueFrames | undefined,
	sentence: TokenSpan,
): Attribution | null {
	const complement = findComplement(layers, group, sentence.last);
	const act = frames?.get(complement.kind);
	const quoted = complement.kind === "quotation";
	const marked = quoted && /^[,:]$/u.test(layers.words[complement.start - 1]?.text ?? "");
	if (act === undefined && !(marked && isOpenCue(layers, group, complement))) return null;
	if (group.kind === "infinitive" && !quoted && complement.kind !== "clause" && !isSpeechChain(layers, group, sentence))
		return null;
	// "never commented on", "did not mention": nothing is said.
	if (group.negated && (complement.kind === "object" || complement.kind.endsWith(":")) && act === "assert") return null;
	const subject = findSubject(layers, group);
	if (subject ? isExpletive(layers, subject, complement) : !quoted) return null;
	const content = quoted ? quotedContent(layers, complement, sentence) : clauseContent(layers, complement, sentence);
	if (!content || saysNothing(layers, group, complement, act ?? "assert", content)) return null;
	const rule = quoted ? "quotation-after" : complement.kind.endsWith(":") ? "phrase-after" : `${complement.kind}-after`;
	return makeAttribution(layers, group, subject, content, act ?? "assert", rule, complement.cueEnd);
}

/** Verbs that give a name: what they name needs the name too. */
const NAMING = /^(?:call|name|label|dub|term|brand|describe|characteri[sz]e|portray|depict|declare|pronounce|rate)$/u;

/** "called him", "sees it", "points to that": no words of anybody's are in it. A denial of "it" still says something. */
function saysNothing(
	layers: Layers,
	group: VerbGroup,
	complement: Complement,
	act: Act,
	content: readonly TokenSpan[],
): boolean {
	if (complement.kind !== "object" && !complement.kind.endsWith(":")) return false;
	const { words, phrases, phraseAt } = layers;
	const [part] = content;
	const phrase = part && phrases[phraseAt[part.first] ?? -1];
	if (!part || !phrase) return false;
	if (NAMING.test(group.lemma) && complement.kind === "object" && !givesName(layers, phrase.last, part.last))
		return true;
	const bare =
		words[phrase.head]?.tag === "pronoun" ||
		words[phrase.head]?.lower === "that" ||
		words[phrase.head]?.lower === "this";
	const few = part.last - part.first <= 3;
	return bare && few && (act === "assert" || act === "believe");
}

/** Whether what follows an object may name it: words in quotation marks, a quality, another noun phrase, "as". */
function givesName(layers: Layers, from: number, limit: number): boolean {
	for (let i = from; i < limit; i++) {
		const word = layers.words[i];
		if (!word) return false;
		if (word.kind === "quote" || word.tag === "adjective" || word.lower === "as") return true;
		if (word.tag === "preposition" || word.tag === "to") {
			const next = layers.phrases[layers.phraseAt[i + 1] ?? -1];
			if (i > from || /^(?:on|in|at|after|before|during|by|for|to|since)$/u.test(word.lower)) return false;
			if (next?.first === i + 1) i = next.last - 1;
			continue;
		}
		return (
			(word.tag === "determiner" ||
				word.tag === "noun" ||
				word.tag === "name" ||
				word.tag === "possessive" ||
				word.tag === "adverb") &&
			!isTimeWord(word.lower)
		);
	}
	return false;
}

/** A verb outside the lexicon right before a comma or colon and a whole sentence in quotation marks. */
function isOpenCue(layers: Layers, group: VerbGroup, complement: Complement): boolean {
	const quotation = layers.quotations[layers.quotationAt[complement.start] ?? -1];
	const adjacent = complement.start - 1 - group.last <= 1 && group.kind === "finite";
	return (
		adjacent &&
		quotation !== undefined &&
		isSpoken(layers, quotation) &&
		!/^(?:be|have|do|include|become|say)$/u.test(group.lemma)
	);
}

/** "It says that" speaks of a text; "It seems that" of nothing. */
function isExpletive(layers: Layers, subject: Subject, complement: Complement): boolean {
	return (
		layers.words[subject.head]?.lower === "there" ||
		(complement.kind === "infinitive" && layers.words[subject.head]?.lower === "it")
	);
}

/** "went on to say", "continued to insist": the first verb adds nothing of its own. */
function isSpeechChain(layers: Layers, group: VerbGroup, sentence: TokenSpan): boolean {
	const before = verbBefore(layers, group.first - 1, sentence);
	return (
		before !== null &&
		before.last >= group.first - 1 &&
		/^(?:go|continue|begin|start|seek|try|come|appear|seem|proceed)$/u.test(before.lemma)
	);
}

function quotedContent(layers: Layers, complement: Complement, sentence: TokenSpan): TokenSpan[] | null {
	const quotation = layers.quotations[layers.quotationAt[complement.start] ?? -1];
	if (!quotation || quotation.open !== complement.start) return null;
	const { words } = layers;
	const after = words[quotation.close + 1];
	const goesOn =
		after && quotation.close + 1 < sentence.last && !(after.tag === "punctuation" || after.kind === "quote");
	if (!goesOn) return [{ first: quotation.open, last: quotation.close + 1 }];
	return [
		{
			first: quotation.open,
			last: endContent(layers, quotation.open, sentence.last, (token) => isCueToken(layers, token)),
		},
	];
}
