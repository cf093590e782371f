import MiniSearch, { type Query as MiniSearchQuery } from "minisearch";
import type { FoundArticles, ShelfArticle } from "../../domain/library-search";
import { isCommon } from "./common-words";
import { describeFound } from "./describe-found";
import { foldValue, hasWhat, standsTogether } from "./matching";
import { type Filter, parseQuery, type Query, type Wanted } from "./parse-query";
import {
	articleFields,
	FIELDS,
	type Field,
	type Fields,
	noteFields,
	type SearchedArticle,
	type SearchedNote,
} from "./searched";
import { tokenize } from "./tokenize";

/** A word that is being typed is looked for in long texts as soon as it has so many letters. */
const SHORTEST_BEGINNING = 3;

/** A note or an article in the index. */
interface Unit {
	number: number;
	/** Null for the article itself. */
	note: SearchedNote | null;
	tags: ReadonlySet<string>;
	of: Shelved;
	/** All its tokens, for phrases; made when one is looked for. */
	joined: string | null;
}

/** An article in the index. */
export interface Shelved {
	article: SearchedArticle;
	entry: ShelfArticle;
	outlet: string;
	parties: readonly string[];
	tags: ReadonlySet<string>;
	units: Unit[];
}

/** An article that a query finds: its score, and the notes that are among what was found, best first. */
export interface Match {
	shelved: Shelved;
	score: number;
	/** Whether the article itself, with its claims, is among what was found. */
	itself: boolean;
	notes: SearchedNote[];
}

/**
 * All articles and notes, to be searched: in memory, and at every time equal to one made anew of what was put in last.
 * Every word of a query must stand in a note, or in an article with its claims; filters hold for the article, `tag:` for
 * notes as well.
 */
export class SearchIndex {
	private readonly words = new MiniSearch<{ number: number } & Fields>({
		idField: "number",
		fields: Object.keys(FIELDS),
		tokenize,
		processTerm: (token) => (isCommon(token) ? null : token),
		searchOptions: { boost: FIELDS, combineWith: "AND", processTerm: (token) => token },
		// What is taken out is taken out at once.
		autoVacuum: false,
	});
	private readonly shelf = new Map<string, Shelved>();
	private readonly units = new Map<number, Unit>();
	private lastNumber = 0;

	/** Puts an article in, in place of what was there of it. Throws, and puts nothing in, where it is not as it should be. */
	put(article: SearchedArticle): void {
		const { source, notes } = article;
		this.remove(source.canonicalUrl);
		const tags = [...new Set(notes.flatMap((note) => note.tags))];
		const shelved: Shelved = {
			article,
			entry: { ...source, notes: notes.length, tags },
			outlet: foldValue(source.outlet),
			parties: (source.parties ?? []).map(foldValue),
			tags: new Set(tags.map(foldValue)),
			units: [],
		};
		for (const note of [null, ...notes]) {
			const unitTags = note ? new Set(note.tags.map(foldValue)) : shelved.tags;
			shelved.units.push({ number: ++this.lastNumber, note, tags: unitTags, of: shelved, joined: null });
		}
		// All of it is made before any is put in: an article that is not as it should be leaves nothing behind.
		const made = shelved.units.map((unit) => ({ unit, fields: { number: unit.number, ...fieldsOf(unit) } }));
		this.shelf.set(source.canonicalUrl, shelved);
		for (const { unit, fields } of made) {
			this.units.set(unit.number, unit);
			this.words.add(fields);
		}
	}

