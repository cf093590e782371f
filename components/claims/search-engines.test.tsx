// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { DEFAULT_ENGINES, type SearchEngines } from "../../domain/search-engines";
import { button, click, enter, show, textsOf } from "../../tests/support/panel";
import { SearchEngineList } from "./search-engines";

function showEngines(engines: SearchEngines = DEFAULT_ENGINES) {
	const kept = signal(engines);
	const List = () => (
		<SearchEngineList
			engines={kept.value}
			onChange={(changed) => {
				kept.value = changed;
			}}
		/>
	);
	const view = show(<List />);
	const field = (index: number) => {
		const found = view.querySelectorAll<HTMLInputElement>("form input")[index];
		if (!found) throw new Error("there is no such field");
		return found;
	};
	return { view, field, names: () => kept.value.map(({ name }) => name), kept };
}

describe("the engines", () => {
	it("are named with their sites, the first as that", () => {
		const { view } = showEngines();
		expect(textsOf(view, "li > span:first-child")).toEqual([
			"Google Fact Check Explorer toolbox.google.com",
			"DuckDuckGo duckduckgo.com",
			"Wikipedia en.wikipedia.org",
		]);
		expect(textsOf(view, "li:first-child .engine-actions .hint")).toEqual(["offered first"]);
	});

	it("are put first, taken away, and put back", () => {
		const { view, names } = showEngines();
		click(button(view, "Offer first: Wikipedia"));
		expect(names()).toEqual(["Wikipedia", "Google Fact Check Explorer", "DuckDuckGo"]);
		for (const name of names()) click(button(view, `Remove ${name}`));
		expect(view.textContent).toContain("There is none.");
		expect(document.activeElement?.textContent).toBe("Add");
		click(button(view, "Put the usual ones back"));
		expect(names()).toEqual(DEFAULT_ENGINES.map(({ name }) => name));
	});

	it("are added when they are right, and told what is wrong until then", () => {
		const { view, field, names } = showEngines();
		click(button(view, "Add"));
		expect(document.activeElement).toBe(field(0));
		click(button(view, "Save"));
		expect(textsOf(view, "[role='alert']")).toEqual(["Give it a short name."]);
		enter(field(0), " The Courier ");
		enter(field(1), "http://courier.example/?q=%s");
		expect(textsOf(view, "[role='alert']")[0]).toContain("must begin with https://");
		expect(field(1).getAttribute("aria-invalid")).toBe("true");
		enter(field(1), "https://courier.example/?q=%s");
		expect(textsOf(view, "[role='alert']")).toEqual([""]);
		click(button(view, "Save"));
		expect(names().at(-1)).toBe("The Courier");
		expect(view.querySelector("form")).toBeNull();
	});

	it("are changed in their places", () => {
		const { view, field, kept } = showEngines();
		click(button(view, "Edit DuckDuckGo"));
		enter(field(1), "https://lite.duckduckgo.com/lite?q=%s");
		click(button(view, "Save"));
		expect(kept.value[1]).toEqual({ name: "DuckDuckGo", url: "https://lite.duckduckgo.com/lite?q=%s" });
		click(button(view, "Edit DuckDuckGo"));
		enter(field(0), "wikipedia");
		click(button(view, "Save"));
		expect(textsOf(view, "[role='alert']")).toEqual(["Another one has this name."]);
		click(button(view, "Cancel"));
		expect(kept.value[1]?.name).toBe("DuckDuckGo");
	});
});
