import { isCommon } from "./common-words";
import { FIELDS, type Field, type Fields } from "./searched";
import { tokenize } from "./tokenize";

const NAMES = Object.keys(FIELDS) as Field[];

/** So many bits of a posting tell how often the word stands there; the others, in which text. */
const COUNT_BITS = 6;
const MOST = 2 ** COUNT_BITS - 1;

/** How the scores of BM25+ grow with how often a word stands in a text, and shrink with how long that is. */
const GROWTH = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;
/** A word that only begins with what is looked for counts this much, and less the longer it is. */
const BEGINNING = 0.375;
const PER_LETTER = 0.3;

/** Scores are told so exactly: sums of the same numbers in another order differ in their last digits. */
const EXACT = 1e9;

/** A word that is looked for. */
export interface WordQuery {
	word: string;
	/** The fields in which longer words that begin with it are as good; none where it is whole. */
	beginning: readonly Field[];
}

/**
 * Which texts have a word in which of their fields, and how well they suit a query: BM25+ with a weight for each field.
 *
 * Postings are numbers in arrays, and words are strings in maps: a browser that stops to look for garbage passes over a million
 * of the ones quickly, while objects for each would make the reader wait for half a second.
 */
export class WordIndex {
	private readonly fields = NAMES.map((name) => new FieldIndex(FIELDS[name]));
	private count = 0;
	/** How many of the words of the query at hand each text has, in their order, and its score so far. */
	private stages = new Uint8Array(0);
	private scores = new Float64Array(0);

	/** @param number higher than all before */
	add(number: number, fields: Fields): void {
		this.count++;
		for (const [at, name] of NAMES.entries()) {
			const text = fields[name];
			if (text !== undefined) this.fields[at]?.add(number, countsOf(text));
		}
		if (number < this.stages.length) return;
		this.stages = new Uint8Array(2 * (number + 1));
		this.scores = new Float64Array(2 * (number + 1));
	}

	/** @param fields as they were when it was added */
	remove(number: number, fields: Fields): void {
		this.count--;
		for (const [at, name] of NAMES.entries()) {
			const text = fields[name];
			if (text !== undefined) this.fields[at]?.remove(number, countsOf(text));
		}
	}

	/** @param take is given each text that has all the words, with its score, in no order */
	search(queries: readonly WordQuery[], take: (number: number, score: number) => void): void {
		const { stages, scores } = this;
		const found = queries.map((query, stage) => this.look(query, stage));
		for (const number of found.at(-1) ?? []) take(number, Math.round((scores[number] ?? 0) * EXACT) / EXACT);
		for (const numbers of found) for (const number of numbers) stages[number] = 0;
	}

	/** The texts that have had all words before and have this one too. */
	private look({ word, beginning }: WordQuery, stage: number): number[] {
		const { stages, scores } = this;
		const found: number[] = [];
		const hit = (number: number, score: number) => {
			const at = stages[number] ?? 0;
			if (at < stage) return;
			if (at === stage) {
				stages[number] = stage + 1;
				found.push(number);
				if (stage === 0) scores[number] = 0;
			}
			scores[number] = (scores[number] ?? 0) + score;
		};
		for (const [at, name] of NAMES.entries()) {
			const field = this.fields[at];
			field?.hits(word, 1, this.count, hit);
			for (const longer of (beginning.includes(name) && field?.longer(word)) || []) {
				const { length } = longer;
				const weight = (BEGINNING * length) / (length + PER_LETTER * (length - word.length));
				field?.hits(longer, weight, this.count, hit);
			}
		}
		return found;
	}
}

/** The words of one field of all texts. */
class FieldIndex {
	/** By word, ascending: later texts have higher numbers. */
	private readonly postings = new Map<string, number[]>();
	/** The words by their first letter, for beginnings. */
	private readonly byLetter = new Map<string, string[]>();
	/** How many different words the field has in each text, and in all; and how many texts have it. */
	private readonly lengths: number[] = [];
	private total = 0;
	private having = 0;

	/** @param boost what a word here counts */
	constructor(private readonly boost: number) {}

	add(number: number, counts: ReadonlyMap<string, number>): void {
		this.having++;
		this.total += counts.size;
		this.lengths[number] = counts.size;
		for (const [word, count] of counts) {
			if (isCommon(word)) continue;
			const posting = (number << COUNT_BITS) | Math.min(count, MOST);
			const others = this.postings.get(word);
			if (others) others.push(posting);
			else this.begin(word, posting);
		}
	}

	private begin(word: string, posting: number): void {
		this.postings.set(word, [posting]);
		const letter = word[0] ?? "";
		const others = this.byLetter.get(letter);
		if (others) others.push(word);
		else this.byLetter.set(letter, [word]);
	}

	remove(number: number, counts: ReadonlyMap<string, number>): void {
		this.having--;
		this.total -= counts.size;
		delete this.lengths[number];
		for (const word of counts.keys()) {
			const postings = this.postings.get(word);
			if (!postings) continue;
			const at = placeOf(postings, number);
			if ((postings[at] ?? 0) >> COUNT_BITS === number) postings.splice(at, 1);
			if (postings.length === 0) this.end(word);
		}
	}

	private end(word: string): void {
		this.postings.delete(word);
		const letter = word[0] ?? "";
		const others = this.byLetter.get(letter) ?? [];
		this.byLetter.set(
			letter,
			others.filter((other) => other !== word),
		);
	}

	/** Longer words that begin with this one. */
	longer(word: string): string[] {
		const others = this.byLetter.get(word[0] ?? "") ?? [];
		return others.filter((other) => other.length > word.length && other.startsWith(word));
	}

	/**
	 * The texts that have a word here.
	 *
	 * @param all how many texts there are
	 */
	hits(word: string, weight: number, all: number, hit: (number: number, score: number) => void): void {
		const postings = this.postings.get(word);
		if (!postings) return;
		const rarity = Math.log(1 + (all - postings.length + 0.5) / (postings.length + 0.5));
		const worth = weight * this.boost * rarity;
		const average = this.total / this.having;
		for (const posting of postings) {
			const number = posting >> COUNT_BITS;
			const often = posting & MOST;
			const length = (this.lengths[number] ?? 0) / average;
			const share = (often * (GROWTH + 1)) / (often + GROWTH * (1 - LENGTH + LENGTH * length));
			hit(number, worth * (LEAST + share));
		}
	}
}

/** Where the posting of a text is, or would be. */
function placeOf(postings: readonly number[], number: number): number {
	let [low, high] = [0, postings.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((postings[middle] ?? 0) >> COUNT_BITS < number) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The words of a text, each with how often it stands there. */
function countsOf(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}
