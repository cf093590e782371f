import { findArticle } from "../article/finding/find-article";
import { unhurried } from "../article/scheduler";
import { canonicalAddress } from "../domain/address";
import type { Article } from "../domain/article";

const WHY: Readonly<Record<"no-text" | "too-short" | "changing", string>> = {
	"no-text": "no article found on this page",
	"too-short": "too little running text for an article",
	changing: "the page changes while it is read",
};

/** Finds the article of an HTML page, without running its scripts or fetching anything. @throws Error with the reason */
export async function parsePage(html: string, url: string): Promise<Article> {
	// Loaded when there is a page: it takes most of a second, and a text needs none of it.
	const { JSDOM, VirtualConsole } = await import("jsdom");
	// Style sheets decide nothing here, and broken ones stop the parser.
	const source = html.replace(/<style\b[\s\S]*?<\/style>/giu, "");
	const dom = new JSDOM(source, {
		url: /^(?:https?|file):/u.test(url) ? url : "https://page.invalid/",
		virtualConsole: new VirtualConsole(),
	});
	try {
		const found = await findArticle(dom.window.document, url, unhurried);
		if (typeof found === "string") throw new Error(WHY[found]);
		const { article } = found;
		return { ...article, canonicalUrl: canonicalAddress(url, article.canonicalUrl, url) };
	} finally {
		dom.window.close();
	}
}
