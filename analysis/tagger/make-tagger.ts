import { loadKernel } from "./kernel/load-kernel";
import { plainEncoder } from "./plain-encoder";
import { prepareEncoder } from "./prepare-encoder";
import { readModel } from "./read-model";
import { Tagger } from "./tagger";

/**
 * A tagger from the weights in `analysis/model/tagger.bin` and the compiled kernel. Without a kernel, or where it cannot be
 * run, it works in plain TypeScript: slower, with the same labels.
 *
 * @param onSlow told why the kernel cannot be used
 * @throws ModelError where the weights cannot be used
 */
export async function makeTagger(
	weights: Uint8Array,
	kernel: Uint8Array,
	onSlow: (error: unknown) => void,
): Promise<Tagger> {
	const model = readModel(weights);
	const prepared = prepareEncoder(model);
	try {
		return new Tagger(model, prepared.forms, await loadKernel(kernel, prepared.weights));
	} catch (error) {
		onSlow(error);
		return new Tagger(model, prepared.forms, plainEncoder(prepared.weights));
	}
}

/** The same in plain TypeScript alone. @throws ModelError */
export function makePlainTagger(weights: Uint8Array): Tagger {
	const model = readModel(weights);
	const prepared = prepareEncoder(model);
	return new Tagger(model, prepared.forms, plainEncoder(prepared.weights));
}
