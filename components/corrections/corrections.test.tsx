// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { anchorAt } from "../../domain/anchor";
import { CORRECTION_OPERATIONS, type Correction } from "../../domain/correction";
import { harbour } from "../../tests/support/harbour";
import { button, click, enter, showPage, textsOf } from "../../tests/support/panel";
import type { ReadPage, ShownCorrection } from "../panel-data";

const card = (panel: HTMLElement, claim: string) =>
	panel.querySelector<HTMLElement>(`[data-claim="${claim}"]`) ?? document.body;

/** Opens what can be corrected of a claim, on the list of claims. */
function correct(claim: string, page: ReadPage = harbour()) {
	for (const party of page.analysis.parties) party.mentions = [{ start: 0, end: 8, form: "name" }];
	const { panel, events } = showPage(page, { tab: "claims" });
	click(button(card(panel, claim), "Correct this claim"));
	const corrector = card(panel, claim).querySelector<HTMLElement>(".corrector") ?? document.body;
	const select = (label: string) => {
		const found = [...corrector.querySelectorAll("label")].find(({ textContent }) => textContent?.startsWith(label));
		return found?.querySelector("select") ?? document.createElement("select");
	};
	return { panel, events: events.corrections, corrector, select };
}

describe("a claim", () => {
	it("is given another speaker, or nobody", () => {
		const { events, select } = correct("hid");
		expect(select("Said by").value).toBe("marrow");
		enter(select("Said by"), "");
		expect(events.setSpeaker).toHaveBeenCalledWith("hid", null);
	});

	it("closes what was open, and has the focus back", () => {
		const { panel, corrector } = correct("hid");
		click(button(corrector, "Close"));
		expect(panel.querySelector(".corrector")).toBeNull();
		expect(document.activeElement?.getAttribute("aria-label")).toBe("Correct this claim");
	});

	it("is no claim, or has other words", () => {
		for (const [name, event] of [
			["This is no claim", "rejectClaim"],
			["Take the selected words", "takeSelectedWords"],
		] as const) {
			const { events, corrector } = correct("cod");
			click(button(corrector, name));
			expect(events[event]).toHaveBeenCalledWith("cod");
		}
	});

	it("goes under another issue", () => {
		const page = harbour();
		const label = page.analysis.claims[0]?.content[0] ?? { start: 0, end: 0 };
		page.analysis.issues = [{ id: "i", label, confidence: 1, positions: [] }];
		const { events, select } = correct("cod", page);
		expect(textsOf(select("About"), "option")).toEqual(["On other matters", "hiding a spill for three weeks"]);
		enter(select("About"), "i");
		expect(events.setIssue).toHaveBeenCalledWith("cod", "i");
	});

	it("is made the answer to a claim of another, not of its own side or one that it answers already", () => {
		const { events, corrector, select } = correct("none");
		const offered = textsOf(select("It disputes"), "option");
		expect(offered.join()).toContain("Runa Askeland: the basin explains no dead cod");
		expect(offered.join()).not.toMatch(/fairy tale|hiding a spill/u);
		enter(select("It disputes"), "cod");
		enter(select("How"), "rebuttal");
		click(button(corrector, "Add as its answer"));
		expect(events.addLink).toHaveBeenCalledWith("cod", "none", "rebuttal");
	});

	it("cannot be corrected in a private window", () => {
		const { panel } = showPage({ ...harbour(), private: true }, { tab: "claims" });
		expect(panel.querySelector(".claim-correct")).toBeNull();
	});
});

describe("a counterclaim", () => {
	it("is confirmed or refused", () => {
		const { panel, events } = showPage(harbour());
		click(button(panel, "Right"));
		click(button(panel, "No answer"));
		expect(events.corrections.confirmLink).toHaveBeenCalledWith("none against hid");
		expect(events.corrections.rejectLink).toHaveBeenCalledWith("none against hid");
	});

	it("that the reader confirmed can still be refused", () => {
		const page = harbour();
		for (const link of page.analysis.counterclaims) link.confidence = 1;
		const names = textsOf(showPage(page).panel, ".link-correct button");
		expect(new Set(names)).toEqual(new Set(["No answer"]));
	});
});

