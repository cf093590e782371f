const PAIRS = `
	rise fall, increase decrease, win lose, support oppose, accept reject, true false, safe dangerous, guilty innocent, legal illegal,
	lawful unlawful, success failure, succeed fail, better worse, more less, higher lower, start stop, begin end, open close,
	strengthen weaken, right wrong, possible impossible, effective ineffective, fair unfair, qualified unqualified, fit unfit, honest
	dishonest, help harm, protect endanger, create destroy, allow ban, keep scrap, raise cut, good bad, strong weak, unite divide, popular
	unpopular, necessary unnecessary, likely unlikely, justified unjustified, peaceful violent, transparent secret, approve reject, add
	remove, grow shrink, improve worsen, confirm deny, permit prohibit, include exclude, hire fire, expand limit, early late, public
	private, responsible irresponsible, independent biased, voluntary forced, accurate inaccurate, constitutional unconstitutional,
	acceptable unacceptable, complete incomplete, prove disprove, obey violate, first last, all none, affordable expensive, cheap
	expensive, benefit damage, save cost, gain loss, reduce increase, before after, inside outside, civilian military, deliberate
	accidental, intentional accidental, agree disagree, trust distrust, approve disapprove, enough insufficient
`;

/** Words that mean the opposite of each other, both ways; verbs by their lemma. */
export const OPPOSITES: ReadonlyMap<string, string> = new Map(
	PAIRS.split(",").flatMap((pair): [string, string][] => {
		const [one = "", other = ""] = pair.trim().split(/\s+/u);
		return [
			[one, other],
			[other, one],
		];
	}),
);
