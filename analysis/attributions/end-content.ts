import type { Layers } from "../layers";
import { hasFiniteVerb, isReducedRelative } from "./clauses";

/**
 * The token after what a source is reported to say, which starts at `start`: the sentence's end, or the point where the
 * article takes over again, as after ", but he", ", adding that" or "and vowed to". A quotation that begins within is kept
 * whole, even where it runs on past the sentence.
 */
export function endContent(
	layers: Layers,
	start: number,
	limit: number,
	isCue: (token: number) => boolean,
	narrated = false,
): number {
	const { words, quotations, quotationAt } = layers;
	let i = start;
	while (i < limit) {
		const quotation = quotations[quotationAt[i] ?? -1];
		if (quotation && i >= quotation.open && (quotationAt[start] ?? -1) !== quotationAt[i]) {
			i = quotation.close + 1;
			continue;
		}
		if (i > start && (articleTakesOver(layers, i, start, isCue) || (narrated && narrationGoesOn(layers, i)))) {
			// "that Orlo, which had never said so, lacks": the clause has not had its verb yet.
			const complete = narrated || words[i]?.text !== "," || hasFiniteVerb(layers, { first: start, last: i });
			if (complete) break;
		}
		i++;
	}
	return Math.max(i, start);
}

function articleTakesOver(layers: Layers, i: number, start: number, isCue: (token: number) => boolean): boolean {
	const { words } = layers;
	const word = words[i];
	const next = words[i + 1];
	if (!word || !next) return false;
	if (word.text === ";") return true;
	if (word.text === ",") {
		switch (next.tag) {
			case "coordinator": {
				const second = words[i + 2];
				if (!second) return false;
				if (next.lower === "but" || next.lower === "and" || next.lower === "yet") {
					if (second.tag === "pronoun" && /^(?:he|she|it|they)$/u.test(second.lower))
						return next.lower === "but" || subjectVerbAt(layers, i + 2, isCue);
					if (second.tag === "verb" && second.form === "past") return true;
					if (next.lower === "but")
						return second.tag !== "adverb" && second.tag !== "preposition" && subjectVerbAt(layers, i + 2);
					return subjectVerbAt(layers, i + 2, isCue);
				}
				return false;
			}
			case "verb":
				if (next.form === "ing") return i - start > 2;
				return next.form === "past" && isCue(i + 1) && !isReducedRelativeAt(layers, i + 1);
			case "wh":
				return next.lower === "which" || next.lower === "where";
			case "subordinator":
				return next.lower === "while" || next.lower === "although" || next.lower === "though";
			case "preposition":
				return next.lower === "according" || next.lower === "per";
			case "pronoun":
			case "determiner":
			case "name":
				return subjectVerbAt(layers, i + 1, isCue);
			default:
				return false;
		}
	}
	if (word.lower === "according" && next.lower === "to") return i - start > 2;
	if (word.tag === "coordinator" && (word.lower === "and" || word.lower === "but") && words[i - 1]?.text !== ",") {
		const verb = next.tag === "adverb" ? i + 2 : i + 1;
		const after = words[verb];
		if (after?.tag === "verb" && (after.form === "past" || after.form === "s"))
			return isCue(verb) || word.lower === "but";
	}
	return false;
}

/** Where content is no clause of its own, the next verb, apposition or time belongs to the article. */
function narrationGoesOn(layers: Layers, i: number): boolean {
	const word = layers.words[i];
	const next = layers.words[i + 1];
	if (!word || !next) return false;
	if (word.text === ",")
		return (
			next.tag === "determiner" ||
			next.tag === "possessive" ||
			next.tag === "wh" ||
			(next.tag === "verb" && next.form !== "base")
		);
	if (word.tag === "coordinator") return next.tag === "verb" && (next.form === "past" || next.form === "s");
	if (/^(?:after|before|until|while|when|during|amid)$/u.test(word.lower)) return true;
	return false;
}

function isReducedRelativeAt(layers: Layers, token: number): boolean {
	const group = layers.groups[layers.groupAt[token] ?? -1];
	return group !== undefined && isReducedRelative(layers, group);
}

/** Whether a noun phrase with a finite verb right behind it starts at `i`; with `isCue`, only where the verb is a cue. */
function subjectVerbAt(layers: Layers, i: number, isCue?: (token: number) => boolean): boolean {
	const { phrases, phraseAt, groups, groupAt, words } = layers;
	const phrase = phrases[phraseAt[i] ?? -1];
	if (!phrase || phrase.first !== i) return false;
	let end = phrase.last;
	while (words[end]?.tag === "preposition" || words[end]?.tag === "adverb") {
		const next = phrases[phraseAt[end + 1] ?? -1];
		if (words[end]?.tag === "adverb") end++;
		else if (next?.first === end + 1) end = next.last;
		else break;
	}
	const group = groups[groupAt[end] ?? -1];
	if (!group || group.first !== end || group.kind !== "finite") return false;
	return isCue ? isCue(group.main) : true;
}
