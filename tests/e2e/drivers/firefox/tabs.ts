import type { ChromeWindow, PrivilegedServices, Tab } from "./platform";
import type { Scripting } from "./scripting";
import type { Place } from "./tools";

declare const Services: PrivilegedServices;

export type Size = { width: number; height: number };

/** The browser window for ordinary or for private pages, opened if there is none yet. */
async function findWindow(scripting: Scripting, size: Size, isPrivate: boolean): Promise<number> {
	const { id, isNew } = await scripting.privileged(async (tools, wantPrivate) => {
		const found = tools.windows().find((window) => window.browsingContext.usePrivateBrowsing === wantPrivate);
		if (found) return { id: found.docShell.outerWindowID, isNew: false };
		const opener = tools.windows()[0];
		if (!opener) throw new Error("Firefox has no window left");
		const opened: ChromeWindow = await new Promise((resolve) => {
			const topic = "browser-delayed-startup-finished";
			const observer = (subject: unknown) => {
				if (subject !== opening) return;
				Services.obs.removeObserver(observer, topic);
				resolve(opening);
			};
			Services.obs.addObserver(observer, topic);
			const opening = opener.OpenBrowserWindow({ private: wantPrivate });
		});
		return { id: opened.docShell.outerWindowID, isNew: true };
	}, isPrivate);
	if (isNew) await resizeWindow(scripting, id, size);
	return id;
}

/** Makes the page's viewport that large while no sidebar is open: the window is larger by what surrounds the page. */
async function resizeWindow(scripting: Scripting, id: number, size: Size): Promise<void> {
	await scripting.privileged(
		async (tools, windowId, { width, height }) => {
			const window = tools.windowOf(windowId);
			const missing = (): [x: number, y: number] => {
				const now = window.gBrowser.selectedBrowser.getBoundingClientRect();
				return [Math.round(width - now.width), Math.round(height - now.height)];
			};
			window.resizeBy(...missing());
			await tools.waitUntil(`resizing the page to ${width} x ${height}`, () => missing().every((by) => by === 0));
		},
		id,
		size,
	);
}

/** Gives the first window its size; those opened later get theirs when they open. */
export async function resizeFirstWindow(scripting: Scripting, size: Size): Promise<void> {
	await resizeWindow(scripting, await findWindow(scripting, size, false), size);
}

/** Opens a page in a new tab in front and waits until it has loaded. */
export async function openTab(scripting: Scripting, size: Size, url: string, isPrivate: boolean): Promise<Place> {
	const windowId = await findWindow(scripting, size, isPrivate);
	return scripting.privileged(
		async (tools, id, address): Promise<Place> => {
			const window = tools.windowOf(id);
			const tab = window.gBrowser.addTrustedTab(address);
			window.gBrowser.selectedTab = tab;
			const browser = tab.linkedBrowser;
			if (address !== "about:blank") await tools.load(browser, address, () => undefined);
			// A private window comes with a page of Firefox's own, which would keep it open once the test's are closed.
			const isGreeting = (other: Tab) => other.linkedBrowser.currentURI.spec === "about:privatebrowsing";
			for (const greeting of [...window.gBrowser.tabs].filter(isGreeting)) {
				window.gBrowser.removeTab(greeting, { animate: false, skipPermitUnload: true });
			}
			const place: Place = { kind: "tab", browserId: browser.browserId };
			await tools.activate(place);
			return place;
		},
		windowId,
		url,
	);
}

/** Closes a tab without asking its page. */
export async function closeTab(scripting: Scripting, page: Place): Promise<void> {
	await scripting.privileged(async (tools, place) => {
		const browser = tools.browserOf(place);
		const { window } = tools.frameOf(browser);
		const tab = window.gBrowser.getTabForBrowser(browser);
		if (!tab) throw new Error("The page is not in a tab");
		if (window.gBrowser.tabs.length > 1) {
			window.gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });
			return;
		}
		// The last page of a private window takes the window with it, and with that the private session.
		window.close();
		await tools.waitUntil("closing the window", () => window.closed);
	}, page);
}
