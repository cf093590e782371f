import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { KnownError } from "../domain/page-state";
import { ShelfReader } from "../notes/search/shelf-reader";
import { knownStorageError } from "./sidepanel/storage-errors";

/**
 * What the reader tells, once each time it is asked: some articles as JSON, null at the end, or what went wrong. As one string
 * they cross quickly, and leave nothing behind.
 */
export type ReaderAnswer = { kind: "lot"; json: string } | { kind: "end" } | { kind: "failed"; error: KnownError };

/**
 * Reads all that is searched, in a worker that ends with it: what the database hands out stays in memory for long, and to
 * take it away while the reader types would hold up the search.
 */
export default defineUnlistedScript(() => {
	let asked: () => void = () => {};
	let next = new Promise<void>((resolve) => {
		asked = resolve;
	});
	const tell = async (answer: ReaderAnswer) => {
		// While one lot is being indexed the next one is read, and no more.
		await next;
		next = new Promise<void>((resolve) => {
			asked = resolve;
		});
		self.postMessage(answer);
	};
	self.addEventListener("message", () => asked());
	const read = async () => {
		try {
			await new ShelfReader().readAll(async (articles) => {
				await tell({ kind: "lot", json: JSON.stringify(articles) });
				return true;
			});
			await tell({ kind: "end" });
		} catch (error) {
			await tell({ kind: "failed", error: knownStorageError(error) });
		}
	};
	void read();
});
