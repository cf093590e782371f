import type { IndexedClaim, KeptSource } from "../../domain/indexed-claim";
import type { Note } from "../../domain/note";

/** What is searched of a claim. */
export type SearchedClaim = Pick<IndexedClaim, "claim" | "party" | "voice" | "words">;

/** What is searched of a note. */
export type SearchedNote = Pick<Note, "id" | "body" | "tags" | "targets" | "evidence" | "colour">;

/** An article with all that is searched of it. */
export interface SearchedArticle {
	source: KeptSource;
	notes: readonly SearchedNote[];
	claims: readonly SearchedClaim[];
}

/** The fields of the index, with how much a word in each of them counts. */
export const FIELDS = { title: 3, tags: 3, names: 2, body: 1.5, passages: 1, claims: 1 } as const;
export type Field = keyof typeof FIELDS;
export type Fields = Partial<Record<Field, string>>;

/** The words of a note. */
export interface NoteWords extends Pick<Note, "id" | "body" | "tags" | "colour"> {
	/** What it is about, and what it leans on. */
	passages: string[];
}

/** The words of an article's notes and claims, as they are shown of what is found. */
export interface ArticleWords {
	notes: NoteWords[];
	claims: readonly SearchedClaim[];
}

/** What of an article is kept in memory for the search. */
export function wordsOf({ notes, claims }: SearchedArticle): ArticleWords {
	return {
		notes: notes.map(({ id, body, tags, colour, targets, evidence }) => ({
			id,
			body,
			tags,
			colour,
			passages: [
				...targets.flatMap((target) => {
					if ("anchors" in target) return target.anchors.map(({ exact }) => exact);
					return [target.kind === "party" ? target.name : target.label];
				}),
				...evidence.map(({ title }) => title),
			],
		})),
		claims,
	};
}

/** What of an article itself is indexed. */
export function articleFields(source: KeptSource, claims: readonly SearchedClaim[]): Fields {
	const { title, outlet, byline = "", parties = [] } = source;
	return {
		title,
		names: [outlet, byline, ...parties].join("\n"),
		claims: claims.map(claimText).join("\n"),
	};
}

/** A claim with who says it, so that both are found together. */
export function claimText({ party, words }: SearchedClaim): string {
	return party === null ? words : `${party}: ${words}`;
}

/** What of a note is indexed. */
export function noteFields({ tags, body, passages }: NoteWords): Fields {
	return { tags: tags.join("\n"), body, passages: passages.join("\n") };
}
