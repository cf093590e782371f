import { anchorAt } from "../../domain/anchor";
import type { ExportTexts } from "../../notes/exchange/export-texts";
import type { ArticleNotes, Exported } from "../../notes/exchange/exported";
import type { KeptNote } from "../../notes/schema";
import { harbour } from "./harbour";

export const EXPORT_TEXTS: ExportTexts = {
	title: "Notes",
	tags: "Tags",
	sources: "Sources",
	outlet: "the outlet",
	relation: { supports: "supports", disputes: "disputes", context: "context" },
	onClaim: "On a claim",
	onLink: "On a counterclaim",
	onParty: (name) => `On ${name}`,
	onIssue: (label) => `On the issue “${label}”`,
	day: (time) => new Date(time).toISOString().slice(0, 10),
};

const { article, analysis } = harbour();

/** The anchor of words of the harbour's article. */
export function anchorTo(words: string) {
	const start = article.text.indexOf(words);
	if (start === -1) throw new Error(`“${words}” is not in the article`);
	return anchorAt(article.text, { start, end: start + words.length });
}

/** A note on the harbour's article: on words of somebody, unless told otherwise. */
export function harbourNote(fields: Partial<KeptNote> = {}): KeptNote {
	return {
		id: "n1",
		article: article.canonicalUrl,
		targets: [{ kind: "passage", anchors: [anchorTo("hiding a spill")] }],
		body: "Ask **her**.",
		tags: ["port", "spill"],
		colour: "green",
		evidence: [{ url: "https://court.example/7?a=b", title: "The [ruling]", relation: "disputes" }],
		rev: "1-a",
		parents: [],
		deleted: false,
		createdAt: Date.UTC(2026, 0, 2),
		updatedAt: Date.UTC(2026, 0, 3),
		conflicts: [],
		...fields,
	};
}

/** The harbour's article with these notes. */
export function harbourNotes(notes: KeptNote[]): ArticleNotes {
	return { canonicalUrl: article.canonicalUrl, article, analysis, notes };
}

/** What is exported, article by article. */
export function exportedOf(articles: ArticleNotes[]): Exported {
	async function* each<T>(list: T[]): AsyncGenerator<T> {
		yield* list;
	}
	return {
		notes: () => each(articles.flatMap(({ notes }) => notes)),
		drafts: () => each([]),
		corrections: () => each([]),
		articles: () => each([]),
		byArticle: () => each(articles),
	};
}
