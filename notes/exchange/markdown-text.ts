import type { Evidence } from "../../domain/note";
import type { ExportTexts } from "./export-texts";

/** Writes words so that Markdown shows them as they are, on one line. */
export function escapeMarkdown(words: string): string {
	return words
		.replace(/\s+/gu, " ")
		.trim()
		.replace(/[\\`*_{}[\]<>#|~&!$]/gu, "\\$&")
		.replace(/^([-+=]|\d+(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? mark : `\\${mark}`))
		.replace(/^(\d+)([.)])/u, "$1\\$2");
}

/** An address in Markdown, whatever is in it. */
export function markdownAddress(url: string): string {
	return `<${url.replace(/[\s<>\\]/gu, (mark) => encodeURIComponent(mark))}>`;
}

/** Sources as a list of links. */
export function evidenceLines(evidence: readonly Evidence[], texts: ExportTexts | null): string {
	return evidence
		.map(({ url, title, relation, date }) => {
			const link = `[${escapeMarkdown(title) || escapeMarkdown(url)}](${markdownAddress(url)})`;
			return `- ${texts?.relation[relation] ?? relation}: ${link}${date ? `, ${escapeMarkdown(date)}` : ""}`;
		})
		.join("\n");
}

/** The reader's own Markdown with all that it opens closed, so that it does not take in what comes after it. */
export function closedMarkdown(body: string): string {
	let fence: string | null = null;
	for (const line of body.split("\n")) {
		const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
		if (mark === undefined) continue;
		if (fence === null) fence = mark;
		else if (mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) fence = null;
	}
	const closed = fence === null ? body : `${body}\n${fence}`;
	return closed.lastIndexOf("<!--") > closed.lastIndexOf("-->") ? `${closed}\n-->` : closed;
}
