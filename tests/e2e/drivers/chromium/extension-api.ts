/** The part of the extension API that the driver's own functions call, in the worker, in popups and on chrome://extensions. */
export interface ExtensionApi {
	action: {
		getPopup(details: { tabId: number }): Promise<string>;
		setPopup(details: { tabId: number; popup: string }): Promise<void>;
	};
	contextMenus?: {
		create(
			properties: { id: string; title: string; contexts: string[]; visible: boolean },
			done: () => void,
		): number | string;
		remove(id: string): Promise<void>;
		/** On the event object for Chromium's own bindings; undocumented, measured in Chromium 156. */
		onClicked: { dispatch(info: ContextMenuInfo, tab: BrowserTab): void };
	};
	developerPrivate: {
		addHostPermission(extensionId: string, origin: string): Promise<void>;
	};
	permissions: {
		request(permissions: { origins: string[] }): Promise<boolean>;
	};
	runtime: {
		lastError?: { message?: string };
		sendMessage(message: unknown): Promise<unknown>;
		onMessage: {
			addListener(listener: (message: unknown) => void): void;
			removeListener(listener: (message: unknown) => void): void;
		};
	};
	tabs: {
		create(properties: { windowId: number; url: string; active: boolean }): Promise<BrowserTab>;
		get(tabId: number): Promise<BrowserTab>;
		query(query: { active: boolean; windowId: number }): Promise<BrowserTab[]>;
	};
	windows: {
		create(properties: { incognito: boolean; url: string }): Promise<BrowserWindow>;
		getAll(): Promise<BrowserWindow[]>;
		getCurrent(): Promise<BrowserWindow>;
	};
}

export interface BrowserTab {
	id?: number;
	url?: string;
}

export interface BrowserWindow {
	id?: number;
	incognito: boolean;
}

export interface ContextMenuInfo {
	menuItemId: string;
	parentMenuItemId?: string;
	editable: boolean;
	frameId: number;
	frameUrl: string;
	pageUrl: string;
	selectionText?: string;
}
