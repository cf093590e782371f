// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type ClaimFilter, NO_FILTER } from "../../components/claims/claim-filter";
import type { ClaimEvents, PanelData, ReadPage } from "../../components/panel-data";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import {
	button,
	click,
	enter,
	NO_NOTES,
	panelData,
	panelEvents,
	show,
	shownNote,
	textsOf,
} from "../../tests/support/panel";
import { App } from "../app";

const ALL = ["hid", "swam", "none", "tale", "cod", "tanker", "somebody", "no-evidence"];

/** The view, with whoever keeps its filter. */
function showClaims(changed: Partial<PanelData> = {}, page: ReadPage = harbour()) {
	const data = signal(panelData({ kind: "read", page }, { tab: "claims", ...changed }));
	const events = panelEvents();
	const changeFilter = vi.fn<ClaimEvents["changeFilter"]>((filter, _, place) => {
		data.value = { ...data.value, claims: { ...data.value.claims, filter, place } };
	});
	events.claims.changeFilter = changeFilter;
	const Panel = () => <App data={data.value} events={events} />;
	const panel = show(<Panel />);
	const search = panel.querySelector<HTMLInputElement>("input[type='search']");
	if (!search) throw new Error("there is no search");
	const idsOf = (selector: string) =>
		[...panel.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.claim);
	return {
		panel,
		events,
		search,
		listed: () => idsOf(".claim-list [data-claim]"),
		current: () => idsOf("[aria-current='true']"),
		filter: () => data.value.claims.filter,
		set: (more: Partial<PanelData>) =>
			act(() => {
				data.value = { ...data.value, ...more };
			}),
		press: (key: string) =>
			act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))),
	};
}

const claimsWith = (filter: Partial<ClaimFilter>) =>
	panelData({ kind: "connecting" }, { claims: { filter: { ...NO_FILTER, ...filter }, place: null, engines: [] } })
		.claims;

const many = (count: number) =>
	makePage({
		parties: [{ id: "a", name: "Ada Orlo" }],
		claims: Array.from({ length: count }, (_, i) => ({ id: `a${i}`, party: "a", says: `that it was ${i}` })),
	});

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

describe("by the keys", () => {
	it("the reader goes from claim to claim", () => {
		const { panel, events, press, current } = showClaims({ currentClaim: "swam" });
		const [reached, ...more] = panel.querySelectorAll<HTMLElement>(".claim-list [tabindex='0']");
		expect([reached?.dataset.claim, more.length]).toEqual(["swam", 0]);
		act(() => reached?.focus());
		const at = () => (document.activeElement as HTMLElement).dataset.claim;
		const way = ["ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "Home", "ArrowUp"].map((key) => {
			press(key);
			return at();
		});
		expect(way).toEqual(["none", "tale", "none", "no-evidence", "no-evidence", "hid", "hid"]);
		press("Enter");
		expect(events.showClaim).toHaveBeenCalledWith("hid");
		press("n");
		expect(events.notes.onClaim).toHaveBeenCalledWith("hid");
		expect(current()).toEqual(["swam"]);
	});

	it("keys that are typed stay with the field", () => {
		const { search, events, press } = showClaims();
		act(() => search.focus());
		press("n");
		press("ArrowDown");
		expect(events.notes.onClaim).not.toHaveBeenCalled();
		expect(document.activeElement).toBe(search);
	});
});

describe("a long list", () => {
	it("has every claim's words when there was time for them, but makes only the cards near the window", () => {
		// When the views are gone.
		onTestFinished(() => void vi.unstubAllGlobals());
		const watched = new Map<Element, (near: boolean) => void>();
		let idle: (() => void) | null = null;
		vi.stubGlobal("requestIdleCallback", (work: IdleRequestCallback) => {
			idle = () => work({ didTimeout: false, timeRemaining: () => 10 });
			return 1;
		});
		vi.stubGlobal("cancelIdleCallback", () => {});
		vi.stubGlobal(
			"IntersectionObserver",
			class {
				constructor(private readonly tell: IntersectionObserverCallback) {}
				observe(target: Element) {
					watched.set(target, (isIntersecting) =>
						this.tell(
							[{ target, isIntersecting, boundingClientRect: { height: 100 } } as IntersectionObserverEntry],
							this as unknown as IntersectionObserver,
						),
					);
				}
				unobserve() {}
				disconnect() {}
			},
		);
		const { panel, listed, press } = showClaims({ currentClaim: "a90" }, many(200));
		const made = () =>
			[...panel.querySelectorAll<HTMLElement>(".claim-list [data-claim]:has(button)")].map(
				({ dataset }) => dataset.claim,
			);
		const ids = (from: number) => Array.from({ length: 8 }, (_, i) => `a${from + i}`);
		// The first, what Tab reaches, and what is current, is there at once.
		expect(listed()).toEqual([...ids(0), ...ids(8), ...ids(88)]);
		while (idle !== null) {
			const work: () => void = idle;
			idle = null;
			act(work);
		}
		expect(listed()).toHaveLength(200);
		expect(panel.querySelector("[data-claim='a150']")?.textContent).toBe("Ada Orlo says · reported:  that it was 150");
		expect(made()).toEqual([...ids(0), ...ids(8), ...ids(88)]);
		const chunk = (id: string) => panel.querySelector(`[data-claim='${id}']`)?.parentElement as Element;
		const tell = (id: string, near: boolean) => act(() => watched.get(chunk(id))?.(near));
		tell("a150", true);
		expect(made()).toEqual([...ids(0), ...ids(8), ...ids(88), ...ids(144)]);
		tell("a150", false);
		expect(made()).toEqual([...ids(0), ...ids(8), ...ids(88)]);
		// What is in use stays.
		tell("a150", true);
		act(() => panel.querySelector<HTMLElement>("[data-claim='a150'] button")?.focus());
		tell("a150", false);
		expect(made()).toContain("a150");
		press("End");
		expect((document.activeElement as HTMLElement).dataset.claim).toBe("a199");
	});
});
