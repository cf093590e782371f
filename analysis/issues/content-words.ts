import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers } from "../layers";
import { wordSet } from "../lexicon/words";
import { stem } from "../tokens/stem";
import type { Word } from "../tokens/word";

/** Words that are about nothing in particular. */
export const LIGHT = wordSet(`
	be have do say make take get go come give put let see know think want use need try tell ask work look mean keep seem become
	thing way people year day time week month today yesterday lot kind part fact man woman country new more most other many much good
	great big very really just also now then here there still even only well back never always right said one two three first last
	mr mrs ms dr sen rep gov president
`);

/** The stems that carry what a claim is about, each with how often it stands there. */
export function contentStems(layers: Layers, claim: Pick<ClaimDraft, "content">): Map<string, number> {
	const stems = new Map<string, number>();
	const known = stemsOf.get(layers) ?? [];
	stemsOf.set(layers, known);
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) {
			let key = known[i];
			if (key === undefined) {
				key = stemOf(layers.words[i]);
				known[i] = key;
			}
			if (key !== null) stems.set(key, (stems.get(key) ?? 0) + 1);
		}
	}
	return stems;
}

/** The stem of each token of an article that was asked for; null where it is about nothing. Several steps ask for the same. */
const stemsOf = new WeakMap<Layers, (string | null | undefined)[]>();

function stemOf(word: Word | undefined): string | null {
	if (!word || word.text.length < 2) return null;
	const { tag, kind, lemma, lower } = word;
	const bears = tag === "noun" || tag === "name" || tag === "verb" || tag === "adjective" || kind === "number";
	if (!bears || LIGHT.has(lemma) || LIGHT.has(lower)) return null;
	return tag === "name" ? lower : stem(lower);
}

/** A bag of stems as numbers, rising, and how much each weighs. */
interface StemVector {
	stems: Int32Array;
	weights: Float64Array;
	length: number;
	sum: number;
}

/** What two bags have in common. */
export interface StemComparison {
	/** Their cosine, 0 to 1. */
	similarity: number;
	/** How much of the smaller bag's weight the larger one shares, 0 to 1. */
	containment: number;
	/** How many stems they share; how many of these no more than `FEW` bags have; 1 for one that only one bag has, less for commoner ones. */
	count: number;
	rare: number;
	rarest: number;
}

/** A stem that no more bags than this have is rare. */
const FEW = 3;

/** Weighted bags of stems: rarer in the article, heavier. */
export class StemSpace {
	private readonly vectors: StemVector[];
	private readonly frequency: number[] = [];

	constructor(bags: readonly ReadonlyMap<string, number>[]) {
		const numbers = new Map<string, number>();
		for (const bag of bags) {
			for (const key of bag.keys()) {
				const number = numbers.get(key) ?? numbers.size;
				numbers.set(key, number);
				this.frequency[number] = (this.frequency[number] ?? 0) + 1;
			}
		}
		const made = new Map<ReadonlyMap<string, number>, StemVector>();
		this.vectors = bags.map((bag) => {
			const known = made.get(bag);
			if (known) return known;
			const vector = this.vectorOf(bag, numbers, bags.length);
			made.set(bag, vector);
			return vector;
		});
	}

	/** The cosine of two bags, 0 to 1. */
	similarity(a: number, b: number): number {
		const one = this.vectors[a] as StemVector;
		const other = this.vectors[b] as StemVector;
		if (one === other) return one.length === 0 ? 0 : 1;
		let sum = 0;
		for (let i = 0, j = 0; i < one.stems.length && j < other.stems.length; ) {
			const left = one.stems[i] as number;
			const right = other.stems[j] as number;
			if (left === right) sum += (one.weights[i] as number) * (other.weights[j] as number);
			if (left <= right) i++;
			if (right <= left) j++;
		}
		return sum === 0 ? 0 : sum / (one.length * other.length);
	}

	/** Two bags, and the stems that they share, in one go. */
	compare(a: number, b: number): StemComparison {
		const one = this.vectors[a] as StemVector;
		const other = this.vectors[b] as StemVector;
		const found = { similarity: 0, containment: 0, count: 0, rare: 0, rarest: 0 };
		const smaller = one.sum < other.sum ? one : other;
		let product = 0;
		let weight = 0;
		for (let i = 0, j = 0; i < one.stems.length && j < other.stems.length; ) {
			const left = one.stems[i] as number;
			const right = other.stems[j] as number;
			if (left === right) {
				const frequency = this.frequency[left] as number;
				found.count++;
				if (frequency <= FEW) found.rare++;
				found.rarest = Math.max(found.rarest, 1 / frequency);
				product += (one.weights[i] as number) * (other.weights[j] as number);
				weight += (smaller === one ? one.weights[i] : other.weights[j]) as number;
			}
			if (left <= right) i++;
			if (right <= left) j++;
		}
		if (found.count > 0) {
			found.similarity = product / (one.length * other.length);
			found.containment = weight / smaller.sum;
		}
		return found;
	}

	private vectorOf(bag: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>, count: number): StemVector {
		const stems = new Int32Array(bag.size);
		const times = new Map<number, number>();
		let at = 0;
		for (const [key, often] of bag) {
			const number = numbers.get(key) as number;
			stems[at++] = number;
			times.set(number, often);
		}
		stems.sort();
		const weights = new Float64Array(stems.length);
		let sum = 0;
		let squares = 0;
		for (const [i, number] of stems.entries()) {
			const weight =
				(1 + Math.log(times.get(number) as number)) * Math.log(1 + count / (this.frequency[number] as number));
			weights[i] = weight;
			sum += weight;
			squares += weight * weight;
		}
		return { stems, weights, length: Math.sqrt(squares), sum };
	}
}
