/* What the types of webextension-polyfill lack, declared once. */

interface SidePanel {
	open(options: { windowId: number } | { tabId: number }): Promise<void>;
}

interface ChromeWithSidePanel {
	sidePanel?: SidePanel;
}

/** Chromium's side panel; undefined in Firefox, which has `sidebarAction`. */
export function sidePanel(): SidePanel | undefined {
	return (globalThis as { chrome?: ChromeWithSidePanel }).chrome?.sidePanel;
}

/** Opens Firefox's page for shortcuts; undefined in Chromium, whose page has an address that may be opened. */
export function openShortcutSettings(): (() => Promise<void>) | undefined {
	const { commands } =
		(globalThis as { browser?: { commands?: { openShortcutSettings?(): Promise<void> } } }).browser ?? {};
	return commands?.openShortcutSettings?.bind(commands);
}
