/**
 * One direction of an LSTM (Hochreiter and Schmidhuber 1997) over a sequence.
 *
 * @param gates what the input gives each gate, a row of four times `units` a token; overwritten
 * @param recurrent a row of `units` weights for each gate, and four times `units` rows
 * @param out where each token's state goes, a row of `units` a token
 */
export type RecurrentLayer = (
	gates: Float32Array,
	recurrent: Float32Array,
	units: number,
	length: number,
	backward: boolean,
	out: Float32Array,
) => void;

/** In plain TypeScript. */
export const runRecurrentLayer: RecurrentLayer = (gates, recurrent, units, length, backward, out) => {
	const cell = new Float32Array(units);
	const state = new Float32Array(units);
	const width = 4 * units;
	for (let step = 0; step < length; step++) {
		const token = backward ? length - 1 - step : step;
		const row = token * width;
		for (let gate = 0; gate < width; gate++) {
			const weights = gate * units;
			let a = 0;
			let b = 0;
			let c = 0;
			let d = 0;
			for (let i = 0; i < units; i += 4) {
				a += (recurrent[weights + i] as number) * (state[i] as number);
				b += (recurrent[weights + i + 1] as number) * (state[i + 1] as number);
				c += (recurrent[weights + i + 2] as number) * (state[i + 2] as number);
				d += (recurrent[weights + i + 3] as number) * (state[i + 3] as number);
			}
			gates[row + gate] = (gates[row + gate] as number) + (a + b + (c + d));
		}
		for (let i = 0; i < units; i++) {
			const input = sigmoid(gates[row + i] as number);
			const forget = sigmoid(gates[row + units + i] as number);
			const candidate = Math.tanh(gates[row + 2 * units + i] as number);
			const output = sigmoid(gates[row + 3 * units + i] as number);
			const next = forget * (cell[i] as number) + input * candidate;
			cell[i] = next;
			state[i] = output * Math.tanh(next);
		}
		out.set(state, token * units);
	}
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
