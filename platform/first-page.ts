import browser from "webextension-polyfill";

/** Remembers that the page was shown, so that nothing but the reader shows it again. */
const SHOWN = "firstPageShown";

/** Shows the page that explains the extension, in a tab of its own. */
export async function showFirstPage(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** The same, unless it was shown on this machine before. */
export async function showFirstPageOnce(): Promise<void> {
	if ((await browser.storage.local.get(SHOWN))[SHOWN]) return;
	await showFirstPage();
	await browser.storage.local.set({ [SHOWN]: true });
}
