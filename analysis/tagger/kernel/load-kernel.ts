import type { Encoder, EncoderInput, EncoderWeights, WholeMatrix } from "../encoder";

interface Memory {
	buffer: ArrayBuffer;
	grow(pages: number): number;
}
interface Kernel {
	memory: Memory;
	product(
		weights: number,
		scales: number,
		rows: number,
		pairs: number,
		vectors: number,
		count: number,
		out: number,
	): void;
	prepare(
		formRows: number,
		oneRows: number,
		otherRows: number,
		rowStride: number,
		formChoice: number,
		oneChoice: number,
		otherChoice: number,
		units: number,
		stateStride: number,
	): void;
	recur(
		spans: number,
		count: number,
		weights: number,
		scales: number,
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
const BLOCK = 16;

/** A matrix in the kernel's memory. */
interface Placed {
	weights: number;
	scales: number;
	rows: number;
	pairs: number;
}

/**
 * The encoder in WebAssembly, from the compiled `encoder.as.ts`. Rejects where the policy or the machine does not allow
 * WebAssembly with SIMD.
 */
export async function loadKernel(bytes: Uint8Array, weights: EncoderWeights): Promise<Encoder> {
	const { instance } = await WebAssembly.instantiate(bytes);
	const { memory, product, prepare, recur } = instance.exports as Kernel;
	const place = new Places(memory);
	const { units } = weights;
	const form = place.matrix(weights.form);
	const output = place.matrix(weights.output);
	const directions = [place.matrix(weights.ahead), place.matrix(weights.back)];
	const one = place.array(weights.one);
	const other = place.array(weights.other);
	const scratch = place.room(10 * 4 * units + 2 * units);
	const kept = place.end;
	return (input: EncoderInput): Float32Array => {
		place.end = kept;
		const tokens = input.formOf.length;
		const count = input.forms.length / weights.form.columns;
		const forms = place.array(input.forms);
		const formOf = place.array(input.formOf);
		const oneOf = place.array(input.oneOf);
		const otherOf = place.array(input.otherOf);
		const gates = place.room(4 * count * form.rows);
		const states = place.room(2 * tokens * 2 * units);
		const scores = place.room(4 * tokens * output.rows);
		product(form.weights, form.scales, form.rows, form.pairs, forms, count, gates);
		const spans = place.array(longestFirst(input.lengths));
		for (const [side, { weights: recurrent, scales }] of directions.entries()) {
			const half = side * 4 * units * 4;
			prepare(gates + half, one + half, other + half, 4 * form.rows, formOf, oneOf, otherOf, units, 4 * units);
			recur(spans, input.lengths.length, recurrent, scales, side, states + side * 2 * units, scratch);
		}
		product(output.weights, output.scales, output.rows, output.pairs, states, tokens, scores);
		return new Float32Array(memory.buffer, scores, tokens * output.rows).slice();
	};
}

/** The first token and the length of each sequence, the longer ones first. */
function longestFirst(lengths: readonly number[]): Uint32Array {
	let at = 0;
	const spans = lengths.map((length) => {
		const first = at;
		at += length;
		return { first, length };
	});
	spans.sort((a, b) => b.length - a.length);
	return Uint32Array.from(spans.flatMap(({ first, length }) => [first, length]));
}

/** Gives out the kernel's memory from its end on. */
class Places {
	end: number;

	constructor(private readonly memory: Memory) {
		this.end = memory.buffer.byteLength;
	}

	/** @returns the address of so many bytes */
	room(bytes: number): number {
		const at = this.end;
		this.end += bytes;
		this.end += -this.end & 15;
		const missing = this.end - this.memory.buffer.byteLength;
		if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
		return at;
	}

	array(values: Int16Array | Uint32Array | Float32Array): number {
		const at = this.room(values.byteLength);
		new Uint8Array(this.memory.buffer, at).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
		return at;
	}

	/** Lays a matrix out as the kernel reads it: blocks of sixteen rows, in a block pairs of columns, in a pair rows. */
	matrix({ rows, columns, values, scales }: WholeMatrix): Placed {
		const laid = new Int16Array(values.length);
		let at = 0;
		for (let block = 0; block < rows; block += BLOCK)
			for (let column = 0; column < columns; column += 2)
				for (let row = block; row < block + BLOCK; row++) {
					laid[at++] = values[row * columns + column] as number;
					laid[at++] = values[row * columns + column + 1] as number;
				}
		return { weights: this.array(laid), scales: this.array(scales), rows, pairs: columns / 2 };
	}
}
