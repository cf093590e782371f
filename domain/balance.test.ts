import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbour } from "../tests/support/harbour";
import { type ClaimPlan, makePage, type PagePlan } from "../tests/support/make-page";
import { type Analysis, type Claim, type ClaimForm, DEFAULT_CONFIDENCE, RULES_ALONE } from "./analysis";
import { type Balance, balanceOf } from "./balance";
import { countedWords } from "./counted-words";
import type { GivenWords } from "./shared-words";

const PARTIES: PagePlan["parties"] = [
	{ id: "orlo", name: "Ada Orlo" },
	{ id: "port", name: "Port of Bray", kind: "organisation" },
	{ id: "lund", name: "Tor Lund", speaksFor: "port" },
	{ id: "officials", name: "officials", named: false, kind: "group" },
	{ id: "guard", name: "coast guard", named: false, kind: "organisation" },
	{ id: "council", name: "Council of Bray", kind: "organisation" },
	{ id: "clerk", name: "Nils Arre", speaksFor: "council" },
];

/** Statements enough for a balance, two words each, for which nobody is named. */
const ENOUGH: ClaimPlan[] = Array.from({ length: 5 }, (_, place) => ({ id: `filler-${place}`, says: "two words" }));

function balanceFor(claims: readonly ClaimPlan[], plan: Partial<PagePlan> = {}): Balance {
	const { analysis, article } = makePage({ parties: PARTIES, claims: [...claims, ...ENOUGH], ...plan });
	const { balance } = balanceOf(analysis, article);
	if (!balance) throw new Error("nothing was counted");
	return balance;
}

/** As "name: quoted + paraphrased". */
const sidesIn = ({ sides }: Balance) =>
	sides.map(({ party, quoted, paraphrased }) => `${party.name}: ${quoted} + ${paraphrased}`);

describe("the words of a side", () => {
	it.each<[string, ClaimPlan[], string[]]>([
		["are in quotes where marks are", [{ id: "c", party: "orlo", says: "it is “a tale”" }], ["Ada Orlo: 2 + 2"]],
		[
			"are all in quotes where the form says so",
			[{ id: "c", party: "orlo", form: "direct", says: "We knew" }],
			["Ada Orlo: 2 + 0"],
		],
		["are those of all parts", [{ id: "c", party: "orlo", says: ["one two", "three"] }], ["Ada Orlo: 0 + 3"]],
		[
			"are also those of who speaks for it",
			[
				{ id: "c", party: "port", says: "one" },
				{ id: "d", party: "lund", says: "two “three”" },
			],
			["Port of Bray: 1 + 2"],
		],
		["leave out what is uncertain", [{ id: "c", party: "orlo", says: "one", confidence: 0.6 }], []],
		["leave out the title", [{ id: "c", party: "orlo", says: "one", inTitle: true }], []],
		["leave out the outlet", [{ id: "c", voice: "outlet", says: "one" }], []],
	])("%s", (_, claims, expected) => expect(sidesIn(balanceFor(claims))).toEqual(expected));

	it("in a statement within another are the outer speaker's", () => {
		const page = makePage({
			parties: PARTIES,
			claims: [{ id: "outer", party: "orlo", says: "the port claims it is safe" }, ...ENOUGH],
		});
		const outer = page.analysis.claims[0] as Claim;
		const start = page.article.text.indexOf("it is safe");
		const inner = { ...outer, id: "inner", party: "port", content: [{ start, end: start + 10 }] };
		for (const within of ["outer", null]) {
			page.analysis.claims.splice(1, Number(page.analysis.claims[1]?.id === "inner"), { ...inner, within });
			const { balance } = balanceOf(page.analysis, page.article);
			expect(balance && sidesIn(balance)).toEqual(["Ada Orlo: 0 + 6"]);
		}
		// Where the outer one is uncertain, the inner one is all that is known.
		page.analysis.claims[0] = { ...outer, confidence: 0.5 };
		page.analysis.claims[1] = { ...inner, within: "outer" };
		const { balance } = balanceOf(page.analysis, page.article);
		expect(balance && sidesIn(balance)).toEqual(["Port of Bray: 0 + 3"]);
	});

	it("come with the verbs used, the most frequent first", () => {
		const { sides } = balanceFor(
			["admitted", "said", "has also said in a letter", "claimed"].map((cue, place) => ({
				id: `c${place}`,
				party: place === 0 ? "lund" : "port",
				cue,
				says: "one two",
			})),
		);
		expect(sides.map(({ verbs }) => verbs)).toEqual([
			[
				{ verb: "said", count: 2 },
				{ verb: "admitted", count: 1 },
				{ verb: "claimed", count: 1 },
			],
		]);
	});
});

