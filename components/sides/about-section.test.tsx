// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { button, click, showPage, textsOf } from "../../tests/support/panel";

const arcsOf = (panel: HTMLElement) => [...panel.querySelectorAll<SVGElement>(".arc")];
const press = (element: Element, key: string) =>
	act(() => void element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

describe("who speaks about whom", () => {
	it("is drawn, each arc named", () => {
		const { panel } = showPage(harbour());
		expect(arcsOf(panel).map((arc) => arc.getAttribute("aria-label"))).toEqual([
			"Ilse Marrow against Brandt Harbour Group: 1 statement",
			"Runa Askeland against Brandt Harbour Group: 1 statement",
		]);
	});

	it("is gone through by the arrow keys, from one stop for the Tab key", () => {
		const [first, second] = arcsOf(showPage(harbour()).panel);
		if (!first || !second) throw new Error("there are no arcs");
		expect([first, second].map((arc) => arc.getAttribute("tabindex"))).toEqual(["0", "-1"]);
		first.focus();
		press(first, "ArrowDown");
		expect(document.activeElement).toBe(second);
		press(second, "ArrowDown");
		expect(document.activeElement).toBe(first);
		press(first, "End");
		expect(document.activeElement).toBe(second);
	});

	it("shows the statements of an arc, and takes them away again", () => {
		const { panel } = showPage(harbour());
		const said = () => textsOf(panel, "[data-section='about'] .claim-words");
		const [, second] = arcsOf(panel);
		expect(said()).toEqual([]);
		press(second as Element, "Enter");
		expect(said()).toEqual(["the basin explains no dead cod"]);
		expect(second?.getAttribute("aria-pressed")).toBe("true");
		press(second as Element, " ");
		expect(said()).toEqual([]);
	});

	it("is a table as well", () => {
		const { panel } = showPage(harbour());
		click(button(panel, "As a table"));
		expect(textsOf(panel, ".about-table tbody tr")).toEqual([
			"Ilse Marrow Brandt Harbour Group1––",
			"Runa Askeland Brandt Harbour Group1––",
		]);
		click(button(panel, "Show what Ilse Marrow says about Brandt Harbour Group"));
		expect(textsOf(panel, "[data-section='about'] .claim-words")).toEqual([
			"accused it of hiding a spill for three weeks",
		]);
	});

	it("is a table alone where nobody speaks for or against, and nothing where nobody speaks of others", () => {
		const plan = {
			parties: ["a", "b"].map((id) => ({ id, name: id })),
			claims: [{ id: "a1", party: "a", says: "one", targets: [{ party: "b", polarity: "neutral" as const }] }],
		};
		const neutral = showPage(makePage(plan)).panel;
		expect([neutral.querySelector(".arcs"), neutral.querySelectorAll(".about-table tbody tr").length]).toEqual([
			null,
			1,
		]);
		const none = showPage(makePage({ ...plan, claims: [{ id: "a1", party: "a", says: "one" }] })).panel;
		expect(none.querySelector("[data-section='about']")).toBeNull();
	});
});
