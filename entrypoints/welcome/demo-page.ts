import { highlightStyles } from "../../article/painting/highlight-styles";
import { readPackageFile } from "../../platform/package-file";
import type { PageSurroundings } from "../article.content/page-reader";

/**
 * The demo article out of the package. What its page says about it, its outlet and its day, goes into the head of ours, where
 * the finder reads it as on any page.
 */
export async function loadDemoArticle(document: Document): Promise<Element> {
	const html = new TextDecoder().decode(await readPackageFile("/demo/article.html"));
	const page = new DOMParser().parseFromString(html, "text/html");
	const article = page.querySelector("article");
	if (!article) throw new Error("the demo article has no article");
	for (const said of page.head.querySelectorAll('meta[property], script[type="application/ld+json"]'))
		document.head.append(document.importNode(said, true));
	return document.importNode(article, true);
}

/** Styles the highlights of a page of ours, into which not even the background may put a style sheet. */
export function styleOwnPage(document: Document): NonNullable<PageSurroundings["style"]> {
	const sheet = new CSSStyleSheet();
	document.adoptedStyleSheets.push(sheet);
	return async ({ now }) => sheet.replaceSync(now ? highlightStyles(now, "") : "");
}
