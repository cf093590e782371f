import type { Claim } from "../domain/analysis";
import type { ClaimStep } from "../domain/page-state";

/**
 * The claim to which a step leads; after the last one comes the first again. Null where there is none to go to.
 *
 * @param claims in reading order
 * @param current the claim to start from; null starts at `offset`
 * @param offset the place of the text where the reader is, in code units
 */
export function stepFrom(
	claims: readonly Claim[],
	disputed: ReadonlySet<string>,
	step: ClaimStep,
	current: string | null,
	offset: number,
): Claim | null {
	const wanted = step === "next-disputed" ? claims.filter(({ id }) => disputed.has(id) || id === current) : claims;
	const at = wanted.findIndex(({ id }) => id === current);
	const goal = (index: number) => wanted[(index + wanted.length) % wanted.length] ?? null;
	if (at !== -1) {
		const found = goal(step === "previous" ? at - 1 : at + 1);
		return found && step === "next-disputed" && !disputed.has(found.id) ? null : found;
	}
	const after = wanted.findIndex((claim) => startOf(claim) >= offset);
	if (step === "previous") return goal(after === -1 ? wanted.length - 1 : after - 1);
	return goal(after === -1 ? 0 : after);
}

const startOf = ({ content }: Claim) => content[0]?.start ?? 0;
