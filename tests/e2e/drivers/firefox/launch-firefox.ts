import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserDriver, LaunchOptions, PageView, View } from "../driver";
import { closeFirstPage } from "../first-page";
import * as extension from "./extension";
import { Marionette } from "./marionette";
import { EXTENSION_ORIGIN, userPreferences } from "./preferences";
import { type FirefoxProcess, startFirefox } from "./process";
import { Scripting } from "./scripting";
import { openTab, resizeFirstWindow, type Size } from "./tabs";
import type { Place } from "./tools";
import { FirefoxPage, FirefoxView } from "./view";

/** Starts Firefox with the extension installed, ready for the first page. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
	const id = await readExtensionId(options.extension);
	const window = options.window ?? { width: 1280, height: 800 };
	const firefox = await startFirefox({
		preferences: userPreferences(id, options.colorScheme ?? "light", options.forPeople ?? false),
		profile: options.profile,
		headed: options.headed ?? false,
		window,
	});
	try {
		const marionette = await Marionette.connect(firefox.port);
		const scripting = await Scripting.start(marionette, id);
		await resizeFirstWindow(scripting, window);
		await extension.allowPrivateWindows(scripting, id);
		await marionette.send("Addon:Install", { path: options.extension, temporary: true });
		await extension.waitForExtension(scripting);
		const driver = new FirefoxDriver(firefox, marionette, scripting, window);
		if (!options.firstPage) await closeFirstPage(driver);
		return driver;
	} catch (error) {
		await firefox.kill();
		throw error;
	}
}

/** Firefox knows an extension by the id in its manifest, and the profile needs it before the extension is installed. */
async function readExtensionId(folder: string): Promise<string> {
	const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
		await readFile(join(folder, "manifest.json"), "utf8"),
	);
	const id = manifest.browser_specific_settings?.gecko?.id;
	if (!id) throw new Error(`${folder}/manifest.json has no browser_specific_settings.gecko.id`);
	return id;
}

class FirefoxDriver implements BrowserDriver {
	readonly name = "firefox";
	readonly extensionOrigin = EXTENSION_ORIGIN;
	readonly closed: Promise<void>;
	readonly #firefox: FirefoxProcess;
	readonly #marionette: Marionette;
	readonly #scripting: Scripting;
	readonly #window: Size;

	constructor(firefox: FirefoxProcess, marionette: Marionette, scripting: Scripting, window: Size) {
		this.closed = firefox.exited;
		this.#firefox = firefox;
		this.#marionette = marionette;
		this.#scripting = scripting;
		this.#window = window;
	}

	async openPage(url: string, options: { private?: boolean } = {}): Promise<PageView> {
		const address = new URL(url).href;
		const place = await openTab(this.#scripting, this.#window, address, options.private ?? false);
		return new FirefoxPage(this.#scripting, place);
	}

	openExtensionPage(path: string): Promise<PageView> {
		return this.openPage(new URL(path, EXTENSION_ORIGIN).href);
	}

	clickToolbarButton(page: PageView): Promise<void> {
		return extension.clickToolbarButton(this.#scripting, placeOf(page));
	}

	async panel(): Promise<View> {
		const view = new FirefoxView(this.#scripting, await extension.findSidebar(this.#scripting));
		await view.waitFor(() => location.protocol === "moz-extension:" && document.readyState === "complete", {
			what: "the sidebar's document loads",
		});
		return view;
	}

	panelIsOpen(): Promise<boolean> {
		return extension.sidebarIsOpen(this.#scripting);
	}

	closePanel(): Promise<void> {
		return extension.closeSidebar(this.#scripting);
	}

	chooseContextMenu(page: PageView, title: string): Promise<void> {
		return extension.chooseContextMenu(this.#scripting, placeOf(page), title);
	}

	stopBackground(): Promise<void> {
		return extension.stopBackground(this.#scripting);
	}

	async evaluateInBackground<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		await extension.wakeBackground(this.#scripting);
		return this.#scripting.evaluate({ kind: "background" }, body, ...values);
	}

	grantHosts(origins: string[]): Promise<void> {
		return extension.grantHosts(this.#scripting, origins);
	}

	async close(): Promise<void> {
		// Firefox may be gone before it has answered, or may have crashed long ago; either way it ends here.
		await this.#marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
		this.#marionette.close();
		await this.#firefox.end();
	}
}

function placeOf(page: PageView): Place {
	if (page instanceof FirefoxPage) return page.place;
	throw new Error("The page belongs to another browser's driver");
}
