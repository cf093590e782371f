import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers } from "../layers";
import { wordSet } from "../lexicon/words";
import { stem } from "../tokens/stem";

const LIGHT = wordSet(`
	be have do say make take get go come give put let see know think want use need try tell ask work look mean keep seem become
	thing way people year day time week month today yesterday lot kind part fact man woman country new more most other many much good
	great big very really just also now then here there still even only well back never always right said one two three first last
	mr mrs ms dr sen rep gov president
`);

/** The stems that carry what a claim is about, each with how often it stands there. */
export function contentStems(layers: Layers, claim: Pick<ClaimDraft, "content">): Map<string, number> {
	const stems = new Map<string, number>();
	for (const part of claim.content) {
		for (let i = part.first; i < part.last; i++) {
			const word = layers.words[i];
			if (!word) continue;
			const bears =
				word.tag === "noun" ||
				word.tag === "name" ||
				word.tag === "verb" ||
				word.tag === "adjective" ||
				word.kind === "number";
			if (!bears || LIGHT.has(word.lemma) || LIGHT.has(word.lower) || word.text.length < 2) continue;
			const key = word.tag === "name" ? word.lower : stem(word.lower);
			stems.set(key, (stems.get(key) ?? 0) + 1);
		}
	}
	return stems;
}

/** Weighted bags of stems: rarer in the article, heavier. */
export class StemSpace {
	private readonly vectors: Map<string, number>[];
	private readonly lengths: number[];

	constructor(bags: readonly ReadonlyMap<string, number>[]) {
		const frequency = new Map<string, number>();
		for (const bag of bags) for (const key of bag.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
		const count = bags.length;
		this.vectors = bags.map((bag) => {
			const vector = new Map<string, number>();
			for (const [key, times] of bag)
				vector.set(key, (1 + Math.log(times)) * Math.log(1 + count / (frequency.get(key) ?? 1)));
			return vector;
		});
		this.lengths = this.vectors.map((vector) => Math.hypot(...vector.values()));
	}

	/** The cosine of two bags, 0 to 1. */
	similarity(a: number, b: number): number {
		const one = this.vectors[a];
		const other = this.vectors[b];
		if (!one || !other) return 0;
		const [small, large] = one.size < other.size ? [one, other] : [other, one];
		let sum = 0;
		for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
		const length = (this.lengths[a] ?? 0) * (this.lengths[b] ?? 0);
		return length === 0 ? 0 : sum / length;
	}

	/** The weight of what two bags share, against the smaller of them. */
	containment(a: number, b: number): number {
		const one = this.vectors[a];
		const other = this.vectors[b];
		if (!one || !other || one.size === 0 || other.size === 0) return 0;
		const sum = (vector: ReadonlyMap<string, number>) =>
			[...vector.values()].reduce((total, weight) => total + weight, 0);
		const [small, large] = sum(one) < sum(other) ? [one, other] : [other, one];
		let shared = 0;
		for (const [key, weight] of small) if (large.has(key)) shared += weight;
		return shared / sum(small);
	}
}
