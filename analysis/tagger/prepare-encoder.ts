import type { EncoderWeights, WholeMatrix } from "./encoder";
import type { Direction, Matrix, TaggerModel } from "./read-model";
import { COLUMN_SIZES, COLUMNS_OF_FORM } from "./token-features";

/**
 * The columns that do not follow from a word's form, in two groups: what each combination of the values of a group gives
 * the gates is computed ahead.
 */
const COLUMN_GROUPS: readonly [readonly number[], readonly number[]] = [
	[3, 4],
	[5, 6, 7],
];
/** States are whole numbers of this part of one. */
const STATE_UNIT = 1 / 32767;
const LARGEST = 32767;
/** Rows of a product come in blocks of so many. */
const BLOCK = 16;

/** What a model's forms are for its encoder. */
export interface FormTable {
	/** How many numbers a form is; even. */
	width: number;
	/** Writes the form with these rows of the words and of the columns of forms. */
	write(word: number, columns: readonly number[], into: Int16Array, at: number): void;
}

/** The encoder's weights, and what turns forms into its inputs. */
export function prepareEncoder(model: TaggerModel): { weights: EncoderWeights; forms: FormTable } {
	const { words, columns, forward, backward, attributions, names } = model;
	const embeddings = [words, ...columns.slice(0, COLUMNS_OF_FORM)];
	const unit = Math.max(...embeddings.map(largest)) / LARGEST;
	const width = even(embeddings.reduce((sum, { columns: own }) => sum + own, 0));
	const [one, other] = COLUMN_GROUPS.map((group) => groupTable(model, group));
	if (!one || !other) throw new TypeError("two groups of columns are expected");
	addBiases(one, forward.bias, backward.bias);
	return {
		weights: {
			units: forward.recurrent.columns,
			form: stacked([inputPart(forward, width), inputPart(backward, width)], unit),
			one,
			other,
			ahead: stacked([forward.recurrent], STATE_UNIT),
			back: stacked([backward.recurrent], STATE_UNIT),
			output: stacked([attributions.output, names.output], STATE_UNIT),
		},
		forms: {
			width,
			write(word, values, into, at) {
				let to = at;
				for (const [i, embedding] of embeddings.entries()) {
					const row = i === 0 ? word : (values[i - 1] as number);
					const scale = (embedding.scales[row] as number) / unit;
					const from = row * embedding.columns;
					for (let k = 0; k < embedding.columns; k++)
						into[to++] = Math.round((embedding.whole[from + k] as number) * scale);
				}
			},
		},
	};
}

/** The number of a combination of values, as the rows of the group's table are numbered; 0 or 1 says which group. */
export function combination(columns: readonly number[], group: 0 | 1): number {
	let number = 0;
	for (const column of COLUMN_GROUPS[group])
		number = number * (COLUMN_SIZES[column] as number) + (columns[column] as number);
	return number;
}

function largest({ rows, columns, whole, scales }: Matrix): number {
	let most = 0;
	for (let row = 0; row < rows; row++) {
		const scale = scales[row] as number;
		for (let i = row * columns; i < (row + 1) * columns; i++)
			most = Math.max(most, Math.abs(whole[i] as number) * scale);
	}
	return most;
}

const even = (count: number) => count + (count & 1);

/** The part of a direction's input weights that a form's numbers are multiplied with, filled up to `width`. */
function inputPart({ input }: Direction, width: number): Matrix {
	const whole = new Int8Array(input.rows * width);
	const own = Math.min(width, input.columns);
	for (let row = 0; row < input.rows; row++)
		whole.set(input.whole.subarray(row * input.columns, row * input.columns + own), row * width);
	return { rows: input.rows, columns: width, whole, scales: input.scales };
}

/** Matrices of equal width above each other, for inputs that are whole numbers of `unit`. */
function stacked(parts: readonly Matrix[], unit: number): WholeMatrix {
	const columns = parts[0]?.columns ?? 0;
	const count = parts.reduce((sum, { rows }) => sum + rows, 0);
	const rows = Math.ceil(count / BLOCK) * BLOCK;
	const values = new Int16Array(rows * columns);
	const scales = new Float32Array(rows);
	let row = 0;
	for (const part of parts) {
		values.set(part.whole, row * columns);
		for (const [i, scale] of part.scales.entries()) scales[row + i] = scale * unit;
		row += part.rows;
	}
	return { rows, columns, values, scales };
}

/** What each combination of a group's values gives the gates of both directions. */
function groupTable(model: TaggerModel, group: readonly number[]): Float32Array {
	const width = 2 * model.forward.input.rows;
	let table = new Float32Array(width);
	for (const column of group) {
		const own = columnTable(model, column, width);
		const next = new Float32Array((table.length / width) * own.length);
		let at = 0;
		for (let before = 0; before < table.length; before += width)
			for (let value = 0; value < own.length; value += width)
				for (let i = 0; i < width; i++) next[at++] = (table[before + i] as number) + (own[value + i] as number);
		table = next;
	}
	return table;
}

/** What each value of a column gives the gates of both directions. */
function columnTable({ words, columns, forward, backward }: TaggerModel, column: number, width: number): Float32Array {
	const embedding = columns[column] as Matrix;
	let from = words.columns;
	for (const before of columns.slice(0, column)) from += before.columns;
	const table = new Float32Array(embedding.rows * width);
	for (const [side, { input }] of [forward, backward].entries())
		addProducts(table, width, side * input.rows, input, from, embedding);
	return table;
}

/** Adds the products of an embedding's rows with the input weights of its columns; all in locals, for it runs once and cold. */
function addProducts(
	table: Float32Array,
	width: number,
	offset: number,
	input: Matrix,
	from: number,
	embedding: Matrix,
): void {
	const { whole: weights, scales, rows, columns: stride } = input;
	const { whole: values, columns: size, scales: valueScales } = embedding;
	for (let row = 0; row < rows; row++) {
		const scale = scales[row] as number;
		const at = row * stride + from;
		for (let value = 0; value < valueScales.length; value++) {
			const own = value * size;
			let sum = 0;
			for (let k = 0; k < size; k++) sum += (weights[at + k] as number) * (values[own + k] as number);
			table[value * width + offset + row] = sum * (valueScales[value] as number) * scale;
		}
	}
}

function addBiases(table: Float32Array, forward: Float32Array, backward: Float32Array): void {
	const width = forward.length + backward.length;
	for (let row = 0; row < table.length; row += width) {
		for (let i = 0; i < forward.length; i++) table[row + i] = (table[row + i] as number) + (forward[i] as number);
		for (let i = 0; i < backward.length; i++) {
			const at = row + forward.length + i;
			table[at] = (table[at] as number) + (backward[i] as number);
		}
	}
}
