import type { Act, Claim } from "./analysis";

/**
 * From this level on a claim counts as one that can be checked: a statement of fact (0.45) that holds a figure (+0.25) or
 * tells what happened (+0.15), and does not judge or speak of what may be (−0.15 each). `analysis/claims/checkability.ts`
 * gives the levels. It says nothing about whether the claim is right.
 */
const CHECKABLE = 0.6;

/** Who asks, demands or promises states no fact, whatever figures stand in it. */
const NO_STATEMENTS: ReadonlySet<Act> = new Set<Act>(["ask", "demand", "promise"]);

/** Whether a claim states something that evidence could settle. */
export function isCheckable({ act, checkable }: Pick<Claim, "act" | "checkable">): boolean {
	return checkable >= CHECKABLE && !NO_STATEMENTS.has(act);
}
