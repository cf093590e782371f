import type { makeNavigation } from "./navigation";
import type {
	BrowsingContexts,
	ChromeWindow,
	DialogWindow,
	EventUtils,
	Extension,
	MouseInput,
	PrivilegedChromeUtils,
	PrivilegedServices,
	XulBrowser,
} from "./platform";

declare const Services: PrivilegedServices;
declare const ChromeUtils: PrivilegedChromeUtils;
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
declare const BrowsingContext: BrowsingContexts;
declare const Ci: unknown;
declare const Cc: unknown;

/** Where a document is. The sidebar is named by its window, because each opening makes a new `<browser>`. */
export type Place = { kind: "tab"; browserId: number } | { kind: "sidebar"; windowId: number } | { kind: "background" };

/** A step of the mouse, in CSS pixels of the document it is meant for. */
export type MouseStep = MouseInput & { x: number; y: number };

export type Tools = ReturnType<typeof makeTools> & ReturnType<typeof makeNavigation>;

/**
 * What the driver's privileged scripts share. It is sent to Firefox as source text and runs in the browser's own
 * window, so nothing outside the function is in reach.
 */
export function makeTools(extensionId: string, scriptTimeout: number) {
	const eventUtils = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc } as unknown as EventUtils;
	Services.scriptloader.loadSubScript("chrome://remote/content/external/EventUtils.js", eventUtils);

	// Nobody is there to answer a dialog, and its page stands still until somebody does: no, but yes to leaving a page.
	Services.obs.addObserver((subject) => {
		const { args, ui } = (subject as DialogWindow).Dialog;
		(args.inPermitUnload ? ui.button0 : (ui.button1 ?? ui.button0)).click();
	}, "common-dialog-loaded");

	const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

	async function waitUntil<Result>(
		what: string,
		condition: () => Result,
		timeout = 10_000,
	): Promise<NonNullable<Result>> {
		const deadline = Date.now() + timeout;
		for (;;) {
			const result = condition();
			if (result) return result;
			if (Date.now() > deadline) throw new Error(`Firefox: ${what} did not happen within ${timeout} ms`);
			await pause();
		}
	}

	function extension(): Extension {
		const policy = WebExtensionPolicy.getByID(extensionId);
		if (!policy) throw new Error(`The extension ${extensionId} is not installed`);
		return policy.extension;
	}

	const widgetId = ChromeUtils.importESModule(
		"resource://gre/modules/ExtensionCommon.sys.mjs",
	).ExtensionCommon.makeWidgetId(extensionId);

	/** All browser windows, the one used last first. */
	function windows(): ChromeWindow[] {
		const recent = Services.wm.getMostRecentBrowserWindow();
		const others = [...Services.wm.getEnumerator("navigator:browser")].filter((other) => other !== recent);
		return recent ? [recent, ...others] : others;
	}

	function windowOf(id: number): ChromeWindow {
		const window = Services.wm.getOuterWindowWithId(id);
		if (!window) throw new Error("The browser window has been closed");
		return window;
	}

	function sidebarIsOpen({ SidebarController }: ChromeWindow): boolean {
		return SidebarController.isOpen && SidebarController.currentID === `${widgetId}-sidebar-action`;
	}

	/** The document of an open sidebar is a `<browser>` in a document of Firefox's own, and appears there after a while. */
	function sidebarBrowser(window: ChromeWindow): XulBrowser | null {
		if (!sidebarIsOpen(window)) return null;
		const frame = window.SidebarController.browser.contentDocument;
		return (frame?.getElementById("webext-panels-browser") ?? null) as XulBrowser | null;
	}

	function browserOf(place: Place): XulBrowser {
		if (place.kind === "tab") {
			const browser = BrowsingContext.getCurrentTopByBrowserId(place.browserId)?.embedderElement;
			if (!browser) throw new Error("The tab has been closed");
			return browser;
		}
		if (place.kind === "sidebar") {
			const browser = sidebarBrowser(windowOf(place.windowId));
			if (!browser) throw new Error("The sidebar is not open");
			return browser;
		}
		const background = [...extension().views].find((view) => view.viewType === "background");
		if (!background?.xulBrowser) throw new Error("The background page is not running");
		return background.xulBrowser;
	}

	/** The browser window around a `<browser>`, and where in it the document begins: the sidebar is two frames deep. */
	function frameOf(browser: XulBrowser): { window: ChromeWindow; left: number; top: number } {
		const windowAround = (element: Element) => element.ownerDocument.defaultView as unknown as ChromeWindow;
		let { left, top } = browser.getBoundingClientRect();
		let window = windowAround(browser);
		for (let frame = window.frameElement; frame; frame = window.frameElement) {
			const outer = frame.getBoundingClientRect();
			left += outer.left;
			top += outer.top;
			window = windowAround(frame);
		}
		return { window, left, top };
	}

	/** Where a point of a document is in the window around it, also while the document is zoomed. */
	function pointOf(place: Place, x: number, y: number): { window: ChromeWindow; x: number; y: number } {
		const browser = browserOf(place);
		const { window, left, top } = frameOf(browser);
		return { window, x: left + x * browser.fullZoom, y: top + y * browser.fullZoom };
	}

	/** Runs a script through Marionette's actor, which every document has: also those that no WebDriver command reaches. */
	async function runScript(place: Place, script: string, values: unknown[], sandboxName?: string): Promise<string> {
		const document = browserOf(place).browsingContext?.currentWindowGlobal;
		if (!document) throw new Error(`There is no document in the ${place.kind}`);
		const options = { timeout: scriptTimeout, ...(sandboxName ? { sandboxName } : {}) };
		return (await document.getActor("MarionetteCommands").executeScript(script, values, options)) as string;
	}

	/** Evaluates among the page's own objects. */
	function evaluate(place: Place, script: string, argumentsJson: string): Promise<string> {
		return runScript(place, script, [argumentsJson]);
	}

	/** Asks a document something from a sandbox of our own, which outlasts the question and of which the page sees nothing. */
	function ask(place: Place, script: string): Promise<string> {
		return runScript(place, script, [], "driver");
	}

	/** Waits until a document's own view of itself, `script`, agrees with that of the window around it. */
	async function waitForAgreement(place: Place, what: string, script: string, agrees: (answer: string) => boolean) {
		const deadline = Date.now() + 10_000;
		while (!agrees(await ask(place, script))) {
			if (Date.now() > deadline) throw new Error(`The document in the ${place.kind} has not heard ${what}`);
			await pause();
		}
	}

	/**
	 * Where a document is in its window, its own process hears only with the next frame. Until then, for a moment after
	 * the sidebar has opened or closed beside a page, events for the page land beside their target.
	 */
	async function waitForLayout(place: Place): Promise<void> {
		const browser = browserOf(place);
		const script = `
			const box = [mozInnerScreenX, mozInnerScreenY, innerWidth, innerHeight];
			return JSON.stringify(box.map((length) => length * devicePixelRatio));`;
		await waitForAgreement(place, "where it is", script, (answer) => {
			const { window, left, top } = frameOf(browser);
			const { width, height } = browser.getBoundingClientRect();
			const expected = [window.mozInnerScreenX + left, window.mozInnerScreenY + top, width, height];
			const actual: number[] = JSON.parse(answer);
			return actual.every((length, index) => Math.abs(length - (expected[index] ?? 0) * window.devicePixelRatio) < 2);
		});
	}

	/** Brings a document to the front and gives it the keyboard, as a reader does before using it. */
	async function activate(place: Place): Promise<void> {
		const browser = browserOf(place);
		const { window } = frameOf(browser);
		const tab = window.gBrowser.getTabForBrowser(browser);
		if (tab) window.gBrowser.selectedTab = tab;
		if (Services.focus.activeWindow !== window) window.focus();
		await waitUntil("focusing the window", () => Services.focus.activeWindow === window);
		if (Services.focus.focusedElement !== browser) browser.focus();
		// Keys go wherever the document's own process believes the focus to be.
		await waitForAgreement(
			place,
			"that it has the focus",
			"return String(document.hasFocus())",
			(has) => has === "true",
		);
		await waitForLayout(place);
	}

	/**
	 * Sends input and waits until the document has handled it. Messages may overtake input on its way, so only the
	 * document can tell, by counting the last events of strokes and clicks. They may also go to a frame in it or to the
	 * browser, or there may be no document any more, and then there is nothing to wait for.
	 */
	async function deliver(place: Place, type: "keyup" | "mouseup", count: number, send: () => void): Promise<void> {
		await ask(
			place,
			`globalThis.heard = { keyup: 0, mouseup: 0 };
			globalThis.listening ??= Object.keys(heard).map((type) => addEventListener(type, () => heard[type]++, true));`,
		);
		send();
		const heard = () =>
			ask(place, `return String(globalThis.heard?.${type} ?? "another document")`).catch(() => "none");
		let [arrived, patience] = [0, Date.now() + 2_000];
		for (;;) {
			const now = Number(await heard());
			if (now > arrived) [arrived, patience] = [now, Date.now() + 2_000];
			if (!(now < count) || Date.now() > patience) return;
			await pause();
		}
	}

	/** Mouse events enter at the browser window, as real ones do, and Firefox finds the document they belong to. */
	async function mouse(place: Place, steps: MouseStep[]): Promise<void> {
		const clicks = steps.filter(({ type }) => type === "mouseup").length;
		await deliver(place, "mouseup", clicks, () => {
			for (const { x, y, ...event } of steps) {
				const at = pointOf(place, x, y);
				eventUtils.synthesizeMouseAtPoint(at.x, at.y, event, at.window);
			}
		});
	}

	async function wheel(place: Place, x: number, y: number, by: number): Promise<void> {
		const at = pointOf(place, x, y);
		eventUtils.synthesizeWheelAtPoint(at.x, at.y, { deltaY: by, deltaMode: 0 }, at.window);
	}

	/** Key events likewise enter at the browser window: it hands them to the focused document, then to its shortcuts. */
	async function keys(place: Place, strokes: { key: string; type?: "keydown" | "keyup" }[]): Promise<void> {
		const { window } = frameOf(browserOf(place));
		const complete = strokes.filter(({ type }) => type !== "keydown").length;
		await deliver(place, "keyup", complete, () => {
			for (const { key, type } of strokes) eventUtils.synthesizeKey(key, type ? { type } : {}, window);
		});
	}

	return {
		activate,
		browserOf,
		evaluate,
		extension,
		eventUtils,
		frameOf,
		keys,
		mouse,
		pause,
		pointOf,
		sidebarBrowser,
		sidebarIsOpen,
		waitUntil,
		wheel,
		widgetId,
		windowOf,
		windows,
	};
}
