import { readFileSync } from "node:fs";
import { makeTagger } from "../analysis/tagger/make-tagger";
import type { Tagger } from "../analysis/tagger/tagger";

export const WEIGHTS = "analysis/model/tagger.bin";

/** The project's tagger in WebAssembly; a bench of the slow one would mislead, so that it fails instead. */
export function fastTagger(): Promise<Tagger> {
	return makeTagger(readFileSync(WEIGHTS), readFileSync(".output/kernel/encoder.wasm"), (error) => {
		throw error;
	});
}
