import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";

/** Who makes the last claim of a text. */
function lastSpeaker(text: string): string {
	const { analysis } = analyzeArticle(articleFromText(`Row grows\n${text}`));
	const { party } = analysis.claims.filter(({ voice }) => voice === "attributed").at(-1) ?? {};
	return analysis.parties.find(({ id }) => id === party)?.name ?? "-";
}

describe("a source by another description", () => {
	it.each<[string, string, string]>([
		[
			"an office that was not given before",
			"Helena Strick, who runs it, said that the report came late. “Nineteen days is not a rounding error,” said the commissioner.",
			"Helena Strick",
		],
		[
			"more than a calling",
			"Its chairman, Desmond Oake, told the meeting that the rents were too high. “Nobody will pay them,” the retired postman said.",
			"Desmond Oake",
		],
		[
			"another's calling",
			"Jon Vell, a lawyer for the union, said that the order was void. “The order stands,” said the judge.",
			"judge",
		],
		[
			"somebody who came before",
			"A surgeon told the court that the wound was old. Desmond Oake said that it was not. “It was months old,” said the surgeon.",
			"surgeon",
		],
	])("%s", (_, text, expected) => expect(lastSpeaker(text)).toContain(expected));
});

describe("a source that stands for people without names", () => {
	it.each<[string, string]>([
		["Two former drivers, who asked not to be named, said that the brakes were old.", "Two former drivers"],
		[
			"Two former engineers said that the lock was broken. One of them said that it had been for years.",
			"Two former engineers",
		],
	])("%s", (text, expected) => expect(lastSpeaker(text)).toContain(expected.split(" ").slice(0, 3).join(" ")));
});
