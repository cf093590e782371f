import type { Attribution } from "../attributions/attribution";
import { ContentIndex } from "../attributions/content-index";
import { readCue } from "../attributions/read-cue";
import type { Layers } from "../layers";
import type { Steps } from "../steps";
import { agreeOnStatements } from "./agree-on-statements";
import { attributionOf } from "./attribution-of-statement";
import { findInnerStatements } from "./find-inner-statements";
import { outerAttributions } from "./outer-attributions";
import { DRAWS, type TaggedName, type Tagger } from "./tagger";
import { ruleRoles } from "./token-features";

/** What the tagger finds in an article. */
export interface TaggedArticle {
	/** In the order of their contents. */
	attributions: Attribution[];
	/** Proper names, in reading order. */
	names: TaggedName[];
}

/** A statement that no rule found counts from this share of the draws on; one that a rule found too, or in quotation marks, sooner. */
const SURE_ALONE = 0.65;
const SURE_WITH_RULE = 0.3;
const SURE_IN_QUOTES = 0.3;
/** One whose cue no list knows, and whose content is no clause, tells of a deed more often than of words. */
const SURE_OF_DEED = 0.9;

/** So many statements become attributions before others may go on. */
const AT_ONCE = 1000;

/** Rules whose marks leave no doubt. */
const EXACT = /^(?:credit|transcript|introduced|headline-colon|headline-credit)$/u;
/** Rules that are right more often than not where the tagger found nothing. */
const QUOTED = /^quotation-(?:before|after)$/u;

/**
 * Finds attributions and names with a trained tagger, which also reads what the rules found. The rules' own attributions
 * stay where their marks leave no doubt, and where they quote and the tagger found nothing. Yields now and then.
 */
export function* tagAttributions(
	layers: Layers,
	byRules: readonly Attribution[],
	tagger: Tagger,
): Steps<TaggedArticle> {
	const outerRules = outerAttributions(byRules);
	const roles = ruleRoles(layers.words.length, outerRules);
	const paragraphs = yield* tagger.read(layers, layers.paragraphs, roles);
	const rules = new ContentIndex(byRules);
	yield;
	const tagged: Attribution[] = [];
	for (const statement of yield* agreeOnStatements(paragraphs, DRAWS)) {
		tagged.push(attributionOf(layers, statement, rules));
		if (tagged.length % AT_ONCE === 0) yield;
	}
	yield;
	const outer = choose(layers, tagged, outerRules);
	yield;
	const inner = yield* findInnerStatements(layers, outer, byRules, tagger);
	return {
		attributions: [...outer, ...inner].sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0)),
		names: paragraphs.flatMap(({ names }) => names),
	};
}

/** Which of the tagger's attributions count, and which of the rules' stand beside them. */
function choose(layers: Layers, tagged: readonly Attribution[], byRules: readonly Attribution[]): Attribution[] {
	const exact = byRules.filter(({ why }) => EXACT.test(why[0] ?? ""));
	const exactly = new ContentIndex(exact);
	const kept = tagged.filter(
		(one) => one.confidence >= leastShare(layers, one) && (one.cue.length > 0 || !exactly.meets(one.content)),
	);
	const found = new ContentIndex(kept);
	const quoted = byRules.filter(({ why, content }) => QUOTED.test(why[0] ?? "") && !found.meets(content));
	return [...kept, ...exact, ...quoted];
}

/** From which share of the draws on a statement counts. */
function leastShare(layers: Layers, { why, form, cue }: Attribution): number {
	if (form === "direct") return SURE_IN_QUOTES;
	if (why.length > 1) return SURE_WITH_RULE;
	const tellsOfDeed = cue.length > 0 && !readCue(layers, cue).known;
	return tellsOfDeed ? SURE_OF_DEED : SURE_ALONE;
}
