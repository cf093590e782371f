import type { Background } from "./background";
import type { ChromiumBrowser } from "./browser";
import type { ContextMenuInfo, ExtensionApi } from "./extension-api";
import { readExtensionState } from "./state-store";
import { type FrontTab, frontTab, pressToolbarButton } from "./toolbar";
import type { ChromiumPage } from "./view";
import { waitUntil } from "./waiting";

declare const chrome: ExtensionApi;

/** A context menu entry as Chromium keeps it. */
interface Entry {
	contexts: number;
	enabled: boolean;
	visible: boolean;
	title: string;
	type: number;
	/** A service worker's entries must have a name of their own. */
	string_uid: string;
	parent_uid?: string;
}

/** `contexts` is a set of bits. */
const CONTEXT = { all: 1, page: 2, selection: 4, editable: 16 };

const PLAIN_ENTRY = 0;

interface Selection {
	text: string;
	editable: boolean;
	url: string;
}

/**
 * Chooses the entry whose title contains `title` on the selection of the page's main frame.
 *
 * Real: the list of entries (Chromium's own, whatever the extension calls them), whether the selection brings the entry
 * up, `activeTab` for the tab, and the reader's gesture, so that the listener may open the panel. Not real: no menu is
 * drawn, since nothing can click it without a screen; the driver builds what `onClicked` says, the same as was measured
 * with a real menu; and that event only reaches the worker, not other pages of the extension. `documentUrlPatterns`
 * are not looked at, nor are check boxes and radio buttons. On the way the extension's `onMessage` listeners hear one
 * message, a string, that is not meant for them.
 */
export async function chooseContextMenu(
	browser: ChromiumBrowser,
	background: Background,
	page: ChromiumPage,
	title: string,
): Promise<void> {
	const tab = await frontTab(browser, page);
	const selection = await page.evaluate(
		(): Selection => ({
			text: `${getSelection() ?? ""}`,
			editable: document.activeElement?.matches("input, textarea, [contenteditable], [contenteditable] *") ?? false,
			url: location.href,
		}),
	);
	const entry = findEntry(await listEntries(browser, background), title, selection);
	const tabId = await background.evaluate(
		async (windowId) => (await chrome.tabs.query({ active: true, windowId }))[0]?.id,
		tab.windowId,
	);
	if (tabId === undefined) throw new Error(`The extension does not see the tab of ${selection.url}`);
	await withActiveTab(browser, background, { ...tab, tabId }, (popup) =>
		dispatch(browser, background, popup, tabId, describeClick(entry, selection)),
	);
}

function findEntry(entries: Entry[], title: string, { text, editable }: Selection): Entry {
	const shown = CONTEXT.all | (text ? CONTEXT.selection : CONTEXT.page) | (editable ? CONTEXT.editable : 0);
	const entry = entries.find((candidate) => candidate.title.replaceAll("%s", text).includes(title));
	const named = `The context menu entry “${title}”`;
	if (!entry) {
		const titles = entries.map((candidate) => `“${candidate.title}”`).join(", ");
		throw new Error(`${named} does not exist; there are: ${titles || "none"}`);
	}
	if (!entry.visible || !entry.enabled) throw new Error(`${named} is hidden or disabled`);
	if (entry.type !== PLAIN_ENTRY) throw new Error(`${named} is no plain entry`);
	if (!(entry.contexts & shown)) {
		throw new Error(`${named} does not come up ${text ? `for the selection “${text}”` : "while nothing is selected"}`);
	}
	return entry;
}

function describeClick(entry: Entry, { text, editable, url }: Selection): ContextMenuInfo {
	return {
		menuItemId: entry.string_uid,
		...(entry.parent_uid && { parentMenuItemId: entry.parent_uid }),
		editable,
		frameId: 0,
		frameUrl: url,
		pageUrl: url,
		...(text && { selectionText: text.trim().replace(/[\n\r\t]/g, " ") }),
	};
}

/**
 * The extension API cannot list the entries, but Chromium writes them all down after each change. So this makes a
 * change, an entry that is never shown, and waits for the list that has it.
 */
async function listEntries(browser: ChromiumBrowser, background: Background): Promise<Entry[]> {
	const probe = `driver-${Date.now()}`;
	await background.evaluate(
		(id) =>
			new Promise<void>((resolve, reject) => {
				if (!chrome.contextMenus) throw new Error("The extension has no permission for context menus");
				chrome.contextMenus.create({ id, title: id, contexts: ["page"], visible: false }, () => {
					const problem = chrome.runtime.lastError?.message;
					if (problem) reject(new Error(problem));
					else resolve();
				});
			}),
		probe,
	);
	try {
		return await waitUntil("Chromium writes down the context menu", async () => {
			const state = await readExtensionState(browser.profile.folder, `${browser.extension.id}.context_menus`);
			const entries: Entry[] = JSON.parse(state ?? "[]");
			return entries.some((entry) => entry.string_uid === probe)
				? entries.filter((entry) => entry.string_uid !== probe)
				: undefined;
		});
	} finally {
		await background.evaluate((id) => chrome.contextMenus?.remove(id), probe);
	}
}

/**
 * Gives the extension `activeTab` for the tab, as a chosen menu entry does. The toolbar button does the same before it
 * does anything else; for a moment it is made to open a popup, so that the extension's own listener stays out of it.
 */
async function withActiveTab(
	browser: ChromiumBrowser,
	background: Background,
	tab: FrontTab & { tabId: number },
	use: (popupTarget: string) => Promise<void>,
): Promise<void> {
	const { targets, extension } = browser;
	// Any file of the extension will do as long as it runs no script of its own.
	const popup = "manifest.json";
	const url = `chrome-extension://${extension.id}/${popup}`;
	const usualPopup = await background.evaluate(
		async (tabId, file) => {
			const usual = await chrome.action.getPopup({ tabId });
			await chrome.action.setPopup({ tabId, popup: file });
			return usual;
		},
		tab.tabId,
		popup,
	);
	try {
		await pressToolbarButton(browser, tab);
		const { targetId } = await waitUntil("the toolbar button's popup opens", async () =>
			(await targets.pagesWithoutWindow()).find((page) => page.url === url),
		);
		await targets.loaded(targetId, url);
		await use(targetId);
		await targets.close(targetId);
	} finally {
		await background.evaluate((tabId, file) => chrome.action.setPopup({ tabId, popup: file }), tab.tabId, usualPopup);
	}
}

/** A gesture cannot be made in a worker, but it travels there with a message from a document where it was made. */
async function dispatch(
	browser: ChromiumBrowser,
	background: Background,
	popupTarget: string,
	tabId: number,
	click: ContextMenuInfo,
): Promise<void> {
	const message = `driver-${Date.now()}`;
	await background.evaluate(
		async (call, tab, info) => {
			const clicked = await chrome.tabs.get(tab);
			chrome.runtime.onMessage.addListener(function listen(heard) {
				if (heard !== call) return;
				chrome.runtime.onMessage.removeListener(listen);
				Object.assign(globalThis, { [call]: true });
				chrome.contextMenus?.onClicked.dispatch(info, clicked);
			});
		},
		message,
		tabId,
		click,
	);
	// Whether somebody answers is up to the extension's own listeners.
	await browser.targets.evaluate(
		popupTarget,
		(call) => void chrome.runtime.sendMessage(call).catch(() => undefined),
		message,
	);
	await waitUntil("the context menu's click reaches the service worker", () =>
		background.evaluate((call) => call in globalThis && Reflect.deleteProperty(globalThis, call), message),
	);
}
