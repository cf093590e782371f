import { type LabelledSequence, labelSequence } from "./label-sequence";
import { LABEL_COUNT } from "./labels";
import type { Matrix, TaggerModel } from "./read-model";
import { type RecurrentLayer, runRecurrentLayer } from "./recurrent-layer";
import { COLUMN_SIZES, type TokenFeatures } from "./token-features";

/** The columns that a word's form alone settles: what they give the gates is kept from one token to the next. */
const COLUMNS_OF_FORM = 3;
/** The other columns, in groups: what the values of a group together give the gates is computed ahead. */
const COLUMN_GROUPS: readonly (readonly number[])[] = [
	[3, 4],
	[5, 6, 7],
];
/** So many forms are kept before the store is emptied. */
const KEPT_FORMS = 20_000;

/** Labels tokens with a trained model. Made once for a model: it holds what can be computed ahead. */
export class Tagger {
	readonly checksum: string;
	private readonly units: number;
	/** How many numbers the gates of both directions are for a token; those of the forward one come first. */
	private readonly width: number;
	/** For each group of columns a row of `width` for each combination of their values. */
	private readonly tables: Float32Array[];
	private readonly forms = new Map<string, Float32Array>();

	/** @param recurrentLayer a faster one, which gives the same labels */
	constructor(
		private readonly model: TaggerModel,
		private readonly recurrentLayer: RecurrentLayer = runRecurrentLayer,
	) {
		this.checksum = model.checksum;
		this.units = model.forward.recurrent.columns;
		this.width = 8 * this.units;
		this.tables = COLUMN_GROUPS.map((group) => groupTable(model, group, this.width));
	}

	label(features: readonly TokenFeatures[]): LabelledSequence {
		const length = features.length;
		const { units, model } = this;
		const ahead = new Float32Array(length * 4 * units);
		const back = new Float32Array(length * 4 * units);
		for (const [token, feature] of features.entries()) this.addGates(feature, token, ahead, back);
		const aheadStates = new Float32Array(length * units);
		const backStates = new Float32Array(length * units);
		this.recurrentLayer(ahead, model.forward.recurrent.values, units, length, false, aheadStates);
		this.recurrentLayer(back, model.backward.recurrent.values, units, length, true, backStates);
		return labelSequence(this.scores(aheadStates, backStates, length), model.transitions.values);
	}

	/** What a token's features give the gates of both directions. */
	private addGates({ word, columns }: TokenFeatures, token: number, ahead: Float32Array, back: Float32Array): void {
		const form = this.formGates(word, columns);
		const [one, other] = this.tables as [Float32Array, Float32Array];
		const oneAt = combination(columns, COLUMN_GROUPS[0] ?? []) * this.width;
		const otherAt = combination(columns, COLUMN_GROUPS[1] ?? []) * this.width;
		const half = this.width / 2;
		const row = token * half;
		for (let i = 0; i < half; i++)
			ahead[row + i] = (form[i] as number) + (one[oneAt + i] as number) + (other[otherAt + i] as number);
		for (let i = 0, k = half; i < half; i++, k++)
			back[row + i] = (form[k] as number) + (one[oneAt + k] as number) + (other[otherAt + k] as number);
	}

	private scores(ahead: Float32Array, back: Float32Array, length: number): Float32Array {
		const { units } = this;
		const { output, outputBias } = this.model;
		const weights = output.values;
		const scores = new Float32Array(length * LABEL_COUNT);
		for (let t = 0; t < length; t++) {
			const at = t * units;
			for (let label = 0; label < LABEL_COUNT; label++) {
				// Two sums, so that one addition need not wait for the other.
				let one = outputBias[label] as number;
				let other = 0;
				const row = label * output.columns;
				for (let i = 0; i < units; i++) {
					one += (weights[row + i] as number) * (ahead[at + i] as number);
					other += (weights[row + units + i] as number) * (back[at + i] as number);
				}
				scores[t * LABEL_COUNT + label] = one + other;
			}
		}
		return scores;
	}

	/** What word, affixes and shape give the gates of both directions, biases included. */
	private formGates(word: string, columns: readonly number[]): Float32Array {
		const key = `${word} ${columns[2]}`;
		const known = this.forms.get(key);
		if (known) return known;
		if (this.forms.size >= KEPT_FORMS) this.forms.clear();
		const { words, columns: embeddings, vocabulary, forward, backward } = this.model;
		const parts = [rowOf(words, vocabulary.get(word) ?? 0)];
		for (let c = 0; c < COLUMNS_OF_FORM; c++) parts.push(rowOf(embeddings[c] as Matrix, columns[c] ?? 0));
		const input = Float32Array.from(parts.flatMap((part) => [...part]));
		const gates = new Float32Array(this.width);
		gates.set(forward.bias);
		gates.set(backward.bias, this.width / 2);
		addProduct(gates, 0, forward.input, 0, input);
		addProduct(gates, this.width / 2, backward.input, 0, input);
		this.forms.set(key, gates);
		return gates;
	}
}

function rowOf({ values, columns }: Matrix, row: number): Float32Array {
	return values.subarray(row * columns, (row + 1) * columns);
}

/** The number of a combination of values, the first column's counting most. */
function combination(columns: readonly number[], group: readonly number[]): number {
	let number = 0;
	for (const column of group) number = number * (COLUMN_SIZES[column] ?? 1) + (columns[column] ?? 0);
	return number;
}

/** Adds to `sum`, from `at` on, a matrix times a vector; the vector stands for its columns from `from` on. */
function addProduct(sum: Float32Array, at: number, matrix: Matrix, from: number, vector: Float32Array): void {
	const { values, rows, columns } = matrix;
	for (let row = 0; row < rows; row++) {
		let product = 0;
		const start = row * columns + from;
		for (let i = 0; i < vector.length; i++) product += (values[start + i] as number) * (vector[i] as number);
		sum[at + row] = (sum[at + row] as number) + product;
	}
}

/** What each combination of a group's values gives the gates of both directions. */
function groupTable(model: TaggerModel, group: readonly number[], width: number): Float32Array {
	let table = new Float32Array(width);
	for (const column of group) {
		const own = columnTable(model, column, width);
		const rows = table.length / width;
		const size = own.length / width;
		const next = new Float32Array(rows * size * width);
		for (let row = 0; row < rows * size; row++) {
			const [before, value] = [Math.floor(row / size) * width, (row % size) * width];
			for (let i = 0; i < width; i++)
				next[row * width + i] = (table[before + i] as number) + (own[value + i] as number);
		}
		table = next;
	}
	return table;
}

function columnTable({ words, columns, forward, backward }: TaggerModel, column: number, width: number): Float32Array {
	let from = words.columns;
	for (const before of columns.slice(0, column)) from += before.columns;
	const embedding = columns[column] as Matrix;
	const table = new Float32Array(embedding.rows * width);
	for (let value = 0; value < embedding.rows; value++) {
		const vector = rowOf(embedding, value);
		addProduct(table, value * width, forward.input, from, vector);
		addProduct(table, value * width + width / 2, backward.input, from, vector);
	}
	return table;
}
