/* What bench/exchange.ts has done in a worker that ends, as the panel does. */
import { gatherFile } from "../notes/exchange/gather-file";
import { StoredNotes } from "../notes/exchange/stored-notes";
import { WEB_ANNOTATIONS_TYPE, writeWebAnnotations } from "../notes/exchange/write-web-annotations";

self.addEventListener("message", async ({ data: now }: MessageEvent<number>) => {
	const name = { uuid: "00000000-0000-4000-8000-000000000000", now };
	const texts = writeWebAnnotations(new StoredNotes({ kind: "everything" }), name);
	self.postMessage(await gatherFile(texts, WEB_ANNOTATIONS_TYPE, new AbortController().signal, () => {}));
});
