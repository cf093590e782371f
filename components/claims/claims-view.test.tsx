// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { ALL, claimsWith, showClaims } from "../../tests/support/claims";
import { makePage } from "../../tests/support/make-page";
import { button, click, textsOf } from "../../tests/support/panel";
import { type ClaimFilter, NO_FILTER } from "./claim-filter";

describe("the claims", () => {
	it("stand in reading order as a feed, those that are disputed marked", () => {
		const { panel, listed } = showClaims();
		expect(listed()).toEqual(ALL);
		expect(textsOf(panel, ".claims-count")).toEqual(["8 claims"]);
		const disputed = [...panel.querySelectorAll<HTMLElement>("[data-claim]:has(.badge)")];
		expect(disputed.map(({ dataset }) => dataset.claim)).toEqual(["hid", "tanker"]);
		const places = [...panel.querySelectorAll("[role='feed'] article")].map((card) => [
			card.getAttribute("aria-posinset"),
			card.getAttribute("aria-setsize"),
		]);
		expect(places).toEqual(ALL.map((_, index) => [String(index + 1), "8"]));
	});

	it("show who disputes them, and why", () => {
		const { panel, events } = showClaims();
		const counters = panel.querySelector<HTMLElement>("[data-claim='hid'] .linked.counters");
		if (!counters) throw new Error("the counterclaims are not there");
		expect(textsOf(counters, "summary")).toEqual(["disputed by 2 claims"]);
		expect(textsOf(counters, ".claim-who")).toEqual([
			"Edvard Lunde denies · in their own words",
			"Brandt Harbour Group criticises · partly in their own words",
		]);
		expect(textsOf(counters, ".reason")).toEqual(["denies it in the same words: “no spill”", "answers the accusation"]);
		click(counters.querySelector(".claim-words") as HTMLElement);
		expect(events.showClaim).toHaveBeenCalledWith("none");
	});
});

describe("the current claim", () => {
	it("is marked, and brought into view without taking the focus", () => {
		const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
		const { search, current, set } = showClaims();
		search.focus();
		set({ currentClaim: "cod" });
		expect(current()).toEqual(["cod"]);
		expect(scrolled.mock.contexts.map((card) => (card as HTMLElement).dataset.claim)).toEqual(["cod"]);
		expect(document.activeElement).toBe(search);
		scrolled.mockRestore();
	});

	it.each<[string, Partial<ClaimFilter>]>([
		["by words", { text: "tanker" }],
		["by a click", { forms: ["direct"] }],
	])("that is filtered out %s is named, and shown on demand", (_, filter) => {
		const { panel, listed, filter: now, events } = showClaims({ claims: claimsWith(filter), currentClaim: "hid" });
		expect(textsOf(panel, ".missed")).toEqual(["The claim that you are at on the page is not among these. Show it"]);
		click(button(panel, "Show it"));
		expect(now()).toEqual(NO_FILTER);
		expect(listed()).toContain("hid");
		expect(events.claims.changeFilter).toHaveBeenCalledWith(NO_FILTER, expect.anything(), {
			claim: "hid",
			top: 120,
			current: "hid",
		});
		expect(panel.querySelector(".missed")).toBeNull();
	});

	it("that is narration is shown on demand too", () => {
		const page = makePage({
			parties: [{ id: "a", name: "Ada Orlo" }],
			claims: [
				{ id: "a0", party: "a", says: "that it was late" },
				{ id: "dark", voice: "outlet", standing: "background", says: "It was dark" },
			],
		});
		const { panel, listed } = showClaims({ currentClaim: "dark" }, page);
		click(button(panel, "Show it"));
		expect(listed()).toEqual(["a0", "dark"]);
	});
});
