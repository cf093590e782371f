import browser from "webextension-polyfill";
import type { FoundArticles } from "../../domain/library-search";
import type { LibraryAnswer, LibraryRequest } from "../library-worker";

/** What the worker tells by itself. */
export type LibraryNews = Exclude<LibraryAnswer, { kind: "found" }>;

/** The search's worker, asked from the page. */
export class LibraryWorkerClient {
	private readonly worker: Worker;
	private lastId = 0;
	private readonly waiting = new Map<number, (found: FoundArticles | null) => void>();

	/**
	 * @param heard is told what became of the shelf
	 * @param failed is told that the worker does not work; it answers nobody any more
	 */
	constructor(heard: (news: LibraryNews) => void, failed: (error: Error) => void) {
		this.worker = new Worker(browser.runtime.getURL("/library-worker.js"));
		this.worker.addEventListener("message", ({ data }: MessageEvent<LibraryAnswer>) => {
			if (data.kind !== "found") return heard(data);
			this.waiting.get(data.id)?.(data.found);
			this.waiting.delete(data.id);
		});
		this.worker.addEventListener("error", (event) => {
			for (const answer of this.waiting.values()) answer(null);
			this.waiting.clear();
			failed(new Error(event.message || "the worker failed to start"));
		});
	}

	/**
	 * What is found of a query; null where the worker does not answer.
	 *
	 * @param most so many articles are given, the best
	 */
	search(query: string, most: number): Promise<FoundArticles | null> {
		const id = ++this.lastId;
		return new Promise((resolve) => {
			this.waiting.set(id, resolve);
			this.ask({ kind: "search", id, query, most });
		});
	}

	/** Has everything read anew. */
	readAgain(): void {
		this.ask({ kind: "read" });
	}

	end(): void {
		this.worker.terminate();
	}

	private ask(request: LibraryRequest): void {
		this.worker.postMessage(request);
	}
}
