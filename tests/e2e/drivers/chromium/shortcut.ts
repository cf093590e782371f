import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ChromiumBrowser } from "./browser";
import type { ChromiumPage } from "./view";
import { waitUntil } from "./waiting";

const run = promisify(execFile);

/** How the manifest's `commands` call the keys that X calls otherwise. */
const X_NAMES: Record<string, string> = {
	Command: "super",
	Comma: "comma",
	Down: "Down",
	Left: "Left",
	MacCtrl: "ctrl",
	PageDown: "Next",
	PageUp: "Prior",
	Period: "period",
	Right: "Right",
	Space: "space",
	Up: "Up",
};

/**
 * Presses a keyboard shortcut of the browser, `Alt+Shift+K`, as the manifest's `commands` write it. Only a real key
 * event reaches them: what the debugging protocol types goes to the page alone. So this needs a visible window, which
 * may be one under Xvfb, and `xdotool`.
 */
export async function pressShortcut(browser: ChromiumBrowser, page: ChromiumPage, keys: string): Promise<void> {
	await page.bringToFront();
	const title = (await page.page.title()) || page.page.url();
	const window = await waitUntil(`a visible window shows “${title}”`, () => findWindow(browser.processId, title));
	await run("xdotool", ["windowfocus", window]);
	await waitUntil("the window has the keyboard", async () => {
		const { stdout } = await run("xdotool", ["getwindowfocus"]);
		return stdout.trim() === window;
	});
	const combination = keys.split("+").map((key) => X_NAMES[key] ?? key.toLowerCase());
	await run("xdotool", ["key", "--clearmodifiers", combination.join("+")]);
}

async function findWindow(processId: number, title: string): Promise<string | undefined> {
	const { stdout } = await run("xdotool", ["search", "--onlyvisible", "--pid", `${processId}`, "--name", "."]);
	for (const window of stdout.trim().split("\n")) {
		const name = await run("xdotool", ["getwindowname", window]);
		if (name.stdout.includes(title)) return window;
	}
	return undefined;
}
