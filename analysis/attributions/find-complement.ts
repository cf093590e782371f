import type { Layers } from "../layers";
import { MONTHS, TIME_WORDS, WEEKDAYS } from "../lexicon/closed-classes";
import type { VerbGroup } from "../tokens/find-verb-groups";
import type { Word } from "../tokens/word";

/**
 * What follows a verb: a that-clause or bare clause, a question ("whether"), an infinitive, words in quotation marks, an
 * object, a gerund, a prepositional phrase (`for:`, `on:` …), a colon, or nothing.
 */
export type ComplementKind =
	| "clause"
	| "question"
	| "infinitive"
	| "quotation"
	| "object"
	| "gerund"
	| "none"
	| `${string}:`;

export interface Complement {
	kind: ComplementKind;
	/** The first token of what is said. */
	start: number;
	/** The token after the verb's own words, particles and prepositions included: "called for", "pointed out". */
	cueEnd: number;
}

const PARTICLES = /^(?:out|up|down|back|off|away|forth|on|over|in)$/u;
/** Verb and particle that make one verb. */
const PHRASAL: Readonly<Record<string, string>> = {
	point: "out",
	spell: "out",
	lay: "out",
	set: "out",
	rule: "out",
	call: "out",
	speak: "out",
	lash: "out",
	hit: "back",
	push: "back",
	fire: "back",
	shoot: "back",
	back: "up",
	bring: "up",
	play: "down",
	single: "out",
	write: "in",
	chime: "in",
	go: "on",
	talk: "up",
	put: "forward",
	shout: "out",
	cry: "out",
	double: "down",
	walk: "back",
	read: "out",
	find: "out",
	figure: "out",
	turn: "down",
	weigh: "in",
};

/** Words that tell when, where or to whom something was said, between a verb and what is said. */
const SETTING_PREPOSITIONS =
	/^(?:in|on|at|during|after|before|to|with|via|through|from|by|of|over|outside|inside|earlier|last|this|next|amid|following|about)$/u;

/** Finds what follows a verb group within its sentence; `limit` is the token after the sentence. */
export function findComplement(layers: Layers, group: VerbGroup, limit: number): Complement {
	const { words } = layers;
	let i = group.last;
	if (PHRASAL[group.lemma] === words[i]?.lower && PARTICLES.test(words[i]?.lower ?? "")) i++;
	const cueEnd = i;
	while (i < limit && words[i]?.tag === "adverb" && words[i]?.lower !== "so" && !isExpletiveThere(layers, i)) i++;
	i = pastParenthesis(layers, i, limit);
	const plain = complementAt(layers, i, limit, cueEnd);
	// "said on Monday in Bray that", "told reporters that": look beyond the setting for a clause or a quotation.
	const beyond = settingEnd(layers, i, limit, HEARER.test(group.lemma));
	if (beyond > i) {
		const later = complementAt(layers, beyond, limit, cueEnd);
		const clear =
			later.kind === "quotation" ||
			words[later.start]?.tag === "that" ||
			(later.kind === "clause" && words[i]?.tag !== "preposition");
		if (clear || (later.kind === "question" && plain.kind !== "object")) return later;
		if ((later.kind === "clause" || later.kind === "none") && isSetting(words, i)) return later;
		// "was accused on Wednesday of": the day is no part of it.
		const onTime = isSetting(words, i) || (words[i]?.tag === "preposition" && isSetting(words, i + 1));
		if (onTime && later.kind.endsWith(":")) return later;
	}
	return plain;
}

/** "explains, in a satirical fashion, that": past what stands between two commas before a that-clause. */
function pastParenthesis({ words }: Layers, i: number, limit: number): number {
	if (words[i]?.text !== "," || words[i + 1]?.kind === "quote") return i;
	for (let j = i + 1; j < Math.min(limit, i + 12); j++) {
		const word = words[j];
		if (!word || word.kind === "quote" || word.tag === "verb" || word.tag === "be" || word.tag === "have") return i;
		if (word.text === ",") return words[j + 1]?.tag === "that" ? j + 1 : i;
	}
	return i;
}

function complementAt(layers: Layers, i: number, limit: number, cueEnd: number): Complement {
	const { words, phraseAt, phrases } = layers;
	const word = words[i];
	if (!word || i >= limit) return { kind: "none", start: i, cueEnd };
	if (isExpletiveThere(layers, i)) return { kind: "clause", start: i, cueEnd };
	switch (word.tag) {
		case "that": {
			// "said that plan": a determiner. A clause follows "that" otherwise.
			return { kind: "clause", start: i, cueEnd };
		}
		case "wh":
			return { kind: "question", start: i, cueEnd };
		case "subordinator":
			if (word.lower === "if" || word.lower === "whether") return { kind: "question", start: i, cueEnd };
			return { kind: "none", start: i, cueEnd };
		case "to": {
			const next = layers.groups[layers.groupAt[i] ?? -1];
			if (next?.kind === "infinitive") return { kind: "infinitive", start: i, cueEnd };
			return { kind: "to:", start: i + 1, cueEnd: i + 1 };
		}
		case "quote":
			return opensQuotation(layers, i)
				? quotedComplement(layers, i, limit, cueEnd)
				: { kind: "none", start: i, cueEnd };
		case "punctuation": {
			const next = words[i + 1];
			if (word.text === ":") return { kind: next?.kind === "quote" ? "quotation" : ":", start: i + 1, cueEnd };
			if ((word.text === "," || word.text === "(") && next?.kind === "quote" && opensQuotation(layers, i + 1))
				return { kind: "quotation", start: i + 1, cueEnd };
			return { kind: "none", start: i, cueEnd };
		}
		case "preposition":
			return { kind: `${word.lower}:`, start: i + 1, cueEnd: i + 1 };
		case "verb":
			return word.form === "ing" ? { kind: "gerund", start: i, cueEnd } : { kind: "none", start: i, cueEnd };
		case "negation":
		case "adverb":
			return { ...complementAt(layers, i + 1, limit, cueEnd), start: i };
		default: {
			const phrase = phrases[phraseAt[i] ?? -1];
			if (!phrase) return { kind: "none", start: i, cueEnd };
			return { kind: hasFiniteVerb(layers, phrase.last, limit) ? "clause" : "object", start: i, cueEnd };
		}
	}
}

