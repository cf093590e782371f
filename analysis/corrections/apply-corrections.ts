import type { Correction, CorrectionOutcome } from "../../domain/correction";
import type { ClaimDraft } from "../claims/claim-draft";
import type { CounterclaimDraft } from "../counterclaims/find-counterclaims";
import type { IssueDraft } from "../issues/find-issues";
import type { Layers } from "../layers";
import type { PartyIndex } from "../parties/party-index";
import { correctClaims, rejectClaims } from "./correct-claims";
import { correctCounterclaims, correctIssues } from "./correct-matter";
import { correctParties } from "./correct-parties";
import { Locator } from "./located";
import { Outcomes } from "./outcomes";

/**
 * The reader's corrections, applied between the engine's steps, so that what follows from them is derived anew: oldest
 * first, each by the words that it is anchored to.
 */
export class CorrectionSteps {
	private readonly corrections: readonly Correction[];
	private readonly layers: Layers;
	private readonly locator: Locator;
	private readonly made: Outcomes;

	constructor(layers: Layers, corrections: readonly Correction[]) {
		this.corrections = [...corrections].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
		this.layers = layers;
		this.locator = new Locator(layers);
		this.made = new Outcomes(corrections);
	}

	/** After the parties and the attributed claims are known. */
	onSpeakers(claims: readonly ClaimDraft[], index: PartyIndex): ClaimDraft[] {
		if (this.corrections.length === 0) return [...claims];
		correctParties(this.corrections, claims, index, this.locator, this.made);
		return correctClaims(this.corrections, claims, this.layers, index, this.locator, this.made);
	}

	/** After the outlet's own claims are known: what the reader rejected may be one of them. */
	onClaims(claims: readonly ClaimDraft[]): ClaimDraft[] {
		return rejectClaims(this.corrections, claims, this.locator, this.made);
	}

	onIssues(issues: readonly IssueDraft[], claims: readonly ClaimDraft[]): IssueDraft[] {
		return correctIssues(this.corrections, issues, claims, this.locator, this.made);
	}

	onCounterclaims(links: readonly CounterclaimDraft[], claims: readonly ClaimDraft[]): CounterclaimDraft[] {
		return correctCounterclaims(this.corrections, links, claims, this.locator, this.made);
	}

	/** What became of each correction, in the order given. */
	outcomes(): CorrectionOutcome[] {
		return this.made.list();
	}
}
