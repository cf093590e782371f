import type { Act } from "../../domain/analysis";
import type { Attribution, SourceWords } from "../attributions/attribution";
import { hasFiniteVerb } from "../attributions/clauses";
import { cueFrames, cueNoun } from "../attributions/cue-lexicon";
import { formOf } from "../attributions/make-attribution";
import type { Layers, TokenSpan } from "../layers";
import { type LinkedStretches, linkStretches } from "./link-stretches";
import { outerAttributions } from "./outer-attributions";
import { readStretches, type Stretch } from "./stretches";
import type { Tagger } from "./tagger";
import { readFeatures, ruleRoles } from "./token-features";

/** A longer paragraph is labelled in pieces, which bounds memory and the damage of a text without paragraphs. */
const LONGEST_SEQUENCE = 400;

/**
 * Finds attributions with a trained tagger, which also reads what the rules found. What the rules know beyond it (the verb,
 * its act, its "who") is kept; their own attributions stay where the tagger found nothing and they are exact, and within
 * the contents of others, which the tagger does not look into.
 */
export function tagAttributions(layers: Layers, byRules: readonly Attribution[], tagger: Tagger): Attribution[] {
	const roles = ruleRoles(layers.words.length, outerAttributions(byRules));
	const stretches = layers.paragraphs.map((paragraph) => {
		const found: Stretch[] = [];
		for (let first = paragraph.first; first < paragraph.last; first += LONGEST_SEQUENCE) {
			const last = Math.min(paragraph.last, first + LONGEST_SEQUENCE);
			found.push(...readStretches(tagger.label(readFeatures(layers, { first, last }, roles)), first));
		}
		return found;
	});
	const tagged = joinQuotations(
		linkStretches(stretches).map((linked) => attributionOf(layers, linked, byRules)),
		byRules,
	);
	return choose(layers, tagged, byRules).sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** Which of the tagger's attributions count, and which of the rules' stand beside them. */
function choose(layers: Layers, tagged: readonly Attribution[], byRules: readonly Attribution[]): Attribution[] {
	const exact = byRules.filter(({ why }) => EXACT.test(why[0] ?? ""));
	const sure = (one: Attribution) => one.why.length > 1 || one.confidence >= SURE_TAGGER;
	const doubtful = tagged.filter((one) => !sure(one));
	const kept = tagged.filter(
		(one) => sure(one) && (one.cue.length > 0 || !exact.some((other) => sharesContent(one, other))),
	);
	const standing = byRules.filter((one) => {
		if (exact.includes(one) || isWithin(layers, one, kept)) return true;
		if (kept.some((other) => sharesContent(one, other))) return false;
		return QUOTED.test(one.why[0] ?? "") || doubtful.some((other) => sharesContent(one, other));
	});
	return [...kept, ...standing];
}

/** A rule at least as sure as this gives the content too: it reads clauses to their end, where the tagger may stop short. */
const SURE_RULE = 0.85;
/** What no rule found counts from here on: below, about half of it is no statement, most of all outside US politics. */
const SURE_TAGGER = 0.6;

/** Rules whose marks leave no doubt. */
const EXACT = /^(?:credit|transcript|headline-colon|headline-credit)$/u;
/** Rules that are right more often than not where the tagger found nothing. */
const QUOTED = /^quotation-(?:before|after)$/u;

const sharesContent = (one: Attribution, other: Attribution) =>
	one.content.some((part) => other.content.some(overlaps(part)));

/** Whether an attribution lies, source and all, within what another one says; the full stop belongs to either. */
function isWithin(layers: Layers, { source, cue, content }: Attribution, tagged: readonly Attribution[]): boolean {
	const parts = [...content, ...cue, ...(source ? [source] : [])];
	const wordsEnd = ({ last }: TokenSpan) => (layers.words[last - 1]?.tag === "punctuation" ? last - 1 : last);
	return tagged.some((outer) =>
		parts.every((part) => outer.content.some(({ first, last }) => first <= part.first && wordsEnd(part) <= last)),
	);
}

/** Joins what the tagger took for a statement without a cue to the one that the rules say it continues. */
function joinQuotations(tagged: readonly Attribution[], byRules: readonly Attribution[]): Attribution[] {
	const joined: Attribution[] = [];
	for (const attribution of tagged) {
		const begun = attribution.cue.length === 0 && startOf(attribution, joined, byRules);
		// A sure rule has given all its parts already.
		if (begun) begun.content.push(...attribution.content.filter((part) => !begun.content.some(overlaps(part))));
		else joined.push(attribution);
	}
	return joined;
}

function startOf(
	{ content }: Attribution,
	earlier: readonly Attribution[],
	byRules: readonly Attribution[],
): Attribution | undefined {
	const [first] = content;
	const rule = first && byRules.find((candidate) => candidate.content.slice(1).some(overlaps(first)));
	return rule && earlier.findLast((candidate) => candidate.cue.some((part) => rule.cue.some(overlaps(part))));
}

const overlaps =
	(a: TokenSpan) =>
	(b: TokenSpan): boolean =>
		a.first < b.last && b.first < a.last;

function attributionOf(layers: Layers, linked: LinkedStretches, byRules: readonly Attribution[]): Attribution {
	const { source, content } = linked;
	// The colon of a turn or a headline: the words before it are the source, and nothing reports.
	const cue = linked.cue.filter((part) => hasWords(layers, part));
	const rule = byRules.find(
		(candidate) =>
			candidate.content.some((part) => content.some(overlaps(part))) &&
			(candidate.cue.length > 0 && cue.length > 0
				? candidate.cue.some((part) => cue.some(overlaps(part)))
				: candidate.cue.length === cue.length),
	);
	const { lemma, act, negated } = rule ?? readCue(layers, cue);
	const said = rule && rule.confidence >= SURE_RULE ? rule.content : content;
	const parts = said.map(({ first, last }) => ({ first, last }));
	const isClause = parts.some((part) => hasFiniteVerb(layers, part));
	const form = formOf(layers, parts, isClause ? "tagged" : "phrase-after");
	return {
		// Where both found one, the rules are right more often: they follow clauses, the tagger takes what stands near.
		source: rule?.source ?? (source && sourceWords(layers, source)),
		pronoun: rule?.pronoun ?? null,
		cue: cue.map(({ first, last }) => ({ first, last })),
		content: parts,
		lemma,
		act,
		negated,
		form,
		confidence: Math.min(...[...content, ...cue, ...(source ? [source] : [])].map(({ certainty }) => certainty)),
		why: ["tagger", ...(rule?.why ?? [])],
	};
}

function hasWords({ words }: Layers, { first, last }: TokenSpan): boolean {
	return words.slice(first, last).some(({ kind }) => kind === "word");
}

/** A source with its noun, name or pronoun: that of its first phrase. */
function sourceWords(layers: Layers, { first, last }: TokenSpan): SourceWords {
	for (let i = first; i < last; i++) {
		const phrase = layers.phrases[layers.phraseAt[i] ?? -1];
		if (phrase) return { first, last, head: Math.min(Math.max(phrase.head, first), last - 1) };
	}
	return { first, last, head: last - 1 };
}

/** What a cue that no rule knows reports: its verb's most usual act, or its noun's. */
function readCue(layers: Layers, cue: readonly TokenSpan[]): { lemma: string; act: Act; negated: boolean } {
	for (const { first, last } of cue) {
		for (let i = last - 1; i >= first; i--) {
			const word = layers.words[i];
			const group = layers.groups[layers.groupAt[i] ?? -1];
			if (word?.tag === "noun") {
				const act = cueNoun(word.lower);
				if (act) return { lemma: word.lower, act, negated: false };
			}
			if (group?.main === i) {
				const frames = cueFrames(group.lemma, group.passive);
				const act = frames?.get("clause") ?? frames?.get("quotation") ?? frames?.values().next().value ?? "assert";
				return { lemma: group.lemma, act, negated: group.negated };
			}
		}
	}
	const word = layers.words[cue[0]?.first ?? -1];
	return { lemma: word?.lemma ?? "", act: "assert", negated: false };
}