describe("a party", () => {
	function correctParty(outlet?: string) {
		const page = harbour();
		if (outlet !== undefined) page.article.outlet = outlet;
		const mentions = ["port", "Minister"].map((words) => {
			const start = page.article.text.indexOf(words);
			return { start, end: start + words.length, form: "name" as const };
		});
		for (const party of page.analysis.parties) party.mentions = mentions;
		const { panel, events } = showPage(page, { sides: { pair: null, party: "brandt" } });
		const corrector = panel.querySelector<HTMLElement>(".party-corrector") ?? document.body;
		const fields = [
			...corrector.querySelectorAll<HTMLInputElement | HTMLSelectElement>("label > input, label > select"),
		];
		return { corrector, events: events.corrections, fields, mentions };
	}

	it("is renamed, for all articles of the outlet where the reader says so", () => {
		const { corrector, events, fields } = correctParty("The Mail");
		const [name, , scope] = fields;
		expect(button(corrector, "Rename").disabled).toBe(true);
		enter(name as HTMLInputElement, " The port ");
		enter(scope as HTMLSelectElement, "outlet");
		click(button(corrector, "Rename"));
		expect(events.renameParty).toHaveBeenCalledWith("brandt", "The port", "outlet");
	});

	it("is made one with another", () => {
		const { corrector, events, fields } = correctParty();
		expect(textsOf(corrector, "option")).not.toContain("in all articles of The Mail");
		enter(fields[1] as HTMLSelectElement, "lunde");
		click(button(corrector, "Make one"));
		expect(events.mergeParties).toHaveBeenCalledWith("brandt", "lunde", "article");
	});

	it("has some of its mentions taken out, never all", () => {
		const { corrector, events, mentions } = correctParty();
		const boxes = [...corrector.querySelectorAll<HTMLInputElement>("[type='checkbox']")];
		enter(corrector.querySelector(".mentions ~ form input") as HTMLInputElement, "The ministry");
		for (const box of boxes) click(box);
		expect(button(corrector, "Take out").disabled).toBe(true);
		if (boxes[0]) click(boxes[0]);
		click(button(corrector, "Take out"));
		expect(events.splitParty).toHaveBeenCalledWith("brandt", [mentions[1]], "The ministry");
	});
});

describe("the corrections that were made", () => {
	const text = harbour().article.text;
	const made = (op: Correction["op"], status: ShownCorrection["status"], carried = false): ShownCorrection => ({
		correction: {
			id: op,
			article: "https://news.example/harbour",
			op,
			targets: [{ role: "claim", anchor: anchorAt(text, { start: 0, end: 8 }), hint: null }],
			value: null,
			scope: "article",
			engine: "1",
			createdAt: 1,
		},
		status,
		carried,
	});
	const showList = (list: ShownCorrection[]) =>
		showPage(harbour(), { tab: "notes", corrections: { list, error: null } });

	it("are listed with what became of each", () => {
		const { panel } = showList([
			made("set-speaker", "applied"),
			made("reject-claim", "uncertain", true),
			made("set-span", "orphaned"),
		]);
		expect(textsOf(panel, ".corrections li p")).toEqual([
			"Speaker “Minister” — nobody that the text names",
			"applied",
			"No claim “Minister”",
			"not applied, the page has changed and this may be another place · made in another article",
			"Words “”",
			"not applied, the words are no longer on the page",
		]);
	});

	it.each(CORRECTION_OPERATIONS)("have words for %s", (op) => {
		const { panel } = showList([made(op, "applied")]);
		expect(panel.querySelector(".correction-kind")?.textContent).not.toBe("");
	});

	it("are taken back, and applied where the reader says that the place is right", () => {
		const shown = made("reject-claim", "uncertain");
		const { panel, events } = showList([shown]);
		click(button(panel, "Take back"));
		click(button(panel, "Apply here"));
		expect(events.corrections.drop).toHaveBeenCalledWith(shown.correction);
		expect(events.corrections.settle).toHaveBeenCalledWith(shown.correction);
		expect(textsOf(showList([made("set-span", "applied")]).panel, ".corrections button")).toEqual(["Take back"]);
	});
});
