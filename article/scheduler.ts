/** Lets long work on the page's thread come in short tasks. */
export interface Scheduler {
	/** Whether the time of this task is up. */
	due(): boolean;
	/** Resolves in a new task, after the page had its turn. */
	pause(): Promise<void>;
}

/** A scheduler that yields after `budget` ms; `now` gives ms, `yieldNow` resolves in a later task. */
export function createScheduler(budget: number, now: () => number, yieldNow: () => Promise<void>): Scheduler {
	let started = now();
	let calls = 0;
	return {
		// Reading the clock costs more than a step of most work, so it is read at every 16th call.
		due: () => (++calls & 15) === 0 && now() - started >= budget,
		async pause() {
			await yieldNow();
			started = now();
		},
	};
}

/** Lets work come in tasks of `budget` ms, on whatever thread it is. */
export function inTasksOf(budget: number): Scheduler {
	return createScheduler(
		budget,
		() => performance.now(),
		() => new Promise((resolve) => setTimeout(resolve, 0)),
	);
}

/** For places without a page to spare: the command line, tests. */
export const unhurried: Scheduler = { due: () => false, pause: async () => {} };
