// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { PanelData } from "../../components/panel-data";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { button, click, enter, showPage, textsOf } from "../../tests/support/panel";

const ALL = ["hid", "swam", "none", "tale", "cod", "tanker", "somebody", "no-evidence"];

function showClaims(data: Partial<PanelData> = {}) {
	const { panel, events } = showPage(harbour(), { tab: "claims", ...data });
	const [party, form] = panel.querySelectorAll<HTMLSelectElement>(".filters select");
	const search = panel.querySelector<HTMLInputElement>(".filters input");
	if (!party || !form || !search) throw new Error("the filters are not shown");
	const listed = () =>
		[...panel.querySelectorAll<HTMLElement>(".claim-list [data-claim]")].map(({ dataset }) => dataset.claim);
	return { panel, events, party, form, search, listed };
}

describe("the claims", () => {
	it("stand in reading order, those that are disputed marked", () => {
		const { panel, listed } = showClaims();
		expect(listed()).toEqual(ALL);
		expect(textsOf(panel, "[role='status']")).toEqual(["8 claims"]);
		const disputed = [...panel.querySelectorAll<HTMLElement>("[data-claim]:has(.badge)")];
		expect(disputed.map(({ dataset }) => dataset.claim)).toEqual(["hid", "tanker"]);
	});

	it("are of the parties that speak, and of the outlet", () => {
		expect(textsOf(showClaims().party, "option")).toEqual([
			"All parties",
			"Brandt Harbour Group",
			"Ilse Marrow",
			"Runa Askeland",
			"the outlet",
		]);
	});

	it.each<[string, { party?: string; form?: string; text?: string }, string[]]>([
		["of a party, with those who speak for it", { party: "brandt" }, ["none", "tale", "tanker"]],
		["of the outlet", { party: "outlet" }, ["no-evidence"]],
		["in a form", { form: "direct" }, ["swam", "none"]],
		["by words", { text: "  TANK " }, ["tanker", "no-evidence"]],
		["by words on both sides of a gap", { text: "21st" }, ["none"]],
		["by all at once", { party: "brandt", form: "indirect", text: "tank" }, ["tanker"]],
		["by words that nobody says", { text: "whale" }, []],
		["by signs that mean something in a pattern", { text: ".*" }, []],
		["by spaces only", { text: "   " }, ALL],
	])("are filtered: %s", (_, filter, expected) => {
		const { panel, party, form, search, listed } = showClaims();
		if (filter.party !== undefined) enter(party, filter.party);
		if (filter.form !== undefined) enter(form, filter.form);
		if (filter.text !== undefined) enter(search, filter.text);
		expect(listed()).toEqual(expected);
		const count = { 0: "No claim matches.", 1: "1 claim" }[expected.length] ?? `${expected.length} claims`;
		expect(textsOf(panel, "[role='status']")).toEqual([`${count}Show all`]);
	});

	it("are all shown again", () => {
		const { panel, party, search, listed } = showClaims();
		enter(party, "outlet");
		enter(search, "tank");
		click(button(panel, "Show all"));
		expect(listed()).toEqual(ALL);
		expect([party.value, search.value]).toEqual(["", ""]);
	});

	it("are left out where the engine is unsure of them, if the reader says so", () => {
		const { panel, listed } = showClaims();
		const hide = panel.querySelector<HTMLInputElement>(".filters input[type='checkbox']");
		if (!hide) throw new Error("there is no way to hide them");
		click(hide);
		expect(listed()).toEqual(ALL.filter((id) => id !== "tanker"));
		click(button(panel, "Show all"));
		expect(listed()).toEqual(ALL);
	});

	it("have no such choice where the engine is sure of all", () => {
		const page = makePage({
			parties: [{ id: "a", name: "Ada Orlo" }],
			claims: [{ id: "a0", party: "a", says: "that it was late" }],
		});
		expect(showPage(page, { tab: "claims" }).panel.querySelector(".filters input[type='checkbox']")).toBeNull();
	});

	it("are laid out as they come into view only where they are too many", () => {
		const claims = (count: number) =>
			makePage({
				parties: [{ id: "a", name: "Ada Orlo" }],
				claims: Array.from({ length: count }, (_, i) => ({ id: `a${i}`, party: "a", says: `that it was ${i}` })),
			});
		const isLong = (count: number) =>
			showPage(claims(count), { tab: "claims" }).panel.querySelector(".claim-list.long") !== null;
		expect([isLong(200), isLong(201)]).toEqual([false, true]);
	});

	it("show the one that was clicked on the page, even where the filter would hide it", () => {
		const { panel, search, listed } = showClaims({ currentClaim: "hid" });
		const current = () =>
			[...panel.querySelectorAll<HTMLElement>("[aria-current='true']")].map(({ dataset }) => dataset.claim);
		expect(current()).toEqual(["hid"]);
		enter(search, "tanker");
		expect(current()).toEqual(["hid"]);
		expect(listed()).toEqual(["tanker", "no-evidence"]);
		enter(search, "spill");
		expect(current()).toEqual(["hid"]);
	});
});
