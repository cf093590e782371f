import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Word } from "../tokens/tag-words";
import { governingClause, isReducedRelative, nextClause, verbBefore } from "./clauses";
import { phraseEndingAt, sentenceOf } from "./phrases";

/** The words that name who does what a verb says, and how they were found. */
export interface Subject extends TokenSpan {
	/** The token of the noun, name or pronoun itself. */
	head: number;
	rule: "before" | "relative" | "apposition" | "coordinated" | "participle" | "control" | "inverted" | "by-phrase";
	/** Where the whole subject begins and ends, appositions and relative clauses included. */
	from: number;
	to: number;
	/** The token of the "who" that stands for it in its clause; -1 for none. */
	pronoun: number;
}

const MAX_DEPTH = 4;

/**
 * Finds the subject of a verb group to its left: the noun phrase before it, beyond an apposition or a relative clause, the
 * antecedent of "who", the subject shared by "… and added", or the subject of the clause that a participle or infinitive
 * hangs on. Null where none is in the sentence.
 */
export function findSubject(layers: Layers, group: VerbGroup, depth = 0): Subject | null {
	const sentence = sentenceOf(layers, group.first);
	if (depth > MAX_DEPTH || !sentence) return null;
	if (group.kind === "infinitive") return controlSubject(layers, group, sentence, depth);
	if (group.kind === "finite") return finiteSubject(layers, group, sentence, depth);
	return participleSubject(layers, group, sentence, depth);
}

export const isComma = (word: Word | undefined) => word?.text === ",";
export const isDash = (word: Word | undefined) => word !== undefined && /^(?:[–—]|-{1,2})$/u.test(word.text);

function finiteSubject(layers: Layers, group: VerbGroup, sentence: TokenSpan, depth: number): Subject | null {
	const { words } = layers;
	let i = group.first - 1;
	while (i >= sentence.first && skippableBefore(words[i])) i--;
	const before = words[i];
	if (!before || i < sentence.first) return null;
	if (before.tag === "wh" || before.tag === "that") return relativeSubject(layers, i, sentence);
	if (before.tag === "coordinator") return sharedSubject(layers, group, sentence, depth);
	if (isComma(before) || isDash(before) || before.text === ")") {
		return (
			subjectBeyond(layers, i, sentence) ?? (isComma(before) ? sharedSubject(layers, group, sentence, depth) : null)
		);
	}
	return fromPhrase(phraseEndingAt(layers, i + 1, sentence), "before") ?? subjectBeforeSetting(layers, i, sentence);
}

function skippableBefore(word: Word | undefined): boolean {
	if (!word) return false;
	return (
		word.tag === "adverb" ||
		word.tag === "negation" ||
		(word.tag === "pronoun" && /^(?:himself|herself|itself|themselves|both|all)$/u.test(word.lower))
	);
}

function fromPhrase(phrase: (TokenSpan & { head: number }) | null, rule: Subject["rule"]): Subject | null {
	return phrase && { ...phrase, rule, from: phrase.first, to: phrase.last, pronoun: -1 };
}

const SETTING_NOUN =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|morning|afternoon|evening|night|week|month|year|weekend)$/u;

/** "Orlo on Monday said": the phrase before the time. `phraseEndingAt` stops there, since a time is no subject. */
function subjectBeforeSetting(layers: Layers, last: number, sentence: TokenSpan): Subject | null {
	const { words, phrases, phraseAt } = layers;
	const setting = phrases[phraseAt[last] ?? -1];
	if (!setting || !SETTING_NOUN.test(words[setting.head]?.lower ?? "")) return null;
	let end = setting.first;
	if (words[end - 1]?.tag === "preposition") end--;
	return end > sentence.first ? fromPhrase(phraseEndingAt(layers, end, sentence), "before") : null;
}

/** "…, who told": what stands before the pronoun. */
function relativeSubject(layers: Layers, pronoun: number, sentence: TokenSpan): Subject | null {
	const { words } = layers;
	const word = words[pronoun];
	if (!word || (word.tag === "wh" && word.lower !== "who" && word.lower !== "which")) return null;
	let end = pronoun;
	if (isComma(words[end - 1]) || isDash(words[end - 1])) end--;
	const direct =
		words[end - 1]?.text === ")" ? beforeBracket(layers, end - 1, sentence) : phraseEndingAt(layers, end, sentence);
	const subject = fromPhrase(direct, "relative");
	if (!subject) return null;
	// "Orlo, the mayor of Bray, who said": the apposition names the same person; the name is the better word.
	const beyond = isComma(words[subject.first - 1]) ? phraseEndingAt(layers, subject.first - 1, sentence) : null;
	const named =
		beyond && words[beyond.head]?.tag === "name" && words[subject.head]?.tag !== "name"
			? { ...subject, ...beyond }
			: subject;
	return { ...named, pronoun };
}

