import { isInside, mayFollow } from "./labels";

/** Scores of labels, a row a token; rows may hold the scores of other tasks too. */
export interface LabelScores {
	values: Float32Array;
	/** How many numbers a row is, and where in it this task's begin. */
	stride: number;
	offset: number;
	/** What is added to each label's score. */
	bias: Float32Array;
}

/** A label as sure as this is taken without a draw. */
const CERTAIN = 0.9995;
const UNCERTAIN = -1;
const UNKNOWN = -2;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over labels of BIO: from scores of labels
 * and of their transitions, the most probable sequence, or a number of sequences drawn by their probabilities.
 */
export class LabelChain {
	readonly labels: number;
	private readonly steps: Float64Array;
	private readonly weights: Float64Array;
	/** The labels that may stand before each: from one on, up to another (half open). */
	private readonly beforeFrom: Int32Array;
	private readonly beforeTo: Int32Array;

	/** @param transitions the score of a label (column) after another (row), row by row */
	constructor(transitions: Float32Array) {
		this.labels = Math.sqrt(transitions.length);
		const allowed = (score: number, i: number) =>
			mayFollow(Math.floor(i / this.labels), i % this.labels) ? score : Number.NEGATIVE_INFINITY;
		this.steps = Float64Array.from(transitions, allowed);
		this.weights = this.steps.map((score) => Math.exp(score));
		this.beforeFrom = Int32Array.from({ length: this.labels }, (_, label) => (isInside(label) ? label - 1 : 0));
		this.beforeTo = Int32Array.from({ length: this.labels }, (_, label) => (isInside(label) ? label + 1 : this.labels));
	}

	/** The most probable sequence of the tokens from `first` to `last`, by Viterbi's algorithm. */
	best({ values, stride, offset, bias }: LabelScores, first: number, last: number): Uint8Array {
		const { labels, steps, beforeFrom, beforeTo } = this;
		const length = last - first;
		const back = new Uint8Array(length * labels);
		let best = new Float64Array(labels);
		let next = new Float64Array(labels);
		for (let t = 0; t < length; t++) {
			const row = (first + t) * stride + offset;
			for (let label = 0; label < labels; label++) {
				let highest = t === 0 && mayFollow(-1, label) ? 0 : Number.NEGATIVE_INFINITY;
				const to = t === 0 ? 0 : (beforeTo[label] as number);
				for (let before = beforeFrom[label] as number; before < to; before++) {
					const score = (best[before] as number) + (steps[before * labels + label] as number);
					if (score > highest) {
						highest = score;
						back[t * labels + label] = before;
					}
				}
				next[label] = highest + (values[row + label] as number) + (bias[label] as number);
			}
			[best, next] = [next, best];
		}
		const path = new Uint8Array(length);
		let label = best.indexOf(Math.max(...best));
		for (let t = length - 1; t >= 0; t--) {
			path[t] = label;
			label = back[t * labels + label] as number;
		}
		return path;
	}

	/**
	 * Draws `count` sequences for the tokens from `first` to `last` by their probabilities: forward filtering, backward
	 * sampling. The draws depend on the scores alone, so that the same text gives the same ones wherever it stands. Draws of
	 * the same sequence are one array. Null where no draw has any label but 0.
	 */
	draw(scores: LabelScores, first: number, last: number, count: number): Uint8Array[] | null {
		const { labels } = this;
		const length = last - first;
		const forward = this.forward(scores, first, last);
		/** The sequences drawn so far, and which of them each draw has: few differ, and those in few places. */
		const paths = [new Uint8Array(length)];
		const pathOf = new Int32Array(count);
		/** For each label of the next token the probabilities of this one's, summed up; and which label is certain. */
		const sums = new Float64Array(labels * labels);
		const certain = new Int8Array(labels);
		const random = new Xorshift();
		for (let t = length - 1; t >= 0; t--) {
			const atEnd = t === length - 1;
			certain.fill(UNKNOWN);
			let settled = true;
			for (const path of paths) {
				const after = atEnd ? 0 : (path[t + 1] as number);
				if (certain[after] === UNKNOWN) certain[after] = this.sumUp(forward, t, after, atEnd, sums);
				settled &&= certain[after] !== UNCERTAIN;
			}
			if (settled) for (const path of paths) path[t] = certain[atEnd ? 0 : (path[t + 1] as number)] as number;
			else this.part(paths, pathOf, t, atEnd, certain, sums, random);
		}
		if (!paths.some((path) => path.some((label) => label > 0))) return null;
		return Array.from(pathOf, (path) => paths[path] as Uint8Array);
	}

