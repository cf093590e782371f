import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../article/article-from-text";
import type { Analysis } from "../../domain/analysis";
import { anchorAt } from "../../domain/anchor";
import { CORRECTION_OPERATIONS, type Correction, type CorrectionOperation } from "../../domain/correction";
import { spanText } from "../../domain/span";
import { analyzeArticle } from "../analyze-article";

const TEXT = `Mayor accused over bridge
Mayor Ada Orlo said on Monday that the old bridge in Bray would close before the winter.
“The bridge is safe,” said Jon Fenn, who leads the drivers’ union. Fenn accused Orlo of hiding the report on the bridge.
Orlo denied that she had hidden anything. The Bray Harbour Board said that the port would stay open.
The board’s engineers warned that the piers were cracked. The harbour authority said that cranes would be moved.`;

/** A correction of `op`; each target is the words at the first place where the text has them, or the second for "words#2". */
function correction(
	op: CorrectionOperation,
	targets: [role: string, words: string][],
	value: string | null = null,
): Correction {
	return {
		id: `${op}-1`,
		article: "https://courier.example/bridge",
		op,
		targets: targets.map(([role, words]) => ({ role, anchor: anchorOf(words), hint: null })),
		value,
		scope: "article",
		engine: "1",
		createdAt: 1,
	};
}

function anchorOf(place: string) {
	const [words = "", nth = "1"] = place.split("#");
	let start = -1;
	for (let i = 0; i < Number(nth); i++) start = TEXT.indexOf(words, start + 1);
	if (start === -1) throw new Error(`the text has no ${place}`);
	return anchorAt(TEXT, { start, end: start + words.length });
}

const nameIn = (analysis: Analysis, id: string | null) =>
	analysis.parties.find((party) => party.id === id)?.name ?? "nobody";
const claimIn = (analysis: Analysis, id: string) => {
	const claim = analysis.claims.find((one) => one.id === id);
	return claim ? `${nameIn(analysis, claim.party)}: ${spanText(TEXT, claim.content)}` : "";
};
const claimsOf = (analysis: Analysis) => analysis.claims.map(({ id }) => claimIn(analysis, id));
const linksOf = (analysis: Analysis) =>
	analysis.counterclaims.map(({ claim, counter }) => `${claimIn(analysis, claim)} ← ${claimIn(analysis, counter)}`);

function correct(...corrections: Correction[]) {
	return analyzeArticle({ ...articleFromText(TEXT), language: "en" }, corrections);
}

const CLOSES = "that the old bridge in Bray would close before the winter";
const HIDING = "Orlo of hiding the report on the bridge";
const HIDDEN = "that she had hidden anything";

