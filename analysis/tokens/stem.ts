import { verbForms } from "./verb-forms";

const ENDINGS: readonly [RegExp, string][] = [
	[/(?:isations?|izations?)$/u, "ize"],
	[/(?:ications?)$/u, "ify"],
	[/(?:ations?|ators?|ative)$/u, "ate"],
	[/(?:itions?)$/u, "ite"],
	[/(?:ctions?|ctors?|ctive)$/u, "ct"],
	[/(?:ssions?|ssive)$/u, "ss"],
	[/(?:sions?|sive)$/u, "de"],
	[/(?:ptions?|ptive)$/u, "pt"],
	[/(?:ments?)$/u, ""],
	[/(?:nesses|ness)$/u, ""],
	[/(?:ances?|ences?|ants?|ents?)$/u, ""],
	[/(?:ities|ity)$/u, ""],
	[/(?:ously|ous)$/u, ""],
	[/(?:fully|ful)$/u, ""],
	[/(?:ically|ical|ics|ic)$/u, ""],
	[/(?:ally|al)$/u, ""],
	[/(?:ably|able|ibly|ible)$/u, ""],
	[/(?:ly)$/u, ""],
	[/(?:ists?|isms?)$/u, ""],
	[/(?:ers?|ors?)$/u, ""],
];

/**
 * A rough stem, for telling whether two words are of one family ("deny" and "denial", "sanction" and "sanctions"): the
 * lemma of a verb, else the word without its ending. Stems are no words.
 */
export function stem(lower: string): string {
	const word = lower.replace(/^['’]|['’]$/gu, "");
	const verb = verbForms(word);
	if (verb && word.length > 3) return trim(verb.lemma);
	let singular = word;
	if (word.length > 4 && word.endsWith("ies")) singular = `${word.slice(0, -3)}y`;
	else if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/u.test(word)) singular = word.slice(0, -1);
	for (const [ending, replacement] of ENDINGS) {
		const match = ending.exec(singular);
		if (match && singular.length - match[0].length >= 3) return trim(singular.slice(0, match.index) + replacement);
	}
	return trim(singular);
}

function trim(word: string): string {
	return word.length > 4 ? word.replace(/(?:e|y|i)$/u, "") : word;
}
