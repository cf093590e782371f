import type { SearchedArticle } from "../../notes/search/searched";
import { ShelfReader } from "../../notes/search/shelf-reader";
import { fromKnownError } from "../../platform/errors";
import type { ReaderAnswer } from "../library-reader";

/** Reads what is searched out of the database: all of it in a worker of its own, one article here. */
export class RemoteReader extends ShelfReader {
	/** @param begin starts the worker that reads */
	constructor(private readonly begin = () => new Worker("/library-reader.js")) {
		super();
	}

	override async readAll(take: (articles: SearchedArticle[]) => Promise<boolean>): Promise<void> {
		const worker = this.begin();
		try {
			for (let coming = answerOf(worker); ; ) {
				const answer = await coming;
				if (answer.kind === "end") return;
				if (answer.kind === "failed") throw fromKnownError(answer.error);
				coming = answerOf(worker);
				// Where the reading ends early nobody waits for it.
				coming.catch(() => {});
				if (!(await take(JSON.parse(answer.json)))) return;
			}
		} finally {
			worker.terminate();
		}
	}
}

/** What the reader tells next. */
function answerOf(worker: Worker): Promise<ReaderAnswer> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message || "the reader failed to start"));
		worker.postMessage(null);
	});
}