describe("a correction", () => {
	const { analysis: before } = correct();

	it("changes nothing where there is none", () => {
		expect(claimsOf(before)).toContain(`Ada Orlo: ${CLOSES}`);
		expect(linksOf(before)).toContain(`Jon Fenn: ${HIDING} ← Ada Orlo: ${HIDDEN}`);
	});

	it.each<[string, Correction, (analysis: Analysis) => void]>([
		[
			"gives a claim another speaker",
			correction("set-speaker", [
				["claim", CLOSES],
				["speaker", "Jon Fenn"],
			]),
			(analysis) => expect(claimsOf(analysis)).toContain(`Jon Fenn: ${CLOSES}`),
		],
		[
			"takes a claim's speaker away",
			correction("set-speaker", [["claim", CLOSES]]),
			(analysis) => expect(claimsOf(analysis)).toContain(`nobody: ${CLOSES}`),
		],
		[
			"takes out what is no claim",
			correction("reject-claim", [["claim", CLOSES]]),
			(analysis) => expect(claimsOf(analysis).filter((claim) => claim.endsWith(CLOSES))).toEqual([]),
		],
		[
			"adds a claim",
			correction("add-claim", [
				["content", "the piers were cracked"],
				["speaker", "Bray Harbour Board"],
			]),
			(analysis) => expect(claimsOf(analysis)).toContain("Bray Harbour Board: the piers were cracked"),
		],
		[
			"moves the bounds of a claim",
			correction("set-span", [
				["claim", CLOSES],
				["content", "the old bridge in Bray would close"],
			]),
			(analysis) => expect(claimsOf(analysis)).toContain("Ada Orlo: the old bridge in Bray would close"),
		],
		[
			"renames a party",
			correction("rename-party", [["party", "Ada Orlo"]], "Mayor of Bray"),
			(analysis) => expect(claimsOf(analysis)).toContain(`Mayor of Bray: ${CLOSES}`),
		],
		[
			"merges parties, with what they say",
			correction("merge-parties", [
				["party", "harbour authority"],
				["into", "Bray Harbour Board"],
			]),
			(analysis) => expect(claimsOf(analysis)).toContain("Bray Harbour Board: that cranes would be moved"),
		],
		[
			"splits a party, with what is said under that name",
			correction("split-party", [["mention", "Fenn#2"]], "Another Fenn"),
			(analysis) => expect(claimsOf(analysis)).toContain(`Another Fenn: ${HIDING}`),
		],
		[
			"refuses a counterclaim",
			correction("reject-link", [
				["claim", HIDING],
				["counter", HIDDEN],
			]),
			(analysis) => expect(linksOf(analysis)).not.toContain(`Jon Fenn: ${HIDING} ← Ada Orlo: ${HIDDEN}`),
		],
		[
			"confirms a counterclaim",
			correction("confirm-link", [
				["claim", HIDING],
				["counter", HIDDEN],
			]),
			(analysis) => expect(analysis.counterclaims.map(({ confidence }) => confidence)).toContain(1),
		],
		[
			"adds a counterclaim",
			correction(
				"add-link",
				[
					["claim", CLOSES],
					["counter", "“The bridge is safe,”"],
				],
				"rebuttal",
			),
			(analysis) => {
				expect(linksOf(analysis)).toContain(`Ada Orlo: ${CLOSES} ← Jon Fenn: “The bridge is safe,”`);
				expect(analysis.counterclaims.find(({ rule }) => rule === "readers-own")?.kind).toBe("rebuttal");
			},
		],
		[
			"puts a claim under an issue",
			correction("set-issue", [
				["claim", "that cranes would be moved"],
				["issue", "cranes"],
			]),
			(analysis) => expect(analysis.issues.map(({ label }) => TEXT.slice(label.start, label.end))).toContain("cranes"),
		],
		[
			"gives an issue other words for a label",
			correction("set-issue", [
				["from", "bridge#2"],
				["issue", "the piers"],
			]),
			(analysis) =>
				expect(analysis.issues.map(({ label }) => TEXT.slice(label.start, label.end))).toContain("the piers"),
		],
	])("%s", (_, made, check) => {
		const { analysis, outcomes } = correct(made);
		expect(outcomes).toEqual([{ correction: made.id, status: "applied" }]);
		check(analysis);
	});

	it("whose words are gone is orphaned, not dropped", () => {
		const made = correction("reject-claim", [["claim", CLOSES]]);
		const anchor = { ...anchorOf(CLOSES), exact: "that the new tunnel would never open" };
		const gone = { ...made, targets: [{ role: "claim", anchor, hint: null }] };
		expect(correct(gone).outcomes).toEqual([{ correction: made.id, status: "orphaned" }]);
		expect(correct(gone).analysis).toEqual(before);
	});

	it("whose place is in doubt changes nothing and says so", () => {
		const made = correction("rename-party", [["party", "Orlo#2"]], "Somebody else");
		const anchor = { exact: "Orlo", prefix: "He never met Ms. ", suffix: " in the harbour", start: 3, end: 7 };
		const doubtful = { ...made, targets: [{ role: "party", anchor, hint: null }] };
		expect(correct(doubtful).outcomes).toEqual([{ correction: made.id, status: "uncertain" }]);
		expect(correct(doubtful).analysis).toEqual(before);
	});

	it("keeps the key of a party that the reader made, whatever it is called", () => {
		const rename = (name: string) => correct(correction("rename-party", [["party", "Ada Orlo"]], name)).analysis;
		const idOf = (analysis: Analysis, name: string) => analysis.parties.find((party) => party.name === name)?.id;
		expect(idOf(rename("The mayor"), "The mayor")).toBe(idOf(rename("Mayor Orlo"), "Mayor Orlo"));
	});

	it("of any kind on any words ends in an outcome and leaves the analysis whole", () => {
		const span = fc
			.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 60 }))
			.map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
		const role = fc.constantFrom("claim", "counter", "speaker", "party", "into", "mention", "content", "issue");
		const target = fc.tuple(role, span).map(([name, at]) => ({ role: name, anchor: anchorAt(TEXT, at), hint: null }));
		const any = fc.record({
			op: fc.constantFrom(...CORRECTION_OPERATIONS),
			targets: fc.array(target, { maxLength: 4 }),
			value: fc.option(fc.constantFrom("accuse", "denial", "A name")),
		});
		fc.assert(
			fc.property(fc.array(any, { maxLength: 5 }), (list) => {
				const corrections = list.map((one, i) => ({ ...correction(one.op, []), ...one, id: `c${i}`, createdAt: i }));
				const { analysis, outcomes } = correct(...corrections);
				expect(outcomes.map((outcome) => outcome.correction)).toEqual(corrections.map(({ id }) => id));
				const parties = new Set(analysis.parties.map(({ id }) => id));
				for (const { party } of analysis.claims) if (party) expect(parties).toContain(party);
				const claims = new Set(analysis.claims.map(({ id }) => id));
				expect(claims.size).toBe(analysis.claims.length);
				for (const link of analysis.counterclaims) {
					expect(claims).toContain(link.claim);
					expect(claims).toContain(link.counter);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
