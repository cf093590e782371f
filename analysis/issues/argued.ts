import type { ClaimDraft } from "../claims/claim-draft";

/** Whether a claim may be about a matter in dispute: somebody's, or one of the outlet that judges, doubts or turns. */
export function isArgued({ voice, standing, why }: ClaimDraft): boolean {
	return voice === "attributed" || standing === "contention" || why.includes("outlet-turn");
}
