/** A plain news page around a text: its first line is the title, every further line a paragraph. */
export function pageOfText(text: string): string {
	const [title = "", ...lines] = text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const paragraphs = lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join("\n");
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title>
<style>
	:root { color-scheme: light dark; }
	body { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.125rem/1.6 Georgia, serif; }
	h1 { line-height: 1.2; }
</style>
<article>
<h1>${escapeMarkup(title)}</h1>
${paragraphs}
</article>
</html>
`;
}

function escapeMarkup(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
