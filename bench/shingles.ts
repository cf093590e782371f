/** Precision and recall of a text's words against another's, in runs of four words. */
export interface Overlap {
	/** Null where the text has no words. */
	precision: number | null;
	recall: number | null;
}

const RUN = 4;

/** How much two texts share, in runs of four words, each counted as often as it stands there. */
export function overlapOf(gold: string, found: string): Overlap {
	const wanted = runsOf(gold);
	const got = runsOf(found);
	let shared = 0;
	for (const [run, count] of got) shared += Math.min(count, wanted.get(run) ?? 0);
	const total = (runs: ReadonlyMap<string, number>) => [...runs.values()].reduce((sum, count) => sum + count, 0);
	const share = (runs: ReadonlyMap<string, number>) => (runs.size > 0 ? shared / total(runs) : null);
	return { precision: share(got), recall: share(wanted) };
}

/** F1 of the mean precision and the mean recall over pages. */
export function meanF1(overlaps: readonly Overlap[]): number {
	const mean = (values: readonly (number | null)[]) => {
		const known = values.filter((value) => value !== null);
		return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
	};
	const precision = mean(overlaps.map((overlap) => overlap.precision));
	const recall = mean(overlaps.map((overlap) => overlap.recall));
	return (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
}

function runsOf(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const runs = new Map<string, number>();
	if (words.length === 0) return runs;
	for (let i = 0; i < Math.max(1, words.length - RUN + 1); i++) {
		const run = words.slice(i, i + RUN).join(" ");
		runs.set(run, (runs.get(run) ?? 0) + 1);
	}
	return runs;
}
