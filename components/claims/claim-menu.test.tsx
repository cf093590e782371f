// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../components/claims/claim-filter";
import { DEFAULT_ENGINES } from "../../domain/search-engines";
import { harbour } from "../../tests/support/harbour";
import { button, click, showPage, textsOf } from "../../tests/support/panel";

function openMenu(engines = DEFAULT_ENGINES) {
	const { panel, events } = showPage(harbour(), {
		tab: "claims",
		claims: { filter: NO_FILTER, place: null, engines },
	});
	const card = panel.querySelector<HTMLElement>("[data-claim='swam']");
	if (!card) throw new Error("the claim is not shown");
	click(button(card, "More on this claim"));
	const item = (name: string) => {
		const found = [...card.querySelectorAll<HTMLElement>("[role='menuitem']")].find(
			({ textContent }) => textContent === name,
		);
		if (!found) throw new Error(`there is no “${name}”`);
		return found;
	};
	return { card, events, item };
}

describe("the menu of a claim", () => {
	it("copies the words as a quotation, or the way to them", () => {
		const { card, events, item } = openMenu();
		click(item("Copy quotation"));
		expect(events.claims.copy.mock.lastCall?.[0].plain).toMatch(/^“People swam in that water\.”, said Ilse Marrow — /u);
		expect(card.querySelector("[role='menu']")).toBeNull();
		click(button(card, "More on this claim"));
		click(item("Copy link to passage"));
		expect(events.claims.copy).toHaveBeenLastCalledWith({
			plain: expect.stringContaining("https://news.example/harbour#:~:text="),
			html: null,
		});
	});

	it("says who would be sent the words, and leads there", () => {
		const { card, events, item } = openMenu();
		expect(textsOf(card, "[role='menu'] a")).toEqual([
			"Google Fact Check Explorer sends the words to toolbox.google.com",
			"DuckDuckGo sends the words to duckduckgo.com",
			"Wikipedia sends the words to en.wikipedia.org",
		]);
		expect([...card.querySelectorAll<HTMLAnchorElement>("[role='menu'] a")].map(({ href }) => href)).toEqual([
			"https://toolbox.google.com/factcheck/explorer/search/People%20swam%20in%20that%20water",
			"https://duckduckgo.com/?q=People%20swam%20in%20that%20water",
			"https://en.wikipedia.org/w/index.php?search=People%20swam%20in%20that%20water",
		]);
		click(item("Choose where to check…"));
		expect(events.openOptions).toHaveBeenCalledOnce();
	});

	it("offers no engine where the reader has none", () => {
		expect(openMenu([]).card.querySelector("[role='menu'] a")).toBeNull();
	});

	it("is gone through by arrows, round and round, and keys go no further", () => {
		const { events } = openMenu();
		const press = (key: string) => {
			act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
			return document.activeElement?.textContent;
		};
		expect(document.activeElement?.textContent).toBe("Copy quotation");
		expect(press("ArrowDown")).toBe("Copy link to passage");
		expect(press("Home")).toBe("Copy quotation");
		expect(press("ArrowUp")).toBe("Choose where to check…");
		press("n");
		expect(events.notes.onClaim).not.toHaveBeenCalled();
	});
});
