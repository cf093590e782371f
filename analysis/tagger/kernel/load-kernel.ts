import type { RecurrentLayer } from "../recurrent-layer";

interface Memory {
	buffer: ArrayBuffer;
	grow(pages: number): number;
}
interface Kernel {
	memory: Memory;
	run(
		gates: number,
		recurrent: number,
		units: number,
		length: number,
		backward: number,
		out: number,
		scratch: number,
	): void;
}
/** A part of the language's environment everywhere, but not of its types without the DOM's. */
declare const WebAssembly: {
	instantiate(bytes: Uint8Array): Promise<{ instance: { exports: unknown } }>;
};

const PAGE = 65_536;
const FLOAT = 4;

/**
 * The recurrent layer in WebAssembly, from the compiled `recurrent-layer.as.ts`. Rejects where the policy or the machine
 * does not allow WebAssembly with SIMD.
 */
export async function loadKernel(bytes: Uint8Array): Promise<RecurrentLayer> {
	const { instance } = await WebAssembly.instantiate(bytes);
	const { memory, run } = instance.exports as Kernel;
	const base = memory.buffer.byteLength;
	// Weights are copied in once and found again by their array.
	const placed = new Map<Float32Array, number>();
	let end = base;
	const reserve = (floats: number): number => {
		const at = end;
		end += floats * FLOAT;
		end += -end & 15;
		if (end > memory.buffer.byteLength) memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE));
		return at;
	};
	const place = (weights: Float32Array): number => {
		const known = placed.get(weights);
		if (known !== undefined) return known;
		const at = reserve(weights.length);
		new Float32Array(memory.buffer, at, weights.length).set(weights);
		placed.set(weights, at);
		return at;
	};
	return (gates, recurrent, units, length, backward, out) => {
		const weights = place(recurrent);
		const kept = end;
		const gatesAt = reserve(gates.length);
		const outAt = reserve(length * units);
		const scratch = reserve(2 * units);
		new Float32Array(memory.buffer, gatesAt, gates.length).set(gates);
		run(gatesAt, weights, units, length, backward ? 1 : 0, outAt, scratch);
		out.set(new Float32Array(memory.buffer, outAt, length * units));
		end = kept;
	};
}
