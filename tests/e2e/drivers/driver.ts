/**
 * What an end-to-end test may do with a browser, the same for Chromium and Firefox.
 *
 * Everything here goes through the browser's real parts: the toolbar button, the side panel or sidebar, real mouse and
 * key events where the browser can be given them.
 */

/** A document that a test looks at: a page in a tab, the panel, or a page of the extension. */
export interface View {
	/** Runs `body` in the document and returns what it returns (JSON values; promises are awaited). */
	evaluate<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result>;
	/** Waits until `body` returns something truthy and returns it; throws after `timeout` ms (10,000 by default). */
	waitFor<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		options?: { timeout?: number; what?: string },
		...values: Arguments
	): Promise<Result>;
	/** Scrolls the first element that matches into view and clicks its middle with trusted events. */
	click(selector: string): Promise<void>;
	/** Clicks at a point of the viewport, in CSS pixels. */
	clickAt(x: number, y: number): Promise<void>;
	/** Focuses the first element that matches and types with trusted key events. */
	type(selector: string, text: string): Promise<void>;
	/** Presses one key or a combination, `Enter` or `Control+a`, in the focused document. */
	press(key: string): Promise<void>;
	/** The visible text of the first element that matches, white space collapsed. */
	text(selector: string): Promise<string>;
	/** Writes a PNG. For the panel: of the panel alone. */
	screenshot(path: string): Promise<void>;
}

/** A page in a tab of the browser. */
export interface PageView extends View {
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	bringToFront(): Promise<void>;
	/** Lets the mouse rest at a point of the viewport (CSS pixels). */
	point(x: number, y: number): Promise<void>;
	/** Drags the mouse from one point to another (CSS pixels), which selects text, and lets go. */
	drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void>;
	/** Turns the wheel at a point of the viewport: by so many CSS pixels, down where it is more than 0. */
	wheel(x: number, y: number, by: number): Promise<void>;
	close(): Promise<void>;
}

export interface BrowserDriver {
	readonly name: "chromium" | "firefox";
	/** Where the extension's own pages are: `chrome-extension://…/` or `moz-extension://…/`. */
	readonly extensionOrigin: string;
	/** Opens a page in a new tab in front and waits until it has loaded. */
	openPage(url: string, options?: { private?: boolean }): Promise<PageView>;
	/** Opens a page of the extension itself in a tab: `options.html`, `sidepanel.html?tab=3`. */
	openExtensionPage(path: string): Promise<PageView>;
	/** Clicks the extension's toolbar button while `page` is in front. */
	clickToolbarButton(page: PageView): Promise<void>;
	/** The real side panel or sidebar; waits until it is open and its document has loaded. */
	panel(): Promise<View>;
	/** Whether a side panel or sidebar of the extension is open. */
	panelIsOpen(): Promise<boolean>;
	closePanel(): Promise<void>;
	/** Chooses the extension's context menu entry whose title contains `title`, on the current selection of `page`. */
	chooseContextMenu(page: PageView, title: string): Promise<void>;
	/** Stops the service worker (Chromium) or suspends the event page (Firefox), as the browser does when it is idle. */
	stopBackground(): Promise<void>;
	/** Runs `body` where extension APIs are at hand (the background, woken if need be). */
	evaluateInBackground<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result>;
	/** Grants optional host permissions as if the reader had agreed in the browser's own dialog. */
	grantHosts(origins: string[]): Promise<void>;
	/** Resolves when the browser has ended, by `close` or because somebody closed its last window. */
	readonly closed: Promise<void>;
	close(): Promise<void>;
}

export interface LaunchOptions {
	/** Absolute path of the built extension's folder. */
	extension: string;
	/** Absolute path of a profile to use again; a fresh temporary one otherwise. */
	profile?: string;
	/** A visible window instead of headless. */
	headed?: boolean;
	/** A person will use it: the network is the machine's own, and the browser asks before it grants access to sites. */
	forPeople?: boolean;
	/** Leaves the page open that a new extension shows once; else it is closed. */
	firstPage?: boolean;
	/** Viewport of the window, CSS pixels. */
	window?: { width: number; height: number };
	colorScheme?: "light" | "dark";
}
