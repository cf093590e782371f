import { type FoundArticle, findArticle } from "../../article/finding/find-article";
import { type Scheduler, unhurried } from "../../article/scheduler";

/** Prose that is long enough for an article, with a word of its own in it. */
export function prose(word = "Tuesday"): string {
	return `The council of Bray met for six hours on ${word} to settle what should become of the old bridge, and the debate was long. `.repeat(
		3,
	);
}

/** Makes the test's document this page. */
export function showPage(html: string): void {
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
	for (const { name, value } of page.documentElement.attributes) document.documentElement.setAttribute(name, value);
	document.documentElement.innerHTML = page.documentElement.innerHTML;
}

/** Finds the article of a page. @throws Error with the reason where there is none */
export async function findIn(
	html: string,
	url = "https://news.example/bridge",
	scheduler: Scheduler = unhurried,
): Promise<FoundArticle> {
	showPage(html);
	const found = await findArticle(document, url, scheduler);
	if (typeof found === "string") throw new Error(found);
	return found;
}

/** What the page shows of the article's text, by its map. */
export function paintedText({ article, map }: FoundArticle, start = 0, end = article.text.length): string {
	const ranges = map.rangesOf({ start, end }) ?? [];
	return ranges.map((range) => range.node.data.slice(range.start, range.end)).join("");
}
