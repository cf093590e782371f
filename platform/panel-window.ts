import browser from "webextension-polyfill";
import { sidePanel } from "./browser-gaps";

/**
 * Opens the side panel or sidebar of a window. The browser allows it only while it handles a reader's action, so this must
 * be called before anything is awaited. Opening an open panel changes nothing.
 */
export function openPanel(windowId: number): Promise<void> {
	const panel = sidePanel();
	return panel ? panel.open({ windowId }) : browser.sidebarAction.open();
}

/** Whether a message may open the panel: in Chromium the click in a page counts, in Firefox it does not. */
export function canOpenPanelFromPage(): boolean {
	return sidePanel() !== undefined;
}
