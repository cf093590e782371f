import type { ExportTexts } from "./export-texts";
import type { Exported } from "./exported";
import { escapeHtml, headOfArticle, htmlOfNote, type RenderMarkdown } from "./html-text";

/** All in the file itself, black on white; nothing is fetched, and no script runs. */
const STYLE = `
html { color-scheme: light; background: #fff; color: #1c1b19; }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 11pt/1.5 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin: 0 0 .2em; } h1, h2 { line-height: 1.25; }
a { color: inherit; } .about, .address, .who, .tags, time { color: #555; font: .8em/1.5 system-ui, sans-serif; margin: .2em 0; }
section { margin: 2.5em 0; } article { margin: 1.2em 0; padding-inline-start: .9em; border-inline-start: 3px solid #bbb; }
.yellow { border-color: #f5c518; } .green { border-color: #5bb974; } .blue { border-color: #5b9bd9; } .pink { border-color: #e58fb1; } .purple { border-color: #a98be0; }
blockquote { margin: 0 0 .6em; font-style: italic; } blockquote p, article > p { margin: 0 0 .4em; } pre { white-space: pre-wrap; }
@page { margin: 2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } article, h2 { break-inside: avoid; } h1, h2 { break-after: avoid; } article { print-color-adjust: exact; } }
`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes notes as one HTML page to read and to print, article by article; articles without notes are left out.
 *
 * @returns pieces of text
 */
export async function* writePrint(
	exported: Exported,
	texts: ExportTexts,
	language: string,
	render: RenderMarkdown,
): AsyncGenerator<string> {
	yield `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`;
	yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
	yield `<meta name="viewport" content="width=device-width, initial-scale=1">`;
	yield `<title>${escapeHtml(texts.title)}</title><style>${STYLE}</style></head><body>\n`;
	yield `<h1>${escapeHtml(texts.title)}</h1>\n`;
	for await (const one of exported.byArticle()) {
		if (one.notes.length === 0) continue;
		yield `<section>${headOfArticle(one, "h2")}\n`;
		for (const note of one.notes) {
			const time = `<time datetime="${new Date(note.updatedAt).toISOString()}">${escapeHtml(texts.day(note.updatedAt))}</time>`;
			yield `<article class="${note.colour}">${htmlOfNote(note, one, texts, render)}\n${time}</article>\n`;
		}
		yield "</section>\n";
	}
	yield "</body></html>\n";
}
