import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { analyzeArticle } from "../analyze-article";
import { findAttributions } from "../attributions/find-attributions";
import { layOut } from "../layers";
import { runToEnd } from "../steps";
import { findParties } from "./find-parties";

/** Each party as "name (kind) mentions". */
function read(text: string): string[] {
	const layers = layOut(text, articleFromText(text).blocks);
	const words = ({ first, last }: { first: number; last: number }) => {
		const [start, end] = [layers.words[first]?.start ?? 0, layers.words[last - 1]?.end ?? 0];
		return layers.text.slice(start, end);
	};
	return runToEnd(findParties(layers, [], findAttributions(layers))).parties.map(
		(party) =>
			`${words(party.name)} (${party.kind})${party.role ? ` [${words(party.role)}]` : ""}${party.speaksFor ? ` for ${words(party.speaksFor.name)}` : ""}: ${party.mentions.map(words).join(", ")}`,
	);
}

describe("parties", () => {
	it.each<[string, string, string[]]>([
		["a person by name and surname", "Then Ada Orlo came. Orlo spoke.", ["Ada Orlo (person): Ada Orlo, Orlo"]],
		[
			"an office before a name",
			"Yesterday Prime Minister Ada Orlo came.",
			["Ada Orlo (person) [Prime Minister]: Ada Orlo"],
		],
		[
			"what a person is said to be",
			"Ada Orlo was a lawyer. The lawyer came.",
			["Ada Orlo (person): Ada Orlo, a lawyer, The lawyer"],
		],
		[
			"a body again, before what it is accused of",
			"Bray Motors came. The mayor accused the company of fraud.",
			["Bray Motors (organisation): Bray Motors, the company"],
		],
		[
			"a body that many have together",
			"The Growers’ Federation came. The Prison Officers' Association of Bray left.",
			[
				"Growers’ Federation (organisation): Growers’ Federation",
				"Prison Officers' Association of Bray (organisation): Prison Officers' Association of Bray",
			],
		],
		["a people", "The bridge divides Hungarians. Hungarians came.", ["Hungarians (group): Hungarians, Hungarians"]],
		[
			"a place that acts",
			"They met near Bray. They live in Bray. Bray sued the builder.",
			["Bray (state): Bray, Bray, Bray"],
		],
		[
			"a body that staff works for",
			"Orlonet lawyers came. Orlonet fell.",
			["Orlonet (organisation): Orlonet, Orlonet"],
		],
		[
			"a surname that two people share: whom the article named first, a while after the other",
			"Jon Orlo came. His wife Ada Orlo came. It rained. The sun came out. Orlo spoke.",
			["Ada Orlo (person): Ada Orlo", "Jon Orlo (person): Jon Orlo, Orlo, His"],
		],
		[
			"whom “he” does not mean in a quotation: who speaks",
			"Ada Orlo met Jon Fenn. “I think that he is late,” she said.",
			["Ada Orlo (person): Ada Orlo, she", "Jon Fenn (person): Jon Fenn, he"],
		],
		[
			"a gender from the noun before a name",
			"Then the widow Terry Orlo came. She spoke.",
			["Terry Orlo (person): Terry Orlo, She"],
		],
		[
			"an office after a name",
			"Ada Orlo, the mayor of Bray, came. The mayor spoke.",
			["Ada Orlo (person) [the mayor of Bray]: Ada Orlo, the mayor, The mayor"],
		],
		[
			"an office and a comma before a name",
			"The bank fell. Its director, Ada Orlo, left.",
			["Ada Orlo (person) [Its director]: Ada Orlo, Its director"],
		],
		[
			"a state by name, adjective and capital",
			"France objected. Paris wants more. The French government is paying.",
			["France (state): France, Paris, The French government"],
		],
		["a capital that is only a place", "They met in Paris on Monday with France absent.", ["France (state): France"]],
		[
			"a body and its acronym",
			"The Bray Harbour Board (BHB) met. The BHB agreed.",
			["Bray Harbour Board (organisation): Bray Harbour Board, BHB, BHB"],
		],
		[
			"a ministry of a state",
			"Iran’s Ministry of Health agreed with Iran.",
			["Ministry of Health (organisation) for Iran: Ministry of Health", "Iran (state): Iran, Iran"],
		],
		[
			"a firm meant again",
			"Bray Water Company grew. The company hired.",
			["Bray Water Company (organisation): Bray Water Company, The company"],
		],
		[
			"a body apart from the place it is named after",
			"The University of Bray opened. Samples from Bray were tested.",
			["University of Bray (organisation): University of Bray"],
		],
		[
			"whom a headline means",
			"Minister quits\nHealth Minister Ada Orlo left. Prime Minister Jon Fenn stayed.",
			["Ada Orlo (person) [Health Minister]: Ada Orlo, Minister", "Jon Fenn (person) [Prime Minister]: Jon Fenn"],
		],
		[
			"an envoy, who does not speak for where he is sent",
			"France waited. Jon Fenn, an envoy to France, came.",
			["France (state): France, France", "Jon Fenn (person) [an envoy to France]: Jon Fenn, an envoy"],
		],
		[
			"a pronoun after a subject and a name nearer by",
			"Ada Orlo was the third witness to a call with Jon Fenn. She waited, and Fenn left. She stayed.",
			["Ada Orlo (person): Ada Orlo, the third witness, She, She", "Jon Fenn (person): Jon Fenn, Fenn"],
		],
		[
			"he and she by title",
			"Mr. Orlo met Mrs. Fenn. He left. She stayed.",
			["Orlo (person): Orlo, He", "Fenn (person): Fenn, She"],
		],
		[
			"two of one surname by their given names",
			"Ada Orlo met Jon Orlo. Then Ada Orlo left.",
			["Ada Orlo (person): Ada Orlo, Ada Orlo", "Jon Orlo (person): Jon Orlo"],
		],
	])("finds %s", (_, text, expected) => expect(read(text).sort()).toEqual(expected.sort()));
});

describe("speakers", () => {
	const speakers = (text: string) => {
		const article = articleFromText(text);
		const { parties, claims } = analyzeArticle({ ...article, text, language: "en" }).analysis;
		const names = new Map(parties.map(({ id, name }) => [id, name]));
		const speaksFor = new Map(parties.map(({ id, speaksFor: whom }) => [id, whom]));
		return claims
			.filter(({ voice }) => voice === "attributed")
			.map(({ party }) =>
				party ? [names.get(party), names.get(speaksFor.get(party) ?? "")].filter(Boolean).join(" for ") : "nobody",
			);
	};

	it.each<[string, string, string[]]>([
		[
			"the spokesman meant again",
			"A row over the port\nEdvard Lunde, a spokesman for Bray Water Company, denied it. The spokesman said that all was well.",
			["Edvard Lunde for Bray Water Company", "Edvard Lunde for Bray Water Company"],
		],
		[
			"the statement of the one who issued it",
			"A row over the port\nAda Orlo issued a statement on Monday. The statement said that all was well.",
			["Ada Orlo"],
		],
		[
			"officials of a state",
			"A row over the port\nFrance objected. French officials said that it was too late.",
			["French officials for France"],
		],
		[
			"critics, who speak for nobody",
			"A row over the port\nCritics said that it was too late for all of them.",
			["Critics"],
		],
		["a pronoun", "A row over the port\nMrs. Orlo came to the port. She said that it was too late.", ["Orlo"]],
	])("resolves %s", (_, text, expected) => expect(speakers(text)).toEqual(expected));
});
