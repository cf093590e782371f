import type { FoundArticles, ShelfArticle } from "../../domain/library-search";
import { describeFound } from "./describe-found";
import { foldAll, foldValue, hasWhat, isAmong, standsTogether } from "./matching";
import { type Filter, parseQuery, type Query, type Wanted } from "./parse-query";
import {
	type ArticleWords,
	articleFields,
	FIELDS,
	type Field,
	type Fields,
	noteFields,
	type SearchedArticle,
	wordsOf,
} from "./searched";
import { tokenize } from "./tokenize";
import { WordIndex } from "./word-index";
import { wordQueries } from "./word-queries";

const ALL = Object.keys(FIELDS) as Field[];

/** A note or an article in the index. */
interface Unit {
	number: number;
	/** Its place among the article's notes; null for the article itself. */
	note: number | null;
	/** See `foldAll`. */
	tags: string;
	of: Shelved;
	/** All its tokens, for phrases; made when one is looked for. */
	joined: string | null;
	/** The last query that found it, by number, and how well it suits that. */
	foundBy: number;
	score: number;
}

/** An article in the index. */
export interface Shelved {
	entry: ShelfArticle;
	outlet: string;
	/** See `foldAll`. */
	parties: string;
	tags: string;
	/** Its `ArticleWords` as JSON: of the few that are shown they are read; as objects, all of them would be in the way. */
	packed: string;
	units: Unit[];
	/** The last query that found any of them, by number, and the best of their scores. */
	foundBy: number;
	score: number;
}

/** What a query finds. */
interface Matches {
	/** Best first; which of their units are meant is written in those. */
	articles: Shelved[];
	/** How many notes. */
	notes: number;
}

/**
 * All articles and notes, to be searched: in memory, and at every time equal to one made anew of what was put in last.
 * Every word of a query must stand in a note, or in an article with its claims; filters hold for the article, `tag:` for
 * notes as well.
 */
export class SearchIndex {
	private readonly words = new WordIndex();
	private readonly shelf = new Map<string, Shelved>();
	private readonly units = new Map<number, Unit>();
	private lastNumber = 0;
	private lastQuery = 0;
	/** Folded tags as they are shared by many notes. */
	private readonly tags = new Map<string, string>();
	/** What was unpacked last: one article's notes follow each other. */
	private unpacked: { of: Shelved; words: ArticleWords } | null = null;

	/** Puts an article in, in place of what was there of it. Throws, and puts nothing in, where it is not as it should be. */
	put(article: SearchedArticle): void {
		const { source, notes } = article;
		this.remove(source.canonicalUrl);
		const tags = [...new Set(notes.flatMap((note) => note.tags))];
		const words = wordsOf(article);
		const shelved: Shelved = {
			entry: { ...source, notes: notes.length, tags },
			outlet: foldValue(source.outlet),
			parties: foldAll(source.parties ?? []),
			tags: foldAll(tags),
			packed: JSON.stringify(words),
			units: [],
			foundBy: 0,
			score: 0,
		};
		const add = (note: number | null, folded: string) =>
			shelved.units.push({
				number: ++this.lastNumber,
				note,
				tags: folded,
				of: shelved,
				joined: null,
				foundBy: 0,
				score: 0,
			});
		add(null, shelved.tags);
		for (const [at, note] of words.notes.entries()) add(at, this.shared(foldAll(note.tags)));
		// All of it is made before any is put in: an article that is not as it should be leaves nothing behind.
		const made = shelved.units.map((unit) => ({ unit, fields: fieldsOf(unit, words) }));
		this.shelf.set(source.canonicalUrl, shelved);
		for (const { unit, fields } of made) {
			this.units.set(unit.number, unit);
			this.words.add(unit.number, fields);
		}
	}

	/** Takes an article out with its notes. */
	remove(url: string): void {
		const shelved = this.shelf.get(url);
		if (!shelved) return;
		this.shelf.delete(url);
		const words = this.unpack(shelved);
		for (const unit of shelved.units) {
			this.units.delete(unit.number);
			this.words.remove(unit.number, fieldsOf(unit, words));
		}
	}

	/** Every article, as it is listed. */
	entries(): ShelfArticle[] {
		return [...this.shelf.values()].map(({ entry }) => entry);
	}

