import MiniSearch, { type Query } from "minisearch";
import { isCommon } from "./common-words";
import { FIELDS, type Field, type Fields } from "./searched";
import { tokenize } from "./tokenize";

/** A word that is looked for. */
export interface WordQuery {
	word: string;
	/** The fields in which longer words that begin with it are as good; none where it is whole. */
	beginning: readonly Field[];
}

/** Which texts have a word in which of their fields, and how well they suit a query (BM25+, with a weight for each field). */
export class WordIndex {
	private readonly words = new MiniSearch<{ number: number } & Fields>({
		idField: "number",
		fields: Object.keys(FIELDS),
		tokenize,
		processTerm: (token) => (isCommon(token) ? null : token),
		searchOptions: { boost: FIELDS, combineWith: "AND", tokenize: (text) => [text], processTerm: (token) => token },
		// What is taken out is taken out at once.
		autoVacuum: false,
	});

	add(number: number, fields: Fields): void {
		this.words.add({ number, ...fields });
	}

	/** @param fields as they were when it was added */
	remove(number: number, fields: Fields): void {
		this.words.remove({ number, ...fields });
	}

	/** @param take is given each text that has all the words, with its score, in no order */
	search(queries: readonly WordQuery[], take: (number: number, score: number) => void): void {
		if (queries.length === 0) return;
		for (const { id, score } of this.words.search({ combineWith: "AND", queries: queries.map(wordQuery) }))
			take(id, score);
	}
}

/** The whole word in any field, or one that begins with it in the fields that are meant. */
function wordQuery({ word, beginning }: WordQuery): Query {
	const whole: Query = { queries: [word], prefix: false };
	if (beginning.length === 0) return whole;
	const begins: Query = { queries: [word], prefix: true, fields: [...beginning] };
	if (beginning.length === Object.keys(FIELDS).length) return begins;
	return { combineWith: "OR", queries: [whole, begins] };
}
