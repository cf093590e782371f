import browser from "webextension-polyfill";

const KEY = "readTabs";

/**
 * The tabs that were read since the browser started: where one of them falls silent, access has ended. The numbers are kept
 * in the browser's memory for the session, so that a panel that is opened anew knows them; of private windows, only here.
 */
export class ReadTabs {
	private readonly known = new Set<number>();
	private readonly forSession: boolean;

	constructor(inPrivateWindow: boolean) {
		this.forSession = !inPrivateWindow;
	}

	/** Takes up what an earlier panel knew. */
	async load(): Promise<void> {
		if (!this.forSession) return;
		const kept = (await browser.storage.session.get(KEY))[KEY];
		if (Array.isArray(kept)) for (const tabId of kept) if (typeof tabId === "number") this.known.add(tabId);
	}

	has(tabId: number): boolean {
		return this.known.has(tabId);
	}

	async add(tabId: number): Promise<void> {
		if (this.known.has(tabId)) return;
		this.known.add(tabId);
		await this.save();
	}

	async delete(tabId: number): Promise<void> {
		if (this.known.delete(tabId)) await this.save();
	}

	private async save(): Promise<void> {
		if (this.forSession) await browser.storage.session.set({ [KEY]: [...this.known] });
	}
}
