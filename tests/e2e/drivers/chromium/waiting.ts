/** Asks `probe` again and again until it answers something truthy; what it throws meanwhile counts as "not yet". */
export async function waitUntil<Result>(
	what: string,
	probe: () => Promise<Result>,
	timeout = 10_000,
): Promise<NonNullable<Result>> {
	const deadline = Date.now() + timeout;
	for (;;) {
		const attempt = await withinTime(what, deadline - Date.now(), probe()).then(
			(result) => ({ result, problem: undefined }),
			(problem: unknown) => ({ result: undefined, problem }),
		);
		if (attempt.result) return attempt.result;
		if (Date.now() >= deadline) throw new Error(`Waited ${timeout} ms in vain: ${what}`, { cause: attempt.problem });
		await pause(50);
	}
}

/** Gives up on a promise that may never settle: a stopped worker or a hung browser does not answer, nor refuse. */
export async function withinTime<Result>(what: string, timeout: number, promise: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`No answer within ${timeout} ms: ${what}`)), Math.max(timeout, 0));
		// Nor should it keep the tests' process alive when nothing else does.
		timer.unref();
	});
	try {
		return await Promise.race([promise, limit]);
	} finally {
		clearTimeout(timer);
	}
}

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
