import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { analyzeArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import type { Article } from "../domain/article";
import { parsePage } from "./parse-page";

/** What is made of each line. */
export type LineMode = "analysis" | "article" | "library";

interface InputLine {
	id: unknown;
	text?: unknown;
	html?: unknown;
	url?: unknown;
}

/** Answers one line of input with one line of output; what cannot be read is an answer too. */
export async function answerLine(mode: LineMode, line: string): Promise<string> {
	let id: unknown = null;
	try {
		const input = parseLine(line);
		id = input.id;
		const article = await articleOf(input);
		if (mode === "article") return JSON.stringify({ id, article });
		const { analysis } = analyzeArticle(article);
		return JSON.stringify(mode === "analysis" ? { id, analysis } : { article, analysis });
	} catch (error) {
		return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
	}
}

function parseLine(line: string): InputLine {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw new Error("not a line of JSON");
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not a JSON object");
	return { id: null, ...value };
}

async function articleOf({ text, html, url }: InputLine): Promise<Article> {
	const address = typeof url === "string" ? url : "";
	if (typeof html === "string") return parsePage(html, address);
	if (typeof text !== "string") throw new Error('neither "text" nor "html"');
	if (text.trim() === "") throw new Error("the text is empty");
	return articleFromText(text, address);
}

/** Reads lines from standard input and hands the answers out in order, however many threads work on them. */
export async function forEachLine(mode: LineMode, threads: number, out: (answer: string) => void): Promise<void> {
	const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
	const pool = threads > 1 ? new Pool(mode, threads) : null;
	const waiting: Promise<string>[] = [];
	try {
		for await (const line of lines) {
			if (line.trim() === "") continue;
			waiting.push(pool ? pool.answer(line) : answerLine(mode, line));
			// A bound on what is read ahead keeps the memory small.
			while (waiting.length >= threads * 4) out(await (waiting.shift() as Promise<string>));
		}
		for (const answer of waiting) out(await answer);
	} finally {
		await pool?.close();
	}
}

/** Threads that each answer lines. */
class Pool {
	private readonly workers: Worker[];
	private readonly waiting: Map<number, (answer: string) => void>[];
	private next = 0;

	constructor(mode: LineMode, threads: number) {
		this.waiting = Array.from({ length: threads }, () => new Map());
		this.workers = this.waiting.map((waiting) => {
			const worker = new Worker(fileURLToPath(import.meta.url), { workerData: mode });
			worker.on("message", ({ number, answer }: { number: number; answer: string }) => {
				waiting.get(number)?.(answer);
				waiting.delete(number);
			});
			worker.on("error", (error) => {
				for (const [, resolve] of waiting) resolve(JSON.stringify({ id: null, error: error.message }));
				waiting.clear();
			});
			return worker;
		});
	}

	answer(line: string): Promise<string> {
		const number = this.next++;
		const index = number % this.workers.length;
		return new Promise((resolve) => {
			this.waiting[index]?.set(number, resolve);
			this.workers[index]?.postMessage({ number, line });
		});
	}

	async close(): Promise<void> {
		await Promise.all(this.workers.map((worker) => worker.terminate()));
	}
}

/** The thread's side of the pool. */
export function serveAsWorker(): void {
	parentPort?.on("message", async ({ number, line }: { number: number; line: string }) => {
		parentPort?.postMessage({ number, answer: await answerLine(workerData as LineMode, line) });
	});
}
