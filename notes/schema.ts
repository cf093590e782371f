import type { DBSchema } from "idb";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Correction } from "../domain/correction";
import type { Draft, Note } from "../domain/note";

export const DATABASE_NAME = "sidelight";

/** A note as it is kept: the revision that counts, and others that were written beside it. */
export interface KeptNote extends Note {
	/** Revisions made at the same time elsewhere; none is ever dropped unseen. */
	conflicts: Note[];
}

/** An article that the reader annotated, corrected or saved. */
export interface KeptArticle {
	canonicalUrl: string;
	article: Article;
	analysis: Analysis | null;
	savedAt: number;
}

/** The database, version 1. A later version adds a migration and an example database, and changes none. */
export interface SidelightDatabase extends DBSchema {
	notes: { key: string; value: KeptNote; indexes: { article: string; updatedAt: number } };
	drafts: { key: string; value: Draft; indexes: { article: string } };
	corrections: { key: string; value: Correction; indexes: { article: string } };
	articles: { key: string; value: KeptArticle; indexes: { savedAt: number } };
}
