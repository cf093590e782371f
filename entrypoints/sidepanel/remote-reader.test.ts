import { describe, expect, it } from "vitest";
import type { SearchedArticle } from "../../notes/search/searched";
import type { ReaderAnswer } from "../library-reader";
import { RemoteReader } from "./remote-reader";

/** A worker that has these answers, one each time that it is asked. */
function worker(answers: (ReaderAnswer | null)[]) {
	const told = { asked: 0, ended: false };
	const fake = {
		onmessage: null as ((event: { data: ReaderAnswer }) => void) | null,
		onerror: null as ((event: { message: string }) => void) | null,
		postMessage() {
			const answer = answers[told.asked++];
			queueMicrotask(() => {
				if (answer) fake.onmessage?.({ data: answer });
				else if (answer === null) fake.onerror?.({ message: "broken" });
			});
		},
		terminate: () => {
			told.ended = true;
		},
	};
	return { reader: new RemoteReader(() => fake as unknown as Worker), told };
}
const lot = (...urls: string[]): ReaderAnswer => ({
	kind: "lot",
	json: JSON.stringify(urls.map((canonicalUrl) => ({ source: { canonicalUrl }, notes: [], claims: [] }))),
});
const urlsOf = (articles: SearchedArticle[]) => articles.map(({ source }) => source.canonicalUrl);

describe("the reader in a worker of its own", () => {
	it("hands out what is read, in order, and ends", async () => {
		const { reader, told } = worker([lot("a", "b"), lot("c"), { kind: "end" }]);
		const taken: string[][] = [];
		await reader.readAll(async (articles) => taken.push(urlsOf(articles)) > 0);
		expect([taken, told]).toEqual([[["a", "b"], ["c"]], { asked: 3, ended: true }]);
	});

	it("reads one lot ahead and no more, and stops where nobody wants it", async () => {
		const { reader, told } = worker([lot("a"), lot("b"), lot("c")]);
		await reader.readAll(async () => {
			expect(told.asked).toBe(2);
			return false;
		});
		expect(told.ended).toBe(true);
	});

	it.each<[string, ReaderAnswer | null, string]>([
		["the storage refuses", { kind: "failed", error: { code: "storage-refused", detail: "x" } }, "storage-refused: x"],
		["it is broken", null, "broken"],
	])("says so where %s", async (_, answer, message) => {
		const { reader, told } = worker([lot("a"), answer]);
		await expect(reader.readAll(async () => true)).rejects.toThrow(message);
		expect(told.ended).toBe(true);
	});
});
