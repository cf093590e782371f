import browser from "webextension-polyfill";
import { openShortcutSettings } from "./browser-gaps";

/** A keyboard command of the manifest as the browser has it now; `shortcut` is empty where it has none. */
export interface KeyboardCommand {
	name: string;
	description: string;
	shortcut: string;
}

/** The commands in the order of the manifest. */
export async function keyboardCommands(): Promise<KeyboardCommand[]> {
	const commands = await browser.commands.getAll();
	return commands.map(({ name = "", description = "", shortcut = "" }) => ({ name, description, shortcut }));
}

/** Opens the browser's page where shortcuts are changed. @throws what the browser says where it does not let us */
export async function openShortcutsPage(): Promise<void> {
	const open = openShortcutSettings();
	if (open) await open();
	else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
