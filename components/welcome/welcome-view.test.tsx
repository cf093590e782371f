// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { button, click, panelEvents, show, textsOf } from "../../tests/support/panel";
import type { WelcomeData, WelcomeEvents } from "./welcome-data";
import { WelcomeView } from "./welcome-view";

function showWelcome(data: Partial<WelcomeData> = {}) {
	const panel = panelEvents();
	const events = {
		placed: vi.fn<WelcomeEvents["placed"]>(),
		open: vi.fn<WelcomeEvents["open"]>(),
		close: vi.fn<WelcomeEvents["close"]>(),
		openOptions: vi.fn<WelcomeEvents["openOptions"]>(),
		panel,
	};
	const whole: WelcomeData = {
		shortcut: "Alt+Shift+S",
		browser: "chromium",
		article: null,
		page: null,
		error: null,
		open: false,
		sides: { pair: null, party: null },
		currentClaim: null,
		said: null,
		...data,
	};
	return { page: show(<WelcomeView data={whole} events={events} />), events };
}

describe("the first page", () => {
	it.each<[string, Partial<WelcomeData>, string]>([
		["the keys that the browser has", { shortcut: "Ctrl+Y" }, "click this button or press Ctrl+Y."],
		["the button alone where there are none", { shortcut: "" }, "click this button."],
		["how to pin it in Chromium", {}, "then the pin."],
		["how to pin it in Firefox", { browser: "firefox" }, "Pin to Toolbar"],
	])("explains %s", (_, data, words) => expect(showWelcome(data).page.textContent).toContain(words));

	it("can be read in some twenty seconds, but for the article", () => {
		const words = textsOf(showWelcome({ page: harbour() }).page, "header, main")
			.join(" ")
			.split(" ");
		expect(words.length).toBeLessThan(95);
	});

	it("puts the article into the page, and has it read there", () => {
		const article = document.createElement("article");
		article.textContent = "Words of the article";
		const { page, events } = showWelcome({ article });
		expect(page.querySelector("[lang='en']")?.contains(article)).toBe(true);
		expect(events.placed).toHaveBeenCalledOnce();
	});

	it("waits with the panel until the article is read", () => {
		const { page } = showWelcome();
		expect(button(page, "Try it on this article").disabled).toBe(true);
		expect(textsOf(page, "[role='status']")).toEqual(["Reading the page"]);
	});

	it("shows the sides beside the article, and begins there", () => {
		const { page, events } = showWelcome({ page: harbour(), open: true });
		expect(document.activeElement?.textContent).toBe("The panel for this article");
		click(button(page, "Close the panel"));
		expect(events.close).toHaveBeenCalledOnce();
		click(page.querySelector<HTMLElement>("[data-party='Ilse Marrow']") ?? page);
		expect(events.panel.sides.openParty).toHaveBeenCalledWith("marrow");
	});

	it("says what went wrong", () => {
		const { page } = showWelcome({ error: { code: "engine-failed", detail: "" } });
		expect(textsOf(page, "[role='alert']")[0]).toMatch(/^The analysis failed/u);
	});
});
