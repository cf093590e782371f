import browser from "webextension-polyfill";
import type { FoundArticles } from "../../domain/library-search";
import type { LibraryAnswer, LibraryRequest } from "../library-worker";

/** What the worker answers when it is asked. */
type Answer = Extract<LibraryAnswer, { id: number }>;

/** What the worker tells by itself. */
export type LibraryNews = Exclude<LibraryAnswer, Answer>;

/** The search's worker, asked from the page. */
export class LibraryWorkerClient {
	private readonly worker: Worker;
	private lastId = 0;
	private readonly waiting = new Map<number, (answer: Answer | null) => void>();

	/**
	 * @param heard is told what became of the shelf
	 * @param failed is told that the worker does not work; it answers nobody any more
	 */
	constructor(heard: (news: LibraryNews) => void, failed: (error: Error) => void) {
		this.worker = new Worker(browser.runtime.getURL("/library-worker.js"));
		this.worker.addEventListener("message", ({ data }: MessageEvent<LibraryAnswer>) => {
			if (!("id" in data)) return heard(data);
			this.waiting.get(data.id)?.(data);
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
	async search(query: string, most: number): Promise<FoundArticles | null> {
		const answer = await this.asked((id) => ({ kind: "search", id, query, most }));
		return answer?.kind === "found" ? answer.found : null;
	}

	/** The addresses of all articles that a query finds; null where the worker does not answer. */
	async addresses(query: string): Promise<string[] | null> {
		const answer = await this.asked((id) => ({ kind: "addresses", id, query }));
		return answer?.kind === "addresses" ? answer.addresses : null;
	}

	/** Has everything read anew. */
	readAgain(): void {
		this.ask({ kind: "read" });
	}

	end(): void {
		this.worker.terminate();
	}

	private asked(request: (id: number) => LibraryRequest): Promise<Answer | null> {
		const id = ++this.lastId;
		return new Promise((resolve) => {
			this.waiting.set(id, resolve);
			this.ask(request(id));
		});
	}

	private ask(request: LibraryRequest): void {
		this.worker.postMessage(request);
	}
}
