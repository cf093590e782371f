import browser from "webextension-polyfill";
import { analysisSteps, type CorrectedAnalysis } from "../../analysis/analyze-article";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import { ExpectedError } from "../../platform/errors";
import { runSteps } from "../../platform/run-steps";
import type { EngineRequest } from "../engine-worker";
import { loadedTagger } from "./loaded-tagger";

/**
 * Analyses where it disturbs nobody: in Chromium the service worker is a thread of its own; in Firefox the background page
 * shares its thread with the panel, so a worker inside it does the work.
 *
 * @throws ExpectedError `engine-failed`
 */
export async function analyzeAside(article: Article, corrections: Correction[]): Promise<CorrectedAnalysis> {
	try {
		// Each build holds the engine once.
		if (import.meta.env.FIREFOX) return await analyzeInWorker(article, corrections);
		return await runSteps(analysisSteps(article, corrections, await loadedTagger()));
	} catch (error) {
		throw new ExpectedError("engine-failed", error instanceof Error ? error.message : String(error), { cause: error });
	}
}

interface Answer {
	id: number;
	analyzed?: CorrectedAnalysis;
	error?: string;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, { resolve: (analyzed: CorrectedAnalysis) => void; reject: (error: Error) => void }>();

function analyzeInWorker(article: Article, corrections: Correction[]): Promise<CorrectedAnalysis> {
	worker ??= startWorker();
	const id = ++lastId;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		worker?.postMessage({ id, article, corrections } satisfies EngineRequest);
	});
}

function startWorker(): Worker {
	const started = new Worker(browser.runtime.getURL("/engine-worker.js"));
	started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.analyzed) asked?.resolve(data.analyzed);
		else asked?.reject(new Error(data.error ?? "no answer"));
	});
	started.addEventListener("error", (event) => {
		// A worker that failed answers nobody any more; the next request starts another.
		for (const { reject } of waiting.values()) reject(new Error(event.message || "the worker failed to start"));
		waiting.clear();
		started.terminate();
		worker = null;
	});
	return started;
}
