// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { button, click, showPage, textsOf } from "../../tests/support/panel";

describe("a claim", () => {
	it("is shown on the page, and noted", () => {
		const { panel, events } = showPage(harbour());
		const card = panel.querySelector<HTMLElement>("[data-claim='hid']");
		if (!card) throw new Error("the claim is not shown");
		click(card.querySelector(".claim-words") as HTMLElement);
		click(button(card, "Write a note on this claim"));
		expect(events.showClaim).toHaveBeenCalledWith("hid");
		expect(events.notes.onClaim).toHaveBeenCalledWith("hid");
	});

	it("says who says it, how, and how sure that is", () => {
		const { panel } = showPage(harbour(), { tab: "claims" });
		expect(textsOf(panel, ".entry > .claim-who")).toEqual([
			"Ilse Marrow accuses · reported",
			"Ilse Marrow says · in their own words",
			"Edvard Lunde denies · in their own words",
			"Brandt Harbour Group criticises · partly in their own words",
			"Runa Askeland criticises · reported",
			"Brandt Harbour Group believes · reported · uncertain",
			"not named says · reported",
			"the outlet",
		]);
	});

	it.each(["sides", "claims"] as const)("has the page's words marked as in the page's language in %s", (tab) => {
		const { panel } = showPage(harbour(), { tab });
		const words = [...panel.querySelectorAll(".claim-words, .issue-label:not(.without-issue)")];
		expect(words.length).toBeGreaterThan(3);
		for (const one of words) expect(one.querySelector("[lang='en']")?.textContent).toBe(one.textContent);
		expect(panel.querySelector("h1")?.lang).toBe("en");
	});

	it("says whose report it is within", () => {
		const { panel } = showPage(
			makePage({
				parties: [
					{ id: "a", name: "Ada Orlo" },
					{ id: "b", name: "Ben Tark" },
				],
				claims: [
					{ id: "a1", party: "a", says: "that he knew" },
					{ id: "b1", party: "b", within: "a1", says: "that all is well" },
				],
			}),
			{ tab: "claims" },
		);
		expect(textsOf(panel, ".claim-how")[1]).toBe("says · reported · reported by Ada Orlo");
	});
});

describe("names and words of any length", () => {
	const LONG = "Föderation der Wasserwerke ".repeat(200);
	const page = makePage({
		title: LONG,
		parties: [
			{ id: "a", name: LONG },
			{ id: "b", name: '<b>Ben</b> & "Söhne"' },
			{ id: "c", name: "" },
		],
		claims: [
			{ id: "a1", party: "a", says: "x".repeat(20_000) },
			{ id: "b1", party: "b", says: "<script>alert(1)</script>", cue: "said" },
			{ id: "c1", party: "c", says: "💧".repeat(500) },
			{ id: "d1", party: "not in the list", says: "nothing" },
		],
		links: [
			{ claim: "a1", counter: "b1", rule: "opposite-words", evidence: "x".repeat(200) },
			{ claim: "a1", counter: "gone" },
		],
	});

	it.each(["sides", "claims"] as const)("are shown in %s as they are", (tab) => {
		const { panel } = showPage(page, { tab });
		expect(panel.textContent).toContain('<b>Ben</b> & "Söhne"');
		expect(panel.textContent).toContain("<script>alert(1)</script>");
		expect(panel.querySelector("script, b")).toBeNull();
	});

	it("leave long evidence out of the reason", () => {
		expect(textsOf(showPage(page).panel, ".reason")).toEqual(["says the opposite"]);
	});
});