	entry(url: string): ShelfArticle | null {
		return this.shelf.get(url)?.entry ?? null;
	}

	/** @param most so many articles are given, the best */
	search(text: string, most: number): Omit<FoundArticles, "complete"> {
		const query = parseQuery(text);
		const { articles, notes } = this.match(query);
		return {
			articles: articles.slice(0, most).map((shelved) => describeFound(shelved, this.unpack(shelved), query.wanted)),
			total: articles.length,
			notes,
			problems: query.problems,
		};
	}

	/** The addresses of all articles that a query finds, the best first. */
	addresses(text: string): string[] {
		return this.match(parseQuery(text)).articles.map(({ entry }) => entry.canonicalUrl);
	}

	/** Of a word that is in every note there are tens of thousands of units: nothing is made for each. */
	private match(query: Query): Matches {
		const mine = ++this.lastQuery;
		const matches: Matches = { articles: [], notes: 0 };
		const unwanted = query.unwanted.map((one) => {
			const having = new Set<Unit>();
			this.unitsWith([one], (unit) => having.add(unit));
			return having;
		});
		const take = (unit: Unit, score: number) => {
			if (unwanted.some((units) => units.has(unit))) return;
			if (!query.filters.every((filter) => fits(filter, unit))) return;
			if (query.excluded.some((filter) => fits(filter, unit))) return;
			const { of } = unit;
			if (of.foundBy !== mine) matches.articles.push(of);
			of.score = of.foundBy === mine ? Math.max(of.score, score) : score;
			of.foundBy = mine;
			unit.foundBy = mine;
			unit.score = score;
			if (unit.note !== null) matches.notes++;
		};
		if (query.wanted.length > 0) this.unitsWith(query.wanted, take);
		else this.everyUnit(query, take);
		matches.articles.sort(bestFirst);
		return matches;
	}

	/** @param take is given the articles and notes that have all the words, with their scores */
	private unitsWith(wanted: readonly Wanted[], take: (unit: Unit, score: number) => void): void {
		const phrases = wanted.filter(({ tokens }) => tokens.length > 1);
		this.words.search(wanted.flatMap(wordQueries), (number, score) => {
			const unit = this.units.get(number);
			if (unit && phrases.every((phrase) => standsTogether(phrase, this.joined(unit)))) take(unit, score);
		});
	}

	/** Where no words are asked for: all articles, and the notes where it is asked for tags. */
	private everyUnit({ filters, excluded, unwanted }: Query, take: (unit: Unit, score: number) => void): void {
		if (filters.length + excluded.length + unwanted.length === 0) return;
		const ofNotes = filters.some(({ name }) => name === "tag");
		for (const unit of this.units.values()) if (ofNotes || unit.note === null) take(unit, 0);
	}

	private shared(tags: string): string {
		const known = this.tags.get(tags);
		if (known === undefined) this.tags.set(tags, tags);
		return known ?? tags;
	}

	private unpack(of: Shelved): ArticleWords {
		if (this.unpacked?.of !== of) this.unpacked = { of, words: JSON.parse(of.packed) };
		return this.unpacked.words;
	}

	private joined(unit: Unit): string {
		unit.joined ??= joinFields(fieldsOf(unit, this.unpack(unit.of)));
		return unit.joined;
	}
}

function bestFirst(a: Shelved, b: Shelved): number {
	const [one, other] = [a.entry, b.entry];
	return b.score - a.score || other.when - one.when || (one.canonicalUrl < other.canonicalUrl ? -1 : 1);
}

/** A tag is that of the note; all else is that of its article. */
function fits(filter: Filter, unit: Unit): boolean {
	return filter.name === "tag" ? isAmong(unit.tags, filter.value) : hasWhat(filter, unit.of);
}

function fieldsOf({ note, of }: Unit, { notes, claims }: ArticleWords): Fields {
	if (note === null) return articleFields(of.entry, claims);
	const words = notes[note];
	return words ? noteFields(words) : {};
}

function joinFields(fields: Fields): string {
	// Between two fields stands what is no token.
	return ALL.map((field) =>
		tokenize(fields[field] ?? "")
			.map((token) => ` ${token}`)
			.join(""),
	).join(" |");
}
