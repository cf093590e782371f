import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../article/article-from-text";
import { parsePage } from "../cli/parse-page";
import type { Analysis } from "../domain/analysis";
import schema from "../domain/analysis.schema.json";
import type { Article } from "../domain/article";
import { spanText } from "../domain/span";
import { analyzeArticle } from "./analyze-article";

const validate = new Ajv2020({ allErrors: true }).compile(schema);
const demo = await parsePage(readFileSync("demo/article.html", "utf8"), "https://courier.example/spill");
const analyze = (text: string) => analyzeArticle(articleFromText(text)).analysis;

function expectSound(analysis: Analysis, text: string): void {
	expect(validate(analysis), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
	const ids = [analysis.parties, analysis.claims, analysis.issues, analysis.counterclaims, analysis.camps].flatMap(
		(list) => list.map(({ id }) => id),
	);
	expect(new Set(ids).size).toBe(ids.length);
	const parties = new Set(analysis.parties.map(({ id }) => id));
	const claims = new Set(analysis.claims.map(({ id }) => id));
	for (const claim of analysis.claims) {
		if (claim.party) expect(parties).toContain(claim.party);
		for (const span of [...claim.source, ...claim.cue, ...claim.content]) {
			expect(span.start).toBeLessThan(span.end);
			expect(span.end).toBeLessThanOrEqual(text.length);
		}
		if (claim.within) expect(claims).toContain(claim.within);
	}
	for (const { claim, counter } of analysis.counterclaims) {
		expect(claims).toContain(claim);
		expect(claims).toContain(counter);
		expect(claim).not.toBe(counter);
	}
}

/** The links as "who ← who: rule", with the first words of both claims. */
function links({ text }: Pick<Article, "text">, analysis: Analysis): string[] {
	const claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
	const names = new Map(analysis.parties.map(({ id, name }) => [id, name]));
	const words = (id: string) => {
		const claim = claims.get(id);
		return claim ? `${(claim.party && names.get(claim.party)) ?? "outlet"}: ${spanText(text, claim.content)}` : "";
	};
	return analysis.counterclaims.map(({ claim, counter }) => `${words(claim)} ← ${words(counter)}`);
}

describe("an analysis", () => {
	const { analysis } = analyzeArticle(demo);

	it("of the demo article is sound by its schema", () => expectSound(analysis, demo.text));

	it("is the same for the same text", () => expect(analyzeArticle(demo).analysis).toEqual(analysis));

	it("keeps its ids when text is added before and after", () => {
		const longer = articleFromText(`${demo.text}\nThe tide came in late that evening.`);
		const before = new Set(analysis.claims.map(({ id }) => id));
		const after = analyzeArticle({ ...longer, blocks: articleFromText(longer.text).blocks }).analysis;
		const kept = after.claims.filter(({ id }) => before.has(id)).length;
		expect(kept / before.size).toBeGreaterThan(0.95);
	});

	it("of any text is sound", () => {
		const word = fc.constantFrom(
			..."said that “ ” \" ' . , : ; the Orlo Mr. she denied accused of U.S. - — ( ) and who by to not no\n not\n plan 3.5 Bray's, ‘ ’ is been".split(
				" ",
			),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 60 }), (words) => {
				const text = words.join(" ");
				expectSound(analyze(text), text);
			}),
			{ numRuns: 300 },
		);
	});

	it("leaves what a heading quotes to nobody", () => {
		const headings = demo.blocks.filter(({ kind }) => kind === "heading");
		const spans = analysis.claims.flatMap(({ content }) => content);
		expect(headings.length).toBeGreaterThan(0);
		for (const { start, end } of headings)
			expect(spans.filter((span) => span.start < end && start < span.end)).toEqual([]);
	});

	it("of another language is unsupported and says why", () => {
		expect(analyze("Der Rat sagte am Montag, dass die Brücke geschlossen wird und nicht mehr öffnet.")).toMatchObject({
			status: "unsupported",
			reason: "language",
			claims: [],
		});
	});

	it("of a cut-off text is partial", () => {
		expect(analyzeArticle({ ...demo, partial: true }).analysis).toMatchObject({ status: "partial", reason: "cut-off" });
	});
});

