import type { Attribution, SourceWords } from "../attributions/attribution";
import { hasFiniteVerb } from "../attributions/clauses";
import type { ContentIndex } from "../attributions/content-index";
import { formOf } from "../attributions/make-attribution";
import { readCue } from "../attributions/read-cue";
import type { Layers, TokenSpan } from "../layers";
import type { AgreedStatement } from "./agree-on-statements";

/** What an attribution's `why` begins with where the tagger found it; the names of rules that found it too follow. */
const TAGGED = "tagger";

/** An attribution as the tagger found it, with what a rule that found it too knows of its verb. */
export function attributionOf(
	layers: Layers,
	{ source, cue: tagged, content: said, share }: AgreedStatement,
	byRules: ContentIndex,
): Attribution {
	// The colon of a turn or a headline: the words before it are the source, and nothing reports.
	const cue = tagged.filter((part) => hasWords(layers, part)).map(plain);
	const content = said.map(plain);
	const rule = ruleBeside(cue, content, byRules);
	const { lemma, act, negated } = rule ?? readCue(layers, cue);
	const isClause = content.some((part) => hasFiniteVerb(layers, part));
	return {
		// "who said": the rule knows whom it means.
		source: rule?.pronoun && source && isRelative(layers, source) ? rule.source : source && sourceWords(layers, source),
		pronoun: rule?.pronoun ?? null,
		cue,
		content,
		lemma,
		act,
		negated,
		form: formOf(layers, content, isClause ? "tagged" : "phrase-after"),
		confidence: share,
		why: [TAGGED, ...(rule?.why ?? [])],
	};
}

const plain = ({ first, last }: TokenSpan): TokenSpan => ({ first, last });

const overlaps =
	(a: TokenSpan) =>
	(b: TokenSpan): boolean =>
		a.first < b.last && b.first < a.last;

/** The rules' attribution with this content and cue. */
function ruleBeside(
	cue: readonly TokenSpan[],
	content: readonly TokenSpan[],
	byRules: ContentIndex,
): Attribution | undefined {
	return byRules
		.overlapping(content)
		.find((candidate) =>
			candidate.cue.length > 0 && cue.length > 0
				? candidate.cue.some((part) => cue.some(overlaps(part)))
				: candidate.cue.length === cue.length,
		);
}

function hasWords({ words }: Layers, { first, last }: TokenSpan): boolean {
	return words.slice(first, last).some(({ kind }) => kind === "word");
}

function isRelative({ words }: Layers, { first, last }: TokenSpan): boolean {
	return last - first === 1 && words[first]?.tag === "wh";
}

/** Longer sources than this have more around them than who they are. */
const LONGEST_SOURCE = 20;

/** A source with its noun, name or pronoun: that of its first phrase. */
function sourceWords(layers: Layers, { first, last: end }: TokenSpan): SourceWords {
	const last = endOfSource(layers, first, end);
	for (let i = first; i < last; i++) {
		const phrase = layers.phrases[layers.phraseAt[i] ?? -1];
		if (phrase) return { first, last, head: beforeGenitive(layers, Math.min(Math.max(phrase.head, first), last - 1)) };
	}
	return { first, last, head: beforeGenitive(layers, last - 1) };
}

/** Where a source ends that tells what it does besides: "Orlo, summing up the talks", or goes on and on. */
function endOfSource({ words }: Layers, first: number, last: number): number {
	let end = last;
	for (let i = first + 1; i < last - 1; i++) {
		if (words[i]?.text !== ",") continue;
		if (words[i + 1]?.form === "ing") return i;
		if (i - first <= LONGEST_SOURCE) end = i;
	}
	return last - first > LONGEST_SOURCE ? end : last;
}

/** "Orlo's", of "Orlo's conclusion that": the name. */
function beforeGenitive({ words }: Layers, head: number): number {
	return words[head]?.tag === "genitive" ? head - 1 : head;
}
