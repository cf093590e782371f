import type { Analysis } from "../../domain/analysis";
import type { Article } from "../../domain/article";
import type { Correction } from "../../domain/correction";
import { anchorsOf, type Draft } from "../../domain/note";
import type { KeptArticle, KeptNote } from "../schema";

/** An article, with the reader's notes on it in reading order, tombstones left out. */
export interface ArticleNotes {
	canonicalUrl: string;
	/** Null where it is not kept. */
	article: Article | null;
	analysis: Analysis | null;
	notes: KeptNote[];
}

/** What is exported, handed out a little at a time: however much there is, little of it is held. */
export interface Exported {
	/** Tombstones too. */
	notes(): AsyncIterable<KeptNote>;
	drafts(): AsyncIterable<Draft>;
	corrections(): AsyncIterable<Correction>;
	articles(): AsyncIterable<KeptArticle>;
	/** Those that are kept, and those that have notes. */
	byArticle(): AsyncIterable<ArticleNotes>;
}

/** The notes that are not deleted, in the order in which their passages stand; what was added to one later comes after it. */
export function inReadingOrder(notes: readonly KeptNote[]): KeptNote[] {
	const there = notes.filter(({ deleted }) => !deleted);
	const byId = new Map(there.map((note) => [note.id, note]));
	const begunBy = (note: KeptNote) => (note.replyTo === undefined ? note : (byId.get(note.replyTo) ?? note));
	const place = (note: KeptNote) => anchorsOf(note)[0]?.start ?? Number.MAX_SAFE_INTEGER;
	const earlier = (a: KeptNote, b: KeptNote) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
	return there.sort((a, b) => {
		const [first, second] = [begunBy(a), begunBy(b)];
		if (first !== second) return place(first) - place(second) || earlier(first, second);
		if (a === first || b === first) return a === first ? -1 : 1;
		return earlier(a, b);
	});
}
