import { describe, expect, it } from "vitest";
import type { ExportAnswer } from "../export-worker";
import { exportRemotely } from "./remote-export";

/** A worker that has these answers; null where it is broken. */
function worker(answers: (ExportAnswer | null)[]) {
	const told = { asked: [] as unknown[], ended: false };
	const fake = {
		onmessage: null as ((event: { data: ExportAnswer }) => void) | null,
		onerror: null as ((event: { message: string }) => void) | null,
		postMessage(asked: unknown) {
			told.asked.push(asked);
			queueMicrotask(() => {
				for (const answer of answers)
					if (answer) fake.onmessage?.({ data: answer });
					else fake.onerror?.({ message: "broken" });
			});
		},
		terminate: () => {
			told.ended = true;
		},
	};
	return { begin: () => fake as unknown as Worker, told };
}
const EVERYTHING = { kind: "everything" } as const;
const never = new AbortController().signal;

describe("an export in a worker of its own", () => {
	it("tells how far it is, gives the file, and ends", async () => {
		const file = new Blob(["{}"]);
		const { begin, told } = worker([
			{ kind: "written", bytes: 1 },
			{ kind: "done", file },
		]);
		const written: number[] = [];
		expect(await exportRemotely(EVERYTHING, never, (bytes) => written.push(bytes), begin)).toBe(file);
		expect([written, told]).toEqual([[1], { asked: [EVERYTHING], ended: true }]);
	});

	it("ends where it is cancelled", async () => {
		const { begin, told } = worker([]);
		const cancelling = new AbortController();
		const exporting = exportRemotely(EVERYTHING, cancelling.signal, () => {}, begin);
		cancelling.abort();
		expect(await exporting).toBeNull();
		expect(told.ended).toBe(true);
	});

	it.each<[string, ExportAnswer | null, string]>([
		["the storage refuses", { kind: "failed", error: { code: "storage-refused", detail: "x" } }, "storage-refused: x"],
		["it is broken", null, "broken"],
	])("says so where %s", async (_, answer, message) => {
		const { begin, told } = worker([answer]);
		await expect(exportRemotely(EVERYTHING, never, () => {}, begin)).rejects.toThrow(message);
		expect(told.ended).toBe(true);
	});
});
