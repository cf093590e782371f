import type { Layers } from "../layers";
import { ROLE_NOUNS, TITLES } from "../lexicon/people";
import { wordSet } from "../lexicon/words";
import type { Named } from "./classify-name";

/** Who works for a body or leads it. */
const STAFF = wordSet(`
	official officials spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys executive executives chief boss founder
	chairman director directors president ceo employee employees staff member members leader leaders representative representatives
	engineer engineers workers management headquarters
`);

/** What places and things do only as the people there. */
const ACTS = wordSet(`
	accuse agree announce appeal approve argue ask back ban beat block call claim condemn decide declare defeat demand deny elect
	fight fine insist launch lose order pass pledge play promise propose protest refuse reject rule say score seek sign sue support
	threaten urge veto vote vow want warn welcome win
`);

/**
 * The names of places and things that do something where they are named, as the people, the government or the body there:
 * "Bray sued", "Orlonet lawyers".
 */
export function namesThatAct({ words, groups, groupAt }: Layers, named: readonly Named[]): ReadonlySet<string> {
	const acting = named.filter(({ span, kind, certain }) => {
		if (kind !== "place" && (kind !== "other" || certain)) return false;
		// "The Spokesperson said": an office in capitals is nobody's name.
		const head = words[span.last - 1]?.lower ?? "";
		if (ROLE_NOUNS.has(head) || TITLES.has(head)) return false;
		const after = words[span.last];
		const owned = after?.tag === "genitive" ? words[span.last + 1] : after;
		if (kind === "other" && owned?.tag === "noun" && STAFF.has(owned.lower)) return true;
		const before = words[span.first - 1];
		const group = groups[groupAt[span.last] ?? -1];
		if (before?.lower === "to" && words[span.first - 2]?.lower === "according") return true;
		if (before?.tag === "preposition") {
			const done = groups[groupAt[span.first - 2] ?? -1];
			return kind === "other" && before.lower === "by" && done?.passive === true && ACTS.has(done.lemma);
		}
		return group?.first === span.last && group.kind === "finite" && !group.passive && ACTS.has(group.lemma);
	});
	return new Set(acting.map(({ words: own }) => own.join(" ")));
}

/** Whether a capital stands for its state: it speaks, acts or is dealt with, rather than being where something is. */
export function actsAsState(layers: Layers, span: { first: number; last: number }): boolean {
	const { words, groups, groupAt } = layers;
	const before = words[span.first - 1];
	if (before && /^(?:in|at|near|outside|around|across|from|to|through|into|of)$/u.test(before.lower)) {
		// "at the request of Washington": an act of the state; "in Washington", "the mayor of Washington": the place.
		return (
			before.lower === "of" &&
			/^(?:request|behest|insistence|demand|policy|support|pressure|accusation|claim|position|ally|allies|decision)s?$/u.test(
				words[span.first - 2]?.lower ?? "",
			)
		);
	}
	if (words[span.last]?.tag === "genitive") return true;
	const group = groups[groupAt[span.last] ?? -1];
	return group?.first === span.last && group.kind === "finite" && group.lemma !== "be";
}
