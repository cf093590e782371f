import { readFile } from "node:fs/promises";
import { makeTagger } from "../analysis/tagger/make-tagger";
import type { Tagger } from "../analysis/tagger/tagger";

/** Both relative to the bundle, which `scripts/run.mjs` puts into `.output/node`. */
const WEIGHTS = new URL("../../analysis/model/tagger.bin", import.meta.url);
const KERNEL = new URL("../kernel/encoder.wasm", import.meta.url);

/** The tagger from the project's files; null, with a word on standard error, where its weights cannot be used. */
export async function loadTagger(): Promise<Tagger | null> {
	try {
		const [weights, kernel] = await Promise.all([readFile(WEIGHTS), readFile(KERNEL)]);
		return await makeTagger(weights, kernel, (error) => warn(`The tagger runs slowly: ${messageOf(error)}`));
	} catch (error) {
		warn(`The rules work alone, without the tagger: ${messageOf(error)}`);
		return null;
	}
}

function warn(words: string): void {
	process.stderr.write(`${words}\n`);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
