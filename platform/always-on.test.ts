import { beforeEach, describe, expect, it, vi } from "vitest";
import { followPermissions, sitePattern, syncRegistration } from "./always-on";

/** The browser's permissions, and the content scripts that are registered. */
const browser = vi.hoisted(() => {
	const state = { origins: [] as string[] | undefined, scripts: new Map<string, { id: string; matches: string[] }>() };
	const followers: (() => void)[] = [];
	const put = async ([script]: { id: string; matches: string[] }[]) => {
		if (script) state.scripts.set(script.id, script);
	};
	const event = { addListener: (follower: () => void) => followers.push(follower) };
	return {
		state,
		followers,
		permissions: { getAll: async () => ({ origins: state.origins }), onAdded: event, onRemoved: event },
		scripting: {
			getRegisteredContentScripts: async () => [...state.scripts.values()],
			registerContentScripts: vi.fn<typeof put>(put),
			updateContentScripts: vi.fn<typeof put>(put),
			unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
				ids.forEach((id) => void state.scripts.delete(id)),
		},
	};
});

vi.mock("webextension-polyfill", () => ({ default: browser }));

const matches = () => [...browser.state.scripts.values()].map((script) => script.matches);

describe("sitePattern", () => {
	it.each<[string, string | null]>([
		["https://news.example/a?b#c", "*://news.example/*"],
		["http://www.news.example:8080/", "*://www.news.example/*"],
		["https://me:secret@news.example/", "*://news.example/*"],
		["https://zürich.example/", "*://xn--zrich-kva.example/*"],
		["about:blank", null],
		["file:///home/me/a.html", null],
		["chrome-extension://abc/options.html", null],
		["javascript:alert(1)", null],
		["news.example", null],
		["", null],
	])("of %s is %s", (url, pattern) => expect(sitePattern(url)).toBe(pattern));
});

describe("the registered content script", () => {
	beforeEach(() => {
		browser.state.origins = [];
		browser.state.scripts.clear();
		browser.followers.length = 0;
		vi.clearAllMocks();
	});

	it("follows the permissions", async () => {
		const seen: string[][][] = [];
		for (const origins of [undefined, ["*://b.example/*", "*://a.example/*"], ["*://*/*"], []]) {
			browser.state.origins = origins;
			await syncRegistration();
			seen.push(matches());
		}
		expect(seen).toEqual([[], [["*://a.example/*", "*://b.example/*"]], [["*://*/*"]], []]);
	});

	it("is registered once, then changed", async () => {
		browser.state.origins = ["*://a.example/*"];
		await syncRegistration();
		await syncRegistration();
		expect(browser.scripting.registerContentScripts).toHaveBeenCalledOnce();
		expect(browser.scripting.updateContentScripts).toHaveBeenCalledOnce();
	});

	it("follows when the reader gives or takes access, and says what fails", async () => {
		const failed = vi.fn<(error: unknown) => void>();
		followPermissions(failed);
		expect(browser.followers).toHaveLength(2);
		browser.state.origins = ["*://a.example/*"];
		browser.followers[0]?.();
		await vi.waitFor(() => expect(matches()).toEqual([["*://a.example/*"]]));
		const error = new Error("no");
		browser.scripting.updateContentScripts.mockRejectedValueOnce(error);
		browser.followers[1]?.();
		await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(error));
	});
});
