import type { Scheduler } from "./scheduler";

/** So many steps pass between two looks at the clock, which the scheduler spaces out once more. */
const STEPS_A_LOOK = 1000;

/**
 * How much work a search may still do, counted in steps: a step is what the search takes for one code unit of the text and 32
 * of what is looked for, some nanoseconds. Counting work, and not time, makes the same page give the same result on every
 * machine. Yields through the scheduler.
 */
export class SearchEffort {
	private left: number;
	private unseen = 0;
	private readonly scheduler: Scheduler;
	private readonly whole: SearchEffort | null;

	constructor(scheduler: Scheduler, steps: number, whole: SearchEffort | null = null) {
		this.scheduler = scheduler;
		this.left = steps;
		this.whole = whole;
	}

	/** A part of this effort, of so many steps at most. */
	part(steps: number): SearchEffort {
		return new SearchEffort(this.scheduler, steps, this);
	}

	/** Whether there is no more to spend. */
	isSpent(): boolean {
		return this.left <= 0 || (this.whole?.isSpent() ?? false);
	}

	/** Notes work that was done; resolves at once, or after the page had its turn. */
	async spend(steps: number): Promise<void> {
		this.take(steps);
		this.unseen += steps;
		for (; this.unseen >= STEPS_A_LOOK; this.unseen -= STEPS_A_LOOK) {
			if (!this.scheduler.due()) continue;
			await this.scheduler.pause();
			this.unseen = 0;
		}
	}

	private take(steps: number): void {
		this.left -= steps;
		this.whole?.take(steps);
	}
}
