import browser, { type Tabs } from "webextension-polyfill";
import type { ClaimStep } from "../../domain/page-state";
import { ExpectedError, reportError } from "../../platform/errors";
import { showFirstPageOnce } from "../../platform/first-page";
import { askPage, askPanel, tellPanels } from "../../platform/messages";
import { openPanel } from "../../platform/panel-window";
import { readTab } from "../../platform/read-tab";
import { MENU_HIGHLIGHT, MENU_NOTE } from "./browser-texts";

/** Where a command leads on a page that is read. */
const STEPS: ReadonlyMap<string, ClaimStep> = new Map([
	["next-claim", "next"],
	["previous-claim", "previous"],
	["next-disputed-claim", "next-disputed"],
]);

/** The reader's ways in: the toolbar button, the context menu, the keyboard. */
export function listenToActions(): void {
	browser.action.onClicked.addListener((tab) => {
		const clickedAt = Date.now();
		// First of all: the browser opens the panel only while the click is being handled.
		const opened = tab.windowId === undefined ? Promise.resolve() : openPanel(tab.windowId);
		void toggle(tab, clickedAt, opened).catch((error) => reportError("toolbar button", error));
	});

	browser.contextMenus.onClicked.addListener((info, tab) => {
		if (!tab?.id || tab.windowId === undefined) return;
		const write = info.menuItemId === MENU_NOTE;
		if (!write && info.menuItemId !== MENU_HIGHLIGHT) return;
		const opened = write ? openPanel(tab.windowId) : Promise.resolve();
		void annotate(tab.id, write, opened).catch((error) => reportError("context menu", error));
	});

	browser.commands.onCommand.addListener((command, tab) => {
		const step = STEPS.get(command);
		if (step && tab?.id)
			void stepClaim(tab.id, tab.windowId, step).catch((error) => reportError("keyboard command", error));
		if (command !== MENU_NOTE || !tab?.id || tab.windowId === undefined) return;
		const opened = openPanel(tab.windowId);
		void annotate(tab.id, true, opened).catch((error) => reportError("keyboard command", error));
	});

	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === "install") void showFirstPageOnce().catch((error) => reportError("first page", error));
	});
}

/** Goes to another claim of a page, of those that the panel shows; a page that is not read has none. */
async function stepClaim(tabId: number, windowId: number | undefined, step: ClaimStep): Promise<void> {
	try {
		await askPage(tabId, "stepClaim", { step, among: await claimsShown(tabId, windowId) });
	} catch (error) {
		if (!(error instanceof ExpectedError) || error.code !== "unreachable") throw error;
	}
}

/** What the panel shows of a page's claims, where it is open and leaves any out. */
async function claimsShown(tabId: number, windowId: number | undefined): Promise<string[] | null> {
	if (windowId === undefined) return null;
	try {
		return await askPanel(windowId, "claimsShown", tabId);
	} catch {
		return null;
	}
}

/** A click opens the panel and reads the page; with the panel open already, it turns a read page off, or reads another. */
async function toggle(tab: Tabs.Tab, clickedAt: number, opened: Promise<void>): Promise<void> {
	if (tab.id === undefined) return;
	await opened.catch((error) => reportError("panel", error));
	const on = await isOn(tab.id);
	const openBefore = (await panelOpenSince(tab.windowId)) < clickedAt;
	if (on && openBefore) await askPage(tab.id, "turnOff", null);
	else if (!on) await read(tab.id);
	await tellPanels("pageChanged", null);
}

/** Since when the panel of a window is open; infinity where none answers. The worker forgets, so the panel is asked. */
async function panelOpenSince(windowId: number | undefined): Promise<number> {
	if (windowId === undefined) return Number.POSITIVE_INFINITY;
	try {
		return await askPanel(windowId, "openSince", null);
	} catch {
		return Number.POSITIVE_INFINITY;
	}
}

async function isOn(tabId: number): Promise<boolean> {
	try {
		return (await askPage(tabId, "pageState", null)).kind !== "off";
	} catch (error) {
		if (error instanceof ExpectedError && error.code === "unreachable") return false;
		throw error;
	}
}

/** Reads a tab; where it may not be read the panel says so by itself, so that is no failure here. */
async function read(tabId: number): Promise<void> {
	try {
		await readTab(tabId);
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
	}
}

async function annotate(tabId: number, write: boolean, opened: Promise<void>): Promise<void> {
	await opened.catch((error) => reportError("panel", error));
	if (!(await isOn(tabId))) await read(tabId);
	await askPage(tabId, "annotateSelection", { write });
}
