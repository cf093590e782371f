import type { BrowserDriver, LaunchOptions, PageView } from "../driver";
import { closeFirstPage } from "../first-page";
import { Background } from "./background";
import { type ChromiumBrowser, startChromium } from "./browser";
import { chooseContextMenu } from "./context-menu";
import { type ChromiumPanel, SidePanel } from "./panel";
import { agreeToHosts, requestHosts } from "./permissions";
import { PrivateWindow } from "./private-window";
import { pressShortcut } from "./shortcut";
import { frontTab, pressToolbarButton } from "./toolbar";
import { type TraceEvent, trace } from "./trace";
import { ChromiumPage } from "./view";
import { withinTime } from "./waiting";

/** Starts Chromium with the extension loaded and its service worker running, ready for the first page. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
	const browser = await startChromium(options);
	const driver = new ChromiumDriver(browser);
	try {
		if (!options.firstPage) await closeFirstPage(driver);
		else await driver.evaluateInBackground(() => undefined);
		return driver;
	} catch (error) {
		await driver.close();
		throw error;
	}
}

/** What every driver does, and what only Chromium can. */
export class ChromiumDriver implements BrowserDriver {
	readonly name = "chromium";
	readonly extensionOrigin: string;
	readonly closed: Promise<void>;
	readonly #browser: ChromiumBrowser;
	readonly #background: Background;
	readonly #panel: SidePanel;
	readonly #privateWindow: PrivateWindow;
	/** The page that was used last, whose window's panel is meant when several have one. */
	#lastUsed: ChromiumPage | undefined;
	#closing: Promise<void> | undefined;

	constructor(browser: ChromiumBrowser) {
		this.#browser = browser;
		this.extensionOrigin = `chrome-extension://${browser.extension.id}/`;
		this.closed = new Promise((resolve) => browser.context.once("close", () => resolve()));
		this.#background = new Background(browser, this.extensionOrigin);
		this.#panel = new SidePanel(browser, this.extensionOrigin);
		this.#privateWindow = new PrivateWindow(browser, this.#background);
	}

	async openPage(url: string, options: { private?: boolean } = {}): Promise<PageView> {
		const { context } = this.#browser;
		const page = new ChromiumPage(options.private ? await this.#privateWindow.openTab() : await context.newPage());
		this.#lastUsed = page;
		await page.goto(url);
		return page;
	}

	openExtensionPage(path: string): Promise<PageView> {
		return this.openPage(new URL(path, this.extensionOrigin).href);
	}

	async clickToolbarButton(page: PageView): Promise<void> {
		this.#lastUsed = own(page);
		await pressToolbarButton(this.#browser, await frontTab(this.#browser, this.#lastUsed));
	}

	panel(): Promise<ChromiumPanel> {
		return this.#panel.view(this.#lastUsed);
	}

	panelIsOpen(): Promise<boolean> {
		return this.#panel.isOpen();
	}

	closePanel(): Promise<void> {
		return this.#panel.close();
	}

	chooseContextMenu(page: PageView, title: string): Promise<void> {
		this.#lastUsed = own(page);
		return chooseContextMenu(this.#browser, this.#background, this.#lastUsed, title);
	}

	stopBackground(): Promise<void> {
		return this.#background.stop();
	}

	evaluateInBackground<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		return this.#background.evaluate(body, ...values);
	}

	async grantHosts(origins: string[]): Promise<void> {
		await agreeToHosts(this.#browser, origins);
		await requestHosts(this.#browser, origins);
	}

	/**
	 * The reader agrees beforehand: when the extension asks for these hosts, it gets them without a dialog, which nobody
	 * could answer without a screen. For tests that press the extension's own button.
	 */
	agreeToHosts(origins: string[]): Promise<void> {
		return agreeToHosts(this.#browser, origins);
	}

	/** Presses a keyboard shortcut from the manifest's `commands`, `Alt+Shift+K`. Only in a visible window. */
	pressShortcut(page: PageView, keys: string): Promise<void> {
		this.#lastUsed = own(page);
		return pressShortcut(this.#browser, this.#lastUsed, keys);
	}

	/** What the browser's threads do while `work` goes on, as Chromium's tracing tells it. */
	trace(categories: string[], work: () => Promise<void>): Promise<TraceEvent[]> {
		return trace(this.#browser.session, categories, work);
	}

	/** Makes the page's thread so many times slower. */
	async slowDown(page: PageView, rate: number): Promise<void> {
		const session = await this.#browser.context.newCDPSession(own(page).page);
		await session.send("Emulation.setCPUThrottlingRate", { rate });
	}

	close(): Promise<void> {
		this.#closing ??= this.#close();
		return this.#closing;
	}

	async #close(): Promise<void> {
		// A browser that hangs lets go of no connection before it is killed.
		const disconnected = this.#panel.disconnect().catch(() => undefined);
		await this.#browser.end();
		await withinTime("the panel's connection closes", 1_000, disconnected).catch(() => undefined);
	}
}

function own(page: PageView): ChromiumPage {
	if (page instanceof ChromiumPage) return page;
	throw new Error("The page belongs to another browser's driver");
}
