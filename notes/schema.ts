import type { DBSchema } from "idb";
import type { Analysis } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Correction } from "../domain/correction";
import type { IndexedClaim, KeptSource } from "../domain/indexed-claim";
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

/** A claim of a kept article, with what it is found by besides its terms. */
export interface KeptClaim extends IndexedClaim {
	/** For each of its parties the party's key and how recent the claim is: `statementKey`. */
	statements: string[];
}

/** The database, version 3. A later version adds a migration and an example database, and changes none. */
export interface SidelightDatabase extends DBSchema {
	notes: { key: string; value: KeptNote; indexes: { article: string; updatedAt: number } };
	drafts: { key: string; value: Draft; indexes: { article: string } };
	corrections: { key: string; value: Correction; indexes: { article: string } };
	articles: { key: string; value: KeptArticle; indexes: { savedAt: number } };
	/** Derived from `articles`, like `sources`: what is said in them, and what they are. */
	claims: { key: string; value: KeptClaim; indexes: { terms: string; statements: string } };
	sources: { key: string; value: KeptSource; indexes: { savedAt: number; indexed: number } };
}
