// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { button, click, enter, showPage, textsOf } from "../../tests/support/panel";
import { OUTLET } from "./compare";

const PAIR = { left: "marrow", right: "brandt" };

describe("the parties", () => {
	it("are named with the number of their statements; a click opens their pages", () => {
		const { panel, events } = showPage(harbour());
		expect(textsOf(panel, ".party-name")).toEqual(["Brandt Harbour Group", "Ilse Marrow", "Runa Askeland"]);
		expect(textsOf(panel, ".party-count .only-read")).toEqual(["3 statements", "2 statements", "1 statement"]);
		click(panel.querySelector(".party[data-party='Runa Askeland']") as HTMLElement);
		expect(events.sides.openParty).toHaveBeenCalledWith("askeland");
	});

	it("are folded where they are many", () => {
		const ids = Array.from({ length: 9 }, (_, i) => `p${i}`);
		const { panel } = showPage(
			makePage({
				parties: ids.map((id) => ({ id, name: `Party ${id}` })),
				claims: ids.map((id) => ({ id: `c-${id}`, party: id, says: `what ${id} says` })),
			}),
		);
		const all = panel.querySelector(".parties .more") as HTMLElement;
		expect([panel.querySelectorAll(".party").length, all.textContent]).toEqual([6, "+ 3 All parties"]);
		click(all);
		expect(panel.querySelectorAll(".party")).toHaveLength(9);
		expect(textsOf(panel, ".party-name").at(-1)).toBe("Party p8");
		click(all);
		expect(panel.querySelectorAll(".party")).toHaveLength(6);
	});
});

