import { computed, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { PanelData, PanelEvents, PanelTab, PanelView, ReadPage, Toast } from "../../components/panel-data";
import { errorText } from "../../components/texts";
import { DEFAULT_SETTINGS, type ReadingSettings } from "../../domain/settings";
import { askForSite, sitePattern, siteToOffer } from "../../platform/always-on";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { askPage, type Handlers, listen, type ToPanel, type ToPanelOfWindow } from "../../platform/messages";
import { changeSettings, onSettingsChange, readingSettings } from "../../platform/settings";
import { ClaimsDesk } from "./claims-desk";
import { CorrectionsDesk } from "./corrections-desk";
import { dressPage } from "./dress-page";
import { ExchangeDesk } from "./exchange-desk";
import { i18n } from "./interface-texts";
import { LibraryDesk } from "./library-desk";
import { NoteDesk } from "./note-desk";
import { NoteWriting } from "./note-writing";
import { PageFollower } from "./page-follower";
import { PanelShelf } from "./panel-shelf";
import { SidesDesk } from "./sides-desk";
import type { Surroundings } from "./surroundings";

/** What the panel knows, and what it does when the reader or the page acts. */
export class PanelModel implements PanelEvents {
	private readonly tab = signal<PanelTab>("sides");
	private readonly currentClaim = signal<string | null>(null);
	private readonly toast = signal<Toast | null>(null);
	private readonly reading = signal<ReadingSettings>(DEFAULT_SETTINGS);
	private readonly shortcut = signal("");
	private readonly offerSite = signal<string | null>(null);
	readonly sides: SidesDesk;
	readonly claims: ClaimsDesk;
	readonly notes: NoteDesk;
	readonly corrections: CorrectionsDesk;
	readonly library: LibraryDesk;
	readonly exchange: ExchangeDesk;
	private readonly shelf: PanelShelf;
	private readonly openedAt = Date.now();
	/** The article in view; notes and choices belong to it. */
	private article: string | null = null;
	private readonly follower: PageFollower;

	readonly data = computed<PanelData>(() => ({
		view: this.follower.view.value,
		tab: this.tab.value,
		sides: this.sides.data.value,
		claims: this.claims.data.value,
		currentClaim: this.currentClaim.value,
		notes: this.notes.data.value,
		corrections: this.corrections.data.value,
		library: this.library.data.value,
		shelf: this.shelf.data.value,
		exporting: this.exchange.data.value,
		toast: this.toast.value,
		reading: this.reading.value,
		shortcut: this.shortcut.value,
		offerSite: this.offerSite.value,
	}));

	/** @param fixedTab the tab to show, whichever is in front; null follows the one in front */
	constructor(private readonly fixedTab: number | null) {
		this.follower = new PageFollower(
			fixedTab,
			() => {
				this.currentClaim.value = null;
			},
			(view) => void this.run(() => this.showPage(view)),
		);
		const around: Surroundings = {
			page: () => this.readPage(),
			tabId: () => this.follower.tabId,
			look: () => this.follower.look(),
			changed: () => void this.tellPage(),
			chooseTab: this.chooseTab,
			openTarget: (target) => this.sides.openTarget(target),
			say: (text, undo) => this.say(text, undo),
			run: (work) => void this.run(work),
		};
		this.sides = new SidesDesk(around);
		this.claims = new ClaimsDesk(around);
		const writing = new NoteWriting(around);
		this.notes = new NoteDesk(around, writing);
		this.shelf = new PanelShelf({ ...around, writing });
		this.corrections = new CorrectionsDesk(around);
		this.library = new LibraryDesk(around);
		this.exchange = new ExchangeDesk(around, () => this.notes.data.value.notes);
	}

	async start(): Promise<void> {
		// What the reader waits for is the page; the rest is asked for meanwhile.
		const asked = Promise.all([this.learnSettings(), this.learnShortcut(), this.claims.start(), this.notes.start()]);
		const { id: windowId = 0, incognito } = await browser.windows.getCurrent();
		listen<ToPanel>("panel", {
			pageChanged: (_, { tabId }) => {
				if (tabId === null || tabId === this.follower.tabId) void this.follower.look();
			},
			claimActivated: (id, { tabId }) => {
				if (tabId === this.follower.tabId) this.activate(id);
			},
			claimStepped: (id, { tabId }) => {
				if (tabId === this.follower.tabId) this.currentClaim.value = id;
			},
			draftStarted: ({ tabId }) => {
				if (tabId !== this.follower.tabId) return;
				this.shelf.close();
				this.tab.value = "notes";
				void this.notes.load();
			},
			passageAdded: ({ tabId, draft, anchor }) => {
				if (tabId === this.follower.tabId) this.notes.passageAdded(draft, anchor);
			},
		});
		// A panel in a page of its own is not the window's panel, and must not answer for it.
		const ofWindow: Handlers<ToPanelOfWindow> = {
			openSince: () => this.openedAt,
			claimsShown: (tabId) => this.claimsShown(tabId),
		};
		if (this.fixedTab === null) listen<ToPanelOfWindow>("panel", ofWindow, windowId);
		await Promise.all([this.follower.start(windowId, incognito), asked]);
		if (!incognito) void this.library.start();
	}

	private async learnSettings(): Promise<void> {
		onSettingsChange((reading) => this.showReading(reading));
		this.showReading(await readingSettings());
	}

	private async learnShortcut(): Promise<void> {
		const commands = await browser.commands.getAll();
		this.shortcut.value = commands.find(({ name }) => name === "_execute_action")?.shortcut || "Alt+Shift+S";
	}

	private showReading(reading: ReadingSettings): void {
		this.reading.value = reading;
		void this.run(() => dressPage(reading));
	}

	/** What belongs to an article begins anew with another one. */
	private async showPage(view: PanelView): Promise<void> {
		if (view.kind !== "read") return;
		const { article } = view.page;
		if (article.canonicalUrl !== this.article) {
			this.article = article.canonicalUrl;
			this.currentClaim.value = null;
			this.claims.begin();
			await this.sides.begin();
			if (view.page.current !== null) this.activate(view.page.current);
			this.offerSite.value = await siteToOffer(article.url);
		}
		this.sides.follow(view.page.analysis);
		await Promise.all([this.notes.load(), this.corrections.load(), this.library.load()]);
	}

	private readPage(): ReadPage | null {
		const view = this.follower.view.value;
		return view.kind === "read" ? view.page : null;
	}

	/** What the reader sees of the claims, where the filter is in view that leaves some out. */
	private claimsShown(tabId: number): string[] | null {
		const page = this.readPage();
		if (!page || tabId !== this.follower.tabId || this.tab.value !== "claims" || this.shelf.data.value) return null;
		return this.claims.shown(page, this.notes.data.value.notes);
	}

	private activate(id: string): void {
		const page = this.readPage();
		if (!page?.analysis.claims.some((claim) => claim.id === id)) return;
		this.shelf.close();
		this.currentClaim.value = id;
		// Sides show the claims of two parties; whatever the view leaves out stands among the claims.
		if (document.querySelector(`[data-claim="${CSS.escape(id)}"]`) === null) this.tab.value = "claims";
	}

	private async tellPage(): Promise<void> {
		if (this.follower.tabId === null) return;
		try {
			await askPage(this.follower.tabId, "notesChanged", null);
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

	readonly showClaim = (id: string): void => {
		this.currentClaim.value = id;
		void this.run(async () => {
			if (this.follower.tabId !== null && !(await askPage(this.follower.tabId, "showClaim", id)))
				this.say(i18n.t("claim.gone"));
		});
	};

	readonly read = (): void => {
		void this.follower.read();
	};

	readonly turnOff = (): void => {
		void this.run(() => this.follower.turnOff());
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

	readonly changeReading = (changed: Partial<ReadingSettings>): void => {
		void this.run(() => changeSettings(changed));
	};

	readonly openOptions = (): void => {
		void this.run(() => browser.runtime.openOptionsPage());
	};

	/** Whoever does something on the page afterwards wants to see the page. */
	readonly openLibrary = (): void => {
		void this.run(() => this.shelf.open());
	};

	readonly dismissToast = (): void => {
		this.toast.value = null;
	};
}
