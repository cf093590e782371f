import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parsePage } from "../../cli/parse-page";

const PAGES = join("..", "shared", "pages", "html");
const OWN = join("tests", "fixtures", "disputes");

/** Texts of articles as the finder gives them: of real pages where there are some, else of our own articles. */
export async function articleTexts(): Promise<string[]> {
	if (!existsSync(PAGES)) {
		console.log(`There are no real pages in ${PAGES}: measured on our own articles.`);
		const own = readdirSync(OWN).filter((file) => file.endsWith(".txt"));
		const demo = await parsePage(readFileSync(join("demo", "article.html"), "utf8"), "https://page.invalid/");
		return [demo.text, ...own.map((file) => readFileSync(join(OWN, file), "utf8").trim())];
	}
	const texts: string[] = [];
	for (const file of readdirSync(PAGES).sort()) {
		const html = gunzipSync(readFileSync(join(PAGES, file))).toString("utf8");
		try {
			texts.push((await parsePage(html, "https://page.invalid/")).text);
		} catch (error) {
			console.log(`${file}: ${error instanceof Error ? error.message : error}`);
		}
	}
	return texts;
}
