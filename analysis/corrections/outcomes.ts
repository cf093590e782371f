import type { Correction, CorrectionOutcome } from "../../domain/correction";

/** Keeps what became of each correction. One of which nothing is heard is orphaned, never forgotten. */
export class Outcomes {
	private readonly status = new Map<string, CorrectionOutcome["status"]>();
	private readonly corrections: readonly Correction[];

	constructor(corrections: readonly Correction[]) {
		this.corrections = corrections;
	}

	/**
	 * Applies a correction whose targets were found: `parts` are what was located, null for what is gone. Where a place is
	 * unsure nothing is changed: the reader decides.
	 */
	settle(correction: Correction, parts: readonly ({ sure: boolean } | null)[], apply: () => void): void {
		if (parts.some((part) => part === null)) return;
		const sure = parts.every((part) => part?.sure);
		if (sure) apply();
		this.status.set(correction.id, sure ? "applied" : "uncertain");
	}

	list(): CorrectionOutcome[] {
		return this.corrections.map(({ id }) => ({ correction: id, status: this.status.get(id) ?? "orphaned" }));
	}
}