/** The phrase before a bracket: "Orlo (45)". */
function beforeBracket(layers: Layers, close: number, sentence: TokenSpan): (TokenSpan & { head: number }) | null {
	for (let i = close - 1; i > sentence.first; i--)
		if (layers.words[i]?.text === "(") return phraseEndingAt(layers, i, sentence);
	return null;
}

/** "Orlo said no and added that": the subject of the clause's verb before. */
function sharedSubject(layers: Layers, group: VerbGroup, sentence: TokenSpan, depth: number): Subject | null {
	const partner = governingClause(layers, group, sentence, (other) => findSubject(layers, other, depth + 1));
	if (!partner) return null;
	const subject = findSubject(layers, partner, depth + 1) ?? invertedSubject(layers, partner);
	return subject && { ...subject, rule: "coordinated", pronoun: -1 };
}

/**
 * The subject beyond a comma, dash or bracket: "Orlo, a lawyer for Fenn, said", "Orlo (45) said", "Orlo, who leads the
 * union, said". Goes back from mark to mark until something stands before one that may be a subject.
 */
function subjectBeyond(layers: Layers, mark: number, sentence: TokenSpan): Subject | null {
	const { words, quotations, quotationAt } = layers;
	const closing = words[mark];
	if (!closing) return null;
	const level = quotationAt[mark] ?? -1;
	let rounds = 0;
	for (let i = mark - 1; i >= sentence.first && rounds < 5; i--) {
		const word = words[i];
		const quotation = quotations[quotationAt[i] ?? -1];
		if (quotation && quotationAt[i] !== level) {
			i = quotation.open;
			continue;
		}
		const opens = closing.text === ")" ? word?.text === "(" : isDash(closing) ? isDash(word) : isComma(word);
		if (!opens) continue;
		rounds++;
		const before = words[i - 1];
		const phrase = before?.text === ")" ? beforeBracket(layers, i - 1, sentence) : phraseEndingAt(layers, i, sentence);
		if (phrase && (closing.text === ")" || isDash(closing) || startsInsertion(layers, i + 1, mark))) {
			return { ...phrase, rule: "apposition", from: phrase.first, to: mark + 1, pronoun: -1 };
		}
		if (closing.text === ")") return before && isComma(before) ? subjectBeyond(layers, i - 1, sentence) : null;
	}
	return null;
}

/** Whether the words between two commas may be said of what stands before them. */
function startsInsertion(layers: Layers, first: number, last: number): boolean {
	const inside = layers.words[first];
	switch (inside?.tag) {
		case "wh":
		case "number":
		case "adverb":
		case "preposition":
		case "to":
		case "quote":
		case "subordinator":
			return true;
		case "possessive":
			return inside.lower === "whose" || !hasOwnClause(layers, first, last);
		case "determiner":
		case "noun":
		case "adjective":
		case "name":
		case "coordinator":
			return !hasOwnClause(layers, first, last);
		case "verb":
			return inside.form === "ing" || inside.form === "participle" || inside.form === "past";
		default:
			return false;
	}
}

/** Whether a stretch holds a finite verb of its own, outside relative clauses. */
function hasOwnClause(layers: Layers, first: number, last: number): boolean {
	for (let i = first; i < last; i++) {
		const group = layers.groups[layers.groupAt[i] ?? -1];
		if (!group) continue;
		if (group.kind === "finite" && !isReducedRelative(layers, group)) {
			const before = layers.words[group.first - 1];
			if (before?.tag !== "wh" && before?.tag !== "that") return true;
		}
		i = group.last - 1;
	}
	return false;
}

/** "…, saying that": the subject of the clause; "a letter saying so came": the letter; "Saying so, Orlo left": Orlo. */
function participleSubject(layers: Layers, group: VerbGroup, sentence: TokenSpan, depth: number): Subject | null {
	const { words } = layers;
	let i = group.first - 1;
	while (i >= sentence.first && skippableBefore(words[i])) i--;
	const before = i >= sentence.first ? words[i] : undefined;
	const governing = governingClause(layers, group, sentence, (other) => findSubject(layers, other, depth + 1));
	if (
		before &&
		(before.tag === "noun" || before.tag === "name" || before.tag === "pronoun" || before.tag === "number")
	) {
		const phrase = phraseEndingAt(layers, i + 1, sentence);
		// "with Orlo saying", "a letter saying so came": no clause goes before, or a preposition binds the two.
		const bound =
			phrase &&
			/^(?:with|of|from|by|without|to)$/u.test(words[phrase.first - 1]?.lower ?? "") &&
			words[phrase.head]?.tag === "name";
		if (phrase && (!governing || bound)) return fromPhrase(phrase, "participle");
	}
	const subject =
		(governing && (findSubject(layers, governing, depth + 1) ?? invertedSubject(layers, governing))) ??
		clauseAfter(layers, group, sentence, depth);
	return subject && { ...subject, rule: "participle", pronoun: -1 };
}

function clauseAfter(layers: Layers, group: VerbGroup, sentence: TokenSpan, depth: number): Subject | null {
	const following = nextClause(layers, group.last, sentence);
	return following && findSubject(layers, following, depth + 1);
}

