import type { ReadPage, ShownNote } from "../../components/panel-data";
import { inReadingOrder } from "../../notes/exchange/exported";
import { ExpectedError } from "../../platform/errors";
import { exportTexts } from "./export-texts";

/**
 * Puts notes on the clipboard, for editors with formats and without. To be called while a click is handled: the browser is
 * asked at once, and given the words when they are there.
 *
 * @throws ExpectedError `clipboard-refused`
 */
export async function copyNotes({ article, analysis }: ReadPage, notes: readonly ShownNote[]): Promise<void> {
	const { canonicalUrl } = article;
	const made = Promise.all([import("../../notes/exchange/rich-text"), import("./write-export")]).then(
		([{ toRichText }, { renderToText }]) =>
			toRichText({ canonicalUrl, article, analysis, notes: inReadingOrder(notes) }, exportTexts(), renderToText),
	);
	const item = new ClipboardItem({
		"text/html": made.then(({ html }) => new Blob([html], { type: "text/html" })),
		"text/plain": made.then(({ plain }) => new Blob([plain], { type: "text/plain" })),
	});
	try {
		await navigator.clipboard.write([item]);
	} catch (error) {
		throw new ExpectedError("clipboard-refused", String(error), { cause: error });
	}
}
