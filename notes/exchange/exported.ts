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

/** The notes that are not deleted, in the order in which their passages stand. */
export function inReadingOrder(notes: readonly KeptNote[]): KeptNote[] {
	const place = (note: KeptNote) => anchorsOf(note)[0]?.start ?? Number.MAX_SAFE_INTEGER;
	return notes
		.filter(({ deleted }) => !deleted)
		.sort((a, b) => place(a) - place(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
