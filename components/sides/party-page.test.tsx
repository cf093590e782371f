// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { button, click, NO_NOTES, shownNote, showPage, textsOf } from "../../tests/support/panel";
import type { PanelData } from "../panel-data";

const showParty = (party: string, data: Partial<PanelData> = {}, page = harbour()) =>
	showPage(page, { ...data, sides: { pair: null, party } });

describe("the page of a party", () => {
	it("says what it is, who speaks for it, what it says, and what others say of it", () => {
		const { panel } = showParty("brandt");
		expect(textsOf(panel, ".party-page h2")).toEqual(["Brandt Harbour Group"]);
		expect(textsOf(panel, ".party-facts > div")).toEqual(["Kindorganisation", "Speaks throughEdvard Lunde"]);
		expect(textsOf(panel, "[data-section='party-claims'] h3")).toEqual(["Says, in 3 statements"]);
		expect(textsOf(panel, "[data-section='party-against'] .claim-words")).toEqual([
			"accused it of hiding a spill for three weeks",
			"the basin explains no dead cod",
		]);
		expect(panel.querySelector("[data-section='party-for']")).toBeNull();
		expect(document.activeElement?.textContent?.trim()).toBe("Brandt Harbour Group");
	});

	it("of one who speaks for another has their own words alone, and the way to the other", () => {
		const { panel, events } = showParty("lunde");
		expect(textsOf(panel, "[data-section='party-claims'] .claim-words")).toEqual(["There was no spill … on the 21st"]);
		click(button(panel, "Brandt Harbour Group"));
		expect(events.sides.openParty).toHaveBeenCalledWith("brandt");
	});

	it("has its office in the page's words, and its other names", () => {
		const page = harbour();
		const start = page.article.text.indexOf("Minister");
		const mention = (words: string) => {
			const at = page.article.text.indexOf(words);
			return { start: at, end: at + words.length, form: "alias" as const };
		};
		page.analysis.parties[0] = {
			...(page.analysis.parties[0] as (typeof page.analysis.parties)[0]),
			role: { start, end: start + 8 },
			mentions: [mention("Minister"), mention("port"), mention("port")],
		};
		expect(textsOf(showParty("marrow", {}, page).panel, ".party-facts > div")).toEqual([
			"Kindperson · Minister",
			"Also calledMinister, port",
		]);
	});

	it("says where no words were found", () => {
		expect(showParty("reiter").panel.textContent).toContain("No words of Jonas Reiter were found in the text read.");
		expect(showParty("reiter", {}, harbour("partial")).panel.textContent).toContain("in the part that was read");
	});

	it("has the notes on it, which are edited among the notes", () => {
		const note = shownNote("n", { targets: [{ kind: "party", id: "gone", name: "Runa Askeland" }], body: "Trusted?" });
		const { panel, events } = showParty("askeland", { notes: { ...NO_NOTES, notes: [note] } });
		expect(textsOf(panel, ".party-notes .markdown")).toEqual(["Trusted?"]);
		click(button(panel, "Edit"));
		expect(events.chooseTab).toHaveBeenCalledWith("notes");
		expect(events.notes.edit).toHaveBeenCalledWith(note);
		click(button(panel, "Note on Runa Askeland"));
		expect(events.notes.onParty).toHaveBeenCalledWith("askeland");
	});

	it("leads back", () => {
		const { panel, events } = showParty("marrow");
		click(button(panel, "← All sides"));
		expect(events.sides.closeParty).toHaveBeenCalled();
	});
});
