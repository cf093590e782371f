/** So long, in ms, work goes on before other messages have their turn. */
const TURN = 50;

/**
 * Drives work that stops now and then, and lets other tasks of this thread go on whenever its turn is over.
 *
 * @returns what the work ends with
 */
export async function runSteps<T>(
	steps: Generator<void, T>,
	now: () => number = performance.now.bind(performance),
): Promise<T> {
	let started = now();
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (now() - started < TURN) continue;
		await new Promise((resolve) => setTimeout(resolve, 0));
		started = now();
	}
}
