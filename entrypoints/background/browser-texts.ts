import browser from "webextension-polyfill";
import { i18n } from "#i18n";
import type { Translate } from "../../components/texts";
import { reportError } from "../../platform/errors";
import { onSettingsChange, readingSettings } from "../../platform/settings";
import { loadOther } from "../../platform/texts";

export const MENU_HIGHLIGHT = "highlight-selection";
export const MENU_NOTE = "note-on-selection";

const ENTRIES = [
	{ id: MENU_HIGHLIGHT, title: "menu.highlight" },
	{ id: MENU_NOTE, title: "menu.note" },
] as const;

/** What is done to the browser's own interface, one after the other: what was asked for last is what stays. */
let done = Promise.resolve();

/** Keeps the context menu and the title of the toolbar button in the language that the reader chose. */
export function speakInBrowser(): void {
	browser.runtime.onInstalled.addListener(() => after(createEntries));
	// The browser may speak another language than when it was closed.
	browser.runtime.onStartup.addListener(() => after(nameAll));
	onSettingsChange(() => after(nameAll));
}

function after(next: () => Promise<void>): void {
	done = done.then(next).catch((error) => reportError("texts in the browser", error));
}

/** The browser keeps the entries until the extension is updated. */
async function createEntries(): Promise<void> {
	await browser.contextMenus.removeAll();
	// The names come after: nobody should miss the entries because a text cannot be loaded.
	for (const { id, title } of ENTRIES)
		browser.contextMenus.create({ id, contexts: ["selection"], title: i18n.t(title) });
	await nameAll();
}

async function nameAll(): Promise<void> {
	const { language } = await readingSettings();
	const t = ((await loadOther(language, i18n.t("extension.language"))) as Translate | null) ?? i18n.t;
	for (const { id, title } of ENTRIES) await browser.contextMenus.update(id, { title: t(title) });
	await browser.action.setTitle({ title: t("extension.action") });
}
