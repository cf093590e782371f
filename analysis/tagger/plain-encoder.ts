import type { Encoder, EncoderInput, EncoderWeights, WholeMatrix } from "./encoder";

const { fround } = Math;

/** The encoder in plain TypeScript; `kernel/encoder.as.ts` is the same to the bit, and faster. */
export function plainEncoder(weights: EncoderWeights): Encoder {
	return (input) => {
		const { form, ahead, back, output, units } = weights;
		const gates = product(form, input.forms, input.forms.length / form.columns);
		const length = input.formOf.length;
		const states = new Int16Array(length * 2 * units);
		let first = 0;
		for (const count of input.lengths) {
			recur(weights, input, gates, ahead, first, count, false, states);
			recur(weights, input, gates, back, first, count, true, states);
			first += count;
		}
		return product(output, states, length);
	};
}

/** A matrix times each of `count` vectors, one after the other. */
function product(
	{ rows, columns, values, scales }: WholeMatrix,
	vectors: Int16Array<ArrayBufferLike>,
	count: number,
): Float32Array {
	const out = new Float32Array(count * rows);
	for (let i = 0; i < count; i++)
		for (let row = 0; row < rows; row++)
			out[i * rows + row] = scaled(sum(values, row * columns, vectors, i * columns, columns), scales[row] as number);
	return out;
}

function sum(a: Int16Array, aAt: number, b: Int16Array, bAt: number, length: number): number {
	let total = 0;
	for (let i = 0; i < length; i++) total = (total + (a[aAt + i] as number) * (b[bAt + i] as number)) | 0;
	return total;
}

const scaled = (total: number, scale: number) => fround(fround(total) * scale);

/** One direction over one sequence, from `first` on; its states go to its half of each row of `states`. */
function recur(
	{ units, one, other }: EncoderWeights,
	{ formOf, oneOf, otherOf }: EncoderInput,
	formGates: Float32Array,
	recurrent: WholeMatrix,
	first: number,
	count: number,
	backward: boolean,
	states: Int16Array,
): void {
	const width = 8 * units;
	const half = backward ? 4 * units : 0;
	const cell = new Float32Array(units);
	const gates = new Float32Array(4 * units);
	let state: Int16Array = new Int16Array(units);
	for (let step = 0; step < count; step++) {
		const token = first + (backward ? count - 1 - step : step);
		const form = (formOf[token] as number) * width + half;
		const oneAt = (oneOf[token] as number) * width + half;
		const otherAt = (otherOf[token] as number) * width + half;
		for (let i = 0; i < gates.length; i++) {
			const given = fround(
				fround((formGates[form + i] as number) + (one[oneAt + i] as number)) + (other[otherAt + i] as number),
			);
			const total = sum(recurrent.values, i * units, state, 0, units);
			gates[i] = fround(given + scaled(total, recurrent.scales[i] as number));
		}
		const at = token * 2 * units + (backward ? units : 0);
		for (let i = 0; i < units; i++) {
			const kept = fround(sigmoid(gates[units + i] as number) * (cell[i] as number));
			const added = gated(gates[i] as number, gates[2 * units + i] as number);
			const next = fround(kept + added);
			cell[i] = next;
			states[at + i] = nearest(fround(gated(gates[3 * units + i] as number, next) * 32767));
		}
		state = states.subarray(at, at + units);
	}
}

const sigmoid = (x: number) => fround(1 / fround(1 + exp(-x)));

/** The sigmoid of x times the hyperbolic tangent of y. */
function gated(x: number, y: number): number {
	const a = exp(-x);
	const b = exp(fround(-2 * y));
	return fround(fround(1 - b) / fround(fround(1 + a) * fround(1 + b)));
}

/** Adding it leaves no room for a fraction in 32 bits: the sum is rounded to a whole number, halves to even ones. */
const ROUNDS = 1.5 * 2 ** 23;
const nearest = (x: number) => fround(fround(x + ROUNDS) - ROUNDS);

const LOG2_E = fround(Math.LOG2E);
/** A polynomial for 2^r, from the fourth power down; the kernel says where it is from. */
const SERIES = [0.009618129, 0.05592078, 0.2402265, 0.6931212, 1].map(fround);
/** Powers of two from 2^-87 on. */
const POWERS = Float32Array.from({ length: 175 }, (_, i) => 2 ** (i - 87));

function exp(x: number): number {
	const y = fround(Math.max(Math.min(x, 60), -60) * LOG2_E);
	const n = nearest(y);
	const r = fround(y - n);
	let total = SERIES[0] as number;
	for (let i = 1; i < SERIES.length; i++) total = fround(fround(total * r) + (SERIES[i] as number));
	return fround(total * (POWERS[n + 87] as number));
}
