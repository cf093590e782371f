// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { RULES_ALONE } from "../domain/analysis";
import { harbour } from "../tests/support/harbour";
import { makePage } from "../tests/support/make-page";
import {
	button,
	click,
	NO_NOTES,
	panelData,
	show,
	shownNote,
	showPage,
	showPanel,
	textsOf,
} from "../tests/support/panel";
import { App } from "./app";
import type { PanelView } from "./panel-data";
import { Texts } from "./texts";

const FAILURE = { code: "engine-failed", detail: "TypeError: x is not a function" } as const;
const STATES: readonly [PanelView, string, string][] = [
	[{ kind: "connecting" }, "connecting", "One moment"],
	[{ kind: "not-read", mayRead: false }, "not-read", "This page has not been read"],
	[{ kind: "not-read", mayRead: true }, "not-read", "This page has not been read"],
	[{ kind: "access-ended" }, "access-ended", "Access to this page has ended"],
	[{ kind: "restricted" }, "restricted", "Your browser keeps this page closed"],
	[{ kind: "reading" }, "reading", "Reading the page"],
	[{ kind: "no-article", reason: "no-text" }, "no-article", "No article found here"],
	[{ kind: "no-article", reason: "too-short" }, "no-article", "No article found here"],
	[{ kind: "failed", error: FAILURE }, "failed", "This page could not be read"],
	[{ kind: "read", page: harbour("unsupported") }, "unsupported", "Not in English"],
	[{ kind: "read", page: makePage({ parties: [], claims: [] }) }, "nothing", "Nobody is quoted here"],
];

describe("the panel where there is nothing to compare", () => {
	it.each(STATES.map(([view, name, title]) => [JSON.stringify(view).slice(0, 60), view, name, title] as const))(
		"says so: %s",
		(_, view, name, title) => {
			const { panel } = showPanel(panelData(view));
			const [state, ...more] = panel.querySelectorAll<HTMLElement>("[data-state]");
			expect(more).toEqual([]);
			expect(state?.dataset.state).toBe(name);
			expect(textsOf(panel, "[data-state] :is(h1, h2)")).toEqual([title]);
			expect(textsOf(panel, "[data-state] p").join("")).not.toBe("");
		},
	);

	it("is busy only while something goes on", () => {
		const busy = STATES.filter(([view]) => showPanel(panelData(view)).panel.querySelector("[aria-busy='true']"));
		expect(busy.map(([{ kind }]) => kind)).toEqual(["connecting", "reading"]);
	});

	it("names the keys that read a page", () => {
		const { panel } = showPanel(panelData({ kind: "not-read", mayRead: false }, { shortcut: "Ctrl+Y" }));
		expect(panel.textContent).toContain("press Ctrl+Y");
	});

	it.each<[PanelView, string | null]>([
		[{ kind: "not-read", mayRead: true }, "Read this page"],
		[{ kind: "not-read", mayRead: false }, null],
		[{ kind: "access-ended" }, null],
		[{ kind: "no-article", reason: "no-text" }, "Try again"],
		[{ kind: "failed", error: FAILURE }, "Try again"],
	])("offers to read where that may work: %o", (view, name) => {
		const { panel, events } = showPanel(panelData(view));
		if (name === null) return expect(textsOf(panel, "button")).toEqual(["Library"]);
		click(button(panel, name));
		expect(events.read).toHaveBeenCalledOnce();
	});

	it("shows what may help developers only where there is something", () => {
		const details = (detail: string) =>
			textsOf(showPanel(panelData({ kind: "failed", error: { ...FAILURE, detail } })).panel, "details code");
		expect(details(FAILURE.detail)).toEqual([FAILURE.detail]);
		expect(details("")).toEqual([]);
	});

	it("needs texts", () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const { events } = showPanel(panelData({ kind: "connecting" }));
		const bare = (
			<Texts value={null}>
				<App data={panelData({ kind: "connecting" })} events={events} />
			</Texts>
		);
		expect(() => show(bare)).toThrow("no texts");
	});
});

