import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { ExportScope } from "../domain/exchange";
import type { KnownError } from "../domain/page-state";
import { gatherFile } from "../notes/exchange/gather-file";
import { StoredNotes } from "../notes/exchange/stored-notes";
import { WEB_ANNOTATIONS_TYPE, writeWebAnnotations } from "../notes/exchange/write-web-annotations";
import { knownStorageError } from "./sidepanel/storage-errors";

/** What the worker tells: how far it is, then the file, or what went wrong. */
export type ExportAnswer =
	| { kind: "written"; bytes: number }
	| { kind: "done"; file: Blob }
	| { kind: "failed"; error: KnownError };

/**
 * Writes what is kept as Web Annotations, in a worker that ends with it: all that the database hands out on the way would stay
 * in the page's memory for long.
 */
export default defineUnlistedScript(() => {
	const tell = (answer: ExportAnswer) => self.postMessage(answer);
	const write = async (scope: ExportScope) => {
		try {
			const texts = writeWebAnnotations(new StoredNotes(scope), { uuid: crypto.randomUUID(), now: Date.now() });
			// Whoever wants it no more ends the worker.
			const never = new AbortController().signal;
			const file = await gatherFile(texts, WEB_ANNOTATIONS_TYPE, never, (bytes) => tell({ kind: "written", bytes }));
			if (file) tell({ kind: "done", file });
		} catch (error) {
			tell({ kind: "failed", error: knownStorageError(error) });
		}
	};
	self.addEventListener("message", ({ data }: MessageEvent<ExportScope>) => void write(data));
});
