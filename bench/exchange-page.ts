/* The part of bench/exchange.ts that runs in the browser's page: the real store and the real exchange. */
import { claimRows } from "../analysis/across/claim-rows";
import { anchorAt } from "../domain/anchor";
import { NOTE_COLOURS, type Note } from "../domain/note";
import { ClaimIndex } from "../notes/claim-index";
import { importNotes, planImport } from "../notes/exchange/import-notes";
import { readExchange } from "../notes/exchange/read-exchange";
import { ARTICLE_STORES, keepArticle } from "../notes/keep-article";
import { NoteStore } from "../notes/note-store";
import { openDatabase } from "../notes/open-database";
import { createNote, reviseNote, tombstone } from "../notes/revision";
import { madeArticle } from "./made-article";

const PIECE = 1024 * 1024;
const NOW = Date.UTC(2026, 0, 1);
const never = new AbortController().signal;
const store = new NoteStore();

/** The most memory that scripts used, looked at often; Chromium alone tells it. In bytes. */
let most = 0;
function look(): void {
	const { memory } = performance as { memory?: { usedJSHeapSize: number } };
	most = Math.max(most, memory?.usedJSHeapSize ?? 0);
}

async function measured<T>(work: () => Promise<T>): Promise<{ ms: number; heap: number; result: T }> {
	most = 0;
	look();
	const timer = setInterval(look, 5);
	const start = performance.now();
	const result = await work();
	const ms = performance.now() - start;
	clearInterval(timer);
	look();
	return { ms, heap: most, result };
}

/** The notes of an article: on its claims, some of them revised, deleted, or with a source. */
function notesOf(number: number, count: number): Note[] {
	const { article, analysis } = madeArticle(number);
	return Array.from({ length: count }, (_, i) => {
		const claim = analysis.claims[i % analysis.claims.length];
		const anchors = (claim?.content ?? []).map((span) => anchorAt(article.text, span));
		const content = {
			targets: [{ kind: "claim" as const, id: claim?.id ?? "", anchors }],
			body: article.text.slice(i * 40, i * 40 + 200),
			tags: [`tag${number % 50}`, `tag${i}`],
			colour: NOTE_COLOURS[i % NOTE_COLOURS.length] ?? "yellow",
			evidence:
				i % 5 === 0 ? [{ url: `https://court.example/${i}`, title: "A ruling", relation: "context" as const }] : [],
		};
		const id = `${String(number).padStart(8, "0")}-0000-4000-8000-${String(i).padStart(12, "0")}`;
		const note = createNote(id, article.canonicalUrl, content, NOW + i);
		if (i % 7 === 6) return tombstone(note, NOW + i + 1);
		return i % 3 === 0 ? reviseNote(note, { body: `${content.body} Again.` }, NOW + i + 1) : note;
	});
}

async function* piecesOf(file: Blob): AsyncGenerator<string> {
	const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel();
	}
}

/** Puts a file on the disk, where those that readers choose are. */
async function onDisk(name: string, pieces: Iterable<Blob>): Promise<File> {
	const folder = await navigator.storage.getDirectory();
	const handle = await folder.getFileHandle(name, { create: true });
	const writing = await handle.createWritable();
	for (const piece of pieces) await writing.write(piece);
	await writing.close();
	return handle.getFile();
}

let written: Blob | null = null;

async function fileOf(name: string): Promise<File> {
	const folder = await navigator.storage.getDirectory();
	return (await folder.getFileHandle(name)).getFile();
}

/** Whether two files are the same, byte for byte. */
async function same(a: Blob, b: Blob): Promise<boolean> {
	if (a.size !== b.size) return false;
	for (let at = 0; at < a.size; at += PIECE) {
		const [one, other] = await Promise.all([a, b].map(async (file) => file.slice(at, at + PIECE).text()));
		if (one !== other) return false;
	}
	return true;
}

/** What the bench calls in the page. */
export const bench = {
	async fill(first: number, articles: number, notes: number): Promise<void> {
		const database = await openDatabase();
		const transaction = database.transaction([...ARTICLE_STORES, "notes"] as const, "readwrite");
		for (let number = first; number < first + articles; number++) {
			const { article, analysis } = madeArticle(number);
			await keepArticle(transaction, article, analysis, () => [], NOW + number);
			for (const note of notesOf(number, notes)) await transaction.objectStore("notes").put({ ...note, conflicts: [] });
		}
		await transaction.done;
		database.close();
	},
	/** Writes everything to a file; its size in bytes. */
	async write() {
		return measured(async () => {
			const script = document.querySelector('script[type="worker"]')?.textContent ?? "";
			const worker = new Worker(URL.createObjectURL(new Blob([script])));
			written = await new Promise<Blob>((resolve, reject) => {
				worker.onmessage = ({ data }) => resolve(data);
				worker.onerror = ({ message }) => reject(new Error(message));
				worker.postMessage(NOW);
			});
			worker.terminate();
			return written.size;
		});
	},
	/** Saves what was written, as the reader's browser does. */
	async save(name: string): Promise<void> {
		if (written) await onDisk(name, [written]);
	},
	async clear(): Promise<void> {
		await store.clear();
	},
	async plan(name: string) {
		return measured(async () => {
			const start = performance.now();
			try {
				return await planImport(readExchange(piecesOf(await fileOf(name)), NOW), never);
			} catch (error) {
				return `refused after ${Math.round(performance.now() - start)} ms: ${error}`;
			}
		});
	},
	async import(name: string) {
		return measured(async () => (await importNotes(readExchange(piecesOf(await fileOf(name)), NOW), never)).report);
	},
	async index() {
		return measured(() => new ClaimIndex().indexPending(claimRows));
	},
	async same(one: string, other: string): Promise<boolean> {
		return same(await fileOf(one), await fileOf(other));
	},
	/** Saves a file of half a gigabyte: with notes of a kilobyte in it, or with one note of that size. */
	async saveHuge(name: string, one: boolean): Promise<void> {
		const note = (body: string) =>
			`{"id":"urn:x:${one ? "1" : "N"}","type":"Annotation","target":"https://a.example/","body":"${body}"},`;
		const piece = new Blob([one ? "x".repeat(PIECE) : note("y".repeat(900)).repeat(1100)]);
		function* pieces() {
			yield new Blob([one ? `{"items":[${note("").slice(0, -3)}` : '{"items":[']);
			for (let i = 0; i < 500; i++) yield piece;
			yield new Blob([one ? '"}]}' : "null]}"]);
		}
		await onDisk(name, pieces());
	},
};

Object.assign(globalThis, { bench });
