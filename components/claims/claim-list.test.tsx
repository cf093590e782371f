// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { many, showClaims } from "../../tests/support/claims";

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
