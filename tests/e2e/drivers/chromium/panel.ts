import { type Browser, chromium, type Page } from "playwright-core";
import type { ChromiumBrowser } from "./browser";
import type { ExtensionApi } from "./extension-api";
import { type ChromiumPage, ChromiumView } from "./view";
import { waitUntil } from "./waiting";

declare const chrome: ExtensionApi;

/** The panel's document, which can be given other widths than the browser's own 360 px. */
export class ChromiumPanel extends ChromiumView {
	/**
	 * Lays the panel out for another width, as far as its document can tell, until it is closed. The browser's frame
	 * around it stays as wide as it is: nothing but a mouse on a real screen can drag its edge.
	 */
	async setWidth(width: number): Promise<void> {
		const height = await this.evaluate(() => innerHeight);
		await this.page.setViewportSize({ width, height });
	}
}

/**
 * Finds the real side panel. Playwright overlooks it while it opens but sees it when it connects afterwards, so each
 * panel gets a connection of its own, which lasts as long as the panel.
 */
export class SidePanel {
	readonly #browser: ChromiumBrowser;
	readonly #origin: string;
	readonly #known = new Map<string, { connection: Browser; page: Page }>();

	constructor(browser: ChromiumBrowser, origin: string) {
		this.#browser = browser;
		this.#origin = origin;
	}

	/** Also true for the moment (up to a second) in which a panel that has just been closed slides out of view. */
	async isOpen(): Promise<boolean> {
		return (await this.#targets()).length > 0;
	}

	/** The panel next to the page that was used last, or the only one there is. */
	async view(lastUsed: ChromiumPage | undefined): Promise<ChromiumPanel> {
		const windowId = lastUsed && (await this.#windowOf(lastUsed));
		const panel = await waitUntil("the side panel is open", async () => {
			const targets = await this.#targets();
			for (const targetId of targets) {
				const page = await this.#pageOf(targetId);
				if (!page) continue;
				const candidate = new ChromiumPanel(page);
				const itsWindow = await candidate.evaluate(async () => (await chrome.windows.getCurrent()).id);
				if (targets.length === 1 || itsWindow === windowId) return candidate;
			}
			return undefined;
		});
		await panel.page.waitForLoadState("load");
		if (lastUsed && !lastUsed.page.isClosed()) await this.#untilNextTo(lastUsed);
		return panel;
	}

	async close(): Promise<void> {
		for (const targetId of await this.#targets()) await this.#browser.targets.close(targetId);
		await waitUntil("the side panel closes", async () => !(await this.isOpen()));
		await this.disconnect();
	}

	async disconnect(): Promise<void> {
		const connections = [...this.#known.values()].map(({ connection }) => connection);
		this.#known.clear();
		// This only lets go of a browser that the connection has not started.
		await Promise.all(connections.map((connection) => connection.close()));
	}

	/**
	 * The panel has its size at once, but slides into view, and only then does the page make room: what is measured in
	 * the page before that is wrong a moment later. A page that is not in front may never notice, hence the time limit.
	 */
	async #untilNextTo(page: ChromiumPage): Promise<void> {
		// No panel is narrower; its real width is hidden once another one has been set.
		const hasMadeRoom = () => page.evaluate(() => outerWidth - innerWidth >= 320);
		await waitUntil("the page makes room for the panel", hasMadeRoom, 1_000).catch(() => undefined);
	}

	async #windowOf({ page }: ChromiumPage): Promise<number | undefined> {
		const { targets } = this.#browser;
		return page.isClosed() ? undefined : targets.windowOf(await targets.idOf(page));
	}

	async #targets(): Promise<string[]> {
		// The driver's own popups, which are not the panel either, show the manifest.
		const popup = `${this.#origin}manifest.json`;
		const pages = await this.#browser.targets.pagesWithoutWindow();
		return pages.filter(({ url }) => url.startsWith(this.#origin) && url !== popup).map(({ targetId }) => targetId);
	}

	/** Playwright's page for a panel. */
	async #pageOf(targetId: string): Promise<Page | undefined> {
		const known = this.#known.get(targetId);
		if (known) return known.page;
		await this.#forgetClosed();
		// Without Playwright's defaults, which would take over colours and focus from the browser.
		const connection = await chromium.connectOverCDP(this.#browser.debuggerAddress, {
			isLocal: true,
			noDefaults: true,
		});
		for (const page of connection.contexts().flatMap((context) => context.pages())) {
			if (!page.url().startsWith(this.#origin) || (await this.#browser.targets.idOf(page)) !== targetId) continue;
			this.#known.set(targetId, { connection, page });
			return page;
		}
		await connection.close();
		return undefined;
	}

	async #forgetClosed(): Promise<void> {
		for (const [targetId, { connection, page }] of this.#known) {
			if (!page.isClosed()) continue;
			this.#known.delete(targetId);
			await connection.close();
		}
	}
}
