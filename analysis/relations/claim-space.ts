import type { ClaimDraft } from "../claims/claim-draft";
import { contentStems, StemSpace } from "../issues/content-words";
import type { Layers } from "../layers";
import type { PartyIndex } from "../parties/party-index";
import type { Steps } from "../steps";
import { type ClaimTraits, traitsOf } from "./claim-traits";
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

/** Below this two claims have nothing in common. */
const LEAST = 0.02;
/** The pairs of an article of no more claims are kept: the steps ask for them one after the other. */
const MOST_KEPT = 300;
/** So many claims are looked at before others may go on. */
const AT_ONCE = 200;

/** The claims of an article as they stand to each other. */
export class ClaimSpace {
	/** For each claim how like it the likest of what others say is. */
	private readonly likest: Float64Array;
	private readonly kept: ClaimPair[][] = [];

	private constructor(
		readonly traits: readonly ClaimTraits[],
		readonly relations: PartyRelations,
		private readonly own: StemSpace,
		private readonly bySentence: StemSpace,
		private readonly byParagraph: StemSpace,
	) {
		this.likest = new Float64Array(traits.length);
	}

	/** @param claims in reading order */
	static *of(layers: Layers, claims: readonly ClaimDraft[], index: PartyIndex): Steps<ClaimSpace> {
		const traits: ClaimTraits[] = [];
		for (const [i, claim] of claims.entries()) {
			if (i % AT_ONCE === AT_ONCE - 1) yield;
			traits.push(traitsOf(layers, claim));
		}
		yield;
		const relations = new PartyRelations(layers, traits, index);
		yield;
		const own = new StemSpace(traits.map(({ stems }) => stems));
		yield;
		const bySentence = new StemSpace(sentenceStems(layers, traits));
		yield;
		const byParagraph = new StemSpace(paragraphStems(layers, traits));
		yield;
		const space = new ClaimSpace(traits, relations, own, bySentence, byParagraph);
		for (let a = 0; a < traits.length; a++) {
			if (a % AT_ONCE === AT_ONCE - 1) yield;
			space.compareFrom(a);
		}
		return space;
	}

	private compareFrom(a: number): void {
		const { holder } = this.traits[a] as ClaimTraits;
		for (let b = a + 1; b < Math.min(this.traits.length, a + WINDOW); b++) {
			if (holder === this.traits[b]?.holder) continue;
			const similarity = this.own.similarity(a, b);
			this.likest[a] = Math.max(this.likest[a] as number, similarity);
			this.likest[b] = Math.max(this.likest[b] as number, similarity);
		}
	}

	/** A claim, by its place, with each of those behind it that are less than `WINDOW` away, in reading order. */
	pairsFrom(a: number): readonly ClaimPair[] {
		const known = this.kept[a];
		if (known) return known;
		const pairs: ClaimPair[] = [];
		const holders = new Set<unknown>();
		for (let b = a + 1; b < Math.min(this.traits.length, a + WINDOW); b++) {
			const other = this.traits[b] as ClaimTraits;
			pairs.push(
				this.pair(a, b, holders.size, holders.size === 0 || (holders.size === 1 && holders.has(other.holder))),
			);
			if (b - a < FAR) holders.add(other.holder);
		}
		if (this.traits.length <= MOST_KEPT) this.kept[a] = pairs;
		return pairs;
	}

	private pair(a: number, b: number, holdersBetween: number, nearest: boolean): ClaimPair {
		const one = this.traits[a] as ClaimTraits;
		const other = this.traits[b] as ClaimTraits;
		const { similarity, containment, count, rare, rarest } = this.own.compare(a, b);
		return {
			one,
			other,
			similarity,
			sentenceSimilarity: this.bySentence.similarity(a, b),
			paragraphSimilarity: this.byParagraph.similarity(a, b),
			containment,
			shared: count,
			rare,
			rarest,
			between: b - a - 1,
			sentences: Math.abs(other.claim.sentence - one.claim.sentence),
			paragraphs: Math.abs(other.paragraph - one.paragraph),
			holdersBetween,
			nearest,
			bestForOne: similarity > LEAST && similarity >= (this.likest[a] as number),
			bestForOther: similarity > LEAST && similarity >= (this.likest[b] as number),
		};
	}
}

/** For each claim the stems of the sentence in which it begins. */
function sentenceStems(layers: Layers, traits: readonly ClaimTraits[]): ReadonlyMap<string, number>[] {
	const bags = new Map<number, ReadonlyMap<string, number>>();
	return traits.map(({ claim }) => {
		const known = bags.get(claim.sentence);
		if (known) return known;
		const sentence = layers.sentences[claim.sentence];
		const bag = contentStems(layers, { content: sentence ? [sentence] : [] });
		bags.set(claim.sentence, bag);
		return bag;
	});
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
