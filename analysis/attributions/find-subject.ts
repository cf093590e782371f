import type { Layers, TokenSpan } from "../layers";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Word } from "../tokens/word";
import { governingClause, isReducedRelative, nextClause, verbBefore } from "./clauses";
import { invertedSubject } from "./inverted-subject";
import { phraseEndingAt, sentenceOf } from "./phrases";
import { isComma, isDash, SETTING_NOUN, type Subject } from "./subject";

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