/** "there were concerns": a whole clause, though no noun comes before its verb. */
function isExpletiveThere({ words, groups, groupAt }: Layers, i: number): boolean {
	if (words[i]?.lower !== "there") return false;
	const next = words[i + 1]?.tag === "adverb" ? i + 2 : i + 1;
	const group = groups[groupAt[next] ?? -1];
	return group?.kind === "finite" && group.lemma === "be";
}

function opensQuotation(layers: Layers, token: number): boolean {
	return layers.quotations[layers.quotationAt[token] ?? -1]?.open === token;
}

/** Words in quotation marks, or a clause that only starts with some. */
function quotedComplement(layers: Layers, i: number, limit: number, cueEnd: number): Complement {
	const quotation = layers.quotations[layers.quotationAt[i] ?? -1];
	const close = quotation?.open === i ? quotation.close : i;
	const after = layers.words[close + 1];
	const goesOn = close + 1 < limit && after && after.tag !== "punctuation";
	if (goesOn && quotation && close - i < 5)
		return { kind: hasFiniteVerb(layers, close + 1, limit) ? "clause" : "object", start: i, cueEnd };
	return { kind: "quotation", start: i, cueEnd };
}

/** Whether a noun phrase that ends at `i` is the subject of a finite verb: "the plan [of the council] would fail". */
function hasFiniteVerb(layers: Layers, from: number, limit: number): boolean {
	const { words, groups, groupAt, phrases, phraseAt } = layers;
	for (let i = from; i < limit; i++) {
		const word = words[i];
		if (!word) return false;
		const group = groups[groupAt[i] ?? -1];
		if (group) {
			if (group.kind === "finite") {
				const main = words[group.main];
				// A bare -ed form right before "by" or at the end is a participle: "the plan proposed by".
				if (
					!group.auxiliary &&
					main?.form === "past" &&
					/^(?:by|in|on|at|to|for|last|this|during)$/u.test(words[group.last]?.lower ?? "by") &&
					!words[group.first - 1]?.capitalised &&
					words[group.first - 1]?.tag !== "pronoun"
				) {
					i = group.last - 1;
					continue;
				}
				return true;
			}
			return false;
		}
		if (
			word.tag === "wh" ||
			word.tag === "that" ||
			word.tag === "subordinator" ||
			word.tag === "punctuation" ||
			word.tag === "to"
		)
			return false;
		if (word.tag === "quote") continue;
		const phrase = phrases[phraseAt[i] ?? -1];
		if (
			phrase &&
			i > from &&
			words[i - 1]?.tag !== "preposition" &&
			words[i - 1]?.tag !== "coordinator" &&
			words[i - 1]?.tag !== "quote" &&
			words[i - 1]?.tag !== "genitive"
		) {
			// Two noun phrases side by side: "gave the council a plan".
			return hasFiniteVerb(layers, phrase.last, limit) && words[phrase.head]?.tag === "pronoun";
		}
		if (phrase) i = phrase.last - 1;
	}
	return false;
}

/** A word that begins a time rather than what is said. */
export function isTimeWord(lower: string): boolean {
	return (
		WEEKDAYS.has(lower) ||
		MONTHS.has(lower) ||
		TIME_WORDS.has(lower) ||
		/^(?:last|this|next|earlier|later|late|early)$/u.test(lower)
	);
}

const isSetting = (words: readonly Word[], i: number) => isTimeWord(words[i]?.lower ?? "");

/** Verbs with a hearer between them and what is said: "told reporters that". */
const HEARER =
	/^(?:tell|inform|remind|assure|warn|notify|convince|persuade|promise|ask|advise|email|text|write|caution|instruct|urge|teach|alert|brief|reassure|show)$/u;

/** The token after a run of times, places and hearers: "reporters in Bray on Monday". */
export function settingEnd(layers: Layers, from: number, limit: number, hearer = true): number {
	const { words, phrases, phraseAt } = layers;
	let i = from;
	for (let rounds = 0; rounds < 6 && i < limit; rounds++) {
		const word = words[i];
		if (!word) break;
		if (word.tag === "adverb") {
			i++;
			continue;
		}
		const phrase = phrases[phraseAt[i] ?? -1];
		if (phrase && phrase.first === i) {
			// A hearer comes first; a time may come anywhere.
			if ((rounds > 0 || !hearer) && !isSetting(words, i)) break;
			i = phrase.last;
			continue;
		}
		if ((word.tag === "preposition" || word.lower === "to") && SETTING_PREPOSITIONS.test(word.lower)) {
			const next = phrases[phraseAt[i + 1] ?? -1];
			if (!next || next.first !== i + 1) break;
			i = next.last;
			continue;
		}
		break;
	}
	return i;
}
