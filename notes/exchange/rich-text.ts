import type { ExportTexts } from "./export-texts";
import type { ArticleNotes } from "./exported";
import { escapeHtml, headOfArticle, htmlOfNote, linkTo, type RenderMarkdown } from "./html-text";
import { markdownOfNote } from "./write-markdown";

/** What is put on the clipboard: for editors that take formats, and for those that do not. */
export interface RichText {
	html: string;
	plain: string;
}

/** An article's notes, or one of them, to paste elsewhere. One alone has its article below it, several have it above. */
export function toRichText(one: ArticleNotes, texts: ExportTexts, render: RenderMarkdown): RichText {
	const { article, canonicalUrl, notes } = one;
	const url = article?.url ?? canonicalUrl;
	const title = article?.title || url;
	const html = notes.map((note) => htmlOfNote(note, one, texts, render));
	const plain = notes.map((note) => markdownOfNote(note, one, texts));
	if (notes.length === 1) {
		const outlet = article?.outlet ? `, ${article.outlet}` : "";
		return {
			html: `${html.join("")}<p>${linkTo(url, title)}${escapeHtml(outlet)}</p>`,
			plain: `${plain.join("")}\n\n${title}${outlet}\n${url}`,
		};
	}
	return {
		html: `${headOfArticle(one, "h2")}${html.join("<hr>")}`,
		plain: `${title}\n${url}\n\n${plain.join("\n\n---\n\n")}`,
	};
}
