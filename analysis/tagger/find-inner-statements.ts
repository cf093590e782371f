import { type Attribution, partsOf } from "../attributions/attribution";
import { ContentIndex } from "../attributions/content-index";
import { cueFrames } from "../attributions/cue-lexicon";
import type { Layers, TokenSpan } from "../layers";
import type { Steps } from "../steps";
import { agreeOnStatements } from "./agree-on-statements";
import { attributionOf } from "./attribution-of-statement";
import { DRAWS, type Tagger } from "./tagger";
import { ruleRoles } from "./token-features";

/** So sure must the tagger be of a statement within a statement: its training articles mark none. */
const SURE = 0.7;

/**
 * Finds statements within what others are said to have said: "Orlo said that Fenn had denied it". The rules propose them; the
 * tagger reads the words that hold one by themselves, and keeps what it finds there too.
 *
 * @param outer the article's own attributions
 */
export function* findInnerStatements(
	layers: Layers,
	outer: readonly Attribution[],
	byRules: readonly Attribution[],
	tagger: Tagger,
): Steps<Attribution[]> {
	const proposed = byRules.filter((one) => tellsOfAnother(layers, one));
	const index = new ContentIndex(proposed);
	const holders: TokenSpan[] = [];
	const held: Attribution[] = [];
	for (const whole of outer.flatMap(({ content }) => content)) {
		const part = withoutThat(layers, whole);
		const inside = index.overlapping([part]).filter((one) => lieWithin(layers, partsOf(one), part));
		if (inside.length === 0) continue;
		holders.push(part);
		held.push(...inside);
	}
	if (holders.length === 0) return [];
	yield;
	const read = yield* tagger.read(layers, holders, ruleRoles(layers.words.length, held));
	const rules = new ContentIndex(held);
	const starts = new Map(holders.map((part) => [part.first, part]));
	return (yield* agreeOnStatements(read, DRAWS))
		.map((statement) => attributionOf(layers, statement, rules))
		.filter((one) => one.why.length > 1 && one.confidence >= SURE && !one.content.some((part) => fills(part, starts)));
}

/** Read by itself, a clause is no complement: its "that" would be a part of nothing. */
function withoutThat({ words }: Layers, { first, last }: TokenSpan): TokenSpan {
	return words[first]?.tag === "that" && last - first > 1 ? { first: first + 1, last } : { first, last };
}

/** Whether all of the parts lie within another; the full stop belongs to either. */
function lieWithin({ words }: Layers, parts: readonly TokenSpan[], { first, last }: TokenSpan): boolean {
	const wordsEnd = (part: TokenSpan) => (words[part.last - 1]?.tag === "punctuation" ? part.last - 1 : part.last);
	return parts.every((part) => first <= part.first && wordsEnd(part) <= last);
}

/** Whether a part is all of what holds it: the outer statement found again. */
function fills({ first, last }: TokenSpan, holders: ReadonlyMap<number, TokenSpan>): boolean {
	return last >= (holders.get(first)?.last ?? Number.POSITIVE_INFINITY);
}

/** Whether it tells of another's words: "I think" and "he said he knew" tell of the speaker's own mind. */
function tellsOfAnother(layers: Layers, { source, act, lemma }: Attribution): boolean {
	const head = source && layers.words[source.head];
	if (!head || head.tag === "pronoun") return false;
	return act !== "believe" && (act !== "assert" || cueFrames(lemma, false)?.has("quotation") === true);
}
