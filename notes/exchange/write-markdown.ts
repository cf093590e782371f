import type { KeptNote } from "../schema";
import { type ExportTexts, targetText } from "./export-texts";
import type { ArticleNotes, Exported } from "./exported";
import { closedMarkdown, escapeMarkdown, evidenceLines, markdownAddress } from "./markdown-text";
import { quotedBy } from "./quoted-by";

/**
 * Writes notes as Markdown, article by article; articles without notes are left out.
 *
 * @returns pieces of text
 */
export async function* writeMarkdown(exported: Exported, texts: ExportTexts): AsyncGenerator<string> {
	let first = true;
	for await (const one of exported.byArticle()) {
		if (one.notes.length === 0) continue;
		yield first ? "" : "\n---\n\n";
		first = false;
		yield `${articleHead(one)}\n`;
		for (const note of one.notes) yield `\n${markdownOfNote(note, one, texts)}\n`;
	}
}

function articleHead({ article, canonicalUrl }: ArticleNotes): string {
	const about = [article?.outlet, article?.byline, article?.published?.slice(0, 10)]
		.filter((part) => part !== undefined && part !== "")
		.map((part) => escapeMarkdown(part ?? ""));
	return [
		`# ${escapeMarkdown(article?.title ?? "") || escapeMarkdown(canonicalUrl)}`,
		...(about.length > 0 ? [about.join(" · ")] : []),
		markdownAddress(article?.url ?? canonicalUrl),
	].join("\n\n");
}

/** One note as Markdown: what it is on, who says that, what the reader wrote, its tags and sources. */
export function markdownOfNote(note: KeptNote, { article, analysis }: ArticleNotes, texts: ExportTexts): string {
	const parts: string[] = [];
	for (const target of note.targets) {
		const on = targetText(target, texts);
		if (on !== null) parts.push(`*${escapeMarkdown(on)}*`);
		for (const anchor of "anchors" in target ? target.anchors : []) {
			const who = article && analysis && quotedBy(anchor, article, analysis, texts.outlet);
			parts.push([`> ${escapeMarkdown(anchor.exact)}`, ...(who ? [`> — ${escapeMarkdown(who)}`] : [])].join("\n>\n"));
		}
	}
	if (note.body.trim() !== "") parts.push(closedMarkdown(note.body.trimEnd()));
	if (note.tags.length > 0) parts.push(`${texts.tags}: ${note.tags.map(escapeMarkdown).join(", ")}`);
	if (note.evidence.length > 0) parts.push(`${texts.sources}:\n\n${evidenceLines(note.evidence, texts)}`);
	return parts.join("\n\n");
}
