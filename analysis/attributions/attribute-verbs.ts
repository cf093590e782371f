import type { Act } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Attribution, SourceWords } from "./attribution";
import { hasFiniteVerb, isReducedRelative, verbBefore } from "./clauses";
import { type CueFrames, cueFrames } from "./cue-lexicon";
import { endContent } from "./end-content";
import { type Complement, findComplement, isTimeWord, settingEnd } from "./find-complement";
import { byPhrase, findSubject, invertedSubject, type Subject } from "./find-subject";
import { sentenceOf } from "./phrases";

/** How sure a rule is by itself; measured as precision on texts with attributions marked by people, rounded. */
const CONFIDENCE: Readonly<Record<string, number>> = {
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

/** Finds the attributions that verbs make: "Orlo said that", "“No,” said Orlo", "The plan, Orlo argued, was". */
export function attributeVerbs(layers: Layers): Attribution[] {
	const found: Attribution[] = [];
	let taken = -1;
	for (const group of layers.groups) {
		if (group.first < taken) continue;
		const attribution = attributeVerb(layers, group);
		if (!attribution) continue;
		found.push(attribution);
		// "declined to say whether": the second verb is part of what the first attributes.
		if (attribution.why[0] === "infinitive-after") taken = infinitiveEnd(layers, group);
	}
	return found;
}

function infinitiveEnd(layers: Layers, group: VerbGroup): number {
	const next = layers.groups[layers.groupAt[group.last] ?? -1];
	return next?.kind === "infinitive" ? next.last : group.last;
}

/** Whether the token is the main verb of a cue: what ends the content of another. */
export function isCueToken(layers: Layers, token: number): boolean {
	const group = layers.groups[layers.groupAt[token] ?? -1];
	if (!group || group.main !== token) return false;
	const frames = cueFrames(group.lemma, group.passive);
	if (!frames) return false;
	const limit = sentenceOf(layers, token)?.last ?? token;
	return frames.has(findComplement(layers, group, limit).kind);
}

function attributeVerb(layers: Layers, group: VerbGroup): Attribution | null {
	const sentence = sentenceOf(layers, group.main);
	if (!sentence) return null;
	const quotation = layers.quotations[layers.quotationAt[group.main] ?? -1];
	if (quotation && isSpoken(layers, quotation)) return null;
	const frames = cueFrames(group.lemma, group.passive);
	if (group.kind === "participle" || isReducedRelative(layers, group) || continuesInfinitive(layers, group, sentence))
		return null;
	if (group.passive) return frames ? attributePassive(layers, group, frames, sentence) : null;
	return attributeBefore(layers, group, frames, sentence) ?? attributeAfter(layers, group, frames, sentence);
}

/** "wanted to meet him and express": the second verb is no finite one, though nothing in its form tells. */
function continuesInfinitive(layers: Layers, group: VerbGroup, sentence: TokenSpan): boolean {
	const { words } = layers;
	if (group.auxiliary || words[group.main]?.form !== "base" || words[group.first - 1]?.tag !== "coordinator")
		return false;
	const before = verbBefore(layers, group.first - 1, sentence);
	return before !== null && (before.kind === "infinitive" || words[before.first]?.tag === "modal");
}

/** Whether a quotation holds speech rather than a word or two that the article only borrows. */
export function isSpoken(layers: Layers, quotation: { open: number; close: number }): boolean {
	let words = 0;
	for (let i = quotation.open + 1; i < quotation.close; i++) if (layers.words[i]?.kind === "word") words++;
	if (words >= 6) return true;
	const last = layers.words[quotation.close - 1];
	return (
		words > 0 &&
		last !== undefined &&
		/^[.,!?]$/u.test(last.text) &&
		(layers.words[quotation.open + 1]?.capitalised ?? false)
	);
}

/** "“No,” Orlo said", "The plan failed, said Orlo", "The plan, Orlo said, failed". */
function attributeBefore(
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
		return make(layers, group, subject, content, frames?.get("quotation") ?? "assert", "quotation-before", group.last);
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
	return make(
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

type Word = Layers["words"][number];

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

/** "Orlo said that", "Orlo called for", "Orlo wrote: “…”". */
function attributeAfter(
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
	return make(layers, group, subject, content, act ?? "assert", rule, complement.cueEnd);
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

function clauseContent(layers: Layers, complement: Complement, sentence: TokenSpan): TokenSpan[] | null {
	const narrated = complement.kind === "object" || complement.kind === "infinitive" || complement.kind.endsWith(":");
	const last = endContent(layers, complement.start, sentence.last, (token) => isCueToken(layers, token), narrated);
	return last > complement.start ? [{ first: complement.start, last }] : null;
}

/** "was accused by Orlo of", "is expected to": what is said takes the subject in. */
function attributePassive(
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
	return make(layers, group, by, content, act, "passive", group.last);
}

function passiveRest(layers: Layers, by: Subject, sentence: TokenSpan, complement: Complement): Complement {
	const word = layers.words[by.to];
	if (by.to >= sentence.last || !word) return { kind: "by:", start: sentence.last, cueEnd: complement.cueEnd };
	if (word.tag === "preposition") return { kind: `${word.lower}:`, start: by.to, cueEnd: complement.cueEnd };
	return { kind: "by:", start: sentence.last, cueEnd: complement.cueEnd };
}

function make(
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
