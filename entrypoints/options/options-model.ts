import { signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { i18n } from "#i18n";
import type { OptionsData, OptionsEvents } from "../../components/options-view";
import { announceChange, onChange } from "../../notes/changes";
import { NoteStore } from "../../notes/note-store";
import { StorageError } from "../../notes/open-database";
import { ALL_SITES, allowedSites, askForSite, giveSiteBack } from "../../platform/always-on";
import { reportError, toKnownError } from "../../platform/errors";
import { downloadJson } from "../sidepanel/download";

/** What the options page knows and does. */
export class OptionsModel implements OptionsEvents {
	readonly data = signal<OptionsData>({ sites: [], allSites: false, articles: [], notes: 0, error: null, said: null });
	private readonly store = new NoteStore();

	async start(): Promise<void> {
		browser.permissions.onAdded.addListener(() => void this.load());
		browser.permissions.onRemoved.addListener(() => void this.load());
		onChange(() => void this.load());
		await this.load();
	}

	private async load(): Promise<void> {
		const sites = await allowedSites();
		this.data.value = {
			...this.data.value,
			sites,
			allSites: sites.includes(ALL_SITES) || sites.includes("<all_urls>"),
		};
		await this.run(async () => {
			const [articles, all] = await Promise.all([this.store.articles(), this.store.allNotes()]);
			const notes = all.filter(({ deleted }) => !deleted);
			const count = new Map<string, number>();
			for (const { article } of notes) count.set(article, (count.get(article) ?? 0) + 1);
			this.data.value = {
				...this.data.value,
				notes: notes.length,
				articles: articles.map(({ canonicalUrl, article }) => ({
					canonicalUrl,
					title: article.title || canonicalUrl,
					outlet: article.outlet ?? "",
					notes: count.get(canonicalUrl) ?? 0,
				})),
			};
		});
	}

	/** Runs what touches the storage; what it refuses is told. */
	private async run(work: () => Promise<void>): Promise<void> {
		try {
			await work();
			this.data.value = { ...this.data.value, error: null };
		} catch (error) {
			if (!(error instanceof StorageError)) reportError("options", error);
			const known =
				error instanceof StorageError
					? { code: `storage-${error.reason}` as const, detail: error.message }
					: toKnownError(error);
			this.data.value = { ...this.data.value, error: known };
		}
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

	readonly forget = (canonicalUrl: string): void => {
		void this.run(async () => {
			await this.store.forgetArticle(canonicalUrl);
			announceChange({ article: canonicalUrl });
			await this.load();
		});
	};

	readonly exportAll = (): void => {
		void this.run(async () => {
			const [articles, notes] = await Promise.all([this.store.articles(), this.store.allNotes()]);
			const corrections = (
				await Promise.all(articles.map(({ canonicalUrl }) => this.store.correctionsOf(canonicalUrl)))
			).flat();
			downloadJson("sidelight.json", { format: "sidelight", version: 1, articles, notes, corrections });
		});
	};

	readonly deleteAll = (): void => {
		void this.run(async () => {
			await this.store.clear();
			announceChange({ article: null });
			await this.load();
			this.data.value = { ...this.data.value, said: i18n.t("options.deleted") };
		});
	};
}
