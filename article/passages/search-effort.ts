import type { Scheduler } from "../scheduler";

/** So many steps pass between two looks at the clock, which the scheduler spaces out once more. */
const STEPS_A_LOOK = 1000;

/**
 * How much work a search may still do, counted in steps: a step is what the search takes for one code unit of the text and 32
 * of what is looked for, some nanoseconds. Counting work, and not time, makes the same page give the same result on every
 * machine. Yields through the scheduler.
 */
export class SearchEffort {
	private unseen = 0;
	private here = 0;

	/** @param left steps for all that is looked for */
	constructor(
		private readonly scheduler: Scheduler,
		private left: number,
	) {}

	/** Begins to look for the next thing, for which there are so many steps at most. */
	begin(steps: number): void {
		this.here = steps;
	}

	isSpent(): boolean {
		return this.here <= 0 || this.left <= 0;
	}

	/** Notes work that was done; resolves at once, or after the page had its turn. */
	async spend(steps: number): Promise<void> {
		this.here -= steps;
		this.left -= steps;
		this.unseen += steps;
		for (; this.unseen >= STEPS_A_LOOK; this.unseen -= STEPS_A_LOOK) {
			if (!this.scheduler.due()) continue;
			await this.scheduler.pause();
			this.unseen = 0;
		}
	}
}
