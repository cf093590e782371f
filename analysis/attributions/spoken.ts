import type { Layers } from "../layers";

/** Whether a quotation holds speech rather than a word or two that the article only borrows. */
export function isSpoken(layers: Layers, quotation: { open: number; close: number }): boolean {
	let words = 0;
	for (let i = quotation.open + 1; i < quotation.close; i++) if (layers.words[i]?.kind === "word") words++;
	if (words >= 6) return true;
	const last = layers.words[quotation.close - 1];
	return (
		words > 0 &&
		last !== undefined &&
		/^[.,!?]$/u.test(last.text) &&
		(layers.words[quotation.open + 1]?.capitalised ?? false)
	);
}
