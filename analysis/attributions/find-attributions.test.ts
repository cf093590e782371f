import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { layOut, type TokenSpan, textSpan } from "../layers";
import { findAttributions } from "./find-attributions";

/** Each attribution as "source | cue | content". The first line of a text is its title. */
function read(text: string): string[] {
	const { blocks } = articleFromText(`News\n${text}`);
	const layers = layOut(`News\n${text}`, blocks);
	const words = (parts: readonly TokenSpan[]) =>
		parts
			.map((part) => textSpan(layers.words, part))
			.map(({ start, end }) => layers.text.slice(start, end))
			.join(" … ");
	return findAttributions(layers).map(
		({ source, cue, content }) => `${source ? words([source]) : "-"} | ${words(cue)} | ${words(content)}`,
	);
}

describe("attributions", () => {
	it.each<[string, string, string[]]>([
		[
			"turns of a transcript",
			"ORLO: The bridge is safe.\nMAYOR FENN: Who says so?\n“It is a fair question,” he added.\nORLO: I do.",
			[
				"ORLO |  | The bridge is safe",
				"MAYOR FENN |  | Who says so? … “It is a fair question,” he added",
				"he | added | “It is a fair question,”",
				"ORLO |  | I do",
			],
		],
		["a label in capitals that is no turn", "UPDATE: The bridge is closed.", []],
		[
			"a clause after the cue",
			"Ada Orlo said that the bridge would close.",
			["Ada Orlo | said | that the bridge would close"],
		],
		["a clause without that", "The mayor said the bridge would close.", ["The mayor | said | the bridge would close"]],
		["a clause whose verb may be an adjective", "Fenn said Orlo left the city.", ["Fenn | said | Orlo left the city"]],
		[
			"a clause that begins with there",
			"Fenn says there were doubts about the bridge.",
			["Fenn | says | there were doubts about the bridge"],
		],
		[
			"a clause after words between commas",
			"The report explains, in a dry tone, that the bridge is old.",
			["The report | explains | that the bridge is old"],
		],
		[
			"according to, first and without a comma",
			"According to Orlo the bridge will close.",
			["Orlo | According to | the bridge will close"],
		],
		[
			"a quotation closed by two single marks",
			"“It will close,’’ Will Orlo said. “It must.’’ Nobody answered.",
			["Will Orlo | said | “It will close,’’ … “It must.’’"],
		],
		[
			"an accusation without an accuser, past its day",
			"The firm was accused on Monday of lying.",
			["- | was accused | The firm … of lying"],
		],
		["a quotation before the cue", "“It will close,” Orlo said.", ["Orlo | said | “It will close,”"]],
		[
			"a cue before its source",
			"“It will close,” said Ada Orlo, the mayor of Bray.",
			["Ada Orlo | said | “It will close,”"],
		],
		[
			"a cue inside a quotation",
			"“It will close,” Orlo said, “and it will open again.”",
			["Orlo | said | “It will close,” … “and it will open again.”"],
		],
		["a question as a quotation", "“Will it close?” Orlo asked.", ["Orlo | asked | “Will it close?”"]],
		[
			"a quotation that goes on without a cue",
			"“It will close,” Orlo said. “Nobody can stop that.”",
			["Orlo | said | “It will close,” … “Nobody can stop that.”"],
		],
		["a cue before a quotation", "Orlo told reporters on Monday: “It will close.”", ["Orlo | told | “It will close.”"]],
		[
			"a cue inside a clause",
			"The bridge, Orlo said, would close in May.",
			["Orlo | said | The bridge … would close in May"],
		],
		[
			"a cue after a clause",
			"The bridge would close in May, the council said.",
			["the council | said | The bridge would close in May"],
		],
		[
			"according to, first",
			"According to Orlo, the bridge will close.",
			["Orlo | According to | the bridge will close"],
		],
		[
			"according to, last",
			"The bridge will close in May, according to a council report.",
			["a council report | according to | The bridge will close in May"],
		],
		[
			"a source with an apposition",
			"Orlo, a spokeswoman for the council, said the bridge was safe.",
			["Orlo | said | the bridge was safe"],
		],
		[
			"a source with a relative clause",
			"Orlo, who runs the port, said the bridge was safe.",
			["Orlo | said | the bridge was safe"],
		],
		[
			"a source with a place and a setting",
			"Orlo of Bray said on Monday in a statement that the bridge was safe.",
			["Orlo of Bray | said | that the bridge was safe"],
		],
		[
			"two verbs with one source",
			"Orlo said the bridge was safe and promised to repair it.",
			["Orlo | said | the bridge was safe", "Orlo | promised | to repair it"],
		],
		[
			"a participle",
			"Orlo rejected the plan, saying it would cost too much.",
			["Orlo | rejected | the plan", "Orlo | saying | it would cost too much"],
		],
		[
			"the one who reads “who”",
			"They met a driver who said the bridge was safe.",
			["a driver | said | the bridge was safe"],
		],
		[
			"words that turn back to the article",
			"Orlo said the bridge was safe, but the council closed it.",
			["Orlo | said | the bridge was safe"],
		],
		["a denial with an object", "The firm denied the accusation.", ["The firm | denied | the accusation"]],
		["an accusation", "Orlo accused the firm of hiding the crack.", ["Orlo | accused | the firm of hiding the crack"]],
		["a demand", "The union called for a ban on trucks.", ["The union | called for | a ban on trucks"]],
		[
			"a passive without a source",
			"Orlo was accused of hiding the crack.",
			["- | was accused | Orlo … of hiding the crack"],
		],
		["his claim that", "Few believe his claim that the bridge is safe.", ["his | claim | that the bridge is safe"]],
		[
			"a credit",
			"“The bridge was my life, all of it.” — Ada Orlo",
			["Ada Orlo |  | “The bridge was my life, all of it.”"],
		],
		["nothing where nobody speaks", "The bridge closed in May. It was old.", []],
		["nothing where the outlet only tells", "Orlo called him on Monday and left for Bray.", []],
	])("finds %s", (_, text, expected) => expect(read(text)).toEqual(expected));

	it("joins a quotation of several paragraphs", () => {
		expect(read("Orlo said: “The bridge is old.\n“It will not last another winter.”")).toEqual([
			"Orlo | said | “The bridge is old … “It will not last another winter.”",
		]);
	});

	it("keeps words in inner quotation marks with the outer ones", () => {
		expect(read("“They told me ‘no bridge, no town’,” Orlo said.")).toEqual([
			"Orlo | said | “They told me ‘no bridge, no town’,”",
		]);
	});

	it("reads a headline with a colon", () => {
		const text = "Orlo: Bridge will close in May\nThe town waits.";
		const layers = layOut(text, articleFromText(text).blocks);
		expect(findAttributions(layers).map(({ why }) => why[0])).toContain("headline-colon");
	});
});
