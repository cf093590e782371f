/** Work that stops now and then, so that whoever drives it can let others go on; ends with its result. */
export type Steps<T> = Generator<void, T>;

/** Does the work in one go. */
export function runToEnd<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