describe("the balance", () => {
	it("tells the words of those who are not named", () => {
		const { unnamed, nobodys, attributedWords, allWords, uncertain } = balanceFor([
			{ id: "c", party: "officials", says: "one two “three”" },
			{ id: "d", party: "guard", says: "one" },
			{ id: "e", party: "orlo", says: "one two", confidence: 0.5 },
		]);
		expect(unnamed).toEqual([
			{ name: null, words: 10 },
			{ name: "officials", words: 3 },
		]);
		expect(nobodys).toEqual({ quoted: 0, paraphrased: 10 });
		expect([attributedWords, allWords, uncertain]).toEqual([14, 16, 1]);
	});

	it.each<[string, Partial<ClaimPlan>, ClaimPlan[], string[]]>([
		["is spoken against and says nothing", {}, [], ["Council of Bray"]],
		[
			"is spoken against through who speaks for it",
			{ targets: [{ party: "clerk", polarity: "against" }] },
			[],
			["Council of Bray"],
		],
		["is spoken against by the outlet", { voice: "outlet", party: null }, [], ["Council of Bray"]],
		["is spoken for", { targets: [{ party: "council", polarity: "for" }] }, [], []],
		["is spoken against with doubt", { confidence: 0.6 }, [], []],
		["says something uncertain", {}, [{ id: "d", party: "council", says: "no", confidence: 0.3 }], []],
		["has somebody who speaks for it", {}, [{ id: "d", party: "clerk", says: "no" }], []],
	])("knows a party that %s", (_, claim, more, expected) => {
		const against: ClaimPlan = {
			id: "c",
			party: "orlo",
			says: "it failed",
			targets: [{ party: "council", polarity: "against" }],
			...claim,
		};
		const { silent } = balanceFor([against, ...more]);
		expect(silent.map(({ party }) => party.name)).toEqual(expected);
		expect(silent.every(({ claims }) => claims.join() === "c")).toBe(true);
	});

	it("has the claims to which no answer was found", () => {
		const { article, analysis } = harbour();
		expect(balanceOf(analysis, article).balance?.unanswered.map(({ id }) => id)).toEqual(["cod"]);
	});

	it.each<[string, (analysis: Analysis) => void]>([
		[
			"partial",
			(analysis) => {
				analysis.status = "partial";
			},
		],
		[
			"unsupported",
			(analysis) => {
				analysis.status = "unsupported";
			},
		],
		[
			"rules-alone",
			(analysis) => {
				analysis.engine.model = RULES_ALONE;
			},
		],
		[
			"few-statements",
			(analysis) => {
				analysis.claims.splice(4);
			},
		],
		[
			"few-statements",
			(analysis) => {
				for (const claim of analysis.claims.slice(4)) claim.confidence = 0.6;
			},
		],
		[
			"unsure",
			(analysis) => {
				for (const claim of analysis.claims) claim.confidence = DEFAULT_CONFIDENCE;
			},
		],
	])("is not drawn: %s", (reason, change) => {
		const { analysis, article } = makePage({ parties: PARTIES, claims: ENOUGH });
		expect(balanceOf(analysis, article).balance).not.toBeNull();
		change(analysis);
		expect(balanceOf(analysis, article)).toEqual({ balance: null, reason });
	});
});

describe("the figures of any text and any statements", () => {
	const FORMS: ClaimForm[] = ["direct", "mixed", "indirect", "narrated"];
	const text = fc
		.array(fc.constantFrom("word", "don’t", "1,5", "“", "”", '"', "‘", "’", "'", "\n", "–", "ß", "😀", "e\u0301"), {
			minLength: 5,
			maxLength: 120,
		})
		.map((parts) => parts.join(" "));
	const statement = fc.record({
		party: fc.constantFrom(null, ...PARTIES.map(({ id }) => id)),
		spans: fc.array(fc.tuple(fc.nat(400), fc.nat(80)), { minLength: 1, maxLength: 3 }),
		form: fc.constantFrom(...FORMS),
		within: fc.option(fc.nat(11)),
		sure: fc.boolean(),
	});
	const total = ({ quoted, paraphrased }: GivenWords) => quoted + paraphrased;

	it("add up, and count no word twice", () => {
		fc.assert(
			fc.property(text, fc.array(statement, { minLength: 1, maxLength: 12 }), (body, statements) => {
				const { analysis, article } = makePage({ parties: PARTIES, claims: ENOUGH });
				const offset = article.text.length + 1;
				article.text += `\n${body}`;
				article.blocks.push({ start: offset, end: article.text.length, kind: "paragraph" });
				const [model] = analysis.claims as [Claim];
				const made = statements.map(
					({ party, spans, form, within, sure }, place): Claim => ({
						...model,
						id: `made-${place}`,
						party,
						form,
						within: within === null ? null : `made-${within}`,
						confidence: sure ? 1 : 0.6,
						content: spans.map(([from, length]) => {
							const start = Math.min(offset + from, article.text.length);
							return { start, end: Math.min(start + length, article.text.length) };
						}),
					}),
				);
				analysis.claims.push(...made);
				const drawn = balanceOf(analysis, article);
				if (!drawn.balance) {
					expect(drawn.reason).toBe("unsure");
					return;
				}
				const { sides, nobodys, unnamed, attributedWords, allWords } = drawn.balance;
				expect(sides.reduce((sum, side) => sum + total(side), total(nobodys))).toBe(attributedWords);
				expect(unnamed.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(attributedWords);
				const within = countedWords(article).filter((word) =>
					analysis.claims.some(
						({ content, confidence }) =>
							confidence >= DEFAULT_CONFIDENCE &&
							content.some(({ start, end }) => start <= word.start && word.start < end),
					),
				);
				expect(attributedWords).toBeLessThanOrEqual(within.length);
				expect(allWords).toBe(countedWords(article).length);
			}),
		);
	});
});