	/** Takes an article out with its notes. */
	remove(url: string): void {
		const shelved = this.shelf.get(url);
		if (!shelved) return;
		this.shelf.delete(url);
		for (const unit of shelved.units) {
			this.units.delete(unit.number);
			this.words.remove({ number: unit.number, ...fieldsOf(unit) });
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
		const matches = this.match(query);
		return {
			articles: matches.slice(0, most).map((match) => describeFound(match, query.wanted)),
			total: matches.length,
			notes: matches.reduce((sum, { notes }) => sum + notes.length, 0),
			problems: query.problems,
		};
	}

	/** The addresses of all articles that a query finds, the best first. */
	addresses(text: string): string[] {
		return this.match(parseQuery(text)).map(({ shelved }) => shelved.entry.canonicalUrl);
	}

	private match(query: Query): Match[] {
		const matches = new Map<Shelved, Match>();
		const unwanted = query.unwanted.map((one) => new Set(this.unitsWith([one]).keys()));
		const units = query.wanted.length > 0 ? this.unitsWith(query.wanted) : this.everyUnit(query);
		for (const [unit, score] of units) {
			if (unwanted.some((units) => units.has(unit))) continue;
			if (!query.filters.every((filter) => fits(filter, unit))) continue;
			if (query.excluded.some((filter) => fits(filter, unit))) continue;
			const match = matches.get(unit.of) ?? { shelved: unit.of, score, itself: false, notes: [] };
			match.score = Math.max(match.score, score);
			if (unit.note) match.notes.push(unit.note);
			else match.itself = true;
			matches.set(unit.of, match);
		}
		return [...matches.values()].sort(bestFirst);
	}

	/** The articles and notes that have all the words, with their scores, best first. */
	private unitsWith(wanted: readonly Wanted[]): Map<Unit, number> {
		const phrases = wanted.filter(({ tokens }) => tokens.length > 1);
		const queries: MiniSearchQuery[] = wanted.flatMap(({ tokens, prefix }) =>
			tokens.flatMap((token, i) => {
				const isBeginning = prefix && i === tokens.length - 1;
				// In a phrase the other words find it, and the whole phrase is compared below.
				if (isBeginning && isShort(token) && tokens.some((other) => other !== token && !isCommon(other))) return [];
				return this.tokenQuery(token, isBeginning);
			}),
		);
		const found = new Map<Unit, number>();
		for (const { id, score } of this.words.search({ combineWith: "AND", queries })) {
			const unit = this.units.get(id);
			if (unit && phrases.every((phrase) => standsTogether(phrase, joinedOf(unit)))) found.set(unit, score);
		}
		return found;
	}

	/** None for a word that stands nearly everywhere. Very short beginnings are looked for where names and titles are. */
	private tokenQuery(token: string, isBeginning: boolean): MiniSearchQuery[] {
		const whole: MiniSearchQuery = { queries: [token], prefix: false };
		if (!isBeginning) return isCommon(token) ? [] : [whole];
		if (!isShort(token)) return [{ queries: [token], prefix: true }];
		// A single letter begins thousands of names.
		const fields = token.length === 1 ? ["title"] : ["title", "names", "tags"];
		const inNames: MiniSearchQuery = { queries: [token], prefix: true, fields };
		return [{ combineWith: "OR", queries: [whole, inNames] }];
	}

	/** Where no words are asked for: all articles, and the notes where it is asked for tags. */
	private *everyUnit({ filters, excluded, unwanted }: Query): Generator<[Unit, number]> {
		if (filters.length + excluded.length + unwanted.length === 0) return;
		const ofNotes = filters.some(({ name }) => name === "tag");
		for (const unit of this.units.values()) if (ofNotes || !unit.note) yield [unit, 0];
	}
}

function isShort(token: string): boolean {
	return token.length < SHORTEST_BEGINNING;
}

function bestFirst(a: Match, b: Match): number {
	const [one, other] = [a.shelved.entry, b.shelved.entry];
	return b.score - a.score || other.when - one.when || (one.canonicalUrl < other.canonicalUrl ? -1 : 1);
}

/** A tag is that of the note; all else is that of its article. */
function fits(filter: Filter, unit: Unit): boolean {
	return filter.name === "tag" ? unit.tags.has(filter.value) : hasWhat(filter, unit.of);
}

function fieldsOf({ note, of }: Unit): Fields {
	return note ? noteFields(note) : articleFields(of.article);
}

function joinedOf(unit: Unit): string {
	// Between two fields stands what is no token.
	unit.joined ??= (Object.keys(FIELDS) as Field[])
		.map((field) =>
			tokenize(fieldsOf(unit)[field] ?? "")
				.map((token) => ` ${token}`)
				.join(""),
		)
		.join(" |");
	return unit.joined;
}
