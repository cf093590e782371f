import { monthsBefore } from "../../domain/retention";
import { announceChange } from "../../notes/changes";
import { KeptLibrary } from "../../notes/kept-library";
import { type ForgottenArticle, NoteStore } from "../../notes/note-store";
import { acrossArticles } from "./across-articles";
import { i18n } from "./interface-texts";
import type { ShelfHost } from "./shelf-host";
import { reachStorage } from "./storage-errors";

/** Of more articles than this others are not told one by one. */
const FEW = 20;

/** Deletes out of the library, and brings back as it was. */
export class ShelfDeletion {
	private readonly store = new NoteStore();
	private readonly kept = new KeptLibrary();

	/** @param progress is told how far something is that takes a while; null when it is done */
	constructor(
		private readonly host: ShelfHost,
		private readonly progress: (text: string | null) => void,
	) {}

	/** Forgets articles with all that belongs to them: all of them or, where that fails, none. */
	async forget(urls: readonly string[]): Promise<void> {
		const forgotten: ForgottenArticle[] = [];
		try {
			for (const url of urls) {
				forgotten.push(await reachStorage(this.store.forgetArticle(url)));
				if (urls.length > FEW)
					this.progress(i18n.t("library.deleting", [String(forgotten.length), String(urls.length)]));
			}
		} catch (error) {
			await this.bringBack(forgotten);
			throw error;
		} finally {
			this.progress(null);
		}
		this.tell(urls);
		this.host.say(i18n.t("library.deleted", urls.length), this.undo(forgotten));
	}

	/**
	 * Forgets what was kept so many months before `now` and has nothing of the reader's own.
	 *
	 * @param now ms since 1970
	 */
	async forgetOld(months: number, now: number): Promise<void> {
		const forgotten = await reachStorage(this.kept.forgetBare(monthsBefore(now, months)));
		if (forgotten.length === 0) return;
		this.tell(urlsOf(forgotten));
		this.host.say(i18n.t("library.old_forgotten", forgotten.length), this.undo(forgotten));
	}

	private undo(forgotten: readonly ForgottenArticle[]): () => void {
		return () => this.host.run(() => this.bringBack(forgotten));
	}

	private async bringBack(forgotten: readonly ForgottenArticle[]): Promise<void> {
		const { claimRows } = await acrossArticles();
		try {
			for (const [number, article] of forgotten.entries()) {
				await reachStorage(this.store.bringBack(article, claimRows));
				if (forgotten.length > FEW)
					this.progress(i18n.t("library.bringing_back", [String(number + 1), String(forgotten.length)]));
			}
		} finally {
			this.progress(null);
			this.tell(urlsOf(forgotten));
		}
	}

	private tell(urls: readonly string[]): void {
		if (urls.length > FEW) announceChange({ article: null });
		else for (const article of urls) announceChange({ article });
		this.host.changed();
	}
}

function urlsOf(forgotten: readonly ForgottenArticle[]): string[] {
	return forgotten.flatMap(({ kept, notes, drafts, corrections }) => {
		const url = kept?.canonicalUrl ?? [...notes, ...drafts, ...corrections][0]?.article;
		return url === undefined ? [] : [url];
	});
}
