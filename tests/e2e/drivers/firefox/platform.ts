/**
 * Types for the few privileged objects of Firefox that the driver touches: Mozilla publishes none, and guessing at
 * them in the midst of other code would hide which parts of the browser we depend on.
 */

export interface Uri {
	readonly spec: string;
}

export interface Principal {
	readonly origin: string;
}

/** The half of Marionette's actor that lives in the parent process; its other half sits in every document. */
export interface CommandsActor {
	executeScript(script: string, args: unknown[], options: { timeout: number; sandboxName?: string }): Promise<unknown>;
}

export interface WindowGlobal {
	readonly documentURI: Uri;
	getActor(name: "MarionetteCommands"): CommandsActor;
	drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
}

export interface BrowsingContext {
	readonly currentWindowGlobal: WindowGlobal | null;
	readonly embedderElement: XulBrowser | null;
	readonly usePrivateBrowsing: boolean;
}

export interface BrowsingContexts {
	getCurrentTopByBrowserId(id: number): BrowsingContext | null;
}

export interface WebProgress {
	readonly isTopLevel: boolean;
}

export interface ProgressListener {
	QueryInterface: unknown;
	onStateChange(progress: WebProgress, request: unknown, flags: number, status: number): void;
	onLocationChange(progress: WebProgress, request: unknown, location: Uri, flags: number): void;
}

/** A `<browser>` element: it shows a document that may live in another process. */
export interface XulBrowser extends HTMLElement {
	readonly browserId: number;
	readonly browsingContext: BrowsingContext | null;
	readonly currentURI: Uri;
	readonly documentURI: Uri;
	readonly fullZoom: number;
	fixupAndLoadURIString(url: string, options: { triggeringPrincipal: Principal }): void;
	reload(): void;
	addProgressListener(listener: ProgressListener, mask: number): void;
	removeProgressListener(listener: ProgressListener): void;
}

export interface Tab {
	readonly linkedBrowser: XulBrowser;
}

export interface MenuPopup extends HTMLElement {
	activateItem(item: Element): void;
	hidePopup(): void;
	readonly state: string;
}

export interface Menu extends HTMLElement {
	readonly menupopup: MenuPopup;
	openMenu(open: boolean): void;
}

export interface ChromeWindow extends Window {
	readonly mozInnerScreenX: number;
	readonly mozInnerScreenY: number;
	readonly docShell: { readonly outerWindowID: number };
	readonly browsingContext: BrowsingContext;
	readonly gBrowser: {
		selectedTab: Tab;
		readonly selectedBrowser: XulBrowser;
		readonly tabs: readonly Tab[];
		addTrustedTab(url: string): Tab;
		removeTab(tab: Tab, options: { animate: boolean; skipPermitUnload: boolean }): void;
		getTabForBrowser(browser: XulBrowser): Tab | undefined;
	};
	readonly SidebarController: {
		readonly isOpen: boolean;
		readonly currentID: string;
		readonly browser: HTMLIFrameElement;
		hide(): void;
	};
	OpenBrowserWindow(options: { private: boolean }): ChromeWindow;
}

/** The window of an `alert`, `confirm`, `prompt` or "leave this page?" dialog. */
export interface DialogWindow {
	readonly Dialog: {
		readonly args: { readonly inPermitUnload?: boolean };
		readonly ui: { readonly button0: HTMLElement; readonly button1?: HTMLElement };
	};
}

export interface ExtensionView {
	readonly viewType: string;
	readonly xulBrowser: XulBrowser | undefined;
}

export interface Extension {
	readonly id: string;
	readonly manifest: { background?: unknown };
	readonly views: Iterable<ExtensionView>;
	readonly backgroundState: string;
	readonly optionalOrigins: { subsumes(pattern: unknown): boolean };
	wakeupBackground(): Promise<void>;
	terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}

export interface MouseInput {
	type: "mousemove" | "mousedown" | "mouseup" | "contextmenu";
	button?: number;
	buttons?: number;
	clickCount?: number;
}

/** Mozilla's helpers for synthesised input; Marionette ships its own copy of them. */
export interface EventUtils {
	synthesizeMouseAtPoint(x: number, y: number, event: MouseInput, window: ChromeWindow): void;
	/** `deltaMode` 0: the delta is in CSS pixels. */
	synthesizeWheelAtPoint(
		x: number,
		y: number,
		event: { deltaY: number; deltaMode: number },
		window: ChromeWindow,
	): void;
	synthesizeKey(key: string, event: { type?: "keydown" | "keyup" }, window: ChromeWindow): void;
}

export interface PrivilegedModules {
	"resource://gre/modules/ExtensionCommon.sys.mjs": { ExtensionCommon: { makeWidgetId(id: string): string } };
	"resource://gre/modules/ExtensionPermissions.sys.mjs": {
		ExtensionPermissions: {
			add(id: string, permissions: { permissions: string[]; origins: string[] }, extension?: Extension): Promise<void>;
		};
	};
	"moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs": {
		CustomizableUI: {
			readonly AREA_NAVBAR: string;
			addWidgetToArea(widget: string, area: string, position: number): void;
			getPlacementOfWidget(widget: string): { area: string } | null;
		};
	};
}

export interface PrivilegedServices {
	wm: {
		getMostRecentBrowserWindow(): ChromeWindow | null;
		getEnumerator(type: "navigator:browser"): Iterable<ChromeWindow>;
		getOuterWindowWithId(id: number): ChromeWindow | null;
	};
	focus: { readonly activeWindow: ChromeWindow | null; readonly focusedElement: Element | null };
	scriptloader: { loadSubScript(url: string, scope: object): void };
	scriptSecurityManager: { getSystemPrincipal(): Principal };
	obs: {
		addObserver(observer: (subject: unknown) => void, topic: string): void;
		removeObserver(observer: (subject: unknown) => void, topic: string): void;
	};
}

export interface PrivilegedChromeUtils {
	importESModule<Url extends keyof PrivilegedModules>(url: Url): PrivilegedModules[Url];
	generateQI(interfaces: string[]): unknown;
}
