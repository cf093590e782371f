// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { ALL, claimsWith, many, showClaims } from "../../tests/support/claims";
import { harbour } from "../../tests/support/harbour";
import { button, click, enter, NO_NOTES, shownNote, textsOf } from "../../tests/support/panel";
import type { ReadPage } from "../panel-data";
import { NO_FILTER } from "./claim-filter";

describe("filters", () => {
	it("are chips, with the parties that speak and those who speak for them", () => {
		const { panel, listed } = showClaims();
		click(button(panel, "Filter"));
		expect(textsOf(panel, ".filter-group:first-child .chip")).toEqual([
			"Brandt Harbour Group",
			"↳ Edvard Lunde",
			"Ilse Marrow",
			"Runa Askeland",
			"not named",
			"the outlet",
		]);
		click(button(panel, "↳ Edvard Lunde"));
		click(button(panel, "Runa Askeland"));
		expect(listed()).toEqual(["none", "cod"]);
		click(button(panel, "denies"));
		expect(listed()).toEqual(["none"]);
		expect(textsOf(panel, ".filter-opener")).toEqual(["Filter (3)"]);
	});

	it("that are on are shown, and taken away one by one, with the focus on the next", () => {
		const { panel, filter } = showClaims({ claims: claimsWith({ forms: ["direct", "mixed"], sure: true }) });
		expect(textsOf(panel, ".active-filters .chip")).toEqual([
			"in their own words ×",
			"partly in their own words ×",
			"Hide uncertain ones ×",
		]);
		click(button(panel, "Take the filter “partly in their own words” away"));
		expect(filter()).toEqual({ ...NO_FILTER, forms: ["direct"], sure: true });
		expect(document.activeElement?.textContent).toContain("Hide uncertain ones");
		click(button(panel, "Take the filter “Hide uncertain ones” away"));
		click(button(panel, "Take the filter “in their own words” away"));
		expect(document.activeElement?.className).toBe("filter-opener");
		expect(filter()).toEqual(NO_FILTER);
	});

	it("are a click away where they are wanted most", () => {
		const notes = { notes: [shownNote("n", { targets: [{ kind: "claim", id: "cod", anchors: [] }] })] };
		const { panel, listed } = showClaims({ notes: { ...NO_NOTES, ...notes } });
		click(button(panel, "Disputed"));
		expect(listed()).toEqual(["hid", "tanker"]);
		click(button(panel, "Disputed"));
		click(button(panel, "Noted"));
		expect(listed()).toEqual(["cod"]);
		click(button(panel, "Show all"));
		expect(listed()).toEqual(ALL);
	});

	it("draw no conclusion from a text that is cut off", () => {
		const named = (page: ReadPage) => {
			const { panel } = showClaims({}, page);
			click(button(panel, "Filter"));
			return textsOf(panel, ".filter-choices .chip").includes("No dispute found");
		};
		expect([named(harbour()), named(harbour("partial"))]).toEqual([true, false]);
	});

	it("offer only what makes a difference", () => {
		const { panel } = showClaims({}, many(2));
		click(button(panel, "Filter"));
		expect(textsOf(panel, ".filter-choices .chip")).toEqual(["Ada Orlo", "reported", "says", "No dispute found"]);
	});
});

describe("searching", () => {
	it("marks what is found, accents and case apart", () => {
		const { panel, search, listed } = showClaims();
		enter(search, "TÄNK");
		expect(listed()).toEqual(["tanker", "no-evidence"]);
		expect(textsOf(panel, ".entry > .claim-words mark")).toEqual(["tank", "tank", "tank", "tank"]);
		enter(search, "lunde");
		expect(textsOf(panel, ".claim-party mark")).toEqual(["Lunde"]);
	});

	it("tells how far one has come among those that the filter shows", () => {
		const { panel, set } = showClaims({ claims: claimsWith({ dispute: "disputed" }), currentClaim: "tanker" });
		expect(textsOf(panel, ".claims-count")).toEqual(["No. 2 of 2 claimsShow all"]);
		set({ currentClaim: "tale" });
		expect(textsOf(panel, ".claims-count")).toEqual(["2 claimsShow all"]);
		set({ claims: claimsWith({}), currentClaim: "tanker" });
		expect(textsOf(panel, ".claims-count")).toEqual(["8 claims"]);
	});

	it("says the count when the reader pauses, once", () => {
		vi.useFakeTimers();
		try {
			const { panel, search } = showClaims();
			const spoken = () => textsOf(panel, ".claims [role='status']");
			for (const text of ["w", "wh", "whale"]) enter(search, text);
			expect(textsOf(panel, ".claims-count")).toEqual(["No claim matches.Show all"]);
			expect(spoken()).toEqual(["8 claims"]);
			act(() => void vi.advanceTimersByTime(1000));
			expect(spoken()).toEqual(["No claim matches."]);
		} finally {
			vi.useRealTimers();
		}
	});
});
