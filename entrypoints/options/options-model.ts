import { signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { claimRows } from "../../analysis/across/claim-rows";
import type { OptionsData, OptionsEvents } from "../../components/options/options-data";
import type { KnownError } from "../../domain/page-state";
import { DEFAULT_ENGINES, type SearchEngines } from "../../domain/search-engines";
import { DEFAULT_SETTINGS, type ReadingSettings } from "../../domain/settings";
import { announceChange, onChange } from "../../notes/changes";
import { LibraryFileError, readLibrary } from "../../notes/library-file";
import { NoteStore } from "../../notes/note-store";
import { ALL_SITES, allowedSites, askForSite, giveSiteBack } from "../../platform/always-on";
import { ExpectedError, reportError } from "../../platform/errors";
import { showFirstPage } from "../../platform/first-page";
import { keptEngines } from "../../platform/search-settings";
import { changeSettings, onSettingsChange, readingSettings } from "../../platform/settings";
import { keyboardCommands, openShortcutsPage } from "../../platform/shortcuts";
import { askToPersist, storageState } from "../../platform/storage-state";
import { dressPage } from "../sidepanel/dress-page";
import { ExportDesk } from "../sidepanel/export-desk";
import { i18n } from "../sidepanel/interface-texts";
import { knownStorageError } from "../sidepanel/storage-errors";
import { ImportDesk } from "./import-desk";

/** What the options page knows and does. */
export class OptionsModel implements OptionsEvents {
	readonly data = signal<OptionsData>({
		sites: [],
		allSites: false,
		reading: DEFAULT_SETTINGS,
		engines: DEFAULT_ENGINES,
		commands: [],
		shortcutsIn: import.meta.env.FIREFOX ? "firefox" : "chromium",
		shortcutsClosed: false,
		storage: { used: null, persistent: null, refused: false },
		articles: [],
		notes: 0,
		error: null,
		said: null,
		progress: null,
	});
	private readonly store = new NoteStore();
	readonly exports = new ExportDesk(() => null);
	readonly imports = new ImportDesk(
		(file) => this.importLibrary(file),
		() => this.load(),
	);

	async start(): Promise<void> {
		browser.permissions.onAdded.addListener(() => void this.load());
		browser.permissions.onRemoved.addListener(() => void this.load());
		onChange(() => void this.load());
		onSettingsChange((reading) => this.showReading(reading));
		// The reader may come back from the browser's page for shortcuts.
		addEventListener("focus", () => void this.run(() => this.learnCommands()));
		keptEngines.onChange((engines) => this.showEngines(engines));
		await this.run(async () => this.showReading(await readingSettings()));
		await this.run(async () => this.showEngines(await keptEngines.read()));
		await this.run(() => this.learnCommands());
		await this.load();
	}

	private show(changed: Partial<OptionsData>): void {
		this.data.value = { ...this.data.value, ...changed };
	}

	private async learnCommands(): Promise<void> {
		this.show({ commands: await keyboardCommands() });
	}

	private async learnStorage(): Promise<void> {
		this.show({ storage: { ...this.data.value.storage, ...(await storageState()) } });
	}

	private showReading(reading: ReadingSettings): void {
		this.show({ reading });
		void dressPage(reading).catch((error) => this.tell(error));
	}

	private showEngines(engines: SearchEngines): void {
		this.data.value = { ...this.data.value, engines };
	}

	readonly changeEngines = (engines: SearchEngines): void => {
		// At once, so that what is changed next starts from it.
		this.showEngines(engines);
		void this.run(() => keptEngines.write(engines));
	};

	readonly changeReading = (changed: Partial<ReadingSettings>): void => {
		void this.run(() => changeSettings(changed));
	};

	private async load(): Promise<void> {
		const sites = await allowedSites();
		this.data.value = {
			...this.data.value,
			sites,
			allSites: sites.includes(ALL_SITES) || sites.includes("<all_urls>"),
		};
		await this.run(async () => {
			const [sources, all] = await Promise.all([this.store.sources(), this.store.allNotes()]);
			const notes = all.filter(({ deleted }) => !deleted);
			const count = new Map<string, number>();
			for (const { article } of notes) count.set(article, (count.get(article) ?? 0) + 1);
			this.data.value = {
				...this.data.value,
				notes: notes.length,
				articles: sources.map(({ canonicalUrl, title, outlet }) => ({
					canonicalUrl,
					title: title || canonicalUrl,
					outlet,
					notes: count.get(canonicalUrl) ?? 0,
				})),
			};
		});
		await this.learnStorage();
	}

	/** Runs what touches the storage; what it refuses is told. */
	private async run(work: () => Promise<void>): Promise<void> {
		try {
			await work();
			// What was refused works again; what was wrong with a file stays told until another one is chosen.
			if (!this.data.value.error?.code.startsWith("file-")) this.data.value = { ...this.data.value, error: null };
		} catch (error) {
			this.tell(error);
		}
	}

	private tell(error: unknown): void {
		const known = knownError(error);
		if (known.code === "unexpected") reportError("options", error);
		this.show({ error: known });
	}

	readonly allowAll = (): void => {
		const asked = askForSite(ALL_SITES);
		void this.run(async () => {
			await asked;
		});
	};

	readonly takeBack = (pattern: string): void => {
		void this.run(() => giveSiteBack(pattern));
	};

	readonly changeShortcuts = (): void => {
		openShortcutsPage().then(
			() => this.show({ shortcutsClosed: false }),
			() => this.show({ shortcutsClosed: true }),
		);
	};

	readonly askToPersist = (): void => {
		void this.run(async () => {
			const refused = !(await askToPersist());
			this.show({ storage: { ...(await storageState()), refused } });
		});
	};

	readonly showFirstPage = (): void => {
		void this.run(() => showFirstPage());
	};

	readonly forget = (canonicalUrl: string): void => {
		void this.run(async () => {
			await this.store.forgetArticle(canonicalUrl);
			announceChange({ article: canonicalUrl });
			await this.load();
		});
	};

	private importLibrary(file: File): void {
		void this.run(async () => {
			this.show({ said: null, error: null });
			try {
				const entries = await readLibrary(await textOf(file), (done, all) => {
					this.tellProgress(i18n.t("options.checking", [String(done), String(all)]));
					return new Promise((resolve) => setTimeout(resolve));
				});
				await this.store.putArticles(entries, claimRows, Date.now(), (count) => {
					this.tellProgress(i18n.t("options.importing", [String(count), String(entries.length)]));
				});
				announceChange({ article: null });
				await this.load();
				this.show({ said: i18n.t("options.imported", entries.length) });
			} finally {
				this.tellProgress(null);
			}
		});
	}

	private tellProgress(progress: string | null): void {
		this.data.value = { ...this.data.value, progress };
	}

	readonly exportAll = (): void => this.exports.openForAll();

	readonly importFile = (file: File): void => {
		this.data.value = { ...this.data.value, said: null, error: null };
		this.imports.choose(file);
	};

	readonly deleteAll = (): void => {
		void this.run(async () => {
			await this.store.clear();
			announceChange({ article: null });
			await this.load();
			this.show({ said: i18n.t("options.deleted") });
		});
	};
}

/** What went wrong, for the reader's text. */
function knownError(error: unknown): KnownError {
	return error instanceof LibraryFileError
		? { code: `file-${error.code}`, detail: error.message }
		: knownStorageError(error);
}

async function textOf(file: File): Promise<string> {
	try {
		return await file.text();
	} catch (error) {
		throw new ExpectedError("file-too-large", error instanceof Error ? error.message : String(error), { cause: error });
	}
}
