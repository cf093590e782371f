import type { Attribution } from "../attributions/attribution";
import { ContentIndex } from "../attributions/content-index";
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
	const tagged = (yield* agreeOnStatements(paragraphs, DRAWS)).map((statement) =>
		attributionOf(layers, statement, rules),
	);
	yield;
	const outer = choose(tagged, outerRules);
	const inner = yield* findInnerStatements(layers, outer, byRules, tagger);
	return {
		attributions: [...outer, ...inner].sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0)),
		names: paragraphs.flatMap(({ names }) => names),
	};
}

/** Which of the tagger's attributions count, and which of the rules' stand beside them. */
function choose(tagged: readonly Attribution[], byRules: readonly Attribution[]): Attribution[] {
	const exact = byRules.filter(({ why }) => EXACT.test(why[0] ?? ""));
	const exactly = new ContentIndex(exact);
	const kept = tagged.filter(
		({ why, confidence, ...one }) =>
			confidence >= (one.form === "direct" ? SURE_IN_QUOTES : why.length > 1 ? SURE_WITH_RULE : SURE_ALONE) &&
			(one.cue.length > 0 || !exactly.meets(one.content)),
	);
	const found = new ContentIndex(kept);
	const quoted = byRules.filter(({ why, content }) => QUOTED.test(why[0] ?? "") && !found.meets(content));
	return [...kept, ...exact, ...quoted];
}
