import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import { findAttributions } from "../attributions/find-attributions";
import { type Layers, layOut, type TokenSpan, textSpan } from "../layers";
import { runToEnd } from "../steps";
import { makePlainTagger } from "./make-tagger";
import { type TaggedArticle, tagAttributions } from "./tag-attributions";

const tagger = makePlainTagger(new Uint8Array(readFileSync("analysis/model/tagger.bin")));

function tagAll(text: string): TaggedArticle & { layers: Layers } {
	const article = articleFromText(`A morning by the sea\n${text}`);
	const layers = layOut(article.text, article.blocks);
	return { ...runToEnd(tagAttributions(layers, findAttributions(layers), tagger)), layers };
}

function tag(text: string) {
	const { layers, attributions } = tagAll(text);
	const words = (parts: readonly TokenSpan[]) =>
		parts
			.map((part) => textSpan(layers.words, part))
			.map(({ start, end }) => layers.text.slice(start, end))
			.join(" … ");
	return attributions.map((attribution) => ({
		...attribution,
		line: `${attribution.source ? words([attribution.source]) : "-"} | ${words(attribution.cue)} | ${words(attribution.content)}`,
	}));
}

describe("the tagger", () => {
	it.each<[string, string, string[]]>([
		[
			"what the rules find too",
			"Ada Orlo, the mayor of Bray, said that the bridge would close before the winter.",
			["Ada Orlo, the mayor of Bray | said | that the bridge would close before the winter"],
		],
		[
			"a quotation that goes on behind its cue",
			"“We have no crew,” Orlo said on Monday. “And we have no boat.”",
			["Orlo | said | “We have no crew,” … “And we have no boat.”"],
		],
		["nothing where nobody says anything", "The bridge was built of stone and stands in the north of the town.", []],
	])("finds %s", (_, text, expected) => expect(tag(text).map(({ line }) => line)).toEqual(expected));

	it("names each part of what is said once", () => {
		const text = `“We have no crew,” Orlo said. ${"“And we have no boat.” ".repeat(3)}\n“Nor do we have a harbour,” she said. “Nor a town.”`;
		for (const { content } of tag(text)) {
			const starts = content.map(({ first }) => first);
			expect(new Set(starts).size).toBe(starts.length);
		}
	});

	it("finds what no rule does", () => {
		const text = "Orlo has made it clear that he wants the port to close.";
		const article = articleFromText(`News\n${text}`);
		expect(findAttributions(layOut(article.text, article.blocks))).toEqual([]);
		expect(tag(text).length).toBeGreaterThan(0);
	});

	it("keeps what somebody is said to have said within what another says", () => {
		const found = tag("Orlo said that Fenn told the council that the harbour was clean and safe.");
		expect(found.map(({ line }) => line)).toContain("Fenn | told | that the harbour was clean and safe");
	});

	it("knows the act of a cue as the rules do", () => {
		const [denial] = tag("The company denied on Monday that it had known of the leak.");
		expect(denial).toMatchObject({ lemma: "deny", act: "deny", negated: false });
		expect(denial?.why[0]).toBe("tagger");
	});

	it.each<[string, string, string[]]>([
		[
			"a person",
			"Yesterday Ana Belova met Luis Ortega in Lima.",
			["Ana Belova: person", "Luis Ortega: person", "Lima: place"],
		],
		[
			"a body",
			"The Ministry of Health and the University of Bern agreed.",
			["Ministry of Health: organisation", "University of Bern: organisation"],
		],
		["no name", "The bridge was built of stone.", []],
	])("finds %s", (_, text, expected) => {
		const { layers, names } = tagAll(text);
		expect(
			names.map(({ kind, ...span }) => {
				const { start, end } = textSpan(layers.words, span);
				return `${layers.text.slice(start, end)}: ${kind}`;
			}),
		).toEqual(expected);
	});

	it("is less sure of what is doubtful", () => {
		const [sure] = tag("“We knew nothing about it,” said Jon Fenn, the mayor of Bray.");
		expect(sure?.confidence).toBeGreaterThan(0.9);
	});

	it.each<[string, string]>([
		["no text", ""],
		["marks only", "“”“”“” — — — … !!!"],
		["one word", "x".repeat(5000)],
		["words without a full stop", "he said that ".repeat(2000)],
		["quotation marks that never close", "“ said ".repeat(1000)],
	])("stands %s", (_, text) => {
		for (const { content, confidence } of tag(text)) {
			expect(content.every(({ first, last }) => last > first)).toBe(true);
			expect(confidence).toBeGreaterThan(0);
			expect(confidence).toBeLessThanOrEqual(1);
		}
	});
});
