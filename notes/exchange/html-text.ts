import type { KeptNote } from "../schema";
import { type ExportTexts, targetText } from "./export-texts";
import type { ArticleNotes } from "./exported";
import { quotedBy } from "./quoted-by";

/** Turns the reader's Markdown into harmless HTML; who exports hands it in, since notes know no views. */
export type RenderMarkdown = (source: string) => string;

/** Words as HTML shows them. */
export function escapeHtml(words: string): string {
	return words.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A link to an address of the web; any other one is only shown. */
export function linkTo(url: string, words: string): string {
	return /^https?:/iu.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>` : escapeHtml(words);
}

/** What is told above an article's notes: its title with its address, its outlet, author and day. */
export function headOfArticle({ article, canonicalUrl }: ArticleNotes, level: "h1" | "h2"): string {
	const url = article?.url ?? canonicalUrl;
	const about = [article?.outlet, article?.byline, article?.published?.slice(0, 10)].filter((part) => part);
	return [
		`<${level}>${linkTo(url, article?.title || url)}</${level}>`,
		about.length > 0 ? `<p class="about">${about.map((part) => escapeHtml(part ?? "")).join(" · ")}</p>` : "",
		`<p class="address">${escapeHtml(url)}</p>`,
	].join("");
}

/** One note as HTML, for print and for the clipboard: plain elements, which any editor takes. */
export function htmlOfNote(
	note: KeptNote,
	{ article, analysis }: ArticleNotes,
	texts: ExportTexts,
	render: RenderMarkdown,
): string {
	const parts: string[] = [];
	for (const target of note.targets) {
		const on = targetText(target, texts);
		if (on !== null) parts.push(`<p><em>${escapeHtml(on)}</em></p>`);
		for (const anchor of "anchors" in target ? target.anchors : []) {
			const who = article && analysis && quotedBy(anchor, article, analysis, texts.outlet);
			const voice = who ? `<p class="who">— ${escapeHtml(who)}</p>` : "";
			parts.push(`<blockquote><p>${escapeHtml(anchor.exact)}</p>${voice}</blockquote>`);
		}
	}
	if (note.body.trim() !== "") parts.push(render(note.body));
	if (note.tags.length > 0) parts.push(`<p class="tags">${escapeHtml(`${texts.tags}: ${note.tags.join(", ")}`)}</p>`);
	if (note.evidence.length > 0) {
		const items = note.evidence.map(({ url, title, relation, date }) => {
			const source = `${escapeHtml(texts.relation[relation])}: ${linkTo(url, title || url)}`;
			return `<li>${source}${date ? `, ${escapeHtml(date)}` : ""}</li>`;
		});
		parts.push(`<p>${escapeHtml(texts.sources)}:</p><ul>${items.join("")}</ul>`);
	}
	return parts.join("\n");
}
