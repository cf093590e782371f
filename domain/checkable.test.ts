import { expect, it } from "vitest";
import { analyzeArticle, type ReadableArticle } from "../analysis/analyze-article";
import { articleFromText } from "../article/article-from-text";
import { isCheckable } from "./checkable";
import { spokenText } from "./spoken-text";

it.each([
	["The mayor said that the bridge had cost 40 million euros.", true],
	["The mayor said that two hundred people lost their homes in March.", true],
	["The mayor denied that she had met the builder.", true],
	["The mayor said that the bridge would be a disgrace.", false],
	["The mayor demanded that the firm pay back 40 million euros.", false],
	["The mayor promised that 200 homes would be built by 2030.", false],
])("%s – checkable: %s", (sentence, expected) => {
	const article: ReadableArticle = { ...articleFromText(`Bridge\n${sentence}`), language: "en" };
	const { analysis } = analyzeArticle(article, [], null);
	const claim = analysis.claims.find(({ voice }) => voice === "attributed");
	expect(claim && spokenText(article.text, claim)).toBeTruthy();
	expect(claim && isCheckable(claim)).toBe(expected);
});
