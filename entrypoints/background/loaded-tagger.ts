import { makeTagger } from "../../analysis/tagger/make-tagger";
import type { Tagger } from "../../analysis/tagger/tagger";
import { reportError } from "../../platform/errors";
import { readPackageFile } from "../../platform/package-file";

let loading: Promise<Tagger | null> | null = null;

/**
 * The tagger, loaded with the first article that this context analyses. Null where that failed: the rules go on alone, the
 * panel says so, and the next article tries again.
 */
export function loadedTagger(): Promise<Tagger | null> {
	loading ??= load().catch((error) => {
		reportError("the tagger's weights", error);
		loading = null;
		return null;
	});
	return loading;
}

async function load(): Promise<Tagger> {
	const [weights, kernel] = await Promise.all([
		readPackageFile("/engine/tagger.bin"),
		readPackageFile("/engine/encoder.wasm"),
	]);
	return makeTagger(weights, kernel, (error) => reportError("the tagger's kernel", error));
}
