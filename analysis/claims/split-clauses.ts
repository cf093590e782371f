import { hasFiniteVerb } from "../attributions/clauses";
import type { Layers, TokenSpan } from "../layers";

/** Words that begin a clause which states something by itself. */
const OPENERS = /^(?:but|and|yet|so|while|whereas|although|though|because|or|nor)$/u;
/** A clause of fewer tokens says nothing by itself. */
const SHORTEST = 4;

/**
 * Splits a stretch of a sentence into its clauses: at semicolons, and where "and", "but", "while" and their like stand
 * between two stretches that each have a subject and a finite verb of their own. "He came and went" stays one. The word
 * that joins them goes with the later clause. Subordinate clauses that only qualify ("the plan, which …", "if …") stay
 * where they are.
 */
export function splitClauses(layers: Layers, { first, last }: TokenSpan): TokenSpan[] {
	const clauses: TokenSpan[] = [];
	let from = first;
	for (let i = first + 1; i < last - 1; i++) {
		const word = layers.words[i];
		if (!word || (layers.quotationAt[i] ?? -1) !== (layers.quotationAt[from] ?? -1)) continue;
		const semicolon = word.text === ";";
		if (!semicolon && !(OPENERS.test(word.lower) && opensClause(layers, i + 1, last))) continue;
		const next = semicolon ? i + 1 : i;
		const left = { first: from, last: i };
		const right = { first: next, last };
		if (i - from < SHORTEST || last - next < SHORTEST) continue;
		if (!hasFiniteVerb(layers, left) || !hasFiniteVerb(layers, right)) continue;
		clauses.push(left);
		from = next;
	}
	clauses.push({ first: from, last });
	return clauses;
}

/** Whether a subject begins here: a noun phrase or a pronoun that a finite verb follows, with nothing but what qualifies it between. */
function opensClause(layers: Layers, from: number, last: number): boolean {
	let i = from;
	while (layers.words[i]?.tag === "adverb" || layers.words[i]?.text === ",") i++;
	const phrase = layers.phrases[layers.phraseAt[i] ?? -1];
	if (!phrase || phrase.first !== i) return false;
	for (let at = phrase.last; at < Math.min(last, phrase.last + 8); at++) {
		const word = layers.words[at];
		const group = layers.groups[layers.groupAt[at] ?? -1];
		if (group) return group.kind === "finite";
		if (!word || word.text === "," || word.tag === "coordinator") return false;
	}
	return false;
}
