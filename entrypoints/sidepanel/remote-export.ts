import type { ExportScope } from "../../domain/exchange";
import { fromKnownError } from "../../platform/errors";
import type { ExportAnswer } from "../export-worker";

/**
 * Has what is kept written as Web Annotations in a worker of its own.
 *
 * @param tell told how many bytes there are so far
 * @param begin starts the worker
 * @returns null where it was cancelled
 * @throws ExpectedError
 */
export async function exportRemotely(
	scope: ExportScope,
	signal: AbortSignal,
	tell: (bytes: number) => void,
	begin = () => new Worker("/export-worker.js"),
): Promise<Blob | null> {
	if (signal.aborted) return null;
	const worker = begin();
	try {
		return await new Promise<Blob | null>((resolve, reject) => {
			signal.addEventListener("abort", () => resolve(null));
			worker.onerror = ({ message }) => reject(new Error(message || "the writer failed to start"));
			worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
				if (data.kind === "written") tell(data.bytes);
				else if (data.kind === "done") resolve(data.file);
				else reject(fromKnownError(data.error));
			};
			worker.postMessage(scope);
		});
	} finally {
		worker.terminate();
	}
}