describe("who answers whom", () => {
	it("is listed, most disputed first, the outlet among them", () => {
		const { panel } = showPage(harbour());
		const disputes = [...panel.querySelectorAll(".dispute")].map((one) => textsOf(one, ".dispute-side").join(" ⇄ "));
		expect(disputes).toEqual(["Brandt Harbour Group ⇄ Ilse Marrow", "Brandt Harbour Group ⇄ the outlet"]);
		expect(textsOf(panel, ".dispute-count")).toEqual([
			expect.stringContaining("2 counterclaims"),
			expect.stringContaining("1 counterclaim"),
		]);
	});

	it("marks those that are compared, whichever way round, and sets others beside each other", () => {
		const { panel, events } = showPage(harbour(), { sides: { pair: PAIR, party: null } });
		const [first, second] = panel.querySelectorAll<HTMLElement>(".dispute");
		expect([first, second].map((one) => one?.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
		if (second) click(second);
		expect(events.sides.choosePair).toHaveBeenCalledWith({ left: "brandt", right: OUTLET });
	});

	it("is left out where nobody answers", () => {
		const { panel } = showPage(
			makePage({
				parties: [
					{ id: "a", name: "A" },
					{ id: "b", name: "B" },
				],
				claims: [
					{ id: "a1", party: "a", says: "one thing" },
					{ id: "b1", party: "b", says: "another" },
				],
			}),
		);
		expect(panel.querySelector(".disputes")).toBeNull();
		expect(textsOf(panel, "[data-section='issue-rows'] > .hint").join()).toContain("in the text read");
	});
});

describe("two side by side", () => {
	/** The rows as "claim <- counter: reason". */
	const rowsOf = (panel: HTMLElement) =>
		[...panel.querySelectorAll(".row")].map((row) =>
			[
				...textsOf(row, "[data-role='claim'] .claim-words"),
				"<-",
				...textsOf(row, "[data-role='counters'] .cell > *"),
			].join(" "),
		);

	it("are those between whom most is disputed, at first and where the chosen are gone", () => {
		for (const pair of [null, { left: "marrow", right: "who was here before" }]) {
			const chosen = [
				...showPage(harbour(), { sides: { pair, party: null } }).panel.querySelectorAll<HTMLSelectElement>(
					".pair select",
				),
			];
			expect(chosen.map(({ value }) => value)).toEqual(["brandt", "marrow"]);
		}
	});

	it("have a row for each claim, with its counterclaims in the page's words and why they are shown", () => {
		const [row, ...more] = rowsOf(showPage(harbour(), { sides: { pair: PAIR, party: null } }).panel);
		expect(more).toEqual([]);
		expect(row).toContain("accused it of hiding a spill for three weeks <-");
		expect(row).toContain("There was no spill … on the 21st");
		expect(row).toContain("denies it in the same words");
		expect(row).toContain("“no spill”");
		expect(row).toContain("answers the accusation");
	});

	it("show what each says besides", () => {
		const { panel } = showPage(harbour(), { sides: { pair: PAIR, party: null } });
		expect(textsOf(panel, ".column .claim-words")).toEqual(["People swam in that water.", "a tanker rinsed its tanks"]);
	});

	it("may be a party and the outlet", () => {
		const pair = { left: "brandt", right: OUTLET };
		const { panel } = showPage(harbour(), { sides: { pair, party: null } });
		expect(rowsOf(panel).join()).toContain("a tanker rinsed its tanks <-");
	});

	it.each<["ok" | "partial", string]>([
		["ok", "No words of Ilse Marrow on this were found in the text read."],
		["partial", "No words of Ilse Marrow in the part that was read."],
	])("say where one has no words on a matter, where the text is %s", (status, expected) => {
		const page = harbour(status);
		const [swam, none] = ["swam", "none"].map((id) => page.analysis.claims.find((claim) => claim.id === id));
		page.analysis.issues = [swam, none].flatMap((claim) =>
			claim
				? {
						id: claim.id,
						label: claim.content[0] ?? { start: 0, end: 0 },
						confidence: 0.5,
						positions: [
							{ id: claim.id, party: claim.party, stance: "asserts" as const, reportedBy: null, claims: [claim.id] },
						],
					}
				: [],
		);
		page.analysis.counterclaims = [];
		const { panel } = showPage(page, { sides: { pair: PAIR, party: null } });
		expect(textsOf(panel, ".issue-label")).toEqual([
			"People swam in that water.",
			"There was no spill",
			"On other matters",
		]);
		expect(textsOf(panel, ".issue-stances")).toEqual(["Ilse Marrow states", "Brandt Harbour Group states"]);
		expect(textsOf(panel, ".column .hint")).toContain(expected);
	});

	it("are chosen; choosing the other one's swaps the two", () => {
		const { panel, events } = showPage(harbour(), { sides: { pair: PAIR, party: null } });
		const [left, right] = panel.querySelectorAll<HTMLSelectElement>(".pair select");
		if (!left || !right) throw new Error("there is nothing to choose from");
		expect(textsOf(left, "option")).toEqual([
			"Brandt Harbour Group (3)",
			"Ilse Marrow (2)",
			"Runa Askeland (1)",
			"the outlet (1)",
		]);
		enter(left, "askeland");
		enter(right, "marrow");
		click(button(panel, "Swap the two sides"));
		expect(events.sides.choosePair.mock.calls).toEqual([
			[{ left: "askeland", right: "brandt" }],
			[{ left: "brandt", right: "marrow" }],
			[{ left: "brandt", right: "marrow" }],
		]);
	});

	it("need two", () => {
		const { panel } = showPage(
			makePage({ parties: [{ id: "a", name: "A" }], claims: [{ id: "a1", party: "a", says: "one thing" }] }),
		);
		expect(panel.querySelector(".pair")).toBeNull();
		expect(panel.textContent).toContain("Only one party speaks in this text.");
	});
});

describe("what stands alone", () => {
	const section = (status: "ok" | "partial", id: string) =>
		textsOf(showPage(harbour(status)).panel, `[data-section='${id}'] .claim-words`);

	it("is a claim against another without an answer, where the whole text was read", () => {
		expect(section("ok", "unanswered")).toEqual(["the basin explains no dead cod"]);
		expect(section("partial", "unanswered")).toEqual([]);
	});

	it("is what the outlet says in its own voice", () => {
		expect(section("ok", "outlet")).toEqual(["There is no evidence that any tanker rinsed its tanks"]);
	});
});

describe("the balance", () => {
	/** The harbour page, where the union's chairwoman also speaks against a ministry that says nothing. */
	function harbourWithMinistry() {
		const page = harbour();
		const mentions = [{ start: 0, end: 8, form: "name" as const }];
		page.analysis.parties.push({
			id: "ministry",
			name: "Ministry of Fisheries",
			named: true,
			kind: "organisation",
			role: null,
			speaksFor: null,
			mentions,
		});
		const claim = page.analysis.claims.find(({ id }) => id === "cod");
		claim?.targets.push({ party: "ministry", polarity: "against" });
		return page;
	}

	it("counts the words of each side, with a bar, and names the verbs", () => {
		const { panel } = showPage(harbour());
		expect(textsOf(panel, ".balance-side")).toEqual([
			"Brandt Harbour Group10 words in quotes · 3 in paraphrase",
			"Ilse Marrow5 words in quotes · 6 in paraphraseaccused",
			"Runa Askeland0 words in quotes · 6 in paraphrase",
			"not named0 words in quotes · 4 in paraphrase",
		]);
		expect(panel.querySelector<HTMLElement>(".balance-side .bar-quoted")?.style.width).toMatch(/^76\.9/u);
		expect(panel.textContent).toContain(
			"34 of 55 words stand in somebody’s statements. 1 uncertain statement is not counted.",
		);
	});

	it("says how much comes from people who are not named, or that nothing does", () => {
		const page = harbour();
		expect(textsOf(showPage(page).panel, ".balance-unnamed")).toEqual([
			"4 of the 34 words of statements (12 %) come from them: no source given (4).",
		]);
		const named = harbour();
		named.analysis.claims = named.analysis.claims.filter(({ id }) => id !== "somebody");
		expect(textsOf(showPage(named).panel, ".balance-unnamed")).toEqual([
			"No words of such people were found in the text read.",
		]);
	});

	it("lists of whom no words were found, and shows what is said against them", () => {
		expect(showPage(harbour()).panel.querySelector(".balance-silent")).toBeNull();
		const { panel, events } = showPage(harbourWithMinistry());
		expect(textsOf(panel, ".balance-silent li > span:not(.mark)")).toEqual([
			"No words of Ministry of Fisheries were found in the text read.",
		]);
		click(button(panel, "Show what is said against Ministry of Fisheries"));
		expect(events.showClaim).toHaveBeenCalledWith("cod");
	});

	it("folds many sides", () => {
		const ids = Array.from({ length: 8 }, (_, i) => `p${i}`);
		const { panel } = showPage(
			makePage({
				parties: ids.map((id) => ({ id, name: `Party ${id}` })),
				claims: [...ids.map((id) => ({ id: `c-${id}`, party: id, says: `what ${id} says` })), { id: "c", says: "who" }],
			}),
		);
		expect(panel.querySelectorAll(".balance-side")).toHaveLength(6);
		click(button(panel.querySelector(".balance") ?? panel, "+ 2"));
		expect(textsOf(panel, ".balance-name").slice(-2)).toEqual(["Party p7", "not named"]);
	});

	it.each<[string, (page: ReturnType<typeof harbour>) => void, string]>([
		[
			"cut off",
			({ analysis }) => {
				analysis.status = "partial";
			},
			"The text is cut off here",
		],
		[
			"read by rules alone",
			({ analysis }) => {
				analysis.engine.model = "rules";
			},
			"could not be loaded",
		],
		[
			"short of statements",
			({ analysis }) => {
				analysis.claims.splice(3);
			},
			"Too few statements",
		],
		[
			"uncertain",
			({ analysis }) => {
				for (const claim of analysis.claims) claim.confidence = 0.7;
			},
			"too much is uncertain",
		],
	])("says why there is none where the text is %s", (_, change, why) => {
		const page = harbour();
		change(page);
		const { panel } = showPage(page);
		expect(textsOf(panel, "[data-section='balance'] p").join()).toContain(why);
		expect(panel.querySelector(".balance-side")).toBeNull();
		expect(panel.querySelector("[data-section='unanswered']")).toBeNull();
	});
});

describe("answers that the engine is unsure of", () => {
	it("are left out until the reader asks for them, and say so", () => {
		const page = harbour();
		for (const link of page.analysis.counterclaims) link.confidence = 0.2;
		const { panel } = showPage(page, { sides: { pair: PAIR, party: null } });
		expect(panel.querySelectorAll(".dispute")).toHaveLength(0);
		const toggle = panel.querySelector<HTMLInputElement>(".view .check input");
		expect(toggle?.closest("label")?.textContent).toBe(`Show ${page.analysis.counterclaims.length} uncertain answers`);
		if (toggle) click(toggle);
		expect(panel.querySelectorAll(".dispute").length).toBeGreaterThan(0);
		expect(textsOf(panel, ".reason").every((reason) => reason.startsWith("uncertain · "))).toBe(true);
	});
});

describe("what it is about", () => {
	it("names each matter that several parties speak on, with who holds what and by whose account", () => {
		const page = harbour();
		const [one, other] = page.analysis.claims;
		page.analysis.issues = [
			{
				id: "i",
				label: one?.content[0] ?? { start: 0, end: 0 },
				confidence: 0.5,
				positions: [
					{ id: "i.marrow", party: "marrow", stance: "asserts", reportedBy: null, claims: [one?.id ?? ""] },
					{ id: "i.brandt", party: "brandt", stance: "denies", reportedBy: "marrow", claims: [other?.id ?? ""] },
				],
			},
			{
				id: "alone",
				label: other?.content[0] ?? { start: 0, end: 0 },
				confidence: 0.5,
				positions: [{ id: "alone.marrow", party: "marrow", stance: "for", reportedBy: null, claims: [one?.id ?? ""] }],
			},
		];
		const { panel, events } = showPage(page);
		expect(textsOf(panel, ".position")).toEqual([
			"Ilse Marrow states",
			"Brandt Harbour Group denies · by Ilse Marrow’s account",
		]);
		click(panel.querySelector<HTMLElement>(".position") as HTMLElement);
		expect(events.showClaim).toHaveBeenCalledWith(one?.id);
	});
});

describe("the words with which the article judges", () => {
	it("are listed by their kind and whom they are said of", () => {
		const page = harbour();
		page.analysis.evaluations = [
			{ start: 0, end: 4, category: "loaded-word", target: "brandt", confidence: 0.6 },
			{
				start: 0,
				end: 6,
				category: "adopted-claim",
				target: null,
				claim: page.analysis.claims[0]?.id ?? null,
				confidence: 0.5,
			},
		];
		const { panel, events } = showPage(page);
		expect(textsOf(panel, ".evaluation-kind")).toEqual([
			"judging word · of Brandt Harbour Group",
			"a headline that states a party’s claim as fact",
		]);
		click(button(panel, "Show the claim"));
		expect(events.showClaim).toHaveBeenCalled();
	});
});
