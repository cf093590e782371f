import type { BrowserDriver } from "./driver";

/**
 * Closes the page that a new extension shows once, so that every test begins with a browser in which it has been read. It is
 * remembered before it has loaded; in a profile that is used again it was shown long ago, and none comes.
 */
export async function closeFirstPage(browser: BrowserDriver): Promise<void> {
	await browser.evaluateInBackground(async () => {
		const address = chrome.runtime.getURL("welcome.html");
		const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
		const isShown = async () => (await chrome.storage.local.get("firstPageShown")).firstPageShown === true;
		const alreadyShown = await isShown();
		for (const end = Date.now() + 10_000; !(await isShown()); await pause())
			if (Date.now() > end) throw new Error("The extension did not show its first page");
		for (const end = Date.now() + (alreadyShown ? 300 : 3_000); Date.now() < end; await pause()) {
			const tabs = await chrome.tabs.query({});
			const own = tabs.filter(({ url, pendingUrl }) => url === address || pendingUrl === address);
			for (const { id } of own) if (id !== undefined) await chrome.tabs.remove(id);
			if (own.length > 0) return;
		}
	});
}
