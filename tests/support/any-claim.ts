import { claimKey, type IndexedClaim } from "../../domain/indexed-claim";

/** A claim of a kept article, whose terms are its words. */
export function anyClaim(
	article: string,
	number: number,
	words: string,
	rest: Partial<IndexedClaim> = {},
): IndexedClaim {
	const party = rest.party === undefined ? "Ilse Varnholt" : rest.party;
	return {
		key: claimKey(article, number),
		article,
		claim: `${article} ${number}`,
		when: 1,
		voice: "attributed",
		act: "assert",
		form: "direct",
		party,
		speaksFor: null,
		parties: party === null ? [] : [party.toLowerCase()],
		cue: "",
		words,
		negated: false,
		counters: [],
		terms: [...new Set(words.split(" "))],
		names: [],
		...rest,
	};
}
