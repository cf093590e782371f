import { contentStems, StemSpace } from "../issues/content-words";
import type { Layers } from "../layers";
import type { PartyIndex } from "../parties/party-index";
import type { ClaimTraits } from "./claim-traits";
import { PartyRelations } from "./party-relations";

/** Claims further apart than this, counted in claims, are not compared: it bounds the work on a very long text. */
export const WINDOW = 60;

/** Two claims, in reading order, and what they have in common. */
export interface ClaimPair {
	one: ClaimTraits;
	other: ClaimTraits;
	/** How alike their words are, 0 to 1; and those of their sentences and paragraphs. */
	similarity: number;
	sentenceSimilarity: number;
	paragraphSimilarity: number;
	/** How much of the smaller one's matter the larger one shares, 0 to 1. */
	containment: number;
	/** How many stems they share; how many of these few claims have; 1 for one that nobody else has, less for commoner ones. */
	shared: number;
	rare: number;
	rarest: number;
	/** How far they are apart, in claims, sentences and paragraphs. */
	between: number;
	sentences: number;
	paragraphs: number;
	/** How many parties speak between them. */
	holdersBetween: number;
	/** Whether nobody else than who makes the later one speaks between them: what that one answers, if it points back. */
	nearest: boolean;
	/** Whether each is, of all that others say, the one most like the other. */
	bestForOne: boolean;
	bestForOther: boolean;
}

/** A stem that no more claims than this have is rare. */
const FEW = 3;
/** Below this two claims have nothing in common. */
const LEAST = 0.02;

/** The claims of an article as they stand to each other. */
export class ClaimSpace {
	readonly relations: PartyRelations;
	private readonly own: StemSpace;
	private readonly bySentence: StemSpace;
	private readonly byParagraph: StemSpace;
	private readonly frequency = new Map<string, number>();
	/** The similarities of each claim with those behind it, a row of `WINDOW` a claim. */
	private readonly similarities: Float64Array;
	/** For each claim how like it the likest of what others say is. */
	private readonly likest: Float64Array;

	constructor(
		layers: Layers,
		readonly traits: readonly ClaimTraits[],
		index: PartyIndex,
	) {
		this.relations = new PartyRelations(layers, traits, index);
		this.own = new StemSpace(traits.map(({ stems }) => stems));
		this.bySentence = new StemSpace(
			traits.map(({ claim }) => {
				const sentence = layers.sentences[claim.sentence];
				return contentStems(layers, { content: sentence ? [sentence] : [] });
			}),
		);
		this.byParagraph = new StemSpace(paragraphStems(layers, traits));
		for (const { stems } of traits)
			for (const key of stems.keys()) this.frequency.set(key, (this.frequency.get(key) ?? 0) + 1);
		this.similarities = new Float64Array(traits.length * WINDOW);
		this.likest = new Float64Array(traits.length);
		for (const [a, one] of traits.entries()) {
			for (let b = a + 1; b < Math.min(traits.length, a + WINDOW); b++) {
				const similarity = this.own.similarity(a, b);
				this.similarities[a * WINDOW + b - a] = similarity;
				if (one.holder === traits[b]?.holder) continue;
				this.likest[a] = Math.max(this.likest[a] as number, similarity);
				this.likest[b] = Math.max(this.likest[b] as number, similarity);
			}
		}
	}

	private isNearest(a: number, b: number): boolean {
		const { holder } = this.traits[b] as ClaimTraits;
		for (let i = a + 1; i < b; i++) if (this.traits[i]?.holder !== holder) return false;
		return true;
	}

	/** Two claims by their places, the earlier one first, less than `WINDOW` apart. */
	pair(a: number, b: number): ClaimPair {
		const one = this.traits[a] as ClaimTraits;
		const other = this.traits[b] as ClaimTraits;
		const similarity = this.similarities[a * WINDOW + b - a] as number;
		let shared = 0;
		let rare = 0;
		let rarest = 0;
		for (const key of one.stems.keys()) {
			if (!other.stems.has(key)) continue;
			const frequency = this.frequency.get(key) ?? 1;
			shared++;
			if (frequency <= FEW) rare++;
			rarest = Math.max(rarest, 1 / frequency);
		}
		return {
			one,
			other,
			similarity,
			sentenceSimilarity: this.bySentence.similarity(a, b),
			paragraphSimilarity: this.byParagraph.similarity(a, b),
			containment: shared === 0 ? 0 : this.own.containment(a, b),
			shared,
			rare,
			rarest,
			between: b - a - 1,
			sentences: Math.abs(other.claim.sentence - one.claim.sentence),
			paragraphs: Math.abs(other.paragraph - one.paragraph),
			holdersBetween: new Set(this.traits.slice(a + 1, Math.min(b, a + FAR)).map(({ holder }) => holder)).size,
			nearest: this.isNearest(a, b),
			bestForOne: similarity > LEAST && similarity >= (this.likest[a] as number),
			bestForOther: similarity > LEAST && similarity >= (this.likest[b] as number),
		};
	}
}

/** So many claims behind a claim who speaks is counted. */
const FAR = 20;

/** For each claim the stems of its paragraph. */
function paragraphStems(layers: Layers, traits: readonly ClaimTraits[]): ReadonlyMap<string, number>[] {
	const bags = new Map<number, ReadonlyMap<string, number>>();
	const spans = new Map<number, { first: number; last: number }>();
	for (const { paragraph, first, last } of layers.sentences) {
		const span = spans.get(paragraph);
		if (span) span.last = last;
		else spans.set(paragraph, { first, last });
	}
	return traits.map(({ paragraph }) => {
		const known = bags.get(paragraph);
		if (known) return known;
		const span = spans.get(paragraph);
		const bag = contentStems(layers, { content: span ? [span] : [] });
		bags.set(paragraph, bag);
		return bag;
	});
}
