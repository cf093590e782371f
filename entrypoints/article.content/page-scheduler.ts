import { createScheduler, type Scheduler } from "../../article/scheduler";

/** Our tasks on the page's thread end after so many ms; the page has its turn between them. */
const TASK_BUDGET = 5;

/** Lets what we do on a page's thread come in tasks that the page does not notice. */
export function pageScheduler(window: Window): Scheduler {
	return createScheduler(
		TASK_BUDGET,
		() => performance.now(),
		() => new Promise((resolve) => window.setTimeout(resolve, 0)),
	);
}
