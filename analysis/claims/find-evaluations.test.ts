import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";

/** What a text judges in its own voice, under a title: "category: words > party". */
function judged(text: string, title = "Row grows"): string[] {
	const { analysis } = analyzeArticle(articleFromText(`${title}\n${text}`));
	const whole = `${title}\n${text}`;
	const nameOf = (id: string | null | undefined) => analysis.parties.find((party) => party.id === id)?.name ?? "-";
	return analysis.evaluations.map(
		({ start, end, category, target }) => `${category}: ${whole.slice(start, end)} > ${nameOf(target)}`,
	);
}

describe("what an article judges itself", () => {
	it.each<[string, string, string[]]>([
		["a judging word", "Orlo Mining recklessly closed the pit in May.", ["loaded-word: recklessly > Orlo Mining"]],
		["a name that judges", "The firebrand Dana Fenn spoke in the hall.", ["epithet: firebrand > Dana Fenn"]],
		[
			"what a party is said to be like",
			"Orlo Mining, the embattled firm, closed the pit.",
			["epithet: embattled > Orlo Mining"],
		],
		[
			"a word at a distance",
			"Orlo Mining showed its “proof” at the end of the long meeting in the town hall.",
			["scare-quotes: “proof” > Orlo Mining"],
		],
		["a state's name at a distance", "Boats of “Syria” passed the strait at night.", ["scare-quotes: “Syria” > Syria"]],
		["what somebody says", "Dana Fenn said that the reckless plan would fail.", []],
		["what somebody is quoted with", "Dana Fenn called the plan “reckless” and left.", []],
		["what somebody calls it", "Dana Fenn dismissed the plan as nonsense and left.", []],
		["a title", "The band of Dana Fenn played “Harbour Lights” in the hall.", []],
		["a word that praises", "The firm built a stunning hall in May.", ["loaded-word: stunning > -"]],
		["what it denies", "The fears of the town were not unfounded at all.", []],
		["what it asks", "Is the old plan of the town reckless?", []],
		["how others see it", "The vote of the town was widely considered a sham by then.", []],
		[
			"a judging word after it told what others saw",
			"The town saw the bridge fall, and the shambolic works went on.",
			["loaded-word: shambolic > -"],
		],
		["a word that is only a term", "The bank spoke of a “divergence” in the rates.", []],
		["words that are listed in marks", "The search was for the “peace” and the “truth” in all the files.", []],
		[
			"two words at a distance",
			"Troops began a “peacekeeping mission” at the border.",
			["scare-quotes: “peacekeeping mission” > -"],
		],
		["a small word that also is a state's name", "The town spoke of the “us” in the plan.", []],
		["a plain figure", "The pit closed in May, after the “3.5” test.", []],
	])("%s", (_, text, expected) => expect(judged(text)).toEqual(expected));

	it("no headline that says whose claim it is", () => {
		expect(
			judged(
				"Dana Fenn accused Orlo Mining of stealing the miners’ pension money. Orlo Mining denied it.",
				"Dana Fenn accuses Orlo Mining of stealing pension money",
			),
		).toEqual([]);
	});

	it.each([
		["asks why it is so", "Why Orlo Mining stole pension money"],
		["says the opposite", "Orlo Mining never stole pension money"],
	])("no headline that %s", (_, title) => {
		const text = "Dana Fenn said that Orlo Mining stole the miners’ pension money. Orlo Mining denied it.";
		expect(judged(text, title)).toEqual([]);
	});

	it("a headline that says as fact what one party says against another", () => {
		expect(
			judged(
				"Dana Fenn said that Orlo Mining stole the miners’ pension money. Orlo Mining denied it.",
				"Orlo Mining stole pension money",
			)[0],
		).toBe("adopted-claim: Orlo Mining stole pension money > Orlo Mining");
	});
});