describe("counterclaims of the demo article", () => {
	const { analysis } = analyzeArticle(demo);
	const found = links(demo, analysis);

	it.each([
		[
			"a denial far from the accusation",
			"Runa Askeland: the company of having bullied two dockers into silence ← Brandt Harbour Group: that accusation as well",
		],
		[
			"a denial by one who was accused in other words than by name",
			"Ilse Marrow: the operator of the port of Halvery on Tuesday of hiding a chemical spill for three weeks ← Brandt Harbour Group: that it had concealed anything",
		],
		[
			"a charge given another name",
			"Ilse Marrow: that Brandt Harbour Group knew of the leak for three weeks ← Brandt Harbour Group: the charge “a fairy tale”",
		],
		["a criticism dismissed", "Per Solheim: the ministry too ← Ilse Marrow: the criticism"],
	])("hold %s", (_, link) => expect(found).toContain(link));

	it("hold the outlet's own doubt", () =>
		expect(found.some((link) => link.includes("← outlet: There is no evidence so far"))).toBe(true));

	it("never join a party with itself", () => {
		const claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
		for (const { claim, counter } of analysis.counterclaims) {
			const [one, other] = [claims.get(claim)?.party, claims.get(counter)?.party];
			if (one && other) expect(one).not.toBe(other);
		}
	});
});

describe("a headline", () => {
	it.each([
		["Bridge plan was a sham: Harbour Board", "Harbour Board: Bridge plan was a sham"],
		["Harbour Board: Bridge plan was a sham", "Harbour Board: Bridge plan was a sham"],
	])("gives its words to whom it names: %s", (title, claim) => {
		const text = `${title}\nThe Harbour Board said that the plan was old. Nobody else spoke.`;
		const { claims, parties } = analyze(text);
		const names = new Map(parties.map(({ id, name }) => [id, name]));
		expect(claims.map(({ party, content }) => `${party && names.get(party)}: ${spanText(text, content)}`)).toContain(
			claim,
		);
	});
});

describe("positions", () => {
	it("that one party reports of another are that one's account", () => {
		const text =
			"Orlo Mining closed the Bray pit in May. Dana Fenn, the union's leader, said the closure of the pit was illegal. Orlo Mining said that Dana Fenn had claimed the closure of the pit was a plot. Orlo Mining said the closure of the pit was lawful.";
		const { issues, parties } = analyze(text);
		const nameOf = (id: string | null) => parties.find((party) => party.id === id)?.name ?? "-";
		expect(
			issues[0]?.positions.map(
				({ party, reportedBy, claims }) => `${nameOf(party)} by ${nameOf(reportedBy)}: ${claims.length}`,
			),
		).toEqual(["Dana Fenn by -: 1", "Orlo Mining by -: 2", "Dana Fenn by Orlo Mining: 1"]);
	});
});

describe("camps", () => {
	it.each<[string, string, string[][]]>([
		[
			"whoever speaks for another",
			"Mara Quill, a spokeswoman for Orlo Mining, said that the pit was safe. Dana Fenn said it was not.",
			[["Orlo Mining", "Mara Quill"]],
		],
		[
			"whoever praises another",
			"Dana Fenn praised Orlo Mining. Orlo Mining said that the pit was safe. Pell Vance said that it was not.",
			[["Dana Fenn", "Orlo Mining"]],
		],
		["nobody else", "Dana Fenn said that the pit was safe. Pell Vance said that it was old.", []],
	])("are %s", (_, text, expected) => {
		const { camps, parties } = analyze(text);
		const names = camps.map((camp) => camp.parties.map((id) => parties.find((party) => party.id === id)?.name ?? ""));
		expect(names.map((camp) => camp.sort())).toEqual(expected.map((camp) => [...camp].sort()));
	});
});

describe("the outlet's own words", () => {
	it("are not given to a party", () => {
		const text =
			"Port closes after row\nThe firm recklessly dumped oil despite having no proof that Bray Water Company was at fault. The tide was low that night, but the wind rose. Orlo Mining left the harbour. The mayor said that the port was safe.";
		const analysis = analyze(text);
		expect(
			analysis.claims
				.filter(({ voice }) => voice === "outlet")
				.map(({ content, standing }) => `${standing}: ${spanText(text, content)}`),
		).toEqual([
			"background: Port closes after row",
			"contention: The firm recklessly dumped oil despite having no proof that Bray Water Company was at fault",
			"background: The tide was low that night",
			"background: but the wind rose",
		]);
		expect(analysis.evaluations.map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`)).toEqual([
			"loaded-word: recklessly",
		]);
	});
});
