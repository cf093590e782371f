import { computed, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { i18n } from "#i18n";
import type {
	ComparedPair,
	PanelData,
	PanelEvents,
	PanelTab,
	PanelView,
	ReadPage,
	ShownNote,
	Toast,
} from "../../components/panel-data";
import { errorText } from "../../components/texts";
import { anchorAt } from "../../domain/anchor";
import type { Draft } from "../../domain/note";
import type { PageState } from "../../domain/page-state";
import { askForSite, sitePattern } from "../../platform/always-on";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import {
	askBackground,
	askPage,
	listen,
	type ToPanel,
	type ToPanelOfWindow,
	untilAnswered,
} from "../../platform/messages";
import { downloadJson } from "./download";
import { NoteDesk } from "./note-desk";

/** So many ms after it opened the panel looks whether the page is being read. */
const FORGOTTEN_AFTER = 1200;

/** What the panel knows, and what it does when the reader or the page acts. */
export class PanelModel implements PanelEvents {
	private readonly view = signal<PanelView>({ kind: "connecting" });
	private readonly tab = signal<PanelTab>("sides");
	private readonly pair = signal<ComparedPair | null>(null);
	private readonly currentClaim = signal<string | null>(null);
	private readonly toast = signal<Toast | null>(null);
	private readonly shortcut = signal("");
	private readonly offerSite = signal<string | null>(null);
	private readonly desk: NoteDesk;
	private readonly openedAt = Date.now();
	private tabId: number | null = null;
	/** The article in view; notes and choices belong to it. */
	private article: string | null = null;
	/** Tabs that were read while this panel was open: where they fall silent, access has ended. */
	private readonly readTabs = new Set<number>();
	private looking = 0;

	readonly data = computed<PanelData>(() => ({
		view: this.view.value,
		tab: this.tab.value,
		pair: this.pair.value,
		currentClaim: this.currentClaim.value,
		notes: this.desk.data.value,
		toast: this.toast.value,
		shortcut: this.shortcut.value,
		offerSite: this.offerSite.value,
	}));

	/** @param fixedTab the tab to show, whichever is in front; null follows the one in front */
	constructor(private readonly fixedTab: number | null) {
		this.desk = new NoteDesk({
			changed: () => void this.tellPage(),
			say: (text, undo) => this.say(text, undo),
			page: () => this.readPage(),
		});
	}

	async start(): Promise<void> {
		const { id: windowId } = await browser.windows.getCurrent();
		listen<ToPanel>("panel", {
			pageChanged: (_, { tabId }) => {
				if (tabId === null || tabId === this.tabId) void this.look();
			},
			claimActivated: (id, { tabId }) => {
				if (tabId === this.tabId) this.activate(id);
			},
			draftStarted: () => {
				this.tab.value = "notes";
				void this.desk.load();
			},
		});
		// A panel in a page of its own is not the window's panel, and must not answer for it.
		if (this.fixedTab === null) listen<ToPanelOfWindow>("panel", { openSince: () => this.openedAt }, windowId);
		browser.tabs.onActivated.addListener((info) => {
			if (info.windowId === windowId && this.fixedTab === null) void this.follow();
		});
		browser.tabs.onUpdated.addListener((tabId, { status }) => {
			if (tabId !== this.tabId) return;
			if (status === "complete") void this.pageLoaded();
		});
		browser.tabs.onRemoved.addListener((tabId) => this.readTabs.delete(tabId));
		const commands = await browser.commands.getAll();
		this.shortcut.value = commands.find(({ name }) => name === "_execute_action")?.shortcut || "Alt+Shift+S";
		await this.follow();
		setTimeout(() => void this.readIfForgotten(), FORGOTTEN_AFTER);
	}

	/** The click that opened this panel also reads the page, unless the background was stopped in between. */
	private async readIfForgotten(): Promise<void> {
		const view = this.view.value;
		if (this.tabId !== null && view.kind === "not-read" && !view.mayRead) await this.tryToRead(this.tabId);
	}

	/** Reads a tab if the browser lets us; says nothing if not. */
	private async tryToRead(tabId: number): Promise<void> {
		try {
			await untilAnswered(() => askBackground("readTab", tabId));
			await this.look();
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
		}
	}

	/** Turns to the tab in front. */
	private async follow(): Promise<void> {
		const tabId = this.fixedTab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
		if (tabId !== this.tabId) {
			this.tabId = tabId;
			this.currentClaim.value = null;
			this.view.value = { kind: "connecting" };
		}
		await this.look();
	}

	/** Asks the page in view how it is, and shows that. */
	private async look(): Promise<void> {
		const { tabId } = this;
		const mine = ++this.looking;
		if (tabId === null) return this.show({ kind: "restricted" });
		let view: PanelView;
		try {
			view = viewOf(await askPage(tabId, "pageState", null));
			if (view.kind !== "not-read") this.readTabs.add(tabId);
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
			view = this.readTabs.has(tabId) ? { kind: "access-ended" } : { kind: "not-read", mayRead: false };
		}
		if (mine === this.looking && tabId === this.tabId) await this.showPage(view);
	}

	/** A page that was read and is loaded anew is read again, as long as the browser lets us. */
	private async pageLoaded(): Promise<void> {
		await this.look();
		if (this.view.value.kind === "access-ended" && this.tabId !== null) await this.tryToRead(this.tabId);
	}

	private async showPage(view: PanelView): Promise<void> {
		this.show(view);
		if (view.kind !== "read") return;
		const { article } = view.page;
		if (article.canonicalUrl !== this.article) {
			this.article = article.canonicalUrl;
			this.pair.value = null;
			this.currentClaim.value = null;
			this.offerSite.value = await siteToOffer(article.url);
		}
		await this.desk.load();
	}

	private show(view: PanelView): void {
		this.view.value = view;
	}

	private readPage(): ReadPage | null {
		const view = this.view.value;
		return view.kind === "read" ? view.page : null;
	}

	private activate(id: string): void {
		const page = this.readPage();
		if (!page?.analysis.claims.some((claim) => claim.id === id)) return;
		if (this.tab.value === "notes") this.tab.value = "claims";
		this.currentClaim.value = id;
	}

	private async tellPage(): Promise<void> {
		if (this.tabId === null) return;
		try {
			await askPage(this.tabId, "notesChanged", null);
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
		}
	}

	private say(text: string, undo: (() => void) | null = null): void {
		this.toast.value = { text, undo };
	}

	/** Runs what the reader asked for; what fails is told. */
	private async run(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof ExpectedError)) reportError("panel", error);
			this.say(errorText(i18n.t, toKnownError(error).code));
		}
	}

	readonly chooseTab = (tab: PanelTab): void => {
		this.tab.value = tab;
	};

	readonly choosePair = (pair: ComparedPair): void => {
		this.pair.value = pair;
	};

	readonly showClaim = (id: string): void => {
		this.currentClaim.value = id;
		void this.run(async () => {
			if (this.tabId !== null && !(await askPage(this.tabId, "showClaim", id))) this.say(i18n.t("claim.gone"));
		});
	};

	readonly showNote = (id: string): void => {
		void this.run(async () => {
			if (this.tabId !== null && !(await askPage(this.tabId, "showNote", id))) this.say(i18n.t("claim.gone"));
		});
	};

	readonly read = (): void => {
		const { tabId } = this;
		if (tabId === null) return;
		void (async () => {
			try {
				await untilAnswered(() => askBackground("readTab", tabId));
				await this.look();
			} catch (error) {
				const known = toKnownError(error);
				this.show(known.code === "restricted-page" ? { kind: "restricted" } : { kind: "failed", error: known });
			}
		})();
	};

	readonly turnOff = (): void => {
		void this.run(async () => {
			if (this.tabId !== null) await askPage(this.tabId, "turnOff", null);
			if (this.tabId !== null) this.readTabs.delete(this.tabId);
		});
	};

	readonly alwaysRead = (): void => {
		const url = this.readPage()?.article.url;
		const pattern = url && sitePattern(url);
		if (!pattern) return;
		// The browser's dialog opens only while the click is handled: no await before it.
		const asked = askForSite(pattern);
		void this.run(async () => {
			if (await asked) this.offerSite.value = null;
		});
	};

	readonly openOptions = (): void => {
		void this.run(() => browser.runtime.openOptionsPage());
	};

	readonly exportAnalysis = (): void => {
		const page = this.readPage();
		if (page)
			downloadJson(`${fileName(page.article.title)}.sidelight.json`, {
				article: page.article,
				analysis: page.analysis,
				corrections: [],
			});
	};

	readonly noteOnClaim = (id: string): void => {
		const page = this.readPage();
		const claim = page?.analysis.claims.find((candidate) => candidate.id === id);
		if (!page || !claim) return;
		this.startDraft([{ kind: "claim", id, anchors: claim.content.map((span) => anchorAt(page.article.text, span)) }]);
	};

	readonly noteOnParty = (id: string): void => {
		const party = this.readPage()?.analysis.parties.find((candidate) => candidate.id === id);
		if (party) this.startDraft([{ kind: "party", id, name: party.name }]);
	};

	private startDraft(targets: Draft["targets"]): void {
		this.tab.value = "notes";
		void this.run(() => this.desk.start(targets));
	}

	readonly changeDraft = (draft: Draft): void => {
		this.desk.change(draft);
	};

	readonly saveDraft = (draft: Draft): void => {
		void this.run(() => this.desk.save(draft));
	};

	readonly discardDraft = (draft: Draft): void => {
		void this.run(() => this.desk.discard(draft));
	};

	readonly editNote = (note: ShownNote): void => {
		void this.run(() => this.desk.edit(note));
	};

	readonly removeNote = (note: ShownNote): void => {
		void this.run(() => this.desk.remove(note));
	};

	readonly retryStorage = (): void => {
		void this.desk.load();
	};

	readonly dismissToast = (): void => {
		this.toast.value = null;
	};
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

/** The site of an address where it is not read always yet. */
async function siteToOffer(url: string): Promise<string | null> {
	const pattern = sitePattern(url);
	if (!pattern || (await browser.permissions.contains({ origins: [pattern] }))) return null;
	return new URL(url).hostname;
}

function fileName(title: string): string {
	return (
		title
			.replace(/[^\p{L}\p{N} -]+/gu, "")
			.trim()
			.slice(0, 60) || "article"
	);
}
