import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { analyzeArticle } from "../analysis/analyze-article";
import type { Tagger } from "../analysis/tagger/tagger";
import { articleFromText } from "../article/article-from-text";
import { canonicalAddress } from "../domain/address";
import type { Article } from "../domain/article";
import { hashText } from "../domain/hash";
import { loadTagger } from "./load-tagger";
import { parsePage } from "./parse-page";

/** What is made of each line. */
export type LineMode = "analysis" | "article" | "library";

interface InputLine {
	id: unknown;
	text?: unknown;
	html?: unknown;
	url?: unknown;
}

let tagger: Promise<Tagger | null> | null = null;
const loadedTagger = () => {
	tagger ??= loadTagger();
	return tagger;
};

/** Answers one line of input with one line of output; what cannot be read is an answer too. */
export async function answerLine(mode: LineMode, line: string): Promise<string> {
	let id: unknown = null;
	try {
		const input = parseLine(line);
		id = input.id;
		const article = await articleOf(input);
		if (mode === "article") return JSON.stringify({ id, article });
		const { analysis } = analyzeArticle(article, [], await loadedTagger());
		return JSON.stringify(mode === "analysis" ? { id, analysis } : { article: addressed(article), analysis });
	} catch (error) {
		return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
	}
}

/** A library keeps each article under its address; one without any is told by its text. */
function addressed(article: Article): Article {
	const { canonicalUrl, text } = article;
	return {
		...article,
		canonicalUrl:
			canonicalUrl === "" ? `urn:sidelight:${hashText(text)}` : canonicalAddress(canonicalUrl, null, canonicalUrl),
	};
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

/** Threads that answer lines in turn. */
class Pool {
	private readonly threads: Thread[];
	private next = 0;

	constructor(mode: LineMode, threads: number) {
		this.threads = Array.from({ length: threads }, () => new Thread(mode));
	}

	answer(line: string): Promise<string> {
		const thread = this.threads[this.next++ % this.threads.length] as Thread;
		return thread.answer(line);
	}

	async close(): Promise<void> {
		await Promise.all(this.threads.map((thread) => thread.close()));
	}
}

/** A thread that answers one line after the other. Where one breaks it, as by taking all memory, another goes on. */
class Thread {
	private readonly waiting = new Map<number, { line: string; resolve: (answer: string) => void }>();
	private worker: Worker;
	private next = 0;

	constructor(private readonly mode: LineMode) {
		this.worker = this.start();
	}

	answer(line: string): Promise<string> {
		const number = this.next++;
		return new Promise((resolve) => {
			this.waiting.set(number, { line, resolve });
			this.worker.postMessage({ number, line });
		});
	}

	async close(): Promise<void> {
		await this.worker.terminate();
	}

	private start(): Worker {
		const worker = new Worker(fileURLToPath(import.meta.url), { workerData: this.mode });
		worker.on("message", ({ number, answer }: { number: number; answer: string }) => {
			this.waiting.get(number)?.resolve(answer);
			this.waiting.delete(number);
		});
		worker.on("error", (error) => this.replace(error));
		return worker;
	}

	/** The line that was worked on is answered with the error; those behind it are given to a new worker. */
	private replace(error: Error): void {
		const [broken] = this.waiting;
		if (!broken) return;
		const [number, { line, resolve }] = broken;
		this.waiting.delete(number);
		resolve(JSON.stringify({ id: idOf(line), error: error.message }));
		this.worker = this.start();
		for (const [left, question] of this.waiting) this.worker.postMessage({ number: left, line: question.line });
	}
}

function idOf(line: string): unknown {
	try {
		return parseLine(line).id;
	} catch {
		return null;
	}
}

/** The thread's side of the pool. */
export function serveAsWorker(): void {
	parentPort?.on("message", async ({ number, line }: { number: number; line: string }) => {
		parentPort?.postMessage({ number, answer: await answerLine(workerData as LineMode, line) });
	});
}