	/** Draws the labels of a token; sequences that part there become several. */
	private part(
		paths: Uint8Array[],
		pathOf: Int32Array,
		t: number,
		atEnd: boolean,
		certain: Int8Array,
		sums: Float64Array,
		random: Xorshift,
	): void {
		const { labels } = this;
		/** By sequence and label, the number of the sequence that goes on so. */
		const partAt = new Int32Array(paths.length * labels).fill(-1);
		const taken = new Uint8Array(paths.length);
		for (let draw = 0; draw < pathOf.length; draw++) {
			const whole = pathOf[draw] as number;
			const path = paths[whole] as Uint8Array;
			const after = atEnd ? 0 : (path[t + 1] as number);
			let label = certain[after] as number;
			if (label === UNCERTAIN) {
				const share = random.next();
				label = 0;
				while (label < labels - 1 && share >= (sums[after * labels + label] as number)) label++;
			}
			let part = partAt[whole * labels + label] as number;
			if (part === -1) {
				part = taken[whole] ? paths.push(path.slice()) - 1 : whole;
				taken[whole] = 1;
				partAt[whole * labels + label] = part;
				(paths[part] as Uint8Array)[t] = label;
			}
			pathOf[draw] = part;
		}
	}

	/**
	 * Sums up the probabilities of a token's labels given the next one's, into the row of `sums` for that one.
	 *
	 * @returns the label that is all but certain; `UNCERTAIN` where none is
	 */
	private sumUp(forward: Float64Array, t: number, after: number, atEnd: boolean, sums: Float64Array): number {
		const { labels, weights } = this;
		const row = after * labels;
		const from = atEnd ? 0 : (this.beforeFrom[after] as number);
		const to = atEnd ? labels : (this.beforeTo[after] as number);
		sums.fill(0, row, row + from);
		let sum = 0;
		let most = 0;
		let likeliest = 0;
		for (let label = from; label < to; label++) {
			const step = atEnd ? 1 : (weights[label * labels + after] as number);
			const share = (forward[t * labels + label] as number) * step;
			if (share > most) {
				most = share;
				likeliest = label;
			}
			sum += share;
			sums[row + label] = sum;
		}
		if (most > CERTAIN * sum) return likeliest;
		for (let label = from; label < to; label++) sums[row + label] = (sums[row + label] as number) / sum;
		sums.fill(1, row + to, row + labels);
		return UNCERTAIN;
	}

	/** The probability of each label given the tokens up to it; scaled at each token, so that no number runs out. */
	private forward({ values, stride, offset, bias }: LabelScores, first: number, last: number): Float64Array {
		const { labels, weights, beforeFrom, beforeTo } = this;
		const length = last - first;
		const forward = new Float64Array(length * labels);
		for (let t = 0; t < length; t++) {
			const row = (first + t) * stride + offset;
			const to = t * labels;
			let highest = Number.NEGATIVE_INFINITY;
			for (let l = 0; l < labels; l++) highest = Math.max(highest, (values[row + l] as number) + (bias[l] as number));
			let sum = 0;
			for (let l = 0; l < labels; l++) {
				let before = 0;
				if (t === 0) before = mayFollow(-1, l) ? 1 : 0;
				else
					for (let b = beforeFrom[l] as number; b < (beforeTo[l] as number); b++)
						before += (forward[to - labels + b] as number) * (weights[b * labels + l] as number);
				const value = before * Math.exp((values[row + l] as number) + (bias[l] as number) - highest);
				forward[to + l] = value;
				sum += value;
			}
			for (let l = 0; l < labels; l++) forward[to + l] = (forward[to + l] as number) / sum;
		}
		return forward;
	}
}

/** Xorshift (Marsaglia 2003), always from the same seed: the draws need no secret, only to be spread. */
class Xorshift {
	private state = 0x9e3779b9;

	/** The next number, from 0 to less than 1. */
	next(): number {
		this.state ^= this.state << 13;
		this.state ^= this.state >>> 17;
		this.state ^= this.state << 5;
		return (this.state >>> 0) / 2 ** 32;
	}
}
