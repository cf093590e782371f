import { LABEL_COUNT, mayFollow } from "./labels";

/** The best labels of a sequence, and how sure the model is of each: its marginal probability. */
export interface LabelledSequence {
	labels: Uint8Array;
	certainty: Float32Array;
}

const FORBIDDEN = -1e4;

/**
 * The most probable sequence of labels under a linear-chain conditional random field (Lafferty, McCallum and Pereira
 * 2001), by Viterbi's algorithm, and each label's probability, by the forward-backward algorithm.
 *
 * @param scores a row of `LABEL_COUNT` a token
 * @param transitions the score of a label (column) after another (row)
 */
export function labelSequence(scores: Float32Array, transitions: Float32Array): LabelledSequence {
	const length = scores.length / LABEL_COUNT;
	const steps = allowed(transitions);
	const labels = bestPath(scores, steps, length);
	return { labels, certainty: marginals(scores, steps, length, labels) };
}

let lastTransitions: Float32Array | null = null;
let lastSteps: Float32Array = new Float32Array(0);

/** Transitions without those that BIO forbids; kept for the next sequence of the same model. */
function allowed(transitions: Float32Array): Float32Array {
	if (lastTransitions !== transitions) {
		lastSteps = transitions.map((score, i) =>
			mayFollow(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? score : FORBIDDEN,
		);
		lastTransitions = transitions;
	}
	return lastSteps;
}

const firstScore = (scores: Float32Array, label: number) =>
	mayFollow(-1, label) ? (scores[label] as number) : FORBIDDEN;

function bestPath(scores: Float32Array, steps: Float32Array, length: number): Uint8Array {
	const back = new Uint8Array(length * LABEL_COUNT);
	let best = new Float32Array(LABEL_COUNT);
	let next = new Float32Array(LABEL_COUNT);
	for (let label = 0; label < LABEL_COUNT; label++) best[label] = firstScore(scores, label);
	for (let t = 1; t < length; t++) {
		for (let label = 0; label < LABEL_COUNT; label++) {
			let highest = Number.NEGATIVE_INFINITY;
			let from = 0;
			for (let before = 0; before < LABEL_COUNT; before++) {
				const score = (best[before] as number) + (steps[before * LABEL_COUNT + label] as number);
				if (score > highest) {
					highest = score;
					from = before;
				}
			}
			next[label] = highest + (scores[t * LABEL_COUNT + label] as number);
			back[t * LABEL_COUNT + label] = from;
		}
		[best, next] = [next, best];
	}
	const path = new Uint8Array(length);
	let label = best.indexOf(Math.max(...best));
	for (let t = length - 1; t >= 0; t--) {
		path[t] = label;
		label = back[t * LABEL_COUNT + label] as number;
	}
	return path;
}

/** Probabilities of the labels given; scaled at each token, so that long sequences do not underflow. */
function marginals(scores: Float32Array, steps: Float32Array, length: number, labels: Uint8Array): Float32Array {
	const weight = steps.map((score) => Math.exp(score));
	const local = new Float64Array(scores.length);
	for (let t = 0; t < length; t++) {
		const row = t * LABEL_COUNT;
		let highest = Number.NEGATIVE_INFINITY;
		for (let l = 0; l < LABEL_COUNT; l++) highest = Math.max(highest, scores[row + l] as number);
		for (let l = 0; l < LABEL_COUNT; l++)
			local[row + l] = t === 0 && !mayFollow(-1, l) ? 0 : Math.exp((scores[row + l] as number) - highest);
	}
	const forward = new Float64Array(scores.length);
	for (let t = 0; t < length; t++) {
		const row = t * LABEL_COUNT;
		let sum = 0;
		for (let l = 0; l < LABEL_COUNT; l++) {
			let value = t === 0 ? 1 : 0;
			if (t > 0)
				for (let b = 0; b < LABEL_COUNT; b++)
					value += (forward[row - LABEL_COUNT + b] as number) * (weight[b * LABEL_COUNT + l] as number);
			value *= local[row + l] as number;
			forward[row + l] = value;
			sum += value;
		}
		for (let l = 0; l < LABEL_COUNT; l++) forward[row + l] = (forward[row + l] as number) / sum;
	}
	const certainty = new Float32Array(length);
	let after = new Float64Array(LABEL_COUNT).fill(1);
	let before = new Float64Array(LABEL_COUNT);
	for (let t = length - 1; t >= 0; t--) {
		const row = t * LABEL_COUNT;
		let sum = 0;
		for (let l = 0; l < LABEL_COUNT; l++) sum += (forward[row + l] as number) * (after[l] as number);
		const label = labels[t] as number;
		certainty[t] = ((forward[row + label] as number) * (after[label] as number)) / sum;
		for (let l = 0; l < LABEL_COUNT; l++) after[l] = (after[l] as number) * (local[row + l] as number);
		let total = 0;
		for (let b = 0; b < LABEL_COUNT; b++) {
			let value = 0;
			for (let l = 0; l < LABEL_COUNT; l++) value += (weight[b * LABEL_COUNT + l] as number) * (after[l] as number);
			before[b] = value;
			total += value;
		}
		for (let b = 0; b < LABEL_COUNT; b++) before[b] = (before[b] as number) / total;
		[after, before] = [before, after];
	}
	return certainty;
}
