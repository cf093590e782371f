import { renderMarkdown } from "../../components/notes/markdown";
import type { ExportFormat } from "../../domain/exchange";
import type { Exported } from "../../notes/exchange/exported";
import { gatherFile } from "../../notes/exchange/gather-file";
import type { RenderMarkdown } from "../../notes/exchange/html-text";
import { writeHypothesis } from "../../notes/exchange/hypothesis";
import { writeArgdown } from "../../notes/exchange/write-argdown";
import { writeMarkdown } from "../../notes/exchange/write-markdown";
import { writePrint } from "../../notes/exchange/write-print";
import { writeTable } from "../../notes/exchange/write-table";
import { WEB_ANNOTATIONS_TYPE, writeWebAnnotations } from "../../notes/exchange/write-web-annotations";
import { exportTexts } from "./export-texts";

interface Format {
	/** What its files' names end with. */
	ending: string;
	type: string;
	write: (exported: Exported) => AsyncIterable<string>;
}

/** How each format is written. */
export const FORMATS: Record<Exclude<ExportFormat, "analysis">, Format> = {
	web_annotation: {
		ending: "jsonld",
		type: WEB_ANNOTATIONS_TYPE,
		write: (exported) => writeWebAnnotations(exported, { uuid: crypto.randomUUID(), now: Date.now() }),
	},
	markdown: { ending: "md", type: "text/markdown", write: (exported) => writeMarkdown(exported, exportTexts()) },
	print: {
		ending: "html",
		type: "text/html",
		write: (exported) => writePrint(exported, exportTexts(), document.documentElement.lang, renderToText),
	},
	table: { ending: "csv", type: "text/csv", write: (exported) => writeTable(exported, exportTexts()) },
	hypothesis: { ending: "json", type: "application/json", write: (exported) => writeHypothesis(exported, Date.now()) },
	argdown: { ending: "argdown", type: "text/plain", write: (exported) => writeArgdown(exported, exportTexts()) },
};

/**
 * Writes what is exported as a file, a piece at a time.
 *
 * @param tell told how many bytes there are so far
 * @returns null where it was cancelled
 */
export async function writeExport(
	format: keyof typeof FORMATS,
	exported: Exported,
	signal: AbortSignal,
	tell: (bytes: number) => void,
): Promise<Blob | null> {
	const { type, write } = FORMATS[format];
	return gatherFile(write(exported), type, signal, tell);
}

/** The reader's Markdown as HTML that holds nothing harmful. */
export const renderToText: RenderMarkdown = (source) => {
	const holder = document.createElement("div");
	holder.append(renderMarkdown(source));
	return holder.innerHTML;
};
