import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { analysisSteps } from "../analysis/analyze-article";
import type { Article } from "../domain/article";
import type { Correction } from "../domain/correction";
import { runSteps } from "../platform/run-steps";
import { loadedTagger } from "./background/loaded-tagger";

/** What the background asks of the worker. */
export interface EngineRequest {
	id: number;
	article: Article;
	corrections: Correction[];
}

/** The engine in a worker of its own, where the background has a thread to spare no other way. */
export default defineUnlistedScript({
	include: ["firefox"],
	main() {
		self.addEventListener("message", async ({ data }: MessageEvent<EngineRequest>) => {
			try {
				const steps = analysisSteps(data.article, data.corrections, await loadedTagger());
				self.postMessage({ id: data.id, analyzed: await runSteps(steps) });
			} catch (error) {
				self.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
			}
		});
	},
});