describe("the panel on a read page", () => {
	it("has three views, and counts what is in them", () => {
		const drafts = [
			{ ...shownNote("n2"), base: "1-a" },
			{ ...shownNote("n3"), base: null },
		];
		const { panel } = showPage(harbour(), {
			notes: { ...NO_NOTES, notes: [shownNote("n1"), shownNote("n2")], drafts },
		});
		expect(textsOf(panel, "[role='tab']")).toEqual(["Sides", "Claims 8", "Notes 3"]);
		expect(textsOf(panel, "h1")).toEqual(["Minister accuses port of hiding chemical spill"]);
	});

	it("shows the chosen view only, and names it by its tab", () => {
		for (const tab of ["sides", "claims", "notes"] as const) {
			const { panel } = showPage(harbour(), { tab });
			const view = panel.querySelector("[role='tabpanel']");
			const chosen = panel.querySelector("[role='tab'][aria-selected='true']");
			expect([view?.id, view?.getAttribute("aria-labelledby")]).toEqual([`view-${tab}`, `tab-${tab}`]);
			expect([chosen?.id, chosen?.getAttribute("aria-controls")]).toEqual([`tab-${tab}`, `view-${tab}`]);
			expect(panel.querySelectorAll("[role='tab'][tabindex='0']")).toHaveLength(1);
		}
	});

	it.each<["sides" | "claims" | "notes", string, string | null]>([
		["sides", "ArrowRight", "claims"],
		["sides", "ArrowLeft", "notes"],
		["notes", "ArrowRight", "sides"],
		["notes", "Home", "sides"],
		["sides", "End", "notes"],
		["sides", "x", null],
	])("goes from %s with %s to %s", (tab, key, expected) => {
		const { panel, events } = showPage(harbour(), { tab });
		panel.querySelector("[role='tablist']")?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
		expect(events.chooseTab.mock.calls).toEqual(expected === null ? [] : [[expected]]);
		if (expected !== null) expect(document.activeElement?.id).toBe(`tab-${expected}`);
	});

	it("says in every view that the text is cut off", () => {
		for (const tab of ["sides", "claims", "notes"] as const)
			expect(textsOf(showPage(harbour("partial"), { tab }).panel, ".notice").join("")).toContain("cut off");
		expect(textsOf(showPage(harbour()).panel, ".notice")).toEqual([]);
	});

	it("says that rules alone read the page", () => {
		const page = harbour();
		page.analysis.engine.model = RULES_ALONE;
		expect(textsOf(showPage(page).panel, ".notice").join("")).toContain("could not be loaded");
	});

	it("offers a site to be read always only where it can be", () => {
		const { panel, events } = showPage(harbour(), { offerSite: "news.example" });
		click(button(panel, "Always read news.example"));
		expect(events.alwaysRead).toHaveBeenCalledWith("news.example");
		expect(showPage(harbour()).panel.textContent).not.toContain("Always read");
	});

	it.each<[string, "turnOff" | "openOptions"]>([
		["Stop reading", "turnOff"],
		["Options", "openOptions"],
	])("does what “%s” says", (name, event) => {
		const { panel, events } = showPage(harbour());
		click(button(panel, name));
		expect(events[event]).toHaveBeenCalledOnce();
	});

	it("opens the export, and copies the notes that there are", () => {
		const { panel, events } = showPage(harbour(), { notes: { ...NO_NOTES, notes: [shownNote("n1")] } });
		const menu = panel.querySelector<HTMLDetailsElement>("details.menu");
		if (menu) menu.open = true;
		click(button(panel, "Copy notes"));
		click(button(panel, "Export…"));
		expect(events.exchange.copyAll).toHaveBeenCalledOnce();
		expect(events.exchange.openForPage).toHaveBeenCalledOnce();
		expect([menu?.open, document.activeElement?.getAttribute("aria-label")]).toEqual([false, "More"]);
		expect(showPage(harbour()).panel.textContent).not.toContain("Copy notes");
	});

	it("says of outlet, author and day what is known", () => {
		const page = harbour();
		const about = (article: object) =>
			textsOf(showPage({ ...page, article: { ...page.article, ...article } }).panel, ".page-header .overline").join();
		expect(about({ outlet: "The Courier", byline: "Tomas Wehl", published: "2026-04-14T06:30:00+02:00" })).toMatch(
			/^The Courier · Tomas Wehl · .*2026/u,
		);
		expect(about({ outlet: "The Courier" })).toBe("The Courier");
		expect(about({ published: "last Tuesday" })).toBe("last Tuesday");
	});
});

describe("a message at the foot", () => {
	it("goes by itself, and can be undone", () => {
		vi.useFakeTimers();
		try {
			const undo = vi.fn<() => void>();
			const { panel, events } = showPage(harbour(), { toast: { text: "Note deleted", undo } });
			expect(textsOf(panel, ".toast span")).toEqual(["Note deleted"]);
			vi.advanceTimersByTime(9000);
			expect(events.dismissToast).not.toHaveBeenCalled();
			vi.advanceTimersByTime(1500);
			expect(events.dismissToast).toHaveBeenCalledOnce();
			click(button(panel, "Undo"));
			expect(undo).toHaveBeenCalledOnce();
		} finally {
			vi.useRealTimers();
		}
	});

	it("has no button where nothing can be undone", () => {
		expect(
			showPage(harbour(), { toast: { text: "Saved", undo: null } }).panel.querySelector(".toast button"),
		).toBeNull();
	});
});
