import type { ChromiumBrowser } from "./browser";
import type { ChromiumPage } from "./view";
import { waitUntil } from "./waiting";

/** The tab that is in front in a window: what the toolbar button acts on. */
export interface FrontTab {
	/** The tab's own target, which is another than its page's. */
	targetId: string;
	/** The same number as in `chrome.windows`. */
	windowId: number;
}

/**
 * Brings a page to the front and finds its tab. Tabs are not told apart by address or title, which several may share:
 * the one in front in the page's window is the page's.
 */
export async function frontTab({ targets }: ChromiumBrowser, page: ChromiumPage): Promise<FrontTab> {
	const windowId = await targets.windowOf(await targets.idOf(page.page));
	if (windowId === undefined) throw new Error(`No window holds ${page.page.url()} in a tab`);
	await page.bringToFront();
	const targetId = await waitUntil(`${page.page.url()} comes to the front`, async () => {
		for (const tab of await targets.list("tab")) {
			if (tab.embedderData?.tabActive !== true) continue;
			if ((await targets.windowOf(tab.targetId)) === windowId) return tab.targetId;
		}
		return undefined;
	});
	return { targetId, windowId };
}

/** Chromium's own command for it: grants `activeTab`, counts as the reader's gesture, opens the popup or tells the worker. */
export async function pressToolbarButton({ session, extension }: ChromiumBrowser, tab: FrontTab): Promise<void> {
	await session.send("Extensions.triggerAction", { id: extension.id, targetId: tab.targetId });
}
