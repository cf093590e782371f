import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { FoundArticles } from "../domain/library-search";
import type { KnownError } from "../domain/page-state";
import { onChange } from "../notes/changes";
import { LiveShelf, type ShelfNews } from "../notes/search/live-shelf";

import { RemoteReader } from "./sidepanel/remote-reader";
import { knownStorageError } from "./sidepanel/storage-errors";

/** What the library asks of its worker. */
export type LibraryRequest =
	| { kind: "search"; id: number; query: string; most: number }
	| { kind: "addresses"; id: number; query: string }
	| { kind: "read" };

/** What the worker tells: an answer, or what became of the shelf. */
export type LibraryAnswer =
	| { kind: "found"; id: number; found: FoundArticles }
	| { kind: "addresses"; id: number; addresses: string[] }
	| Exclude<ShelfNews, { kind: "failed" }>
	| { kind: "failed"; error: KnownError };

/** The search over everything that is kept, in a worker that lives as long as the library is open. */
export default defineUnlistedScript(() => {
	const tell = (answer: LibraryAnswer) => self.postMessage(answer);
	const shelf = new LiveShelf(new RemoteReader(), (news) =>
		tell(news.kind === "failed" ? { kind: "failed", error: knownStorageError(news.error) } : news),
	);
	// It hears of changes before it reads, so that none is missed.
	onChange((change) => void shelf.hear(change));
	self.addEventListener("message", ({ data }: MessageEvent<LibraryRequest>) => {
		if (data.kind === "read") void shelf.readAll();
		else if (data.kind === "addresses")
			tell({ kind: "addresses", id: data.id, addresses: shelf.addresses(data.query) });
		else tell({ kind: "found", id: data.id, found: shelf.search(data.query, data.most) });
	});
	void shelf.readAll();
});