/** Verbs whose object, not subject, does what follows with "to". */
const OBJECT_CONTROL =
	/^(?:ask|tell|urge|order|persuade|force|allow|advise|encourage|invite|warn|instruct|lead|press|push|remind|require|request|convince|beg|expect|want|cause|enable|help|prompt|get|compel|challenge|direct|call|leave|send)$/u;

/** "declined to say", "asked him to explain": the subject, or the object, of the verb before. */
function controlSubject(layers: Layers, group: VerbGroup, sentence: TokenSpan, depth: number): Subject | null {
	const { words, phrases, phraseAt } = layers;
	let i = group.first - 1;
	while (i >= sentence.first && (words[i]?.tag === "adverb" || words[i]?.tag === "negation")) i--;
	const governing =
		words[i]?.tag === "coordinator"
			? governingClause(layers, group, sentence, (other) => findSubject(layers, other, depth + 1))
			: verbBefore(layers, group.first - 1, sentence);
	if (!governing) {
		const subject = clauseAfter(layers, group, sentence, depth);
		return subject && { ...subject, rule: "control", pronoun: -1 };
	}
	const object = phrases[phraseAt[i] ?? -1];
	if (object && object.first >= governing.last && OBJECT_CONTROL.test(governing.lemma)) {
		return fromPhrase(phraseEndingAt(layers, object.last, { first: governing.last, last: sentence.last }), "control");
	}
	const subject = findSubject(layers, governing, depth + 1) ?? invertedSubject(layers, governing);
	return subject && { ...subject, rule: "control", pronoun: -1 };
}

const NEVER_SUBJECT = /^(?:me|him|her|us|them|it|this|that|\p{L}+self|\p{L}+selves)$/u;

/** "…, said Orlo": the noun phrase right after the verb, with its prepositional phrases and apposition. */
export function invertedSubject(layers: Layers, group: VerbGroup): Subject | null {
	const { words, phrases, phraseAt } = layers;
	const sentence = sentenceOf(layers, group.first);
	if (!sentence || group.kind !== "finite") return null;
	const phrase = phrases[phraseAt[group.last] ?? -1];
	if (!phrase || phrase.first !== group.last || NEVER_SUBJECT.test(words[phrase.head]?.lower ?? "")) return null;
	const last = extendRight(layers, phrase.last, sentence.last);
	const to = isComma(words[last]) ? insertionEnd(layers, last, sentence.last) : last;
	return { first: phrase.first, last, head: phrase.head, rule: "inverted", from: phrase.first, to, pronoun: -1 };
}

/** The comma that closes what the comma at `open` opens; `open` itself where a quotation comes first. */
function insertionEnd(layers: Layers, open: number, limit: number): number {
	for (let i = open + 1; i < limit; i++) {
		const word = layers.words[i];
		if (!word || word.kind === "quote") return open;
		if (isComma(word) || /^[.;:]$/u.test(word.text)) return i;
	}
	return open;
}

/** The end of a noun phrase with the prepositional phrases that follow it: "a lawyer [for the union in Bray]". */
export function extendRight(layers: Layers, last: number, limit: number): number {
	const { words, phrases, phraseAt } = layers;
	let end = last;
	for (let steps = 0; steps < 4 && end < limit; steps++) {
		const link = words[end];
		if (!link || !(link.tag === "preposition" || link.tag === "coordinator" || link.lower === "to")) break;
		if (/^(?:after|before|during|since|until|by|on|but|or|as|about|than)$/u.test(link.lower)) break;
		const next = phrases[phraseAt[end + 1] ?? -1];
		if (!next || next.first !== end + 1 || next.last > limit) break;
		if (link.tag === "coordinator" && words[next.head]?.tag !== "name") break;
		if (words[next.head]?.tag === "pronoun" || SETTING_NOUN.test(words[next.head]?.lower ?? "")) break;
		end = next.last;
	}
	return end;
}

/** "was accused by Orlo of": the noun phrase after "by" that follows a passive verb within its clause. */
export function byPhrase(layers: Layers, group: VerbGroup): Subject | null {
	const { words, phrases, phraseAt } = layers;
	const sentence = sentenceOf(layers, group.first);
	if (!sentence) return null;
	for (let i = group.last; i < Math.min(sentence.last, group.last + 8); i++) {
		const word = words[i];
		if (!word || word.tag === "that" || word.tag === "verb" || word.kind === "quote" || word.text === ",") return null;
		if (word.lower !== "by") continue;
		const phrase = phrases[phraseAt[i + 1] ?? -1];
		if (!phrase || phrase.first !== i + 1) return null;
		const next = words[phrase.last]?.lower === "of" ? phrases[phraseAt[phrase.last + 1] ?? -1] : undefined;
		const last = next && next.first === phrase.last + 1 && next.last <= sentence.last ? next.last : phrase.last;
		return { first: phrase.first, last, head: phrase.head, rule: "by-phrase", from: i, to: last, pronoun: -1 };
	}
	return null;
}
