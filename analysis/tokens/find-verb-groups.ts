import type { Sentence } from "../sentences/find-sentences";
import type { Word } from "./word";

/** A verb with its auxiliaries and the adverbs between them: "has repeatedly been accused". Token indices, half open. */
export interface VerbGroup {
	first: number;
	last: number;
	/** The token of its main verb. */
	main: number;
	lemma: string;
	/**
	 * How it stands in its clause: `finite`; `infinitive` with "to"; `ing` or `participle` without an auxiliary. A bare form
	 * in -ed counts as finite: whether it is depends on its subject.
	 */
	kind: "finite" | "infinitive" | "ing" | "participle";
	passive: boolean;
	negated: boolean;
	/** Whether an auxiliary or modal stands in it. */
	auxiliary: boolean;
}

/** Finds the verb groups of all sentences, in reading order. */
export function findVerbGroups(words: readonly Word[], sentences: readonly Sentence[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	for (const sentence of sentences) {
		let i = sentence.first;
		while (i < sentence.last) {
			const group = groupAt(words, i, sentence.last);
			if (group) {
				groups.push(group);
				i = group.last;
			} else i++;
		}
	}
	return groups;
}

const isAuxiliary = (word: Word) =>
	word.tag === "be" || word.tag === "have" || word.tag === "do" || word.tag === "modal";

/** "going to", "used to", "able to" and the like are not treated as auxiliaries: each is a group of its own. */
function groupAt(words: readonly Word[], first: number, limit: number): VerbGroup | null {
	const start = words[first];
	if (!start) return null;
	const infinitive = start.tag === "to";
	if (!infinitive && !isAuxiliary(start) && start.tag !== "verb") return null;
	let main = -1;
	let auxiliary = false;
	// "never expected": the word stands before the group where no auxiliary does.
	let negated = words[first - 1]?.tag === "negation";
	let passive = false;
	let finiteStart = false;
	let lastVerbal = first;
	let i = infinitive ? first + 1 : first;
	for (; i < limit; i++) {
		const word = words[i];
		if (!word) break;
		if (isAuxiliary(word)) {
			if (main !== -1 && !isAuxiliary(words[main] as Word)) break;
			if (i === first || !infinitive) finiteStart ||= !auxiliary && word.form !== "ing" && word.form !== "participle";
			auxiliary = true;
			main = i;
			lastVerbal = i;
		} else if (word.tag === "verb") {
			const before = main === -1 ? undefined : words[main];
			if (before && !follows(before, word)) break;
			passive = before?.tag === "be" && word.form === "participle";
			if (!auxiliary && !infinitive) finiteStart = word.form === "past" || word.form === "s" || word.form === "base";
			main = i;
			lastVerbal = i;
			i++;
			break;
		} else if (word.tag === "negation") negated = true;
		else if (word.tag !== "adverb" && !(word.tag === "pronoun" && isQuestion(words, first, i))) break;
		else if (infinitive && main === -1 && word.tag !== "adverb") break;
	}
	if (main === -1) return null;
	const word = words[main];
	if (!word) return null;
	if (infinitive && word.form !== "base" && !isAuxiliary(word)) return null;
	const kind = infinitive
		? "infinitive"
		: finiteStart
			? "finite"
			: word.form === "ing" || start.form === "ing"
				? "ing"
				: "participle";
	return { first, last: lastVerbal + 1, main, lemma: word.lemma, kind, passive, negated, auxiliary };
}

/** Whether a main verb may follow the auxiliary before it. */
function follows(auxiliary: Word, verb: Word): boolean {
	if (auxiliary.tag === "modal" || auxiliary.tag === "do") return verb.form === "base";
	if (auxiliary.tag === "have") return verb.form === "participle" || verb.form === "past";
	if (auxiliary.tag === "be") return verb.form === "participle" || verb.form === "ing" || verb.form === "past";
	return false;
}

/** "Did he say": the subject stands between auxiliary and verb. */
function isQuestion(words: readonly Word[], first: number, pronoun: number): boolean {
	return pronoun === first + 1 && words[pronoun + 1]?.tag === "verb";
}
