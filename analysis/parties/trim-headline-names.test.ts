import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";

/** The named parties of an article. */
function named(title: string, text: string): string[] {
	return analyzeArticle(articleFromText(`${title}\n${text}`))
		.analysis.parties.filter((party) => party.named)
		.map(({ name }) => name);
}

describe("names in headlines", () => {
	it.each<[string, string, string, string[]]>([
		[
			"a word before a name that the text has",
			"Disgraced Starrick sobs on steps",
			"Milo Starrick said that he had never taken a thing. “I was robbed,” Starrick said.",
			["Milo Starrick"],
		],
		[
			"a word that only the capitals make a name",
			"Hit Piece Exploits Enraged Voter",
			"Dana Fenn said that the paper had lied to her. “I was robbed,” Fenn said.",
			["Dana Fenn"],
		],
		[
			"a whole name that the text has too",
			"Dana Fenn leaves the board",
			"Dana Fenn said that the board had lied to her. “I was robbed,” Fenn said.",
			["Dana Fenn"],
		],
	])("%s", (_, title, text, expected) => expect(named(title, text)).toEqual(expected));
});
