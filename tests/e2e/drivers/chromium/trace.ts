import type { CDPSession } from "playwright-core";

/** One event of Chromium's tracing: times in microseconds. */
export interface TraceEvent {
	name: string;
	cat: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** What of it the thread itself worked. */
	tdur?: number;
	args?: { name?: string; data?: { url?: string } };
}

/** Records what the browser's threads do while `work` goes on. */
export async function trace(
	session: CDPSession,
	categories: string[],
	work: () => Promise<void>,
): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
	session.on("Tracing.dataCollected", collect);
	await session.send("Tracing.start", {
		transferMode: "ReportEvents",
		traceConfig: { includedCategories: categories },
	});
	try {
		await work();
	} finally {
		const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
		await session.send("Tracing.end");
		await complete;
		session.off("Tracing.dataCollected", collect);
	}
	return events;
}
