import type { LogisticWeights } from "../analysis/relations/logistic";

export interface Example {
	features: readonly number[];
	/** 1 where it is so, 0 where not. */
	label: 0 | 1;
}

const ROUNDS = 40;
/** Steps smaller than this end the search. */
const CLOSE = 1e-6;

/**
 * Fits a logistic regression by Newton's method, each feature scaled to its spread, weights held small (ridge; le Cessie and
 * van Houwelingen 1992). Always the same for the same examples.
 *
 * @param ridge how strongly: added to the squares of the scaled weights
 */
export function fitLogistic(names: readonly string[], examples: readonly Example[], ridge: number): LogisticWeights {
	const size = names.length;
	const means = names.map((_, i) => mean(examples, i));
	const spreads = names.map((_, i) => Math.sqrt(variance(examples, i, means[i] as number)) || 1);
	const scaled = examples.map(({ features, label }) => ({
		label,
		row: [1, ...features.map((value, i) => (value - (means[i] as number)) / (spreads[i] as number))],
	}));
	let weights = new Array<number>(size + 1).fill(0);
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
		const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-9 : ridge) : 0)));
		for (const { row, label } of scaled) {
			const sum = row.reduce((total, value, i) => total + value * (weights[i] as number), 0);
			const probability = 1 / (1 + Math.exp(-sum));
			const weight = probability * (1 - probability);
			for (let i = 0; i <= size; i++) {
				const value = row[i] as number;
				if (value === 0) continue;
				gradient[i] = (gradient[i] as number) + value * (probability - label);
				const line = hessian[i] as number[];
				for (let j = 0; j <= size; j++) line[j] = (line[j] as number) + weight * value * (row[j] as number);
			}
		}
		const step = solve(hessian, gradient);
		weights = weights.map((weight, i) => weight - (step[i] as number));
		if (Math.max(...step.map(Math.abs)) < CLOSE) break;
	}
	const own = names.map((_, i) => (weights[i + 1] as number) / (spreads[i] as number));
	const bias = own.reduce((sum, weight, i) => sum - weight * (means[i] as number), weights[0] as number);
	return { bias: round(bias), weights: Object.fromEntries(names.map((name, i) => [name, round(own[i] as number)])) };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

function mean(examples: readonly Example[], feature: number): number {
	return examples.reduce((sum, { features }) => sum + (features[feature] as number), 0) / Math.max(1, examples.length);
}

function variance(examples: readonly Example[], feature: number, middle: number): number {
	const sum = examples.reduce((total, { features }) => total + ((features[feature] as number) - middle) ** 2, 0);
	return sum / Math.max(1, examples.length);
}

/** Solves a system of linear equations by Gauss's elimination, the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row, right[i] as number]);
	const size = rows.length;
	for (let column = 0; column < size; column++) {
		let pivot = column;
		for (let row = column + 1; row < size; row++)
			if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
		[rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
		const own = rows[column] as number[];
		for (let row = column + 1; row < size; row++) {
			const other = rows[row] as number[];
			const factor = (other[column] as number) / (own[column] as number);
			if (factor === 0) continue;
			for (let k = column; k <= size; k++) other[k] = (other[k] as number) - factor * (own[k] as number);
		}
	}
	const solution = new Array<number>(size).fill(0);
	for (let row = size - 1; row >= 0; row--) {
		const own = rows[row] as number[];
		let sum = own[size] as number;
		for (let k = row + 1; k < size; k++) sum -= (own[k] as number) * (solution[k] as number);
		solution[row] = sum / (own[row] as number);
	}
	return solution;
}
