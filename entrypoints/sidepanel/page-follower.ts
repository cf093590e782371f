import { signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { PanelView } from "../../components/panel-data";
import type { PageState } from "../../domain/page-state";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { askBackground, askPage, untilAnswered } from "../../platform/messages";
import { ReadTabs } from "../../platform/read-tabs";

/** So many ms after it opened the panel looks whether the page is being read. */
const FORGOTTEN_AFTER = 1200;

/** Follows the tab in front, and knows what can be shown of it. */
export class PageFollower {
	readonly view = signal<PanelView>({ kind: "connecting" });
	/** The tab in view; null before there is one. */
	tabId: number | null = null;
	private readTabs = new ReadTabs(true);
	private looking = 0;

	/**
	 * @param fixedTab the tab to show, whichever is in front; null follows the one in front
	 * @param turned called when another tab came into view
	 * @param shown called when the view is new
	 */
	constructor(
		private readonly fixedTab: number | null,
		private readonly turned: () => void,
		private readonly shown: (view: PanelView) => void,
	) {}

	async start(windowId: number, isPrivate: boolean): Promise<void> {
		this.readTabs = new ReadTabs(isPrivate);
		browser.tabs.onActivated.addListener((info) => {
			if (info.windowId === windowId && this.fixedTab === null) this.inBackground(this.follow());
		});
		browser.tabs.onUpdated.addListener((tabId, { status }) => {
			if (tabId === this.tabId && status === "complete") this.inBackground(this.pageLoaded());
		});
		browser.tabs.onRemoved.addListener((tabId) => this.inBackground(this.readTabs.delete(tabId)));
		await this.readTabs.load();
		await this.follow();
		setTimeout(() => this.inBackground(this.readIfForgotten()), FORGOTTEN_AFTER);
	}

	/** Asks the page in view how it is, and shows that. */
	async look(): Promise<void> {
		const { tabId } = this;
		const mine = ++this.looking;
		if (tabId === null) return this.show({ kind: "restricted" });
		let view: PanelView;
		try {
			view = viewOf(await askPage(tabId, "pageState", null));
			if (view.kind !== "not-read") await this.readTabs.add(tabId);
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
			view = this.readTabs.has(tabId) ? { kind: "access-ended" } : { kind: "not-read", mayRead: false };
		}
		if (mine === this.looking && tabId === this.tabId) this.show(view);
	}

	/** Reads the tab in view; what prevents it is shown. */
	async read(): Promise<void> {
		const { tabId } = this;
		if (tabId === null) return;
		try {
			await untilAnswered(() => askBackground("readTab", tabId));
			await this.look();
		} catch (error) {
			const known = toKnownError(error);
			this.show(known.code === "restricted-page" ? { kind: "restricted" } : { kind: "failed", error: known });
		}
	}

	async turnOff(): Promise<void> {
		const { tabId } = this;
		if (tabId === null) return;
		await askPage(tabId, "turnOff", null);
		await this.readTabs.delete(tabId);
	}

	/** Turns to the tab in front. */
	private async follow(): Promise<void> {
		const tabId = this.fixedTab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
		if (tabId !== this.tabId) {
			this.tabId = tabId;
			this.turned();
			this.view.value = { kind: "connecting" };
		}
		await this.look();
	}

	/** A page that was read and is loaded anew is read again, as long as the browser lets us. */
	private async pageLoaded(): Promise<void> {
		await this.look();
		if (this.view.value.kind === "access-ended") await this.tryToRead();
	}

	/** The click that opened this panel also reads the page, unless the background was stopped in between. */
	private async readIfForgotten(): Promise<void> {
		const view = this.view.value;
		if (view.kind === "not-read" && !view.mayRead) await this.tryToRead();
	}

	/** Reads the tab in view if the browser lets us; says nothing if not. */
	private async tryToRead(): Promise<void> {
		const { tabId } = this;
		if (tabId === null) return;
		try {
			await untilAnswered(() => askBackground("readTab", tabId));
			await this.look();
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
		}
	}

	private show(view: PanelView): void {
		this.view.value = view;
		this.shown(view);
	}

	private inBackground(work: Promise<void>): void {
		work.catch((error) => reportError("panel", error));
	}
}

function viewOf(state: PageState): PanelView {
	switch (state.kind) {
		case "off":
			return { kind: "not-read", mayRead: true };
		case "read":
			return { kind: "read", page: state };
		default:
			return state;
	}
}
