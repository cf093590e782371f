import type { Page } from "playwright-core";
import type { Background } from "./background";
import { type ChromiumBrowser, resizeWindow } from "./browser";
import type { ExtensionApi } from "./extension-api";
import { waitUntil } from "./waiting";

declare const chrome: ExtensionApi;

/**
 * A real incognito window, in which the extension is allowed. The browser opens it for the extension's worker: what the
 * debugging protocol calls a new browser context is incognito too, but has no extensions.
 */
export class PrivateWindow {
	readonly #browser: ChromiumBrowser;
	readonly #background: Background;

	constructor(browser: ChromiumBrowser, background: Background) {
		this.#browser = browser;
		this.#background = background;
	}

	/** Opens an empty tab in the private window, which is opened if there is none; wakes the worker. */
	async openTab(): Promise<Page> {
		const { context, window } = this.#browser;
		const earlier = new Set(context.pages());
		const { windowId, isNew } = await this.#background.evaluate(async () => {
			const present = (await chrome.windows.getAll()).find(({ incognito }) => incognito);
			if (present?.id === undefined) {
				const opened = await chrome.windows.create({ incognito: true, url: "about:blank" });
				return { windowId: opened.id, isNew: true };
			}
			await chrome.tabs.create({ windowId: present.id, url: "about:blank", active: true });
			return { windowId: present.id, isNew: false };
		});
		const page = await waitUntil("the private tab opens", async () => {
			for (const page of context.pages()) {
				if (!earlier.has(page) && (await this.#windowOf(page)) === windowId) return page;
			}
			return undefined;
		});
		if (isNew) await resizeWindow(this.#browser, page, window);
		return page;
	}

	async #windowOf(page: Page): Promise<number | undefined> {
		const { targets } = this.#browser;
		return targets.windowOf(await targets.idOf(page));
	}
}
