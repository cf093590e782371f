import type { AnswerReason, IndexedClaim } from "../domain/indexed-claim";

/** A claim that may be the same, and how far: 0 to 1. */
export interface Alike<C extends IndexedClaim = IndexedClaim> {
	claim: C;
	likeness: number;
}

interface Chosen<C extends IndexedClaim> {
	same: C[];
	answers: { claim: C; reason: AnswerReason }[];
}

/** From here on two claims are shown as the same. */
export const SAME = 0.55;
/** So many are shown of each. */
const MOST_SHOWN = 10;

/**
 * Chooses what is shown of claims elsewhere that are more or less alike.
 *
 * @param countersOf the claims with these keys
 */
export async function chooseElsewhere<C extends IndexedClaim>(
	claim: IndexedClaim,
	alike: readonly Alike<C>[],
	countersOf: (keys: string[]) => Promise<C[]>,
): Promise<Chosen<C>> {
	const near = alike.filter(({ likeness }) => likeness >= SAME).sort((a, b) => b.likeness - a.likeness);
	const all = near.filter((one) => one.claim.negated === claim.negated).map((one) => one.claim);
	const same = onceEach(all).slice(0, MOST_SHOWN);
	// What is answered where it stands needs no answer from elsewhere.
	if (claim.counters.length > 0) return { same, answers: [] };
	const counters = await countersOf([...new Set(all.flatMap((one) => one.counters))].slice(0, MOST_SHOWN * 2));
	const opposite = near.filter((one) => isOpposite(one.claim, claim)).map((one) => one.claim);
	const known = new Set<string>();
	const answers = (rows: C[], reason: AnswerReason) =>
		rows
			.filter((row) => !isOf(row, claim) && !known.has(row.key) && known.add(row.key))
			.map((row) => ({ claim: row, reason }));
	return {
		same,
		answers: [...answers(counters, "disputes_the_same"), ...answers(opposite, "says_the_opposite")].slice(
			0,
			MOST_SHOWN,
		),
	};
}

/** An article often says the same of a party in its title, its first lines and further down. */
function onceEach<C extends IndexedClaim>(rows: readonly C[]): C[] {
	const seen = new Set<string>();
	return rows.filter(({ article, party, voice }) => {
		const name = JSON.stringify([article, party, voice]);
		return !seen.has(name) && seen.add(name);
	});
}

/** A "not" alone may stand anywhere in what is said: only who denies it says the opposite of the whole. */
export function isOpposite(one: IndexedClaim, other: IndexedClaim): boolean {
	return one.negated !== other.negated && isDenial(one) !== isDenial(other);
}

export const isDenial = ({ act }: IndexedClaim) => act === "deny";

/** Nobody answers themselves. */
export function isOf(row: IndexedClaim, { parties }: IndexedClaim): boolean {
	return row.parties.some((party) => parties.includes(party));
}
