import type { Act } from "../../domain/analysis";
import type { Attribution } from "../attributions/attribution";
import { NAMING_VERBS, PRAISE_WORDS } from "../lexicon/attitudes";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { HOSTILE_WORDS } from "../lexicon/hostile";

/** What a negated cue does: "did not deny" asserts, "does not believe" denies. */
const NEGATED: Readonly<Partial<Record<Act, Act>>> = {
	deny: "assert",
	believe: "deny",
	support: "criticise",
	accuse: "assert",
	criticise: "assert",
	promise: "deny",
};

/** Words that open or make up a denial, whatever the cue. */
const DENIAL =
	/^(?:["“'‘(]*)(?:no[,.]|that(?:'s|’s| is| was) (?:not|false|untrue|wrong|a lie|nonsense|simply not|absolutely not|just not)|this is (?:not|false|untrue|a lie|nonsense)|it(?:'s|’s| is) (?:not true|false|untrue|a lie|nonsense)|not true|nonsense|absolutely not|never happened)|\b(?:is|are|was|were) (?:completely |entirely |totally |utterly |simply |absolutely |categorically |patently )?(?:false|untrue|baseless|unfounded|groundless|fabricated|a lie|lies|nonsense|not true|inaccurate|a fabrication)\b/iu;
const DEMAND =
	/^(?:["“'‘(]*)(?:(?:we|they|he|she|it|the \p{L}+|congress|parliament|people)\s+(?:must|should|need to|needs to|have to|has to|ought to)\b)/iu;

/** Words that lay a deed at somebody's door. */
const ACCUSATION =
	/\b(?:designated|blacklisted|indicted|guilty of|responsible for|to blame for|behind (?:the|an?|last|several) (?:\p{L}+ ){0,3}(?:attacks?|killings?|bombings?|leaks?|hacks?|plots?)|perpetrat\p{L}+|complicit in|violat(?:ed|es|ing) (?:the|its|his|her|their|international|federal)|broke the law|lied (?:to|about)|covered up|stole|embezzled|bribed|sabotaged|colluded|conspired)\b/iu;

/** What the speaker does with the words: the cue's act, turned by a negation, or shown by the words themselves. */
export function settleAct(attribution: Attribution, content: string): Act {
	const act = attribution.negated ? (NEGATED[attribution.act] ?? attribution.act) : attribution.act;
	if (act !== "assert") return act;
	if (DENIAL.test(content)) return "deny";
	if (ACCUSATION.test(content)) return "accuse";
	if (DEMAND.test(content)) return "demand";
	return NAMING_VERBS.test(attribution.lemma) ? naming(content) : act;
}

/** "called it reckless": what somebody is called says what the speaker thinks of it. */
function naming(content: string): Act {
	const words = content.toLowerCase().match(/\p{L}+(?:[-'’]\p{L}+)*/gu) ?? [];
	if (words.some((word) => EVALUATIVE_WORDS.has(word) || HOSTILE_WORDS.has(word))) return "criticise";
	return words.some((word) => PRAISE_WORDS.has(word)) ? "support" : "assert";
}
