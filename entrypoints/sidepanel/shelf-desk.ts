import { computed, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { ShelfData, ShelfEvents, ShelfPage } from "../../components/library/shelf-data";
import type { ShelfArticle } from "../../domain/library-search";
import { isBackupDue, type Retention } from "../../domain/retention";
import { NoteStore } from "../../notes/note-store";
import { lastExport } from "../../platform/backup";
import { reportError } from "../../platform/errors";
import { keepRetention, keptRetention, putReminderOff, reminderPutOff } from "../../platform/library-settings";
import { type LibraryNews, LibraryWorkerClient } from "./library-worker-client";
import { ShelfDeletion } from "./shelf-deletion";
import { ShelfExport } from "./shelf-export";
import type { ShelfHost } from "./shelf-host";
import { ShelfNotes } from "./shelf-notes";
import { ShelfPages } from "./shelf-pages";
import { ShelfPassages } from "./shelf-passages";
import { knownStorageError } from "./storage-errors";

/** So many of the articles that were found are shown at first, and at most. */
const MOST_AT_FIRST = 40;
const MOST = 1000;

/** The library: lists and searches all that is kept, and does with it what the reader asks for. */
export class ShelfDesk implements ShelfEvents {
	readonly data = computed<ShelfData>(() => ({
		...this.state.value,
		...this.notes.data.value,
		exporting: this.exports.data.value,
	}));
	readonly notes: ShelfNotes;
	readonly exports = new ShelfExport(() => this.host.run(() => this.remindOfBackup()));
	private readonly state = signal<Omit<ShelfData, "exporting" | keyof ShelfNotes["data"]["value"]>>({
		articles: null,
		counted: false,
		error: null,
		unreadable: 0,
		query: "",
		found: null,
		searchError: null,
		page: null,
		usage: null,
		remind: false,
		retention: null,
		progress: null,
		inPanel: false,
	});
	private readonly store = new NoteStore();
	private readonly pages = new ShelfPages();
	private readonly passages: ShelfPassages;
	private readonly deletion: ShelfDeletion;
	private worker: LibraryWorkerClient | null = null;
	private most = MOST_AT_FIRST;
	private asked = 0;
	private ended = false;

	constructor(private readonly host: ShelfHost) {
		this.notes = new ShelfNotes(host);
		this.set({ inPanel: host.close !== null });
		this.passages = new ShelfPassages(host);
		this.deletion = new ShelfDeletion(host, (progress) => this.set({ progress }));
	}

	/** Shows the articles as soon as they are listed, and has all of it read for the search meanwhile. */
	async start(): Promise<void> {
		await this.list();
		if (this.ended) return;
		this.startWorker();
		void this.find();
		await this.forgetOld();
		await this.measure();
	}

	/** Ends what goes on besides the page. */
	end(): void {
		this.ended = true;
		this.notes.end();
		this.exports.cancel();
		this.worker?.end();
		this.worker = null;
	}

	private startWorker(): void {
		this.worker = new LibraryWorkerClient(
			(news) => this.hear(news),
			(error) => {
				reportError("library", error);
				this.set({ searchError: { code: "unexpected", detail: error.message }, found: null });
			},
		);
	}

	private async list(): Promise<void> {
		try {
			const sources = await this.store.sources();
			const articles = sources.map((source): ShelfArticle => ({ ...source, notes: 0, tags: [] }));
			this.set({ articles, error: null });
			// In the second frame the first one has been painted.
			requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("library-shown")));
		} catch (error) {
			this.set({ error: knownStorageError(error) });
		}
	}

	private hear(news: LibraryNews): void {
		switch (news.kind) {
			case "read":
				this.set({ articles: news.articles, counted: true, unreadable: news.unreadable, error: null });
				performance.mark("library-read");
				this.host.run(() => this.remindOfBackup());
				break;
			case "some": {
				const read = new Map(news.articles.map((article) => [article.canonicalUrl, article]));
				const known = this.state.value.articles ?? [];
				this.set({ articles: known.map((article) => read.get(article.canonicalUrl) ?? article) });
				break;
			}
			case "changed": {
				const others = (this.state.value.articles ?? []).filter(({ canonicalUrl }) => canonicalUrl !== news.article);
				this.set({ articles: news.entry ? [...others, news.entry] : others });
				break;
			}
			case "failed":
				this.set({ error: news.error });
		}
		void this.find();
	}

	readonly search = (query: string): void => {
		this.most = MOST_AT_FIRST;
		this.notes.rest();
		this.set({ query });
		void this.find();
	};

	readonly findAll = (): void => {
		this.most = MOST;
		void this.find();
	};

	/** Asks for what is found of the query as it is now; an answer that comes too late is not shown. */
	private async find(): Promise<void> {
		const mine = ++this.asked;
		const { query, searchError } = this.state.value;
		if (query.trim() === "" || searchError || !this.worker) return this.set({ found: null });
		const found = await this.worker.search(query, this.most);
		if (mine !== this.asked) return;
		this.set({ found });
		performance.mark("library-found");
	}

	readonly open = (article: string): void => this.host.run(() => this.passages.article(article));

	readonly openNote = (article: string, note: string): void => this.host.run(() => this.passages.note(article, note));

	readonly openClaim = (article: string, claim: string): void =>
		this.host.run(() => this.passages.claim(article, claim));

	readonly forget = (articles: readonly string[]): void => this.host.run(() => this.deletion.forget(articles));

	readonly compare = (left: string, right: string): void => {
		void this.showPage({ kind: "comparison", looked: { state: "looking" } }, async () => ({
			kind: "comparison",
			looked: { state: "found", found: await this.pages.compare(left, right) },
		}));
	};

	readonly openParty = (name: string, article: string): void => {
		void this.showPage({ kind: "party", name, looked: { state: "looking" } }, async () => ({
			kind: "party",
			name,
			looked: { state: "found", found: await this.pages.statementsOf(name, article) },
		}));
	};

	/** Shows a page at once, and what is on it as soon as it is known. */
	private async showPage(waiting: ShelfPage, made: () => Promise<ShelfPage>): Promise<void> {
		this.set({ page: waiting });
		let page: ShelfPage;
		try {
			page = await made();
		} catch (error) {
			page = { ...waiting, looked: { state: "failed", error: knownStorageError(error) } };
		}
		if (this.state.value.page === waiting) this.set({ page });
	}

	readonly closePage = (): void => this.set({ page: null });

	readonly putReminderOff = (): void => {
		this.set({ remind: false });
		this.host.run(() => putReminderOff(Date.now()));
	};

	private async remindOfBackup(): Promise<void> {
		const notes = (this.state.value.articles ?? []).reduce((sum, article) => sum + article.notes, 0);
		const [exported, putOff] = await Promise.all([lastExport(), reminderPutOff()]);
		this.set({ remind: isBackupDue(notes, exported, putOff, Date.now()) });
	}

	readonly changeRetention = (retention: Retention): void => {
		this.set({ retention });
		this.host.run(async () => {
			await keepRetention(retention);
			if (retention !== null) await this.deletion.forgetOld(retention, Date.now());
		});
	};

	private async forgetOld(): Promise<void> {
		const retention = await keptRetention();
		this.set({ retention });
		if (retention !== null) await this.deletion.forgetOld(retention, Date.now());
	}

	private async measure(): Promise<void> {
		const { usage } = await navigator.storage.estimate();
		this.set({ usage: usage ?? null });
	}

	readonly chooseExport = (selected: readonly string[]): void =>
		this.host.run(async () => {
			const { articles, counted, found, query } = this.state.value;
			// Of what is still being read nobody knows all that would be found.
			const all = found?.complete ? await this.worker?.addresses(query) : null;
			this.exports.choose(articles ?? [], counted, { selection: selected, found: all ?? [] });
		});

	readonly openOptions = (): void => this.host.run(() => browser.runtime.openOptionsPage());

	readonly openInTab = (): void =>
		this.host.run(async () => {
			await browser.tabs.create({ url: browser.runtime.getURL("/sidepanel.html?library") });
			this.close();
		});

	readonly retry = (): void => {
		this.set({ error: null });
		this.worker?.readAgain();
		void this.list();
	};

	readonly close = (): void => this.host.close?.();

	private set(changed: Partial<typeof this.state.value>): void {
		this.state.value = { ...this.state.value, ...changed };
	}
}
